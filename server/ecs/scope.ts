import type { Context } from '../context.ts';
import type { EcsResource } from '../resource.ts';
import type { Rule } from '../rule.ts';
import { asList, asObject, asString, type ObjectValue } from '../syntax/value.ts';
import type { EcsView } from './dialects.ts';

/** What a rule knows about the task definition or service it is asked about. */
export interface EcsScope {
  readonly kind: EcsResource['kind'];
  readonly dialect: EcsResource['dialect'];
  /** The whole resource, in the API's words. */
  readonly resource: ObjectValue;
  /** A bare list of container definitions: nothing is known of the task around it. */
  readonly bareContainers: boolean;
  /** `likely`: it looks made for Fargate and does not say so. */
  readonly fargate: 'yes' | 'likely' | 'no';
  /** What `requiresCompatibilities` lists: FARGATE, EC2, EXTERNAL, MANAGED_INSTANCES. */
  readonly compatibilities: ReadonlySet<string>;
  readonly isWindows: boolean;
}

export type EcsRule = Rule<EcsScope>;

export function scopeOf(resource: EcsResource, view: EcsView, context: Context): EcsScope {
  const { kind, dialect, value } = view;
  const compatibilities = new Set((asList(value.requiresCompatibilities) ?? []).map(String));
  return {
    kind,
    dialect,
    resource: value,
    bareContainers: resource.bareContainers,
    fargate: fargateUse(value, compatibilities, context),
    compatibilities,
    isWindows: asString(asObject(value.runtimePlatform)?.operatingSystemFamily)?.startsWith('WINDOWS') ?? false,
  };
}

/** How grave it is that Fargate refuses something: undefined where the task does not run there. */
export function onFargate({ fargate }: EcsScope): 'error' | 'warning' | undefined {
  if (fargate === 'no') return undefined;
  return fargate === 'yes' ? 'error' : 'warning';
}

/** Without `requiresCompatibilities` ECS finds out by itself where a task can run, so nothing is certain. */
function fargateUse(value: ObjectValue, compatibilities: ReadonlySet<string>, context: Context): EcsScope['fargate'] {
  if (compatibilities.has('FARGATE')) return 'yes';
  if (value.requiresCompatibilities !== undefined) return 'no';
  if (context.launchType !== 'auto') return context.launchType === 'fargate' ? 'yes' : 'no';
  const isSized = value.cpu !== undefined && value.memory !== undefined;
  return value.networkMode === 'awsvpc' && isSized ? 'likely' : 'no';
}
