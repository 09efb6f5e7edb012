import { resolverOf } from '../../../ecs/cloudformation/resolver.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import type { Scope } from './scope.ts';

/** Whether a resource of a template is certainly never made, because its condition never holds. */
export function isLeftOut({ template }: Scope, name: string): boolean {
  const resources = asObject(template?.Resources);
  const resource = resources && Object.hasOwn(resources, name) ? asObject(resources[name]) : undefined;
  const condition = asString(resource?.Condition);
  return template !== undefined && condition !== undefined && resolverOf(template, false).holds(condition) === false;
}
