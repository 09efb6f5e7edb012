import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { matchesSelector } from '../../labels.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { templateLabels, templateLabelsPointer } from '../workloads/pod-template.ts';
import { isJobTemplate } from './job-spec.ts';

/** No label can have this value: it stands for the one that nobody knows before the Job exists. */
const NEW_UID = '(new)';

export const jobSelector: KubernetesRule = {
  id: 'kubernetes/job-selector',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'A Job gets a selector of its own; one that is written needs manualSelector and has to match the template.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector',
  check(node, report) {
    if (isJobTemplate(node)) return;
    const { value, pointer, scope } = node;
    if (isUnknown(value.selector) || isUnknown(value.manualSelector)) return;
    const selector = asObject(value.selector);
    const labels = templateLabels(value);
    const place = child(pointer, 'selector');
    const mismatch =
      'The selector does not match these labels, so the pods would not belong to the Job. Make them agree.';
    if (value.manualSelector === true) {
      if (!isSet(value.selector)) {
        report({ pointer: place, message: 'With manualSelector a selector has to be written.' });
      } else if (selector && labels && matchesSelector(selector, labels) === false) {
        report({
          pointer: templateLabelsPointer(pointer),
          message: mismatch,
          related: [{ pointer: place, message: 'The selector' }],
        });
      }
      return;
    }
    if (!selector) return;
    const generated = generatedLabels(scope);
    if (!generated) return;
    if (matchesSelector(selector, generated) === false) {
      report({
        pointer: place,
        message:
          'A Job selects its pods by labels that the server makes up. Remove the selector; only with manualSelector: true does another one count.',
        fixes: [{ title: 'Remove the selector', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
    } else if (labels && matchesSelector(selector, { ...labels, ...generated }) === false) {
      report({
        pointer: templateLabelsPointer(pointer),
        message: mismatch,
        related: [{ pointer: place, message: 'The selector' }],
      });
    }
  },
};

/** The labels that the server gives to the pods of a Job; undefined when the name of the Job is not known. */
function generatedLabels(scope: KubernetesScope): ObjectValue | undefined {
  const name = asString(asObject(scope.object.metadata)?.name);
  if (name === undefined) return undefined;
  return {
    'controller-uid': NEW_UID,
    'job-name': name,
    ...(since(scope, '1.27') && {
      'batch.kubernetes.io/controller-uid': NEW_UID,
      'batch.kubernetes.io/job-name': name,
    }),
  };
}
