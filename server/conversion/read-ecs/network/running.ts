import { asNumber, asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Port, Workload } from '../../model.ts';
import { traced } from '../../trace.ts';
import type { DefinitionAt } from '../definitions.ts';
import { keyAt } from '../template/scope.ts';

/** A service, and the workload it has become. */
export interface Running {
  readonly service: DefinitionAt;
  readonly workload: Workload;
}

/** A service whose tasks are registered in a group of targets. */
export interface Registration {
  readonly running: Running;
  /** The group, as others may refer to it. */
  readonly key: string | undefined;
  readonly group: Cursor;
  readonly port: Port;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html */
export function readRegistrations({ service, workload }: Running): Registration[] {
  return service.at
    .field('loadBalancers')
    .objects()
    .flatMap((at): Registration[] => {
      const group = at.field('targetGroupArn');
      if (group.value === undefined) {
        const message = 'Classic Load Balancers know no pods: write an Ingress or a Service of type LoadBalancer.';
        if (at.field('loadBalancerName').value !== undefined) at.note('dropped', message);
        return [];
      }
      at.field('containerName').note('exact', 'It says which container the requests go to.');
      at.field('containerPort').note('exact', 'It says which port the requests go to.');
      const port = portOf(at, workload);
      return port ? [{ running: { service, workload }, key: keyAt(service.scope, group), group, port }] : [];
    });
}

function portOf(at: Cursor, { containers }: Workload): Port | undefined {
  const name = asString(at.field('containerName').value);
  const number = asNumber(at.field('containerPort').value);
  const own = containers.filter((container) => name === undefined || container.name.value === name);
  const ports = own.flatMap((container) => container.ports);
  const found = ports.find((port) => port.number.value === number && port.protocol.value === 'tcp');
  const known = found ?? ports.find((port) => port.number.value === number);
  if (known) return known;
  const count = at.field('containerPort').count();
  return count && { number: count, protocol: traced('tcp') };
}
