import { child } from '../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { isSet, itemsOf } from '../fields.ts';
import { KUBE_LINTER, memberAt, type PracticeRule } from './practice.ts';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'];

export const probePort: PracticeRule = {
  id: 'practice/probe-port',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Container'],
  summary: 'A probe asks at a port that its container lists.',
  documentation: `${KUBE_LINTER}liveness-port`,
  sources: ['kube-linter liveness-port', 'kube-linter readiness-port', 'kube-linter startup-port'],
  check({ value, pointer }, report) {
    const ports = portsOf(value);
    if (!ports) return;
    for (const probe of PROBES) {
      for (const handler of HANDLERS) {
        const port = memberAt(value, probe, handler, 'port');
        if (!isSet(port) || isUnknown(port) || ports.has(port)) continue;
        // A probe of another host has nothing to do with this container.
        if (isSet(memberAt(value, probe, handler, 'host'))) continue;
        report({
          pointer: child(pointer, probe, handler, 'port'),
          message: `The container lists no port ${port}, so the probe may ask where nobody listens. List the port, or ask at another one.`,
        });
      }
    }
  },
};

/** The numbers and names of a container's ports; undefined where not all are known. */
function portsOf(container: ObjectValue): ReadonlySet<Value> | undefined {
  const items = itemsOf(container.ports);
  if (!items || items.some((item) => !asObject(item))) return undefined;
  const values = items.flatMap((item) => [asObject(item)?.containerPort ?? null, asObject(item)?.name ?? null]);
  return values.some(isUnknown) ? undefined : new Set(values);
}
