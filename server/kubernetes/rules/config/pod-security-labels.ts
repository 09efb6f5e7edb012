import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { nearestOf, oneOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const LEVELS = ['privileged', 'baseline', 'restricted'];
const VERSION = /^(latest|v1\.(0|[1-9]\d*))$/;
const LABEL = /^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)(-version)?$/;

export const podSecurityLabels: KubernetesRule = {
  id: 'kubernetes/pod-security-labels',
  severity: 'error',
  on: ['core.v1.Namespace'],
  summary: 'The labels by which a Namespace chooses a Pod Security Standard name a level that exists, and a version.',
  documentation:
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
  check({ value }, report) {
    for (const [key, member] of Object.entries(asObject(asObject(value.metadata)?.labels) ?? {})) {
      const label = LABEL.exec(key);
      const text = member === null ? '' : asString(member);
      if (!label || text === undefined) continue;
      const isVersion = label[1] !== undefined;
      if (isVersion ? VERSION.test(text) : LEVELS.includes(text)) continue;
      const pointer = child('/metadata/labels', key);
      const level = isVersion ? undefined : nearestOf(text, LEVELS);
      report({
        pointer,
        message: isVersion
          ? `"${text}" is no version of the Pod Security Standards: write "latest", or a version of Kubernetes such as "v1.36".`
          : `There is no Pod Security Standard "${text}": it is ${oneOf(LEVELS)}.`,
        ...(level && {
          fixes: [{ title: `Change to "${level}"`, certain: true, edits: [{ kind: 'set', pointer, value: level }] }],
        }),
      });
    }
  },
};
