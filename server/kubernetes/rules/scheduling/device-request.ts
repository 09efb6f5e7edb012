import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, isUnknown, type Value } from '../../../syntax/value.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import { dns1123Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const MOST_REQUESTS = 32;
const MOST_CHOICES = 8;

export const deviceRequest: KubernetesRule = {
  id: 'kubernetes/device-request',
  severity: 'error',
  on: [
    'resource.v1.DeviceClaim',
    'resource.v1beta2.DeviceClaim',
    'resource.v1.DeviceRequest',
    'resource.v1beta2.DeviceRequest',
  ],
  summary:
    'Requests for devices have names of their own that are DNS labels, and are either exact or a list of choices.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check({ value, pointer, type }, report) {
    if (type.endsWith('.DeviceClaim')) {
      checkNames(value.requests, child(pointer, 'requests'), MOST_REQUESTS, report);
      return;
    }
    checkNames(value.firstAvailable, child(pointer, 'firstAvailable'), MOST_CHOICES, report);
    if (isUnknown(value.exactly) || isUnknown(value.firstAvailable)) return;
    const kinds = (isSet(value.exactly) ? 1 : 0) + (isEmptyList(value.firstAvailable) ? 0 : 1);
    if (kinds === 1) return;
    report({
      pointer,
      message:
        kinds === 0
          ? 'A request says what it wants in `exactly` or `firstAvailable`.'
          : 'A request has either `exactly` or `firstAvailable`. Remove one of them.',
    });
  },
};

function checkNames(list: Value | undefined, pointer: Pointer, most: number, report: Report): void {
  const items = asList(list) ?? [];
  if (items.length > most) report({ pointer, message: `There can be at most ${most} of them.` });
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const name = asString(asObject(item)?.name);
    if (name === undefined) return;
    const reason = name === '' ? 'must not be empty' : dns1123Label(name);
    if (reason) {
      report({ pointer: child(pointer, index, 'name'), message: `The name of a request ${reason}.` });
    } else if (seen.has(name)) {
      report({ pointer: child(pointer, index), message: `Another request is named "${name}" already.` });
    }
    seen.add(name);
  });
}
