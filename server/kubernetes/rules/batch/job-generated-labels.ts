import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { templateLabels, templateLabelsPointer } from '../workloads/pod-template.ts';
import { isJobTemplate } from './job-spec.ts';

/** Servers before 1.27 know only the names without a domain. */
const PREFIX = 'batch.kubernetes.io/';
const UID = 'controller-uid';
/** Of a label's value, and of any name: what is longer is another rule's. */
const LONGEST = 63;
const LONGEST_NAME = 253;
const LABELS = [UID, 'job-name', `${PREFIX}${UID}`, `${PREFIX}job-name`];

export const jobGeneratedLabels: KubernetesRule = {
  id: 'kubernetes/job-generated-labels',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary:
    'The name of a Job fits into the label its pods get, and what else the server labels them with is left to it.',
  documentation: 'https://kubernetes.io/docs/reference/labels-annotations-taints/#batchkubernetesio-controller-uid',
  check(node, report) {
    const { value, pointer, scope } = node;
    if (isJobTemplate(node) || value.manualSelector === true) return;
    const name = asString(asObject(scope.object.metadata)?.name);
    const labels = templateLabels(value) ?? {};
    if (name !== undefined && name.length > LONGEST && name.length <= LONGEST_NAME) {
      report({
        // As the server names it.
        pointer: child(pointer, 'template', 'labels'),
        place: '/metadata/name',
        message: `The pods of a Job get its name as a label, which has at most ${LONGEST} characters; this one has ${name.length}.`,
      });
    }
    for (const label of LABELS) {
      const written = asString(labels[label]);
      if (written === undefined || (label.startsWith(PREFIX) && !since(scope, '1.27'))) continue;
      const isUid = label.endsWith(UID);
      // The right name is fine; without a name nobody can tell.
      if (!isUid && (name === undefined || written === name)) continue;
      const place = child(templateLabelsPointer(pointer), label);
      report({
        pointer: place,
        target: 'key',
        message: isUid
          ? 'The server gives this label the identity of the new Job, which nobody knows before. Remove it.'
          : `The server gives this label the name of the Job, "${name}". Remove it.`,
        fixes: [{ title: `Remove ${label}`, certain: true, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};
