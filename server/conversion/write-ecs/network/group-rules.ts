import { isUnknown, type Unknown, unknownText } from '../../../syntax/value.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import { derived, isTraced, noted, type Traced } from '../../trace.ts';
import type { Group, MadeGroup } from './groups.ts';

/** Who is at the other end: addresses, a list of prefixes, or the members of a group that was named at `from`. */
export type Peer =
  | { readonly kind: 'addresses'; readonly cidr: Traced<string> | string }
  | { readonly kind: 'group'; readonly group: Group; readonly from?: Traced<unknown> };

/** Ports of TCP or UDP; without a protocol everything. */
export interface RulePorts {
  readonly protocol?: Traced<'tcp' | 'udp'> | 'tcp' | 'udp';
  readonly from?: Traced<number | Unknown>;
  readonly to?: Traced<number | Unknown>;
}

export interface Rule {
  readonly direction: 'Ingress' | 'Egress';
  /** It is a resource of its own: groups that name each other cannot both come first. */
  readonly isApart: boolean;
  /** For the name of the rule, where it has one. */
  readonly peerKey: string;
  readonly properties: DraftObject;
}

interface Wanted {
  readonly group: MadeGroup;
  readonly direction: 'Ingress' | 'Egress';
  readonly peer: Peer;
  readonly ports: RulePorts;
  readonly why: string;
}

const LAST_PORT = 65_535;

/** Collects rules. AWS refuses a rule that is there already, so equal ones are one. */
export function ruleList(): { add(rule: Wanted): void; of(group: MadeGroup): Rule[] } {
  const wanted = new Map<string, Wanted[]>();
  return {
    add: (rule) => {
      const key = keyOf(rule);
      wanted.set(key, [...(wanted.get(key) ?? []), rule]);
    },
    of: (group) =>
      [...wanted.values()].filter(([first]) => first?.group.key === group.key).flatMap((same) => writeRule(same) ?? []),
  };
}

function keyOf({ group, direction, peer, ports: { protocol, from, to } }: Wanted): string {
  const other = peer.kind === 'addresses' ? plain(peer.cidr) : peer.group.key;
  return [group.key, direction, other, plain(protocol), portText(from), portText(to)].join(' ');
}

function writeRule(same: readonly Wanted[]): Rule | undefined {
  const [first] = same;
  if (!first) return undefined;
  const { direction, peer, ports } = first;
  const all = same.map((one) => one.ports);
  const peers = same.map((one) => one.peer);
  const isSource = direction === 'Ingress';
  const end: DraftObject =
    peer.kind === 'addresses'
      ? addressFields(
          derived(
            plain(peer.cidr) as string,
            ...peers.flatMap((one) => (one.kind === 'addresses' && isTraced(one.cidr) ? [one.cidr] : [])),
          ),
          isSource,
        )
      : { [isSource ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId']: peer.group.id };
  // A reference has no place for where its peer was named: that goes with the protocol.
  const named = peers.flatMap((one) => (one.kind === 'group' && one.from ? [one.from] : []));
  const protocols = all.flatMap((one) => (isTraced(one.protocol) ? [one.protocol as Traced<string>] : []));
  return {
    direction,
    isApart: peer.kind === 'group' && peer.group.namesOthers === true,
    peerKey: peer.kind === 'group' ? peer.group.key.replace(/[^A-Za-z0-9]/g, '') : '',
    properties: {
      Description: descriptionOf(same),
      IpProtocol: derived((plain(ports.protocol) as string | undefined) ?? '-1', ...protocols, ...named),
      ...(ports.protocol !== undefined && portRange(all)),
      ...end,
    },
  };
}

function portRange(all: readonly RulePorts[]): DraftObject {
  const [first] = all;
  const from = merged(all.flatMap((one) => one.from ?? []));
  const to = merged(all.flatMap((one) => one.to ?? one.from ?? []));
  if (first?.from === undefined) return { FromPort: 0, ToPort: LAST_PORT };
  return { FromPort: from, ToPort: to };
}

function merged(values: readonly Traced<number | Unknown>[]): Draft | undefined {
  const [first] = values;
  return first && derived(first.value, ...values);
}

/** `10.0.0.0/8`, `2001:db8::/32`, `pl-0123456789abcdef0` */
function addressFields(cidr: Traced<string>, isSource: boolean): DraftObject {
  const { value } = cidr;
  if (value.startsWith('pl-')) return { [isSource ? 'SourcePrefixListId' : 'DestinationPrefixListId']: cidr };
  if (value.includes(':')) return { CidrIpv6: value.includes('/') ? cidr : derived(`${value}/128`, cidr) };
  const isAddress = /^\d+\.\d+\.\d+\.\d+(?:\/\d+)?$/.test(value);
  if (isAddress) return { CidrIp: value.includes('/') ? cidr : derived(`${value}/32`, cidr) };
  const isKnown = cidr.notes.some(({ undecided }) => undecided);
  const message = `\`${value}\` is no range of addresses: write it as 10.0.0.0/16.`;
  return { CidrIp: isKnown ? cidr : noted(cidr, 'needs-decision', message) };
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html */
function descriptionOf(same: readonly Wanted[]): string {
  const text = [...new Set(same.map(({ why }) => why))].join(', ');
  return text.replace(/[^A-Za-z0-9. _\-:/()#,@[\]+=&;{}!$*]/g, '-').slice(0, 255);
}

function plain(value: Traced<unknown> | string | undefined): unknown {
  return isTraced(value) ? value.value : value;
}

function portText(port: Traced<number | Unknown> | undefined): string {
  if (!port) return '';
  return isUnknown(port.value) ? unknownText(port.value) : String(port.value);
}
