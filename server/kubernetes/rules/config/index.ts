import type { KubernetesRule } from '../../scope.ts';
import { configKey } from './config-key.ts';
import { configSize } from './config-size.ts';
import { namespaceFinalizer } from './namespace-finalizer.ts';
import { nodePodRanges } from './node-pod-ranges.ts';
import { nodeTaints } from './node-taints.ts';
import { secretType } from './secret-type.ts';

/** What ConfigMaps, Secrets, Namespaces and Nodes must be. */
export const configRules: readonly KubernetesRule[] = [
  configKey,
  configSize,
  namespaceFinalizer,
  nodePodRanges,
  nodeTaints,
  secretType,
];
