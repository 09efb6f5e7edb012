import type { EcsRule } from '../../scope.ts';

export const containerRules: readonly EcsRule[] = [];
