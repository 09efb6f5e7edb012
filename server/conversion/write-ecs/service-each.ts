import { type Remarks, remarkOn } from '../cursor.ts';
import type { Application, Endpoint, Workload } from '../model.ts';
import type { MovedHost } from '../rewrite-hosts.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { zoneOf } from './discovery.ts';
import { noteMentions } from './lost-hosts.ts';
import { withOwnNames } from './own-names.ts';

/** More services than this for one workload are no help to anybody. */
const MOST_SERVICES = 50;

interface Split {
  readonly application: Application;
  /** The name each of the workloads has in the source. */
  readonly sources: readonly string[];
}

/** The application with a workload of its own for each copy of those that keep an identity: `db-0`, `db-1` … */
export function withServiceEach(application: Application, remarks: Remarks): Split {
  const shared = application.workloads.filter(isSplit).flatMap(sharedHosts);
  const split = application.workloads.flatMap((workload) =>
    copiesOf(noteMentions(workload, shared, NO_SHARED), remarks).map((copy) => ({
      copy,
      source: workload.name.value,
    })),
  );
  return {
    application: { ...application, workloads: split.map(({ copy }) => copy) },
    sources: split.map(({ source }) => source),
  };
}

function isSplit({ keepsIdentity, replicas: { value } }: Workload): boolean {
  return keepsIdentity === true && Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_SERVICES;
}

const NO_SHARED =
  'It mentions a name that stood for all copies, and each has a service of its own now: name those that are meant.';

/** The names that stand for all copies: nothing has them any more. */
function sharedHosts(workload: Workload): MovedHost[] {
  return workload.endpoints
    .filter(({ addresses }) => addresses)
    .map(({ name, ports }) => ({
      name: name.value,
      space: zoneOf(workload),
      ports: ports.flatMap(({ number }) => (typeof number.value === 'number' ? [number.value] : [])),
      becomes: { name: '' },
    }));
}

function copiesOf(workload: Workload, remarks: Remarks): Workload[] {
  if (!isSplit(workload)) return [workload];
  const { replicas, scaling } = workload;
  const count = Number(replicas.value);
  for (const figure of scaling ? [scaling.least, scaling.most, ...scaling.targets.map(figureOf)] : []) {
    remarkOn(remarks, figure, 'dropped', 'Each copy has a service of its own, so none of them can be scaled.');
  }
  return Array.from({ length: count }, (_, index) =>
    withOwnNames(copyOf(workload, index, count), `${workload.name.value}-${index}`, remarks),
  );
}

function figureOf(target: NonNullable<Workload['scaling']>['targets'][number]): Traced<number> {
  return target.of === 'requests' ? target.count : target.percent;
}

function copyOf({ scaling, rollout, ...workload }: Workload, index: number, count: number): Workload {
  const name = `${workload.name.value}-${index}`;
  const last = count > 1 ? ` to \`${workload.name.value}-${count - 1}\`` : '';
  const note = `Each copy is a service of its own, with its name and data: \`${workload.name.value}-0\`${last}. They are not started and updated in order.`;
  return {
    ...workload,
    name: noted(derived(name, workload.name), 'approximate', note),
    replicas: derived(1, workload.replicas),
    // Two tasks would be two owners of the same data.
    rollout: {
      ...rollout,
      missing: derived(1, rollout?.missing),
      extra: derived(0, rollout?.extra),
    },
    endpoints: workload.endpoints.flatMap((endpoint) => endpointOf(endpoint, name, index)),
  };
}

/** A name that stands for all addresses gives each copy its own; any other can lead to one service only. */
function endpointOf({ alias, ...endpoint }: Endpoint, copy: string, index: number): Endpoint[] {
  const { name, addresses } = endpoint;
  if (addresses) return [{ ...endpoint, name: derived(`${copy}.${name.value}`, name) }];
  if (index > 0) return [];
  const message = `The name leads to \`${copy}\` only: one name cannot lead to several services. Have callers name the copy they mean.`;
  return [{ ...endpoint, ...(alias && { alias }), name: noted(name, 'needs-decision', message) }];
}
