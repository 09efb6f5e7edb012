import type { EcsRule } from '../../scope.ts';
import { logGroupName } from './log-group-name.ts';
import { roleTrust } from './role-trust.ts';
import { secretAccess } from './secret-access.ts';

/** What a task definition needs of the other resources of its template. ECS finds it out when it starts a task. */
export const templateRules: readonly EcsRule[] = [logGroupName, roleTrust, secretAccess];
