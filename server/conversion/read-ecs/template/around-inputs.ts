import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { apiInputs } from './api-inputs.ts';

/** The services of AWS whose resources say how tasks are started, scaled and reached. */
const AROUND = [
  'AWS::ElasticLoadBalancingV2::',
  'AWS::ApplicationAutoScaling::',
  'AWS::ServiceDiscovery::',
  'AWS::Scheduler::',
  'AWS::Events::Rule',
];

/** Whether a document without task definitions and services says something about those of other documents. */
export function isAround(root: Value | undefined): boolean {
  const resources = Object.values(asObject(asObject(root)?.Resources) ?? {});
  const types = resources.map((resource) => asString(asObject(resource)?.Type) ?? '');
  return types.some((type) => AROUND.some((start) => type.startsWith(start))) || apiInputs(root).length > 0;
}
