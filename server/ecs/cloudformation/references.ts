import { child, type Pointer } from '../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value, valueAt } from '../../syntax/value.ts';
import type { Resolver } from './resolver.ts';

/** Another resource of the same template. */
export interface TemplateResource {
  readonly name: string;
  readonly type: string;
  readonly properties: ObjectValue;
  /** The attribute of it that is asked for, `Arn`; undefined for the resource itself. */
  readonly attribute?: string;
  /** Where its properties are, or would be, from the root of the template. */
  readonly pointer: Pointer;
}

/**
 * The resource of the template that a value certainly refers to: `!Ref Cluster`, `!GetAtt Cluster.Arn`, `!Sub ${Cluster}`.
 * Undefined for anything else, and for a resource whose properties a macro completes.
 */
export function referredResource(
  template: ObjectValue,
  resolver: Resolver,
  value: Value | undefined,
): TemplateResource | undefined {
  const [name, attribute] = referredName(value, resolver);
  const resource = name === undefined ? undefined : resourceNamed(template, name);
  return resource && attribute !== undefined ? { ...resource, attribute } : resource;
}

/** A resource of the template by its name there. */
export function resourceNamed(template: ObjectValue, name: string): TemplateResource | undefined {
  const resources = asObject(template.Resources);
  const resource = resources && Object.hasOwn(resources, name) ? asObject(resources[name]) : undefined;
  const type = asString(resource?.Type);
  const properties = asObject(resource?.Properties ?? {});
  if (type === undefined || !properties || Object.keys(properties).some((key) => key.startsWith('Fn::'))) {
    return undefined;
  }
  return { name, type, properties, pointer: child('', 'Resources', name, 'Properties') };
}

/** The name of a resource, and of its attribute. */
function referredName(value: Value | undefined, resolver: Resolver): readonly (string | undefined)[] {
  const entries = Object.entries(asObject(value) ?? {});
  const [name, argument] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined) return [];
  switch (name) {
    case 'Ref':
      return [asString(argument)];
    case 'Fn::GetAtt':
      return (asList(argument)?.map(asString) ?? asString(argument)?.split('.') ?? []).slice(0, 2);
    case 'Fn::Sub':
      return (/^\$\{([\w:]+)(?:\.([\w.]+))?\}$/.exec(asString(argument) ?? '') ?? []).slice(1);
    case 'Fn::If': {
      const [condition, yes, no] = asList(argument) ?? [];
      const isTrue = resolver.holds(asString(condition) ?? '');
      return isTrue === undefined ? [] : referredName(isTrue ? yes : no, resolver);
    }
    default:
      return [];
  }
}

/** Another resource of the same template, and what is known of its properties. */
export interface Referred extends TemplateResource {
  readonly template: ObjectValue;
  /** A property, as far as it is known; undefined where there is none. */
  at(...path: readonly string[]): Value | undefined;
  /** From a pointer into its properties to the pointer from the root of the template. */
  toDocument(pointer: Pointer): Pointer;
  /** The resource that a property of this one refers to. */
  follow(value: Value | undefined): Referred | undefined;
}

/** The resource of the template that a value, as it is written, certainly refers to. */
export function referredBy(template: ObjectValue, resolver: Resolver, value: Value | undefined): Referred | undefined {
  const resource = referredResource(template, resolver, value);
  return resource && describeResource(template, resolver, resource);
}

export function describeResource(template: ObjectValue, resolver: Resolver, resource: TemplateResource): Referred {
  return {
    ...resource,
    template,
    at: (...path) => {
      let current: Value | undefined = resource.properties;
      for (const step of path) {
        const resolved: Value | undefined = current === undefined ? undefined : meant(resolver, current);
        current = valueAt(resolved, [step]);
      }
      return current === undefined ? undefined : meant(resolver, current);
    },
    toDocument: (pointer) => resource.pointer + pointer,
    follow: (value) => referredBy(template, resolver, value),
  };
}

function meant(resolver: Resolver, value: Value): Value {
  return resolver.resolve(value)?.value ?? value;
}
