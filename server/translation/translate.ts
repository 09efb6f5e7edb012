import { cloudFormationType, inDocument } from '../ecs/dialects.ts';
import { cloudFormationFacts, ecsFacts, typePair } from '../ecs/facts.ts';
import { rootOf } from '../kubernetes/api.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import type { Fix, Problem } from '../problem.ts';
import type { Resource } from '../resource.ts';
import type { SchemaFacts } from '../schema/facts.ts';
import { governing } from '../schema/governing.ts';
import type { Edit } from '../syntax/edits.ts';
import { child, isWithin, lastStep, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value, valueAt } from '../syntax/value.ts';
import { morph } from './morph.ts';
import { toEcs } from './to-ecs/index.ts';
import { toKubernetes } from './to-kubernetes/index.ts';
import { type Done, isDone, type Translated } from './translated.ts';
import { directionOf, type ForeignWord, foreignWord, headline } from './words.ts';
import { type Readable, readTemplate } from './written.ts';

/**
 * The problems of a resource, those about a word of the other platform in terms of its counterpart: what it is called here, a
 * fix that says it so, key and value, or why there is none and what to do instead. What follows from such a word is no
 * problem of its own. Pointers start at the document.
 */
export function translateWords(resource: Resource, problems: readonly Problem[]): Problem[] {
  const words = problems.flatMap((problem) => foreignAt(resource, problem) ?? []);
  if (words.length === 0) return [...problems];
  const reading = readingOf(resource);
  const translated = new Map(words.map((word) => [word.problem, tell(resource, reading, word)]));
  const meant = [...translated.values()].flatMap((told) => told.meant);
  return problems
    .filter((problem) => translated.has(problem) || !meant.some((field) => isMissed(problem, field)))
    .map((problem) => translated.get(problem)?.problem ?? problem);
}

interface FoundWord {
  readonly problem: Problem;
  readonly word: ForeignWord;
  /** The plain name of the type it stands in. */
  readonly type: string;
  /** From the resource's value to the word. */
  readonly path: readonly string[];
}

function foreignAt(resource: Resource, problem: Problem): FoundWord | undefined {
  const isUnknownField = problem.rule.endsWith('/unknown-field');
  const name = lastStep(problem.pointer) ?? '';
  const isShared = SHARED.test(name);
  if (!isUnknownField && !(isShared && problem.rule.endsWith('/wrong-type'))) return undefined;
  const { facts, root } = schemaOf(resource);
  if (root === undefined) return undefined;
  const bare = resource.platform === 'ecs' && resource.bareContainers ? ['containerDefinitions'] : [];
  const path = [...bare, ...parsePointer(problem.pointer.slice(resource.pointer.length))];
  const type = governing(facts, root, path.slice(0, -1))?.type;
  if (type === undefined) return undefined;
  const plain = typePair(type)?.apiType ?? type.slice(type.lastIndexOf('.') + 1);
  const word = isShared ? sharedWord(resource, plain, valueAt(resource.value, path)) : foreignWord(type, name);
  return word && { problem, word, type: plain, path };
}

const SHARED = /^[rR]estartPolicy$/;

/** `restartPolicy` is a word of both: in Kubernetes a text, in a container definition an object. */
function sharedWord(resource: Resource, type: string, value: Value | undefined): ForeignWord | undefined {
  const field = 'restartPolicy';
  if (resource.platform === 'ecs') {
    const isText = (type === 'ContainerDefinition' || type === 'TaskDefinition') && typeof value === 'string';
    return isText ? { of: 'kubernetes', field, key: 'PodSpec.restartPolicy' } : undefined;
  }
  const isObject = asObject(value) !== undefined && (type === 'Container' || type === 'PodSpec');
  return isObject ? { of: 'ecs', field, key: 'ContainerDefinition.restartPolicy' } : undefined;
}

function schemaOf(resource: Resource): { readonly facts: SchemaFacts; readonly root: string | undefined } {
  if (resource.platform === 'kubernetes') {
    return { facts: kubernetesFacts, root: rootOf(resource.apiVersion, resource.kind)?.type };
  }
  if (resource.dialect === 'api') return { facts: ecsFacts, root: resource.kind };
  return { facts: cloudFormationFacts, root: cloudFormationType(resource.kind) };
}

function readingOf(resource: Resource): Readable {
  if (resource.platform === 'ecs' && resource.dialect === 'cloudformation') {
    return readTemplate(resource.value, cloudFormationType(resource.kind));
  }
  return { value: resource.value, toTemplate: (changed) => changed, toApi: (path) => [...path] };
}

interface Told {
  readonly problem: Problem;
  /** Where the members stand, in the document, that the word was written for. */
  readonly meant: readonly Pointer[];
}

