import type { ElsewhereRange } from '../problem.ts';
import type { EcsResource } from '../resource.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../syntax/value.ts';
import { referredResource } from './cloudformation/references.ts';
import type { Resolver } from './cloudformation/resolver.ts';
import { viewOf } from './dialects.ts';
import { templateResource } from './recognize.ts';

/** A resource that certainly belongs to another one. */
export interface Linked {
  /** In the API's words. */
  readonly value: ObjectValue;
  /** From a pointer into `value` to the pointer from the root of the document that holds it. */
  toDocument(pointer: Pointer): Pointer;
  /** Where a member of that document is, when the document is in another file. */
  readonly elsewhere?: (pointer: Pointer) => ElsewhereRange | undefined;
}

/** What certainly belongs to a resource. */
export interface EcsLinks {
  /** The task definition a service runs. */
  readonly taskDefinition?: Linked;
  /** The services that run a task definition. */
  readonly services?: readonly Linked[];
}

/** The links of a resource to others of its own template. */
export function linksInTemplate(resource: EcsResource, resolver: Resolver): EcsLinks {
  const { template } = resource;
  if (!template) return {};
  if (resource.kind === 'Service') {
    const referred = referredResource(template, resolver, resource.value.TaskDefinition);
    const found = referred && templateResource(template, referred.name);
    return found?.kind === 'TaskDefinition' ? { taskDefinition: linked(found, resolver) } : {};
  }
  const services = servicesByTask(template, resolver).get(resource.name ?? '') ?? [];
  return services.length > 0 ? { services: services.map((service) => linked(service, resolver)) } : {};
}

const known = new WeakMap<Resolver, ReadonlyMap<string, readonly EcsResource[]>>();

/** The services of a template by the name of the task definition they run. */
function servicesByTask(template: ObjectValue, resolver: Resolver): ReadonlyMap<string, readonly EcsResource[]> {
  const found = known.get(resolver);
  if (found) return found;
  const services = new Map<string, EcsResource[]>();
  for (const name of Object.keys(asObject(template.Resources) ?? {})) {
    const service = templateResource(template, name);
    if (service?.kind !== 'Service') continue;
    const task = referredResource(template, resolver, service.value.TaskDefinition)?.name;
    if (task !== undefined) services.set(task, [...(services.get(task) ?? []), service]);
  }
  known.set(resolver, services);
  return services;
}

function linked(resource: EcsResource, resolver: Resolver): Linked {
  const { value, toDocument } = viewOf(resource, resolver);
  return { value, toDocument };
}
