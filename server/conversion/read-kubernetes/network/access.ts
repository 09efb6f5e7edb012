import { asList, asObject, asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Access, AccessRule, Workload } from '../../model.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import { type RulePlace, readAccessRule } from './access-rules.ts';
import { noteHead, objectsOf } from './object-head.ts';
import type { Pods } from './open-workload.ts';
import { namespaceMatcher, selectsPods } from './selectors.ts';

/**
 * The workloads with who may talk to them. Policies add up: what one of them allows is allowed; a direction that none of
 * them names is open.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function withAccess(pods: readonly Pods[], objects: readonly ObjectAt[]): Workload[] {
  const policies = [
    ...objectsOf(objects, 'networking.k8s.io', 'NetworkPolicy'),
    ...objectsOf(objects, 'extensions', 'NetworkPolicy'),
  ];
  const matchesNamespace = namespaceMatcher(objects);
  const access = new Map<Pods, Access>();
  for (const policy of policies) {
    const { at, file } = policy;
    const spec = at.field('spec');
    const selected = pods.filter((one) => {
      return one.namespace === namespaceOf(at) && selectsPods(spec.field('podSelector'), one);
    });
    notePolicy(policy, selected);
    for (const one of selected) {
      const place: RulePlace = { pods, selected: one, namespace: namespaceOf(at), matchesNamespace };
      const known = access.get(one);
      const name = policy.resource.name ?? '';
      const title = known ? `${known.origin.title}, ${name}` : `NetworkPolicy ${name}`;
      const incoming = rules(policy, 'Ingress', place);
      const outgoing = rules(policy, 'Egress', place);
      access.set(one, {
        origin: { file: known?.origin.file ?? file, title },
        ...both('incoming', known?.incoming, incoming),
        ...both('outgoing', known?.outgoing, outgoing),
      });
    }
  }
  return pods.map((one) => {
    const own = access.get(one);
    return own ? { ...one.workload, access: own } : one.workload;
  });
}

function both(
  direction: 'incoming' | 'outgoing',
  known: readonly AccessRule[] | undefined,
  more: readonly AccessRule[] | undefined,
): Pick<Access, 'incoming' | 'outgoing'> {
  return known || more ? { [direction]: [...(known ?? []), ...(more ?? [])] } : {};
}

/** What a policy allows in a direction; undefined when it says nothing of it. */
function rules({ at }: ObjectAt, type: 'Ingress' | 'Egress', place: RulePlace): AccessRule[] | undefined {
  const spec = at.field('spec');
  const field = type === 'Ingress' ? 'ingress' : 'egress';
  const types = spec
    .field('policyTypes')
    .items()
    .flatMap((item) => asString(item.value) ?? []);
  const concerns =
    types.length > 0 ? types.includes(type) : type === 'Ingress' || spec.field('egress').items().length > 0;
  if (!concerns) return undefined;
  return spec
    .field(field)
    .items()
    .flatMap((rule) => readAccessRule(rule, type, place) ?? []);
}

function notePolicy(policy: ObjectAt, selected: readonly Pods[]): void {
  if (selected.length === 0) {
    policy.at.note('dropped', 'No workload among the inputs has the labels that this policy selects.');
    return;
  }
  noteHead(policy, 'approximate', 'A NetworkPolicy becomes rules of the security groups of the services it selects.');
  const spec = policy.at.field('spec');
  const names = selected.map(({ workload }) => workload.origin.title).join(', ');
  spec.field('podSelector').note('approximate', `It selects ${names}: their security groups get the rules.`);
  spec
    .field('policyTypes')
    .note('exact', 'A direction that is named lets through what the rules say, and nothing else.');
  for (const field of [spec.field('ingress'), spec.field('egress')]) {
    if (asList(field.value)?.length === 0) field.note('exact', 'Nothing is let through in this direction.');
    for (const rule of field.items().filter(isEmptyObject)) rule.note('exact', 'It lets everything through.');
  }
  policy.at
    .field('metadata')
    .field('name')
    .note('exact', 'The policy is part of security groups, which have other names.');
}

function isEmptyObject({ value }: Cursor): boolean {
  const object = asObject(value);
  return object !== undefined && Object.keys(object).length === 0;
}
