import { cidrReason } from '../../../kubernetes/ip.ts';
import { commented, type DraftObject, someOf } from '../../draft.ts';
import type { AccessPeer, AccessRule } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { fromText } from '../metadata.ts';
import { isPortNumber, type Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';

const ENFORCED = 'Policies count only where the network plugin enforces them: switch that on in the VPC CNI.';
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** Who may talk to a workload, and whom it may talk to. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export function writePolicy(plan: Plan, plans: readonly Plan[], desk: Desk): DraftObject[] {
  const { access } = plan.workload;
  if (!access || (!access.incoming && !access.outgoing)) return [];
  const { incoming, outgoing } = access;
  const write = (rules: readonly AccessRule[], direction: 'from' | 'to') =>
    rules.flatMap((rule) => writeRule(rule, direction, plan, plans, desk));
  const egress = outgoing && [...write(outgoing, 'to'), ...(outgoing.some(allowsLookups) ? [] : [NAMES])];
  return [
    commented(fromText(access.origin), {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        name: desk.name('NetworkPolicy', plan.namespace?.value, plan.name.value),
        namespace: plan.namespace?.value,
      },
      spec: {
        podSelector: { matchLabels: plan.selector },
        policyTypes: [...(incoming ? ['Ingress'] : []), ...(outgoing ? ['Egress'] : [])],
        ingress: incoming && someOf(write(incoming, 'from')),
        egress,
      },
    }),
  ];
}

/** Security groups never filter what is asked of the resolver. */
const NAMES: DraftObject = {
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

function allowsLookups({ peers, ports }: AccessRule): boolean {
  return peers.length === 0 && (ports.length === 0 || ports.some(({ from }) => from?.value === 53));
}

/** Nothing where none of the peers, or none of the ports, can be written: an empty list would let anybody in. */
function writeRule(
  { peers, ports }: AccessRule,
  direction: 'from' | 'to',
  plan: Plan,
  plans: readonly Plan[],
  desk: Desk,
): DraftObject[] {
  const writtenPeers = peers.flatMap((peer) => writePeer(peer, plan, plans, desk));
  const writtenPorts = ports.flatMap((port) => writePort(port, desk));
  for (const part of tracedIn(ports)) desk.say(part, 'dropped', 'These are no ports that a NetworkPolicy takes.');
  if ((peers.length > 0 && writtenPeers.length === 0) || (ports.length > 0 && writtenPorts.length === 0)) {
    for (const part of tracedIn([peers, ports]))
      desk.say(part, 'dropped', 'Nothing is left of this rule: it allows nothing.');
    return [];
  }
  return [{ [direction]: someOf(writtenPeers), ports: someOf(writtenPorts) }];
}

function writePeer(peer: AccessPeer, plan: Plan, plans: readonly Plan[], { say }: Desk): DraftObject[] {
  if (peer.kind === 'addresses') {
    if (cidrReason(peer.cidr.value, true) === undefined) {
      return [{ ipBlock: { cidr: noted(peer.cidr, 'approximate', ENFORCED) } }];
    }
    say(peer.cidr, 'needs-decision', 'This is no range of addresses that a NetworkPolicy takes: allow it by hand.');
    return [];
  }
  const found = plans.find(({ workload }) => workload.name.value === peer.name.value);
  if (!found) {
    say(peer.name, 'needs-decision', `\`${peer.name.value}\` is not among the inputs: allow it by its labels.`);
    return [];
  }
  const [[label, name]] = Object.entries(found.selector) as [[string, string]];
  const podSelector = { matchLabels: { [label]: noted(derived(name, peer.name), 'approximate', ENFORCED) } };
  const { namespace } = found;
  if (namespace?.value === plan.namespace?.value) return [{ podSelector }];
  const where = { matchLabels: { [NAMESPACE_LABEL]: namespace?.value ?? 'default' } };
  return [{ namespaceSelector: where, podSelector }];
}

function writePort({ protocol, from, to }: AccessRule['ports'][number], { say }: Desk): DraftObject[] {
  const name = derived(protocol.value === 'udp' ? 'UDP' : 'TCP', protocol);
  const start = from ?? to;
  if (!start || isAll(from, to)) {
    for (const end of [from, to]) say(end, 'exact', 'All ports: a rule without one says so.');
    return [{ protocol: name }];
  }
  const end = to ?? start;
  if (!isPortNumber(start.value) || !isPortNumber(end.value) || end.value < start.value) return [];
  return [{ protocol: name, port: start, endPort: end.value > start.value ? end : undefined }];
}

function isAll(from: Traced<number> | undefined, to: Traced<number> | undefined): boolean {
  return (from?.value ?? 0) <= 1 && (to?.value ?? 0) >= 65_535;
}
