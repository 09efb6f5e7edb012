import type { Context } from '../context.ts';
import type { EcsResource } from '../resource.ts';
import type { Rule } from '../rule.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue } from '../syntax/value.ts';
import type { Referred } from './cloudformation/references.ts';
import type { EcsView } from './dialects.ts';
import type { EcsLinks } from './links.ts';

/** What a rule knows about the task definition or service it is asked about. */
export interface EcsScope extends EcsLinks {
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
  /** The mode ECS takes it for, where that can be known: without `networkMode`, awsvpc on Fargate and bridge on Linux. */
  readonly networkMode: string | undefined;
  /** `runtimePlatform.operatingSystemFamily`, where it is written and known. */
  readonly osFamily: string | undefined;
  readonly isWindows: boolean;
  /** The resource of the same template that a member certainly refers to; the path is in the API's words. */
  referred(...path: readonly (string | number)[]): Referred | undefined;
}

export type EcsRule = Rule<EcsScope>;

export function scopeOf(resource: EcsResource, view: EcsView, context: Context, links: EcsLinks = {}): EcsScope {
  const { kind, dialect, value } = view;
  const compatibilities = new Set(
    (asList(value.requiresCompatibilities) ?? []).flatMap((item) => asString(item) ?? []),
  );
  const osFamily = asString(asObject(value.runtimePlatform)?.operatingSystemFamily);
  const isWindows = osFamily?.startsWith('WINDOWS') ?? false;
  const fargate = fargateUse(value, compatibilities, context, links);
  return {
    ...links,
    kind,
    dialect,
    resource: value,
    bareContainers: resource.bareContainers,
    fargate,
    compatibilities,
    networkMode: resource.bareContainers ? undefined : networkModeOf(value, fargate, isWindows),
    osFamily,
    isWindows,
    referred: (...path) => view.referred(path),
  };
}

/** How grave it is that Fargate refuses something: undefined where the task does not run there. */
export function onFargate({ fargate }: EcsScope): 'error' | 'warning' | undefined {
  if (fargate === 'no') return undefined;
  return fargate === 'yes' ? 'error' : 'warning';
}

/** Whether the sizes of the task itself mean nothing: Windows instances know those of containers only. */
export function ignoresTaskSize({ isWindows, fargate }: EcsScope): boolean {
  return isWindows && fargate !== 'yes';
}

/** Without `requiresCompatibilities` ECS finds out by itself where a task can run, so nothing is certain. */
function fargateUse(
  value: ObjectValue,
  compatibilities: ReadonlySet<string>,
  context: Context,
  links: EcsLinks,
): EcsScope['fargate'] {
  if (compatibilities.has('FARGATE')) return 'yes';
  if (value.requiresCompatibilities !== undefined) return 'no';
  if (links.services?.some((service) => isForFargate(service.value))) return 'yes';
  if (context.launchType !== 'auto') return context.launchType === 'fargate' ? 'yes' : 'no';
  const isSized = value.cpu !== undefined && value.memory !== undefined;
  return value.networkMode === 'awsvpc' && isSized ? 'likely' : 'no';
}

function isForFargate({ launchType, capacityProviderStrategy }: ObjectValue): boolean {
  const providers = (asList(capacityProviderStrategy) ?? []).map((item) => asObject(item)?.capacityProvider);
  const isOfAws = providers.length > 0 && providers.every((name) => name === 'FARGATE' || name === 'FARGATE_SPOT');
  return launchType === 'FARGATE' || isOfAws;
}

function networkModeOf(value: ObjectValue, fargate: EcsScope['fargate'], isWindows: boolean): string | undefined {
  if (value.networkMode !== undefined) return asString(value.networkMode);
  if (fargate === 'yes') return 'awsvpc';
  const { runtimePlatform } = value;
  const isUnknownSystem = isUnknown(runtimePlatform) || isUnknown(asObject(runtimePlatform)?.operatingSystemFamily);
  return isWindows || isUnknownSystem ? undefined : 'bridge';
}
