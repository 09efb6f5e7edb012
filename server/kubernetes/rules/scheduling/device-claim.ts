import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';

const MOST = 32;

export const deviceClaim: KubernetesRule = {
  id: 'kubernetes/device-claim',
  severity: 'error',
  on: ['resource.v1.DeviceClaim', 'resource.v1beta2.DeviceClaim'],
  summary: 'Constraints and configurations of a claim are about its own requests, and say something.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check(node, report) {
    const { value, pointer } = node;
    for (const list of ['constraints', 'config']) {
      const items = asList(value[list]) ?? [];
      const place = child(pointer, list);
      if (items.length > MOST) report({ pointer: place, message: `There can be at most ${MOST} of them.` });
      items.forEach((item, index) => {
        const object = asObject(item);
        if (!object) return;
        checkReferences(node, child(place, index, 'requests'), object, report);
        if (list === 'config' && !isSet(object.opaque)) {
          report({
            pointer: child(place, index, 'opaque'),
            message: 'A configuration needs the parameters of a driver in `opaque`.',
          });
        }
        if (list === 'constraints' && !isSet(object.matchAttribute) && !isSet(object.distinctAttribute)) {
          report({
            pointer: child(place, index),
            message: 'A constraint needs a matchAttribute: what the devices have in common.',
          });
        }
      });
    }
  },
};

function checkReferences(
  { value }: RuleNode<KubernetesScope>,
  pointer: string,
  item: ObjectValue,
  report: Report,
): void {
  const names = requestNames(value);
  if (!names) return;
  (asList(item.requests) ?? []).forEach((reference, index) => {
    const name = asString(reference);
    if (name === undefined || names.has(name)) return;
    report({
      pointer: child(pointer, index),
      message: `The claim has no request "${name}". It has ${[...names].join(', ') || 'none'}.`,
    });
  });
}

/** The requests of a claim and `request/choice` for their choices; undefined when nobody can know them all. */
function requestNames(claim: ObjectValue): Set<string> | undefined {
  const names = new Set<string>();
  for (const item of isSet(claim.requests) ? (asList(claim.requests) ?? [undefined]) : []) {
    const request = asObject(item);
    const name = asString(request?.name);
    if (!request || name === undefined) return undefined;
    names.add(name);
    for (const choice of isSet(request.firstAvailable) ? (asList(request.firstAvailable) ?? [undefined]) : []) {
      const choiceName = asString(asObject(choice)?.name);
      if (choiceName === undefined) return undefined;
      names.add(`${name}/${choiceName}`);
    }
  }
  return names;
}
