import { coerce } from '../ecs/coerce.ts';
import { cloudFormationFacts, typePair } from '../ecs/facts.ts';
import { resolveIntrinsic } from '../ecs/intrinsics.ts';
import { templateKey } from '../ecs/template-places.ts';
import type { FieldFacts } from '../schema/facts.ts';
import { asList, asObject, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import { foreignWord } from './words.ts';

/** The properties of a template's resource in the API's words, and the way back. */
export interface Readable {
  readonly value: ObjectValue;
  /** What was changed in `value`, as a template writes it; all that was not, as it is written. */
  toTemplate(changed: ObjectValue): ObjectValue;
  /** The path of the same place in `value`. */
  toApi(path: readonly string[]): string[];
}

/**
 * Reads the properties of a template's resource. What a function of CloudFormation says is unknown; words of Kubernetes,
 * `LivenessProbe` or `livenessProbe`, are read with everything below them as Kubernetes writes them.
 */
export function readTemplate(properties: ObjectValue, type: string): Readable {
  const root: FieldFacts = { type: 'object', ref: type };
  const sources = new WeakMap<object, { readonly value: Value; readonly type: string | undefined }>();
  const keys = new WeakMap<object, ReadonlyMap<string, string>>();

  const read = (value: Value, facts: FieldFacts | undefined, foreign: boolean): Value => {
    const object = asObject(value);
    const function_ = object && resolveIntrinsic(object);
    if (isUnknown(function_)) return remember(function_, value, undefined);
    if (function_ !== undefined) return function_;
    const list = asList(value);
    if (list)
      return remember(
        list.map((item) => read(item, below(facts, '0'), foreign)),
        value,
        facts?.ref,
      );
    if (!object) {
      if (isUnknown(value) || (typeof value === 'object' && value !== null)) return value;
      return coerce(value, facts && !facts.container ? facts.type : 'any');
    }
    const names = new Map<string, string>();
    const members = Object.entries(object).map(([key, member]): [string, Value] => {
      const name = nameOf(key, facts, foreign);
      names.set(name, key);
      return [name, read(member, below(facts, key), isForeignBelow(key, name, facts, foreign))];
    });
    const result = Object.fromEntries(members) as ObjectValue;
    keys.set(result, names);
    return remember(result, value, facts?.ref);
  };
  const remember = <T extends object>(read: T, source: Value, type: string | undefined): T => {
    sources.set(read, { value: source, type });
    return read;
  };

  const write = (value: Value, before: Value | undefined, facts: FieldFacts | undefined): Value => {
    const source = typeof value === 'object' && value !== null ? sources.get(value) : undefined;
    // What moved from words of Kubernetes to a type of ECS is named anew.
    if (source && (isUnknown(value) || source.type === facts?.ref)) return source.value;
    const list = asList(value);
    if (list) return list.map((item, index) => write(item, asList(before)?.[index], below(facts, '0')));
    const object = asObject(value);
    if (!object) return value;
    const was = asObject(before);
    const members = Object.entries(object).map(([name, member]): [string, Value] => {
      const old = was && keys.get(was)?.get(name);
      const isOld = old !== undefined && was?.[name] === member;
      const raw = isOld ? asObject(sources.get(was)?.value)?.[old] : undefined;
      if (isOld && raw !== undefined) return [old, raw];
      const key = facts?.ref && !facts.container ? templateKey(name, undefined, facts.ref) : name;
      return [key, write(member, was?.[name], below(facts, key))];
    });
    return Object.fromEntries(members) as ObjectValue;
  };

  const value = read(properties, root, false) as ObjectValue;
  return {
    value,
    toTemplate: (changed) => write(changed, value, root) as ObjectValue,
    toApi: (path) => {
      let facts: FieldFacts | undefined = root;
      let foreign = false;
      return path.map((step) => {
        const name = nameOf(step, facts, foreign);
        foreign = isForeignBelow(step, name, facts, foreign);
        facts = below(facts, step);
        return name;
      });
    },
  };
}

function nameOf(key: string, facts: FieldFacts | undefined, foreign: boolean): string {
  const type = objectType(facts);
  const name = type && typePair(type)?.toApi.get(key);
  if (name !== undefined) return name;
  // In a container both platforms have it, so that it is no foreign word in a task either.
  const isShared = key === 'RestartPolicy';
  return foreign || isShared || isForeign(key, facts) ? key.charAt(0).toLowerCase() + key.slice(1) : key;
}

function isForeign(key: string, facts: FieldFacts | undefined): boolean {
  const type = objectType(facts);
  return type !== undefined && foreignWord(type, key) !== undefined;
}

/** Objects whose keys are the user's own. */
const FREE_KEYS = new Set(['annotations', 'labels', 'nodeSelector']);

/** Whether what stands below a member is named by Kubernetes. */
function isForeignBelow(key: string, name: string, facts: FieldFacts | undefined, foreign: boolean): boolean {
  return (foreign || isForeign(key, facts)) && !FREE_KEYS.has(name);
}

function objectType(facts: FieldFacts | undefined): string | undefined {
  return facts?.container ? undefined : facts?.ref;
}

/** What stands below: an item of a list or map, or a field of an object. */
function below(facts: FieldFacts | undefined, key: string): FieldFacts | undefined {
  if (!facts) return undefined;
  if (facts.container) return facts.ref ? { type: facts.type, ref: facts.ref } : { type: facts.type };
  const fields = facts.ref ? cloudFormationFacts.types[facts.ref]?.fields : undefined;
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}
