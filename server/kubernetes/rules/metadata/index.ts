import type { KubernetesRule } from '../../scope.ts';
import { annotationSyntax } from './annotation-syntax.ts';
import { finalizerSyntax } from './finalizer-syntax.ts';
import { labelSelector } from './label-selector.ts';
import { labelSyntax } from './label-syntax.ts';
import { nameRequired } from './name-required.ts';
import { nameSyntax } from './name-syntax.ts';
import { namespaceIgnored } from './namespace-ignored.ts';
import { namespaceSyntax } from './namespace-syntax.ts';
import { ownerReferences } from './owner-references.ts';
import { podNameLabel } from './pod-name-label.ts';

/** What every object's metadata must be, and label selectors wherever they stand. */
export const metadataRules: readonly KubernetesRule[] = [
  annotationSyntax,
  finalizerSyntax,
  labelSelector,
  labelSyntax,
  nameRequired,
  nameSyntax,
  namespaceIgnored,
  namespaceSyntax,
  ownerReferences,
  podNameLabel,
];
