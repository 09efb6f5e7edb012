import { parameterValue } from '../../../ecs/cloudformation/parameters.ts';
import { resourceNamed } from '../../../ecs/cloudformation/references.ts';
import { type Resolver, resolverOf } from '../../../ecs/cloudformation/resolver.ts';
import { isIntrinsic } from '../../../ecs/intrinsics.ts';
import { type Pointer, parsePointer } from '../../../syntax/pointer.ts';
import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  unknownValue,
  type Value,
  valueAt,
} from '../../../syntax/value.ts';
import type { Note } from '../../trace.ts';
import { isHidden, mentionsHidden, namesIn } from './hidden.ts';
import { placeholderText } from './placeholder.ts';

const resolvers = new WeakMap<ObjectValue, Resolver>();

/**
 * The functions of a template as a conversion takes them: parameters have their defaults, `AWS::NoValue` is null, and what
 * stays unknown is a placeholder with its name. Parameters marked `NoEcho` are never known.
 */
export function readingResolver(template: ObjectValue): Resolver {
  const resolver = resolvers.get(template) ?? createResolver(template);
  resolvers.set(template, resolver);
  return resolver;
}

function createResolver(template: ObjectValue): Resolver {
  const byDefault = resolverOf(template, true);
  const resolver: Resolver = {
    holds: byDefault.holds,
    resolve: (value) => {
      const object = asObject(value);
      if (!object || !isIntrinsic(object)) return undefined;
      if (object.Ref === 'AWS::NoValue') return { value: null, path: [] };
      const chosen = branchOf(object, byDefault);
      if (chosen) {
        const inner = resolver.resolve(chosen.value) ?? { value: chosen.value, path: [] };
        return { value: inner.value, path: [...chosen.path, ...inner.path] };
      }
      const found = mentionsHidden(template, object) ? undefined : byDefault.resolve(object);
      if (found && !isUnknown(found.value)) return found;
      const text = nameOf(template, object, resolver) ?? placeholderText(object, resolver);
      return { value: text.includes('${') ? unknownValue(text) : text, path: [] };
    },
  };
  return resolver;
}

/** The resources that a reference to gives the name of, and the property that says it. */
const NAMED: Readonly<Record<string, string>> = {
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SSM::Parameter': 'Name',
  'AWS::ECS::Cluster': 'ClusterName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::DynamoDB::Table': 'TableName',
};

/** The name of the resource that is referred to, where the template gives it one. */
function nameOf(template: ObjectValue, object: ObjectValue, resolver: Resolver): string | undefined {
  const resource = resourceNamed(template, asString(object.Ref) ?? '');
  const property = resource && NAMED[resource.type];
  const written = property === undefined ? undefined : resource?.properties[property];
  if (written === undefined) return undefined;
  return asString(resolver.resolve(written)?.value ?? written);
}

/** The branch of an `Fn::If` whose condition is known. */
function branchOf(object: ObjectValue, resolver: Resolver): { value: Value; path: readonly string[] } | undefined {
  const [condition, yes, no] = asList(object['Fn::If']) ?? [];
  const holds = Object.keys(object).length === 1 ? resolver.holds(asString(condition) ?? '') : undefined;
  const branch = holds ? yes : no;
  if (holds === undefined || branch === undefined) return undefined;
  return { value: branch, path: ['Fn::If', holds ? '1' : '2'] };
}

/**
 * What is to be said of the value at a place of a template, because it is only known by defaults of parameters: whoever
 * deploys the template may say otherwise.
 */
export function doubtsIn(template: ObjectValue): (pointer: Pointer) => readonly Note[] {
  const certain = resolverOf(template, false);
  return (pointer) => {
    const path = parsePointer(pointer);
    const names = new Set<string>();
    const value = valueAt(template, path);
    const resolved = value === undefined ? undefined : certain.resolve(value);
    if (resolved && isUnknown(resolved.value)) for (const name of namesIn(template, value)) names.add(name);
    path.forEach((step, index) => {
      if (step !== 'Fn::If') return;
      const condition = asString(asList(valueAt(template, path.slice(0, index + 1)))?.[0]) ?? '';
      if (certain.holds(condition) === undefined) {
        for (const name of namesIn(template, { Condition: condition })) names.add(name);
      }
    });
    const assumed = [...names].filter(
      (name) => parameterValue(template, name)?.from === 'default' && !isHidden(template, name),
    );
    if (assumed.length === 0) return [];
    return [{ fidelity: 'needs-decision', message: assumption(assumed) }];
  };
}

function assumption(names: readonly string[]): string {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return names.length === 1
    ? `The default of the parameter ${listed} is taken: change it if you deploy with another value.`
    : `The defaults of the parameters ${listed} are taken: change it if you deploy with other values.`;
}
