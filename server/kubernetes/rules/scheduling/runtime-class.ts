import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { labelKey, labelValue } from '../../labels.ts';
import { dns1123Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { resourceAmount, resourceAmountReason, resourceNameReason } from '../pod/resource-quantities.ts';

export const runtimeClass: KubernetesRule = {
  id: 'kubernetes/runtime-class',
  severity: 'error',
  on: ['node.v1.RuntimeClass', 'node.v1beta1.RuntimeClass'],
  summary: 'A RuntimeClass has a handler that is a DNS label, an overhead of valid resources, and valid node labels.',
  documentation: 'https://kubernetes.io/docs/concepts/containers/runtime-class/',
  check({ value, pointer }, report) {
    const handler = asString(value.handler);
    const reason = isEmptyText(value.handler) ? 'must not be empty' : handler && dns1123Label(handler);
    // A missing handler is a matter of structure.
    if (reason && handler !== undefined) {
      report({ pointer: child(pointer, 'handler'), message: `The name of a handler ${reason}.` });
    }
    checkOverhead(asObject(value.overhead)?.podFixed, child(pointer, 'overhead', 'podFixed'), report);
    checkNodeSelector(asObject(value.scheduling)?.nodeSelector, child(pointer, 'scheduling', 'nodeSelector'), report);
  },
};

function checkOverhead(amounts: Value | undefined, pointer: Pointer, report: Report): void {
  for (const [name, written] of Object.entries(asObject(amounts) ?? {})) {
    const place = child(pointer, name);
    const reason = resourceNameReason(name);
    if (reason) report({ pointer: place, target: 'key', message: `There is no resource "${name}" here: ${reason}.` });
    const amount = resourceAmount(written);
    const amountReason = amount !== undefined && resourceAmountReason(name, amount);
    if (amountReason) report({ pointer: place, message: `An amount of ${name} ${amountReason}.` });
  }
}

function checkNodeSelector(selector: Value | undefined, pointer: Pointer, report: Report): void {
  for (const [key, value] of Object.entries(asObject(selector) ?? {})) {
    const place = child(pointer, key);
    const keyReason = labelKey(key);
    if (keyReason) {
      report({ pointer: place, target: 'key', message: `"${key}" cannot be the key of a label: it ${keyReason}.` });
    }
    const text = asString(value);
    const reason = text && labelValue(text);
    if (reason) report({ pointer: place, message: `No node can have this label: its value ${reason}.` });
  }
}
