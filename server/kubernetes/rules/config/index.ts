import type { KubernetesRule } from '../../scope.ts';
import { configKey } from './config-key.ts';
import { configSize } from './config-size.ts';
import { mountableSecrets } from './mountable-secrets.ts';
import { namespaceFinalizer } from './namespace-finalizer.ts';
import { nodePodRanges } from './node-pod-ranges.ts';
import { nodeTaints } from './node-taints.ts';
import { nodeUnusedFields } from './node-unused-fields.ts';
import { podSecurityLabels } from './pod-security-labels.ts';
import { secretType } from './secret-type.ts';
import { tlsSecret } from './tls-secret.ts';

/** What ConfigMaps, Secrets, Namespaces and Nodes must be. */
export const configRules: readonly KubernetesRule[] = [
  configKey,
  configSize,
  namespaceFinalizer,
  nodePodRanges,
  nodeTaints,
  secretType,
  mountableSecrets,
  nodeUnusedFields,
  podSecurityLabels,
  tlsSecret,
];
