import type { Draft } from '../../draft.ts';
import type { Endpoint, Port } from '../../model.ts';
import { serviceName, uniqueNames } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { isPortNumber, type Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';

/** A Service that leads to a workload. Entrances may add ports and annotations to it. */
export interface ServicePlan {
  readonly name: Traced<string>;
  /** What it stands for, for people. */
  readonly title: string;
  readonly endpoint?: Endpoint;
  readonly isHeadless: boolean;
  readonly ports: ServicePort[];
  readonly annotations: Record<string, Draft>;
  /** The members of its spec that only load balancers need. */
  readonly spec: Record<string, Draft | undefined>;
  readonly portName: (wanted: string) => string;
}

export interface ServicePort {
  readonly name: string;
  readonly number: Port['number'];
  readonly target: Port;
  /** How the source says which port it leads to. */
  readonly through?: Traced<string | number>;
}

/** A Service for each name under which a workload is reached. */
export function planServices(plan: Plan, fromText: (endpoint: Endpoint) => string, desk: Desk): void {
  for (const endpoint of plan.workload.endpoints) {
    const legal = desk.name('Service', plan.namespace?.value, serviceName(endpoint.name.value));
    const isHeadless = endpoint.addresses === true || endpoint.ports.length === 0;
    const service = emptyService(renamed(endpoint.name, legal), fromText(endpoint), isHeadless, endpoint);
    desk.say(endpoint.alias, 'approximate', `Callers reach it as \`${legal}\` now.`);
    for (const port of endpoint.ports) {
      if (!addPort(service, plan, port.number, port.target, port.through)) {
        for (const part of tracedIn(port))
          desk.say(part, 'dropped', 'The Service has this port already, or it is none.');
      }
    }
    plan.services.push(service.ports.length === 0 ? { ...service, isHeadless: true } : service);
  }
  if (plan.kind === 'StatefulSet' && !plan.services.some(({ isHeadless }) => isHeadless)) {
    const name = desk.name('Service', plan.namespace?.value, serviceName(`${plan.name.value}-pods`));
    const pods = emptyService(derived(name), `Names for the pods of ${plan.name.value}`, true);
    for (const port of plan.workload.containers.flatMap(({ ports }) => ports)) addPort(pods, plan, port.number, port);
    plan.services.push(pods);
  }
}

/** The Service and its port that lead to a port of a workload: a known one, or one made for it. */
export function serviceFor(
  plan: Plan,
  target: Port,
  desk: Desk,
): { service: ServicePlan; port: ServicePort } | undefined {
  if (!isPortNumber(target.number.value)) return undefined;
  for (const service of plan.services) {
    const port = service.isHeadless ? undefined : service.ports.find((one) => one.target === target);
    if (port) return { service, port };
  }
  const own = plan.services.find(({ endpoint, isHeadless, spec }) => !endpoint && !isHeadless && !spec.type);
  const service = own ?? newService(plan, desk);
  const taken = service.ports.some((port) => isSame(port, target.number.value, target));
  const port: ServicePort = { name: portNameOf(service, plan, target), number: target.number, target };
  if (taken) return { service, port: service.ports.find((one) => isSame(one, target.number.value, target)) ?? port };
  service.ports.push(port);
  return { service, port };
}

function newService(plan: Plan, desk: Desk): ServicePlan {
  const name = desk.name('Service', plan.namespace?.value, serviceName(plan.name.value));
  const service = emptyService(derived(name), `What load balancers reach ${plan.name.value} by`, false);
  plan.services.push(service);
  return service;
}

export function emptyService(
  name: Traced<string>,
  title: string,
  isHeadless: boolean,
  endpoint?: Endpoint,
): ServicePlan {
  const portName = uniqueNames(15);
  return { name, title, isHeadless, ports: [], annotations: {}, spec: {}, portName, ...(endpoint && { endpoint }) };
}

/** Adds a port, unless it is none or there already. */
export function addPort(
  service: ServicePlan,
  plan: Plan,
  number: Port['number'],
  target: Port,
  through?: Traced<string | number>,
): boolean {
  if (!isPortNumber(number.value) || !isPortNumber(target.number.value)) return false;
  if (service.ports.some((port) => isSame(port, number.value, target))) return false;
  service.ports.push({ name: portNameOf(service, plan, target), number, target, ...(through && { through }) });
  return true;
}

function isSame(port: ServicePort, number: unknown, target: Port): boolean {
  return port.number.value === number && port.target.protocol.value === target.protocol.value;
}

function portNameOf(service: ServicePlan, plan: Plan, target: Port): string {
  return service.portName(plan.portNames.get(target)?.value ?? 'port');
}
