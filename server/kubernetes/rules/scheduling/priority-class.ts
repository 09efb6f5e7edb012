import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const HIGHEST = 1_000_000_000;
const RESERVED = 'system-';
/** The classes that every cluster has. */
const SYSTEM_CLASSES: { readonly [name: string]: number } = {
  'system-node-critical': 2_000_001_000,
  'system-cluster-critical': 2_000_000_000,
};

export const priorityClass: KubernetesRule = {
  id: 'kubernetes/priority-class',
  severity: 'error',
  on: ['scheduling.v1.PriorityClass'],
  summary: 'A PriorityClass has a value of at most one billion and a name that does not begin with "system-".',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass',
  check({ value }, report) {
    const name = asString(asObject(value.metadata)?.name) ?? '';
    const priority = isSet(value.value) ? asNumber(value.value) : 0;
    if (!name.startsWith(RESERVED)) {
      if (priority === undefined || priority <= HIGHEST) return;
      report({ pointer: '/value', message: `A priority is at most ${HIGHEST}: more is for the system's own pods.` });
      return;
    }
    const known = Object.hasOwn(SYSTEM_CLASSES, name) ? SYSTEM_CLASSES[name] : undefined;
    if (known !== undefined && (priority === undefined || priority === known) && value.globalDefault !== true) return;
    report({
      pointer: '/metadata/name',
      message: `Names that begin with "${RESERVED}" are the system's. Choose another one.`,
    });
  },
};
