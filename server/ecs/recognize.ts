import type { EcsResource } from '../resource.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { child } from '../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../syntax/value.ts';
import { isIntrinsic } from './intrinsics.ts';
import { looksLikeContainers, looksLikeService, looksLikeTaskDefinition } from './shapes.ts';

/**
 * The task definitions and services of a document, told by content alone: bare, wrapped as AWS prints them, a bare list
 * of container definitions, or resources of a CloudFormation template. Empty for anything else.
 */
export function recognizeEcs(document: SourceDocument): EcsResource[] {
  const containers = asList(document.value);
  if (containers) return looksLikeContainers(containers) ? [bareContainers(containers)] : [];
  const root = asObject(document.value);
  if (!root || isKubernetes(root)) return [];
  const resources = asObject(root.Resources);
  if (resources) return Object.keys(resources).flatMap((name) => templateResource(root, name) ?? []);
  const wrapped = asObject(root.taskDefinition);
  if (wrapped) return asList(wrapped.containerDefinitions) ? [taskDefinition(wrapped, '/taskDefinition')] : [];
  if (looksLikeTaskDefinition(root)) return [taskDefinition(root, '')];
  if (looksLikeService(root)) return [service(root, '')];
  return describedServices(root);
}

function isKubernetes(root: ObjectValue): boolean {
  return asString(root.apiVersion) !== undefined && asString(root.kind) !== undefined;
}

function bareContainers(containers: readonly Value[]): EcsResource {
  const value = { containerDefinitions: containers };
  return { ...taskDefinition(value, ''), bareContainers: true };
}

function taskDefinition(value: ObjectValue, pointer: string): EcsResource {
  return {
    platform: 'ecs',
    kind: 'TaskDefinition',
    dialect: 'api',
    name: asString(value.family),
    pointer,
    value,
    bareContainers: false,
  };
}

function service(value: ObjectValue, pointer: string): EcsResource {
  return {
    platform: 'ecs',
    kind: 'Service',
    dialect: 'api',
    name: asString(value.serviceName),
    pointer,
    value,
    bareContainers: false,
  };
}

/** `{"services": […]}`, as `describe-services` prints it. In a compose file `services` is an object. */
function describedServices(root: ObjectValue): EcsResource[] {
  return (asList(root.services) ?? []).flatMap((item, index) => {
    const value = asObject(item);
    return value && looksLikeService(value) ? [service(value, child('', 'services', index))] : [];
  });
}

/** The task definition or service that a template has under a name; undefined for any other resource. */
export function templateResource(template: ObjectValue, name: string): EcsResource | undefined {
  const resource = asObject(asObject(template.Resources)?.[name]);
  const kind = kindOf(resource?.Type);
  const properties = asObject(resource?.Properties);
  // Properties that a macro writes, or is yet to complete, say nothing about what will be deployed.
  if (!kind || !properties || isIntrinsic(resource) || isIntrinsic(properties)) return undefined;
  return {
    platform: 'ecs',
    kind,
    dialect: 'cloudformation',
    name,
    pointer: child('', 'Resources', name, 'Properties'),
    value: properties,
    bareContainers: false,
    template,
  };
}

function kindOf(type: Value | undefined): EcsResource['kind'] | undefined {
  if (type === 'AWS::ECS::TaskDefinition') return 'TaskDefinition';
  return type === 'AWS::ECS::Service' ? 'Service' : undefined;
}
