import type { Draft } from '../../draft.ts';
import { uniqueNames } from '../../names.ts';
import { isTraced } from '../../trace.ts';
import { functionOf } from '../functions.ts';
import type { StackResource } from '../stack.ts';
import { apiType, dashes, shortName } from './api-types.ts';
import { withPermissions } from './permissions.ts';

/** Resources as the API makes them: with names, and with what stands together in a call put together. */
export function prepare(resources: readonly StackResource[]): StackResource[] {
  const named = withNames(withPermissions(resources));
  const byId = new Map(named.map((one) => [one.id, one]));
  return named.map((one) => withRecord(withFamily(withTarget(one, byId))));
}

/** Room for the name of the application before a name that is shared. */
const PREFIX = 24;

/** The names that CloudFormation would make up. Those that all of an account share begin with that of the application. */
function withNames(resources: readonly StackResource[]): StackResource[] {
  const unique = new Map<string, ReturnType<typeof uniqueNames>>();
  return resources.map((resource) => {
    const { id, type, properties } = resource;
    const api = apiType(type);
    if (!api.name || properties[api.name.property] !== undefined) return resource;
    const { property, most, shared } = api.name;
    const longest = shared ? most - PREFIX : most;
    const uniqueOfType = unique.get(type) ?? uniqueNames(longest);
    unique.set(type, uniqueOfType);
    // Load balancers whose name begins with `internal-` are AWS's own.
    const wanted = shared ? dashes(id) : shortName(id, api).replace(/^internal-/, 'inner-');
    const name = uniqueOfType(wanted.slice(0, longest).replace(/-+$/, ''));
    const text = shared ? { 'Fn::Sub': `\${AWS::StackName}-${name}` } : name;
    return { ...resource, properties: { [property]: text, ...properties } };
  });
}

/** A policy refers to its target by one id in CloudFormation, and by what the target says of itself in the API. */
function withTarget(resource: StackResource, byId: ReadonlyMap<string, StackResource>): StackResource {
  const { ScalingTargetId: target, ...own } = resource.properties;
  const reference = functionOf(target);
  if (reference?.kind !== 'reference') return resource;
  const { ServiceNamespace, ScalableDimension, ResourceId } = byId.get(reference.id)?.properties ?? {};
  return {
    ...resource,
    properties: { ...own, ServiceNamespace, ScalableDimension, ResourceId },
    dependsOn: [...(resource.dependsOn ?? []), reference.id],
  };
}

/** A service takes the newest definition of a family; its own name says enough. */
function withFamily(resource: StackResource): StackResource {
  const { TaskDefinition: { Ref: id } = {} } = resource.properties as {
    readonly TaskDefinition?: { readonly Ref?: Draft };
  };
  if (resource.type !== 'AWS::ECS::Service' || id === undefined) return resource;
  return { ...resource, properties: { ...resource.properties, TaskDefinition: { 'Fn::GetAtt': [id, 'Family'] } } };
}

/** Records are changes to a zone. https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html */
function withRecord(resource: StackResource): StackResource {
  if (resource.type !== 'AWS::Route53::RecordSet') return resource;
  const { HostedZoneId, ResourceRecords, ...own } = resource.properties;
  const values =
    Array.isArray(ResourceRecords) && !isTraced(ResourceRecords) ? (ResourceRecords as Draft[]) : undefined;
  const set = { ...own, ResourceRecords: values?.map((value) => ({ Value: value })) };
  const batch = { Changes: [{ Action: 'CREATE', ResourceRecordSet: set }] };
  return { ...resource, properties: { HostedZoneId, ChangeBatch: batch } };
}
