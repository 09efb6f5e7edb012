import type { KubernetesRule } from '../scope.ts';
import { metadataRules } from './metadata/index.ts';
import { podRules } from './pod/index.ts';

/** Everything checked of Kubernetes objects beyond their structure. */
export const kubernetesRules: readonly KubernetesRule[] = [...metadataRules, ...podRules];
