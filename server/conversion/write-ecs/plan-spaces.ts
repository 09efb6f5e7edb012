import { hostPattern, textsOf } from '../mentions.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { zoneOf } from './discovery.ts';
import type { Plan } from './plan.ts';

/**
 * The namespace of Service Connect of each plan that uses it; none where no space of it has a name. A service is in one
 * namespace only, as a client too, so spaces whose workloads call each other share the one of the first.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
 */
export function namespacesOf(plans: readonly Plan[]): ReadonlyMap<Plan, Traced<string>> {
  const linked = linkedSpaces(plans);
  const namespaces = new Map<Plan, Traced<string>>();
  for (const plan of plans) {
    const group = linked.get(zoneOf(plan.workload)) ?? [];
    const spaces = plans
      .filter(({ workload }) => group.includes(zoneOf(workload)))
      .flatMap(({ workload: { space } }) => space ?? []);
    const [first] = spaces;
    if (first) namespaces.set(plan, noted(derived(first.value, ...spaces), 'approximate', meaning(spaces)));
  }
  return namespaces;
}

/** The plans with names that mean one service each in their namespace: two spaces that share one may both have an `api`. */
export function withClearNames(plans: readonly Plan[]): Plan[] {
  const taken = new Set<string>();
  return plans.map((plan) => ({
    ...plan,
    names: plan.names.map((name) => {
      const { dnsName, port } = name;
      const key = (host: string): string => `${plan.namespace?.value} ${host} ${JSON.stringify(port.value)}`;
      const isClear = !taken.has(key(dnsName.value));
      const full = isClear ? dnsName.value : `${dnsName.value}.${zoneOf(plan.workload)}`;
      taken.add(key(full));
      if (isClear) return name;
      const message = `Spaces share a namespace of Service Connect, and \`${dnsName.value}\` is another service there: this one is called \`${full}\`. Change its callers.`;
      return { ...name, dnsName: noted(derived(full, dnsName), 'needs-decision', message) };
    }),
  }));
}

function meaning(spaces: readonly Traced<string>[]): string {
  const names = [...new Set(spaces.map(({ value }) => value))];
  if (names.length === 1) return 'It becomes the namespace of Service Connect, in which services find each other.';
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return `Services of ${listed} call each other: they share a namespace of Service Connect, since a service is in one only.`;
}

/** For each space those that it calls or that call it, itself among them, in the order of the plans. */
function linkedSpaces(plans: readonly Plan[]): ReadonlyMap<string, readonly string[]> {
  const order = [...new Set(plans.map(({ workload }) => zoneOf(workload)))];
  const linked = new Map(order.map((space) => [space, [space]]));
  const hosts = plans.flatMap(({ workload, names }) =>
    names
      .filter(({ dnsName }) => dnsName.value.includes('.'))
      .map(({ dnsName }) => ({ space: zoneOf(workload), pattern: hostPattern(dnsName.value) })),
  );
  for (const { workload } of plans.filter(({ connected }) => connected)) {
    const own = zoneOf(workload);
    const others = hosts.filter(({ space }) => space !== own);
    if (others.length === 0) continue;
    const texts = textsOf(workload);
    for (const { space, pattern } of others) {
      const group = linked.get(own) ?? [];
      if (group.includes(space) || texts.every((text) => text.search(pattern) < 0)) continue;
      const both = order.filter((one) => group.includes(one) || linked.get(space)?.includes(one));
      for (const one of both) linked.set(one, both);
    }
  }
  return linked;
}
