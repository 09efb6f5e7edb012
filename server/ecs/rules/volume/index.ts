import type { EcsRule } from '../../scope.ts';

export const volumeRules: readonly EcsRule[] = [];
