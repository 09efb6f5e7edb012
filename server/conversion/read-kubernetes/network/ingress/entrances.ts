import type { Entrance } from '../../../model.ts';
import { derived, noted, type Traced, traced } from '../../../trace.ts';
import type { ObjectAt } from '../../objects.ts';
import { noteHead } from '../object-head.ts';
import { byRank } from '../rank.ts';
import type { Service } from '../service.ts';
import { noteAlb } from './alb-notes.ts';
import { withCanaries } from './canary.ts';
import { findIngresses, type Ingress } from './ingress.ts';
import { noteTls, readListeners } from './listeners.ts';
import { noteNginx } from './nginx.ts';
import { readRules } from './rules.ts';

/** Reads all Ingresses: those that share a load balancer are one entrance. */
export function readIngresses(objects: readonly ObjectAt[], services: readonly Service[]): Entrance[] {
  const groups = new Map<string, Ingress[]>();
  for (const ingress of findIngresses(objects, services)) {
    const key = groupOf(ingress);
    groups.set(key, [...(groups.get(key) ?? []), ingress]);
  }
  return [...groups.values()].map(readEntrance);
}

/** The AWS Load Balancer Controller makes one for each Ingress or group; all others have one for all of a class. */
function groupOf({ controller, className, alb, namespace, object }: Ingress): string {
  if (controller !== 'alb') return `class ${className}`;
  const group = alb.text('group.name');
  if (group) return `group ${group.value}`;
  const { document, file, pointer } = object.at.source;
  return `ingress ${namespace} ${file} ${document} ${pointer}`;
}

function readEntrance(group: readonly Ingress[]): Entrance {
  const routes = withCanaries(group.flatMap(readRules).sort(byRank));
  const listeners = readListeners(group, routes);
  group.forEach(noteIngress);
  const [first] = group as readonly [Ingress, ...Ingress[]];
  const { object } = first;
  const titles = group.map(({ object: { resource } }) => `Ingress ${resource.name ?? ''}`).join(', ');
  return {
    kind: 'http',
    name: nameOf(group),
    origin: { file: object.file, title: titles },
    anchor: [object.at.field('kind').source],
    open: openOf(group),
    listeners,
    sources: group.flatMap(({ alb }) => alb.list('inbound-cidrs')),
    securityGroups: group.flatMap(({ alb }) => alb.list('security-groups')),
    attributes: group.flatMap(({ alb }) => alb.pairs('load-balancer-attributes')),
    labels: group.flatMap(({ alb }) => alb.pairs('tags')),
  };
}

function nameOf(group: readonly Ingress[]): Traced<string> {
  const names = group.flatMap(({ object }) => object.at.field('metadata').field('name').string() ?? []);
  const own = group.flatMap(({ alb }) => alb.text('load-balancer-name') ?? [])[0];
  const shared = group.flatMap(({ alb }) => alb.text('group.name') ?? []);
  const wanted = own?.value ?? shared[0]?.value ?? names[0]?.value ?? 'ingress';
  return derived(wanted, own, ...shared, ...names);
}

function openOf(group: readonly Ingress[]): Traced<boolean> {
  const said = group.flatMap(({ alb }) => alb.text('scheme') ?? []);
  if (said.length > 0)
    return derived(
      said.some(({ value }) => value === 'internet-facing'),
      ...said,
    );
  const anchor = group.slice(0, 1).map(({ object }) => object.at.field('kind').source);
  // The default of the AWS Load Balancer Controller.
  if (group.every(({ controller }) => controller === 'alb')) return traced(false, anchor);
  return noted(
    traced(true, anchor),
    'needs-decision',
    'Nothing here says who may reach the load balancer: the internet may. Make it internal if all callers are inside.',
  );
}

function noteIngress(ingress: Ingress): void {
  const { object, controller, className } = ingress;
  noteHead(object, 'approximate', 'An Ingress becomes listeners and rules of an Application Load Balancer.');
  const alb = controller === 'alb';
  const served = alb
    ? 'The load balancer is an ALB, as it was.'
    : `An ALB takes the place of \`${className}\`: look at what was set for it as a whole.`;
  const metadata = object.at.field('metadata');
  for (const at of [
    object.at.field('spec').field('ingressClassName'),
    metadata.field('annotations').field('kubernetes.io/ingress.class'),
  ])
    at.note(alb ? 'exact' : 'approximate', served);
  noteTls(ingress);
  noteAlb(ingress);
  noteNginx(ingress);
}
