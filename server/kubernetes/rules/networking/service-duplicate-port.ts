import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const serviceDuplicatePort: KubernetesRule = {
  id: 'kubernetes/service-duplicate-port',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'No two ports of a Service have the same protocol and number, nor the same protocol and nodePort.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  check({ value, pointer }, report) {
    const ports = new Map<string, Pointer>();
    const nodePorts = new Map<string, Pointer>();
    (itemsOf(value.ports) ?? []).forEach((item, index) => {
      const port = asObject(item);
      const protocol = isEmptyText(port?.protocol) ? 'TCP' : asString(port?.protocol);
      if (!port || protocol === undefined) return;
      const place = child(pointer, 'ports', index);
      const check = (seen: Map<string, Pointer>, number: number | undefined, at: Pointer, what: string) => {
        if (!number) return;
        const key = `${number}/${protocol}`;
        const earlier = seen.get(key);
        if (earlier === undefined) {
          seen.set(key, at);
          return;
        }
        const related = [{ pointer: earlier, message: 'The other port' }];
        report({ pointer: at, message: `${what} ${key} is in this Service already.`, related });
      };
      check(nodePorts, asNumber(port.nodePort), child(place, 'nodePort'), 'The nodePort');
      check(ports, asNumber(port.port), place, 'Port');
    });
  },
};
