import type { WorkspaceRule } from '../scope.ts';
import { missingKey } from './missing-key.ts';
import { missingObject } from './missing-object.ts';
import { missingServicePort } from './missing-service-port.ts';
import { missingTargetPort } from './missing-target-port.ts';
import { noPodsSelected } from './no-pods-selected.ts';

/** What an object says about others. The API server checks none of it, so none of it is an error. */
export const workspaceRules: readonly WorkspaceRule[] = [
  missingKey,
  missingObject,
  missingServicePort,
  missingTargetPort,
  noPodsSelected,
];
