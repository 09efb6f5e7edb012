import type { Fix } from '../../../problem.ts';
import type { Edit } from '../../../syntax/edits.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { isEmptySelector, matchesLabels, matchesSelector } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';
import { LASTING_WORKLOADS, REPLICATION_CONTROLLER, templateLabels, templateLabelsPointer } from './pod-template.ts';

export const selectorMatchesTemplate: KubernetesRule = {
  id: 'kubernetes/selector-matches-template',
  severity: 'error',
  on: LASTING_WORKLOADS,
  summary: 'The selector of a workload matches the labels of its own pod template.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  check({ value, pointer, type }, report) {
    const selector = asObject(value.selector);
    const labels = templateLabels(value);
    // Without a template there is one thing to say, and another rule says it.
    if (!selector || !labels || !isSet(value.template)) return;
    const isPlain = type === REPLICATION_CONTROLLER;
    // An empty selector is the other rule's.
    if (isPlain ? Object.keys(selector).length === 0 : isEmptySelector(selector)) return;
    if ((isPlain ? matchesLabels(selector, labels) : matchesSelector(selector, labels)) !== false) return;
    const wanted = isPlain ? selector : (asObject(selector.matchLabels) ?? {});
    report({
      pointer: templateLabelsPointer(pointer),
      message:
        'The selector does not match these labels, so the pods would not belong to the workload. Make them agree.',
      related: [{ pointer: child(pointer, 'selector'), message: 'The selector' }],
      fixes: labelFixes(value, pointer, wanted, labels),
    });
  },
};

/** Which of the two is wrong, only the author knows: taking the labels after the selector is a suggestion. */
function labelFixes(spec: ObjectValue, pointer: Pointer, wanted: ObjectValue, labels: ObjectValue): Fix[] {
  const wrong = Object.entries(wanted).filter(([key, value]) => asString(value) !== undefined && labels[key] !== value);
  if (wrong.length === 0) return [];
  const written = wrong.map(([key, value]) => `${key}: ${value}`).join(', ');
  return [{ title: `Label the pods ${written}`, certain: false, edits: labelEdits(spec, pointer, wrong, labels) }];
}

function labelEdits(spec: ObjectValue, pointer: Pointer, wrong: [string, Value][], labels: ObjectValue): Edit[] {
  const template = asObject(spec.template);
  const metadata = asObject(template?.metadata);
  const added = Object.fromEntries(wrong.filter(([key]) => !Object.hasOwn(labels, key)));
  if (!metadata) {
    return [{ kind: 'insert', pointer: child(pointer, 'template'), members: { metadata: { labels: added } } }];
  }
  if (!asObject(metadata.labels)) {
    return [{ kind: 'insert', pointer: child(pointer, 'template', 'metadata'), members: { labels: added } }];
  }
  const place = templateLabelsPointer(pointer);
  const changed = wrong.filter(([key]) => Object.hasOwn(labels, key));
  return [
    ...changed.map(([key, value]): Edit => ({ kind: 'set', pointer: child(place, key), value })),
    ...(Object.keys(added).length > 0 ? [{ kind: 'insert', pointer: place, members: added } as const] : []),
  ];
}
