import type { Entrance, Named, Workload } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { listAt, noteFields, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import { readListener } from './listeners.ts';
import { type Registration, type Running, readRegistrations } from './running.ts';
import { readSources } from './sources.ts';
import { BALANCER, type Found, LISTENER, readStrays, readUnseen } from './strays.ts';
import { readAttributes } from './targets.ts';

/** A way in, and the workloads it leads to. */
export interface ReadEntrance {
  readonly entrance: Entrance;
  readonly workloads: ReadonlySet<Workload>;
}

/** The load balancers that lead to services: those among the inputs, those only their rules are, and those only their groups are. */
export function readEntrances(running: readonly Running[], resources: readonly AwsResource[]): ReadEntrance[] {
  const registrations = running.flatMap(readRegistrations);
  const balancers = resources
    .filter(({ type }) => type === BALANCER)
    .flatMap((one) => readBalancer(one, registrations, resources) ?? []);
  const parts = readStrays(registrations, resources);
  const reached = new Set([...balancers, ...parts].flatMap((one) => [...one.registrations]));
  const unseen = registrations.filter((one) => !reached.has(one)).map((one) => readUnseen(one, resources));
  return [...balancers, ...parts, ...unseen].map(({ entrance, registrations: own }) => ({
    entrance,
    workloads: new Set(own.map((one) => one.running.workload)),
  }));
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
function readBalancer(
  resource: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): Found | undefined {
  const { at, scope } = resource;
  const type = textAt(at.field('Type'));
  if (type?.value === 'gateway') return undefined;
  const listeners = resources
    .filter(
      (one) => one.type === LISTENER && resource.keys.includes(keyAt(one.scope, one.at.field('LoadBalancerArn')) ?? ''),
    )
    .map((one) => readListener(one, registrations, resources));
  const reached = listeners.flatMap((one) => one.registrations);
  if (reached.length === 0) return undefined;
  const scheme = textAt(at.field('Scheme'));
  const tags = readAttributes(at.field('Tags'));
  const tagged = tags.find((tag) => tag.name.value === 'Name');
  const written = textAt(at.field('Name')) ?? textAt(at.field('LoadBalancerName')) ?? nameOf(tagged);
  const name = written && !written.value.includes('${') ? written : derived(resource.name, written);
  remarkBalancer(resource);
  const groups = listAt(at.field('SecurityGroups')).flatMap((one) => textAt(one) ?? []);
  if (type) at.field('Type').note('exact', 'It says what kind of entrance is written.');
  return {
    registrations: reached,
    entrance: {
      kind: type?.value === 'network' ? 'ports' : 'http',
      name,
      origin: { file: scope.file, title: `load balancer ${resource.name}` },
      anchor: [resource.anchor],
      open: derived(scheme?.value !== 'internal', scheme),
      listeners: listeners.map(({ listener }) => listener),
      sources: readSources(resource, resources),
      securityGroups: groups.filter(({ value }) => value.startsWith('sg-')),
      attributes: readAttributes(at.field('LoadBalancerAttributes')),
      labels: tags.filter((tag) => tag !== tagged),
    },
  };
}

/** Consoles show this tag as the name. */
function nameOf(tag: Named | undefined): Traced<string> | undefined {
  return tag && derived(tag.value.value, tag.name, tag.value);
}

function remarkBalancer({ at }: AwsResource): void {
  noteFields(at, 'approximate', {
    Subnets: 'The controller finds the subnets by their tags: tag them, or name them in an annotation.',
    SubnetMappings: 'The controller finds the subnets by their tags: tag them, or name them in an annotation.',
    SecurityGroups:
      'The controller makes a security group for the load balancer, open to the addresses that may come in.',
    IpAddressType: 'Set the annotation `ip-address-type` where it is not `ipv4`.',
  });
  noteFields(at, 'dropped', { Tags: 'Tag what the controller makes with the annotation `tags`.' });
}
