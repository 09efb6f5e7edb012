import { asList, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { isIntrinsic, resolveIntrinsic } from '../intrinsics.ts';
import { isScalar, parameterValue } from './parameters.ts';

/** What a value of a template amounts to. */
export interface Resolved {
  /** No function any more, but its members may be; unknown where only a deployment can tell. */
  readonly value: Value;
  /** The path from the value to where that is written; empty where it is made up from several places. */
  readonly path: readonly string[];
}

/** Works out the functions of a template as far as that is possible before it is deployed. */
export interface Resolver {
  /** Undefined for an ordinary value. */
  resolve(value: Value): Resolved | undefined;
  /** Whether a condition holds; undefined where that depends on the deployment. */
  holds(condition: string): boolean | undefined;
}

const certain = new WeakMap<ObjectValue, Resolver>();
const byDefault = new WeakMap<ObjectValue, Resolver>();

/** Pseudo parameters are known to CloudFormation alone. `assumeDefaults`: every parameter has its default. */
export function resolverOf(template: ObjectValue, assumeDefaults: boolean): Resolver {
  const known = assumeDefaults ? byDefault : certain;
  const resolver = known.get(template) ?? createResolver(template, assumeDefaults);
  known.set(template, resolver);
  return resolver;
}

function createResolver(template: ObjectValue, assumeDefaults: boolean): Resolver {
  /** What is being worked out, and so names itself, is not known. */
  const known = new Map<string, boolean | undefined>();

  const resolve = (value: Value): Resolved | undefined => {
    const object = asObject(value);
    const fallback = object && resolveIntrinsic(object);
    if (!object || fallback === undefined) return undefined;
    const [name = '', ...others] = Object.keys(object);
    const found = others.length === 0 ? apply(name, object[name] ?? null) : undefined;
    // An empty default stands for nothing: it is to be filled in.
    return found && found.value !== '' ? found : { value: fallback, path: [] };
  };

  const apply = (name: string, argument: Value): Resolved | undefined => {
    if (name === 'Fn::If') return chosen(argument);
    const value = computed(name, argument);
    return value === undefined ? undefined : { value, path: [] };
  };

  const computed = (name: string, argument: Value): Value | undefined => {
    switch (name) {
      case 'Ref':
        return parameter(asString(argument) ?? '');
      case 'Fn::Sub':
        return substituted(argument);
      case 'Fn::Join':
        return joined(argument);
      case 'Fn::FindInMap':
        return mapped(argument);
      default:
        return undefined;
    }
  };

  const parameter = (name: string): Value | undefined => {
    const found = parameterValue(template, name);
    if (!found || (found.from === 'default' && !assumeDefaults)) return undefined;
    return found.value;
  };

  /** A value that is no function and is known, with the path to it. */
  const plain = (value: Value | undefined): Resolved | undefined => {
    if (value === undefined || isUnknown(value)) return undefined;
    const resolved = resolve(value) ?? { value, path: [] };
    return isUnknown(resolved.value) ? undefined : resolved;
  };

  const textOf = (value: Value | undefined): string | undefined => {
    const name = asString(asObject(value)?.Ref);
    const found = name === undefined ? plain(value)?.value : parameter(name);
    return isScalar(found) ? String(found) : undefined;
  };

  const substituted = (argument: Value): string | undefined => {
    const [text, variables] = asList(argument) ?? [argument];
    const pattern = asString(text);
    if (pattern === undefined) return undefined;
    let isKnown = true;
    const result = pattern.replaceAll(/\$\{([^}]*)\}/g, (_, inside: string) => {
      if (inside.startsWith('!')) return `\${${inside.slice(1)}}`;
      const own = asObject(variables);
      const found = textOf(own && Object.hasOwn(own, inside) ? own[inside] : { Ref: inside });
      isKnown &&= found !== undefined;
      return found ?? '';
    });
    return isKnown ? result : undefined;
  };

  const joined = (argument: Value): string | undefined => {
    const [separator, items] = asList(argument) ?? [];
    const parts = asList(plain(items)?.value)?.map(textOf);
    const glue = asString(separator);
    if (glue === undefined || !parts || parts.includes(undefined)) return undefined;
    return parts.join(glue);
  };

  const mapped = (argument: Value): Value | undefined => {
    const path = (asList(argument) ?? []).slice(0, 3).map(textOf);
    if (path.length < 3) return undefined;
    let at: Value | undefined = asObject(template.Mappings);
    for (const step of path) {
      const object = asObject(at);
      if (step === undefined || !object || !Object.hasOwn(object, step)) return undefined;
      at = object[step];
    }
    return at === undefined || isUnknown(at) || isIntrinsic(at) ? undefined : at;
  };

  const chosen = (argument: Value): Resolved | undefined => {
    const [condition, yes, no] = asList(argument) ?? [];
    const isTrue = holds(asString(condition) ?? '');
    if (isTrue === undefined) return undefined;
    const branch = plain(isTrue ? yes : no);
    return branch && { value: branch.value, path: ['Fn::If', isTrue ? '1' : '2', ...branch.path] };
  };

  const holds = (name: string): boolean | undefined => {
    const conditions = asObject(template.Conditions);
    if (!conditions || !Object.hasOwn(conditions, name)) return undefined;
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const found = truth(conditions[name] ?? null);
    known.set(name, found);
    return found;
  };

  const truth = (value: Value): boolean | undefined => {
    const [name = '', argument = null] = Object.entries(asObject(value) ?? {})[0] ?? [];
    const parts = asList(argument) ?? [];
    switch (name) {
      case 'Condition':
        return holds(asString(argument) ?? '');
      case 'Fn::Equals': {
        const [one, other] = [textOf(parts[0]), textOf(parts[1])];
        return one === undefined || other === undefined ? undefined : one === other;
      }
      case 'Fn::Not': {
        const inner = truth(parts[0] ?? null);
        return inner === undefined ? undefined : !inner;
      }
      case 'Fn::And':
        return decided(parts, false);
      case 'Fn::Or':
        return decided(parts, true);
      default:
        return undefined;
    }
  };

  /** One part that is `deciding` settles it; otherwise all have to be known. */
  const decided = (parts: readonly Value[], deciding: boolean): boolean | undefined => {
    const all = parts.map(truth);
    if (all.includes(deciding)) return deciding;
    return all.includes(undefined) ? undefined : !deciding;
  };

  return { resolve, holds };
}
