import type { Report, RuleNode } from '../../../rule.ts';
import type { Edit } from '../../../syntax/edits.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asString, type Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { containersIn } from '../../pod-spec.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { templateSpec } from '../workloads/pod-template.ts';

const MOST_VALUES = 255;

export const failureExitCodes: KubernetesRule = {
  id: 'kubernetes/failure-exit-codes',
  severity: 'error',
  on: ['batch.v1.PodFailurePolicyOnExitCodesRequirement'],
  summary:
    'Exit codes of a podFailurePolicy are in ascending order, each once, without 0 for In, of a container that exists.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy',
  check(node, report) {
    if (!since(node.scope, '1.26')) return;
    checkContainer(node, report);
    const values = asList(node.value.values);
    if (values) checkCodes(node, values, report);
  },
};

function checkContainer({ value, pointer, parent }: RuleNode<KubernetesScope>, report: Report): void {
  const name = asString(value.containerName);
  const job = parent?.parent?.parent?.value;
  const spec = job && templateSpec(job);
  if (name === undefined || !spec) return;
  const containers = [...containersIn(spec, '', 'containers'), ...containersIn(spec, '', 'initContainers')];
  const names = containers.map((container) => container.value.name);
  // A name that is not a text may be any name.
  if (names.includes(name) || names.some((other) => isSet(other) && typeof other !== 'string')) return;
  report({
    pointer: child(pointer, 'containerName'),
    message: `The pod template has no container named "${name}". It has ${names.join(', ')}.`,
  });
}

function checkCodes({ value, pointer }: RuleNode<KubernetesScope>, values: readonly Value[], report: Report): void {
  const place = child(pointer, 'values');
  if (values.length === 0) {
    report({ pointer: place, message: 'At least one exit code is needed.' });
    return;
  }
  if (values.length > MOST_VALUES) {
    report({ pointer: place, message: `There can be at most ${MOST_VALUES} exit codes.` });
  }
  const codes = values.filter((code) => typeof code === 'number');
  if (codes.length < values.length) return;
  codes.forEach((code, index) => {
    if (code === 0 && value.operator === 'In') {
      report({ pointer: child(place, index), message: 'The exit code 0 means success: In cannot look for it.' });
    }
    if (codes.indexOf(code) === index) return;
    report({
      pointer: child(place, index),
      message: `The exit code ${code} is in the list already.`,
      fixes: [{ title: 'Remove it', certain: true, edits: [{ kind: 'remove', pointer: child(place, index) }] }],
    });
  });
  const sorted = codes.toSorted((a, b) => a - b);
  if (sorted.every((code, index) => code === codes[index])) return;
  const isUnique = new Set(codes).size === codes.length;
  report({
    pointer: place,
    message: 'Exit codes have to be in ascending order.',
    // With doubles to remove as well, two fixes would get into each other's way.
    fixes: isUnique ? [{ title: 'Put them in order', certain: true, edits: reordered(place, codes, sorted) }] : [],
  });
}

function reordered(pointer: Pointer, from: readonly number[], to: readonly number[]): Edit[] {
  return to.flatMap((value, index) =>
    value === from[index] ? [] : [{ kind: 'set', pointer: child(pointer, index), value }],
  );
}
