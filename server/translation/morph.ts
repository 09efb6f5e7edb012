import type { Edit } from '../syntax/edits.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';

/**
 * The edits that turn one value into another, as few and small as they can be: a member that only changed its name is renamed,
 * so that its text and the comments in it stay. Pointers start at `pointer`.
 */
export function morph(before: Value, after: Value, pointer: Pointer): Edit[] {
  if (isSame(before, after)) return [];
  const [object, next] = [asObject(before), asObject(after)];
  if (object && next && Object.keys(object).length > 0) return morphObject(object, next, pointer);
  const [list, items] = [asList(before), asList(after)];
  return (list && items && morphList(list, items, pointer)) ?? [{ kind: 'set', pointer, value: after }];
}

/** Whether two values say the same. Unknown ones do where they are one and the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isUnknown(a) || isUnknown(b)) return false;
  const [list, other] = [asList(a), asList(b)];
  if (list && other) return list.length === other.length && list.every((item, i) => isSame(item, other[i] ?? null));
  const [object, next] = [asObject(a), asObject(b)];
  if (!object || !next) return false;
  const keys = Object.keys(object);
  return (
    keys.length === Object.keys(next).length &&
    keys.every((key) => Object.hasOwn(next, key) && isSame(object[key] ?? null, next[key] ?? null))
  );
}

function morphObject(before: ObjectValue, after: ObjectValue, pointer: Pointer): Edit[] {
  if (isAnother(before, after)) return [{ kind: 'set', pointer, value: after }];
  const edits: Edit[] = [];
  const current = new Map(Object.entries(before));
  for (const [from, to] of renames(before, after)) {
    edits.push({ kind: 'rename', pointer: child(pointer, from), key: to });
    current.set(to, current.get(from) ?? null);
    current.delete(from);
  }
  for (const key of current.keys()) {
    if (!Object.hasOwn(after, key)) edits.push({ kind: 'remove', pointer: child(pointer, key) });
  }
  for (const [key, value] of Object.entries(after)) {
    const was = current.get(key);
    if (was === undefined) edits.push({ kind: 'insert', pointer, members: { [key]: value } });
    else edits.push(...morph(was, value, child(pointer, key)));
  }
  return edits;
}

/** No member is called as before, and nothing in them can stay as it is written: it reads better written anew. */
function isAnother(before: ObjectValue, after: ObjectValue): boolean {
  const [old, values] = [Object.values(before), Object.values(after)];
  return (
    Object.keys(before).every((key) => !Object.hasOwn(after, key)) &&
    !old.every((value) => values.some((other) => isSame(value, other))) &&
    !old.some((value) => isCollection(value) && values.some((other) => isOfOneForm(value, other)))
  );
}

function isCollection(value: Value): boolean {
  return asList(value) !== undefined || asObject(value) !== undefined;
}

/** Members that got another name, in an order in which no name is taken twice. */
function renames(before: ObjectValue, after: ObjectValue): [from: string, to: string][] {
  const left = Object.keys(before).filter((key) => !isSame(before[key] ?? null, after[key] ?? null));
  const fresh = Object.keys(after).filter((key) => !isSame(after[key] ?? null, before[key] ?? null));
  const pairs: [string, string][] = [];
  const pair = (isAkin: (from: string, to: string) => boolean): void => {
    for (const from of left) {
      const to = fresh.find((key) => key !== from && !pairs.some(([, taken]) => taken === key) && isAkin(from, key));
      if (to !== undefined && !pairs.some(([paired]) => paired === from)) pairs.push([from, to]);
    }
  };
  pair((from, to) => isSame(before[from] ?? null, after[to] ?? null));
  pair(
    (from, to) =>
      !Object.hasOwn(after, from) && !Object.hasOwn(before, to) && isOfOneForm(before[from] ?? null, after[to] ?? null),
  );
  return inOrder(pairs, new Set(Object.keys(before)));
}

function inOrder(pairs: readonly [string, string][], taken: Set<string>): [string, string][] {
  const ordered: [string, string][] = [];
  let rest = pairs;
  for (;;) {
    const next = rest.find(([, to]) => !taken.has(to));
    if (!next) return ordered;
    taken.delete(next[0]);
    taken.add(next[1]);
    ordered.push(next);
    rest = rest.filter((one) => one !== next);
  }
}

function isOfOneForm(a: Value, b: Value): boolean {
  if (asList(a) || asList(b)) return asList(a) !== undefined && asList(b) !== undefined;
  return (asObject(a) === undefined) === (asObject(b) === undefined);
}

/** Items that stay are matched in order; undefined where the lists are too different for that. */
function morphList(before: readonly Value[], after: readonly Value[], pointer: Pointer): Edit[] | undefined {
  const kept: number[] = [];
  let next = 0;
  for (const [index, item] of before.entries()) {
    const wanted = after[next];
    if (wanted === undefined || !isAkin(item, wanted, before.length === after.length)) continue;
    kept.push(index);
    next++;
  }
  if (kept.length === 0 || kept.length < Math.min(before.length, after.length)) return undefined;
  const removed = [...before.keys()].filter((index) => !kept.includes(index)).reverse();
  return [
    ...removed.map((index): Edit => ({ kind: 'remove', pointer: child(pointer, index) })),
    ...kept.flatMap((index, i) => morph(before[index] ?? null, after[i] ?? null, child(pointer, i))),
    ...after.slice(kept.length).map((item): Edit => ({ kind: 'append', pointer, item })),
  ];
}

function isAkin(before: Value, after: Value, alignedByIndex: boolean): boolean {
  if (isSame(before, after)) return true;
  const [object, next] = [asObject(before), asObject(after)];
  if (!object || !next) return false;
  const name = nameOf(object);
  return alignedByIndex || (name !== undefined && isSame(name, nameOf(next) ?? null));
}

/** In a template the name of a thing may be written with a capital. */
function nameOf(object: ObjectValue): Value | undefined {
  return object.name ?? object.Name;
}
