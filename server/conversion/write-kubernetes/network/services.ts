import { commented, type DraftObject, orNothing, someOf } from '../../draft.ts';
import { derived, type Traced } from '../../trace.ts';
import { sourceName } from '../metadata.ts';
import type { Plan } from '../plan.ts';
import type { ServicePlan, ServicePort } from './service-plan.ts';

/** https://kubernetes.io/docs/concepts/services-networking/service/ */
export function writeService({ name, title, endpoint, isHeadless, ...service }: ServicePlan, plan: Plan): DraftObject {
  const renamed = endpoint && sourceName(endpoint.name, name);
  return commented(title, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: plan.namespace?.value,
      labels: plan.selector,
      annotations: orNothing({ ...renamed, ...service.annotations }),
    },
    spec: {
      ...service.spec,
      clusterIP: isHeadless ? 'None' : undefined,
      selector: plan.selector,
      ports: someOf(service.ports.map((port) => writePort(port, plan))),
    },
  });
}

function writePort({ name, number, target, through }: ServicePort, { portNames }: Plan): DraftObject {
  const portName = portNames.get(target);
  return {
    name,
    port: number,
    targetPort: portName ? derived(portName.value, through) : derived(target.number.value, through),
    protocol: target.protocol.value === 'udp' ? 'UDP' : 'TCP',
    appProtocol: target.application && applicationOf(target.application),
  };
}

/** https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol */
function applicationOf(protocol: Traced<string>): Traced<string> {
  return derived(protocol.value === 'http2' ? 'kubernetes.io/h2c' : protocol.value, protocol);
}