function tell(resource: Resource, reading: Readable, found: FoundWord): Told {
  const { problem, word } = found;
  const path = reading.toApi(found.path);
  const owner = asObject(valueAt(reading.value, path.slice(0, -1)));
  const translate = (word.of === 'kubernetes' ? toEcs : toKubernetes)[found.type]?.[word.field];
  const around = aroundOf(resource, path);
  const translated: Translated | undefined =
    owner && translate?.(owner, asObject(valueAt(reading.value, around)) ?? owner);
  const says = (more: string | undefined) => [headline(word), more].filter(Boolean).join(' ');
  if (!translated || !isDone(translated)) {
    const fixes = removal(resource, problem, word, translated);
    const { fixes: _, ...rest } = problem;
    const message = says(translated?.reason ?? advice(word));
    return { problem: { ...rest, message, target: 'key', ...(fixes && { fixes }) }, meant: counterparts(found) };
  }
  const ownerPath = path.slice(0, -1);
  const changed = withValueAt(reading.value, ownerPath, () => translated.owner);
  const whole = translated.around
    ? withValueAt(changed, around, (value) => translated.around?.(asObject(value) ?? {}) ?? value)
    : changed;
  const edits = morph(resource.value, reading.toTemplate(whole as ObjectValue), '').flatMap((edit) =>
    placed(resource, edit),
  );
  const fix: Fix = {
    title: titleOf(word, owner ?? {}, translated),
    certain: translated.exact === true,
    careful: true,
    edits,
  };
  const fresh = Object.keys(translated.owner).filter((name) => owner?.[name] === undefined);
  return {
    problem: { ...problem, message: says(translated.notes?.join(' ')), target: 'key', fixes: [fix] },
    meant: [...counterparts(found), ...fresh.map((name) => child(parent(problem.pointer), name))],
  };
}

/** `Convert to `environment` and `secrets``: by what is new beside where the word was. */
function titleOf({ field }: ForeignWord, owner: ObjectValue, { owner: translated, becomes, needless }: Done): string {
  if (needless !== undefined) return `Remove \`${field}\`: ${needless}`;
  if (becomes !== undefined) return `Convert \`${field}\` to ${becomes}`;
  const fresh = Object.keys(translated).filter((name) => owner[name] !== translated[name]);
  if (fresh.length === 0) return `Remove \`${field}\``;
  return `Convert \`${field}\` to ${listed(fresh.map((name) => `\`${name}\``))}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What to know of a word that nothing translates. */
function advice(word: ForeignWord): string | undefined {
  const direction = directionOf(word);
  if (!direction) return undefined;
  const build =
    direction.build && `What to build: ${direction.build.en.charAt(0).toLowerCase()}${direction.build.en.slice(1)}`;
  return [firstSentence(direction.how.en), build].filter(Boolean).join(' ');
}

function firstSentence(text: string): string {
  return /^.*?[.!](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** What has no counterpart can only go. */
function removal(
  resource: Resource,
  { pointer }: Problem,
  word: ForeignWord,
  translated: Translated | undefined,
): readonly Fix[] | undefined {
  if (translated || directionOf(word)?.fidelity !== 'none' || pointer === resource.pointer) return undefined;
  return [{ title: `Remove \`${word.field}\``, certain: false, careful: true, edits: [{ kind: 'remove', pointer }] }];
}

/** Fields beside a word that are its counterpart: that they are missing is the same mistake. */
function counterparts({ problem, word, type }: FoundWord): Pointer[] {
  const side = word.of === 'kubernetes' ? word.concept?.ecs : word.concept?.kubernetes;
  return (side?.keys ?? []).flatMap((key) => {
    const [owner, field] = key.split('.');
    return owner === type && field !== undefined ? [child(parent(problem.pointer), field)] : [];
  });
}

function isMissed({ rule, pointer, message }: Problem, field: Pointer): boolean {
  if (pointer === field) return /missing|required|needs/.test(`${rule} ${message}`);
  const name = lastStep(field) ?? '';
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (pointer !== parent(field)) return false;
  if (rule === 'kubernetes/probe-handler') return name === 'exec';
  return rule.endsWith('/missing-field') && (message.includes(`\`${name}\``) || message.includes(`\`${capital}\``));
}

/** The pod spec or task definition around a place; the owner itself where there is none. */
function aroundOf(resource: Resource, path: readonly string[]): string[] {
  if (resource.platform === 'ecs') return [];
  const { facts, root } = schemaOf(resource);
  for (let depth = path.length - 1; depth >= 0 && root !== undefined; depth--) {
    const type = governing(facts, root, path.slice(0, depth))?.type;
    if (type?.endsWith('.PodSpec') && governing(facts, root, path.slice(0, depth))?.shape === 'object') {
      return path.slice(0, depth);
    }
  }
  return path.slice(0, -1);
}

function withValueAt(value: Value, path: readonly string[], change: (value: Value) => Value): Value {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const list = asList(value);
  if (list) return list.map((item, index) => (String(index) === step ? withValueAt(item, rest, change) : item));
  const object = asObject(value) ?? {};
  return { ...object, [step]: withValueAt(object[step] ?? null, rest, change) };
}

/** A list of containers has no task definition around it: what would be written there is left out. */
function placed(resource: Resource, edit: Edit): Edit[] {
  if (resource.platform === 'kubernetes') return [{ ...edit, pointer: resource.pointer + edit.pointer }];
  if (resource.bareContainers && !isWithin(edit.pointer, '/containerDefinitions')) return [];
  return [{ ...edit, pointer: inDocument(resource, edit.pointer) }];
}
