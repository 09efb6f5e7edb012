import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { renaming, requireText } from '../../checks.ts';
import type { KubernetesRule } from '../../scope.ts';
import { versionParts } from './definition-parts.ts';
import { simplePathReason } from './printer-column.ts';

/** Where each path of a scale subresource leads. */
const PATHS: readonly { readonly field: string; readonly starts: readonly string[]; readonly isRequired: boolean }[] = [
  { field: 'specReplicasPath', starts: ['.spec.'], isRequired: true },
  { field: 'statusReplicasPath', starts: ['.status.'], isRequired: true },
  { field: 'labelSelectorPath', starts: ['.spec.', '.status.'], isRequired: false },
];

export const scaleSubresource: KubernetesRule = {
  id: 'kubernetes/scale-subresource',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'The paths of a scale subresource lead into spec and status.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#scale-subresource',
  check({ value }, report) {
    for (const part of versionParts(value, 'subresources', 'subresources')) {
      const scale = asObject(asObject(part.value)?.scale);
      if (!scale) continue;
      const pointer = child(part.written, 'scale');
      const say = renaming(report, part.written, part.field);
      for (const { field, starts, isRequired } of PATHS) {
        if (isRequired) requireText(scale, field, pointer, say, `A scale subresource needs a ${field}.`);
        const path = asString(scale[field]);
        if (!path) continue;
        const isElsewhere = !starts.some((start) => path.startsWith(start));
        const reason = simplePathReason(path) ?? (isElsewhere ? `must begin with ${starts.join(' or ')}` : undefined);
        if (reason) say({ pointer: child(pointer, field), message: `${field} ${reason}.` });
      }
    }
  },
};
