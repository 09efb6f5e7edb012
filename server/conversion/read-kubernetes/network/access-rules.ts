import { asNumber } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { AccessPeer, AccessRule } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import { findPort, type Pods } from './open-workload.ts';
import { selectsPods } from './selectors.ts';

/** What a rule is read among. */
export interface RulePlace {
  readonly pods: readonly Pods[];
  /** The pods that the policy holds for. */
  readonly selected: Pods;
  readonly namespace: string;
  matchesNamespace(selector: Cursor, namespace: string): boolean;
}

/** A rule of a policy; undefined when it can never let anything through. */
export function readAccessRule(at: Cursor, type: 'Ingress' | 'Egress', place: RulePlace): AccessRule | undefined {
  const others = at.field(type === 'Ingress' ? 'from' : 'to');
  const peers = others.items().map((peer) => readPeer(peer, place));
  const known = peers.flatMap(({ found }) => found);
  // Without any of its peers the rule would be open to everybody.
  if (peers.length > 0 && known.length === 0) {
    if (type === 'Egress' && isForNames(at))
      for (const part of [at, ...others.items()])
        part.note('exact', 'Security groups do not filter questions to the resolver of the VPC.');
    return undefined;
  }
  const sides = type === 'Ingress' ? [place.selected] : peers.flatMap(({ pods }) => pods);
  const ports = at.field('ports').items();
  const read = ports.flatMap((port) => readPort(port, sides) ?? []);
  if (ports.length > 0 && read.length === 0) return undefined;
  return { peers: known, ports: read };
}

/** Whether a rule is there to let pods ask the cluster for names. https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html */
function isForNames(at: Cursor): boolean {
  const ports = at.field('ports').items();
  return ports.length > 0 && ports.every((port) => port.field('port').value === 53);
}

interface Peer {
  readonly found: readonly AccessPeer[];
  readonly pods: readonly Pods[];
}

function readPeer(at: Cursor, { pods, namespace, matchesNamespace }: RulePlace): Peer {
  const block = at.field('ipBlock');
  const cidr = block.field('cidr').string();
  if (cidr) {
    block
      .field('except')
      .note('dropped', 'Security groups cannot leave addresses out: split the range, or deny these in a network ACL.');
    return { found: [{ kind: 'addresses', cidr }], pods: [] };
  }
  const podSelector = at.field('podSelector');
  const namespaces = at.field('namespaceSelector');
  const selected = pods.filter(
    (one) =>
      (namespaces.isObject() ? matchesNamespace(namespaces, one.namespace) : one.namespace === namespace) &&
      (!podSelector.isObject() || selectsPods(podSelector, one)),
  );
  if (selected.length === 0) {
    at.note(
      'needs-decision',
      'No workload among the inputs is meant by this. Where it is a load balancer or something else outside, let its security group or addresses in by hand.',
    );
    return { found: [], pods: [] };
  }
  const sources = [podSelector, namespaces].filter((selector) => selector.isObject()).map(({ source }) => source);
  const from = traced('', sources, [
    {
      fidelity: 'approximate',
      message: `It means ${selected.map(({ workload }) => workload.origin.title).join(', ')}: their security groups. Workloads that are added later are not among them.`,
    },
  ]);
  const found = selected.map(({ workload }): AccessPeer => {
    return {
      kind: 'workload',
      name: derived(workload.name.value, from),
      ...(workload.space && { space: workload.space.value }),
    };
  });
  return { found, pods: selected };
}

type AccessPort = AccessRule['ports'][number];

function readPort(at: Cursor, sides: readonly Pods[]): AccessPort | undefined {
  const said = at.field('protocol').string();
  if (said && said.value !== 'TCP' && said.value !== 'UDP') {
    at.note('needs-decision', 'Security groups know SCTP by its number 132 only: add the rule by hand.');
    return undefined;
  }
  const protocol: Traced<'tcp' | 'udp'> = said ? derived(said.value === 'UDP' ? 'udp' : 'tcp', said) : traced('tcp');
  const port = at.field('port').scalar();
  if (!port) return { protocol };
  const named = typeof port.value === 'string' ? numberOf(port.value, protocol.value, sides) : undefined;
  const from = typeof port.value === 'number' ? port.value : named;
  if (from === undefined) {
    at.note('needs-decision', `No container has a port named \`${port.value}\`: add the rule by hand.`);
    return undefined;
  }
  const first = derived(from, port);
  const end = at.field('endPort').number();
  return { protocol, from: first, to: end ?? first };
}

function numberOf(name: string, protocol: 'tcp' | 'udp', sides: readonly Pods[]): number | undefined {
  const found = sides.map(({ workload }) => findPort(workload, name, protocol)?.number.value);
  return found.map(asNumber).find((number) => number !== undefined);
}
