import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString, isUnknown } from '../../../syntax/value.ts';
import { checkPort } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { portName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const networkPolicyPort: KubernetesRule = {
  id: 'kubernetes/network-policy-port',
  severity: 'error',
  on: ['networking.v1.NetworkPolicyPort'],
  summary: 'A NetworkPolicy names a port by number or name, or a range of numbers.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
  check({ value, pointer }, report) {
    const place = child(pointer, 'port');
    const endPlace = child(pointer, 'endPort');
    const end = asNumber(value.endPort);
    if (!isSet(value.port)) {
      if (end !== undefined)
        report({ pointer: endPlace, message: 'endPort is the end of a range: add its first port as `port`.' });
      return;
    }
    if (isUnknown(value.port)) return;
    const name = asString(value.port);
    if (name !== undefined) {
      const reason = portName(name);
      if (reason) report({ pointer: place, message: `The name of a port ${reason}.` });
      if (end !== undefined)
        report({ pointer: endPlace, message: 'A range of ports begins with a number, not with a name.' });
      return;
    }
    checkPort(value.port, place, report);
    const port = asNumber(value.port);
    if (end === undefined || port === undefined) return;
    if (end < port) {
      report({ pointer: endPlace, message: `A range of ports ends at ${port} (its \`port\`) or higher.` });
    } else {
      checkPort(end, endPlace, report);
    }
  },
};
