import type { KubernetesRule } from '../../scope.ts';
import { deprecatedApiRule } from './deprecated-api.ts';

/** What a Kubernetes version is about to lose. */
export const versionRules: readonly KubernetesRule[] = [deprecatedApiRule];
