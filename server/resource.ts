import type { Pointer } from './syntax/pointer.ts';
import type { ObjectValue } from './syntax/value.ts';

/** A Kubernetes object in a document: the document itself, or an item of a List. */
export interface KubernetesResource {
  readonly platform: 'kubernetes';
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string | undefined;
  readonly pointer: Pointer;
  readonly value: ObjectValue;
}

/** A task definition or service, whichever way it is written down. */
export interface EcsResource {
  readonly platform: 'ecs';
  readonly kind: 'TaskDefinition' | 'Service';
  /** `api`: camelCase, as the ECS API takes it. `cloudformation`: the Properties of a template's resource. */
  readonly dialect: 'api' | 'cloudformation';
  /** Family, service name, or the resource's name in its template. */
  readonly name: string | undefined;
  /** `''`, `/taskDefinition`, `/Resources/Web/Properties`. A bare array of container definitions is at `''`. */
  readonly pointer: Pointer;
  /** A bare array of container definitions is wrapped: `{containerDefinitions: […]}`; see `bareContainers`. */
  readonly value: ObjectValue;
  readonly bareContainers: boolean;
  /** The whole template that the resource is part of. */
  readonly template?: ObjectValue;
}

export type Resource = KubernetesResource | EcsResource;
