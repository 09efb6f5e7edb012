import type { EcsRule } from '../scope.ts';
import { containerRules } from './container/index.ts';
import { serviceRules } from './service/index.ts';
import { taskRules } from './task/index.ts';
import { templateRules } from './template/index.ts';
import { volumeRules } from './volume/index.ts';

/** Everything Amazon ECS refuses, or takes and does not do, beyond what its API model says. One rule a file. */
export const ecsRules: readonly EcsRule[] = [
  ...taskRules,
  ...containerRules,
  ...volumeRules,
  ...serviceRules,
  ...templateRules,
];
