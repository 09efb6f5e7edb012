import type { EcsRule } from '../../scope.ts';

export const serviceRules: readonly EcsRule[] = [];
