import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const deviceCount: KubernetesRule = {
  id: 'kubernetes/device-count',
  severity: 'error',
  on: ['ExactDeviceRequest', 'DeviceSubRequest'].flatMap((type) => [`resource.v1.${type}`, `resource.v1beta2.${type}`]),
  summary: 'A request is for all devices of a class, or for at least one.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check({ value, pointer }, report) {
    const name = asString(value.deviceClassName);
    const reason = name === undefined ? undefined : name === '' ? 'must not be empty' : dns1123Subdomain(name);
    if (reason) {
      report({ pointer: child(pointer, 'deviceClassName'), message: `The name of a device class ${reason}.` });
    }
    const count = asNumber(value.count);
    // The server takes 0 for a missing count.
    if (count === undefined || count === 0) return;
    if (value.allocationMode === 'All') {
      report({
        pointer: child(pointer, 'count'),
        target: 'key',
        message: 'All devices are asked for, so there is no count. Remove it, or change allocationMode to ExactCount.',
      });
    } else if (count < 0 && (isEmptyText(value.allocationMode) || value.allocationMode === 'ExactCount')) {
      report({ pointer: child(pointer, 'count'), message: 'At least one device is asked for.' });
    }
  },
};
