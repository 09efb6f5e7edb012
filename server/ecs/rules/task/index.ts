import type { EcsRule } from '../../scope.ts';

export const taskRules: readonly EcsRule[] = [];
