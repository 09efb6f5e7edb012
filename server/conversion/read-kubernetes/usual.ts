import type { Cursor } from '../cursor.ts';

/** A field, the value of it that asks for nothing, and why. */
type Usual = readonly [field: string, value: string | number | boolean, why: string];

const NO_HOLD = 'A service deploys as soon as it is updated.';
const REPORTED = 'It is what Kubernetes does anyway; ECS reports why a container stopped with its task.';

/** Values that ask for what ECS does without being told, or that Kubernetes writes down where nothing was asked for. */
const OF_WORKLOADS: readonly Usual[] = [
  ['paused', false, NO_HOLD],
  ['minReadySeconds', 0, 'A task counts as soon as it is healthy.'],
  ['podManagementPolicy', 'Parallel', 'A service starts its tasks in any order.'],
];
const OF_PODS: readonly Usual[] = [
  ['automountServiceAccountToken', false, 'Tasks have no token for a cluster.'],
  ['enableServiceLinks', false, 'ECS sets no variables for other services.'],
  ['schedulerName', 'default-scheduler', 'It is what Kubernetes does anyway; ECS places tasks itself.'],
  ['setHostnameAsFQDN', false, 'It is what Kubernetes does anyway.'],
];
const OF_CONTAINERS: readonly Usual[] = [
  ['stdinOnce', false, 'It is what Kubernetes does anyway.'],
  ['terminationMessagePath', '/dev/termination-log', REPORTED],
  ['terminationMessagePolicy', 'File', REPORTED],
];

const OF_SERVICES: readonly Usual[] = [
  ['sessionAffinity', 'None', 'It is what Kubernetes does anyway; calls go to any task.'],
  ['externalTrafficPolicy', 'Cluster', 'It is what Kubernetes does anyway; load balancers send to tasks themselves.'],
  ['internalTrafficPolicy', 'Cluster', 'It is what Kubernetes does anyway; calls go to any task.'],
  ['publishNotReadyAddresses', false, 'It is what Kubernetes does anyway.'],
  ['allocateLoadBalancerNodePorts', false, 'Load balancers send to tasks themselves.'],
  ['allocateLoadBalancerNodePorts', true, 'Load balancers send to tasks themselves: no ports of machines are needed.'],
];

/** Says of usual values of a Service that nothing is lost with them. */
export function noteUsualService(spec: Cursor): void {
  note(spec, OF_SERVICES);
}

/** Says of usual values that nothing is lost with them. */
export function noteUsual(workload: Cursor, podSpec: Cursor): void {
  note(workload, OF_WORKLOADS);
  note(podSpec, OF_PODS);
  for (const list of ['initContainers', 'containers'])
    for (const container of podSpec.field(list).objects()) note(container, OF_CONTAINERS);
}

function note(at: Cursor, usual: readonly Usual[]): void {
  for (const [field, value, why] of usual) {
    if (at.field(field).value === value) at.field(field).note('exact', why);
  }
}
