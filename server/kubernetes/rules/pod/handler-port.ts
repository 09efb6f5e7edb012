import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { httpHeaderName, portName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const handlerPort: KubernetesRule = {
  id: 'kubernetes/handler-port',
  severity: 'error',
  on: ['core.v1.HTTPGetAction', 'core.v1.TCPSocketAction', 'core.v1.GRPCAction'],
  summary: 'Probes and hooks ask a port number from 1 to 65535 or the name of a port, with valid HTTP headers.',
  documentation:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes',
  check({ value, pointer }, report) {
    const place = child(pointer, 'port');
    const reason = portReason(value.port);
    if (reason) report({ pointer: place, message: reason, fixes: unquoted(place, value.port) });
    (itemsOf(value.httpHeaders) ?? []).forEach((item, index) => {
      const header = asObject(item);
      const name = isSet(header?.name) ? asString(header.name) : '';
      const headerReason = header && name !== undefined && httpHeaderName(name);
      if (!headerReason) return;
      report({
        pointer: child(pointer, 'httpHeaders', index, 'name'),
        message: `"${name}" cannot be an HTTP header: its name ${headerReason}.`,
      });
    });
  },
};

function portReason(port: Value | undefined): string | undefined {
  if (!isSet(port)) return 'A port to ask is missing.';
  if (typeof port === 'number') {
    return port >= 1 && port <= 65535 ? undefined : `The port ${port} does not exist: ports go from 1 to 65535.`;
  }
  if (typeof port !== 'string') return undefined;
  const reason = portName(port);
  if (!reason) return undefined;
  return /^\d+$/.test(port)
    ? `"${port}" in quotes is the name of a port, and no port can have that name. Write the number without quotes.`
    : `No port can be named "${port}": its name ${reason}.`;
}

function unquoted(pointer: Pointer, port: Value | undefined): Fix[] {
  const number = Number(port);
  if (typeof port !== 'string' || !/^\d+$/.test(port) || portReason(number)) return [];
  return [{ title: `Write ${number} as a number`, certain: true, edits: [{ kind: 'set', pointer, value: number }] }];
}
