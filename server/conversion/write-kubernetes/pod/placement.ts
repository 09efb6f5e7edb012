import { labelKey, labelValue } from '../../../kubernetes/labels.ts';
import { type Draft, type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Machine, Requirement } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { Say } from '../say.ts';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';
/** Attributes that every node has as a label. */
const KNOWN: Readonly<Record<string, string>> = {
  zone: ZONE,
  'instance-type': 'node.kubernetes.io/instance-type',
  system: 'kubernetes.io/os',
  architecture: 'kubernetes.io/arch',
};
const OPERATORS = { in: 'In', 'not-in': 'NotIn', exists: 'Exists', 'not-exists': 'DoesNotExist' } as const;
/** What nodes on Windows are told apart by. https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const WINDOWS_BUILDS: readonly (readonly [RegExp, string])[] = [
  [/2019/, '10.0.17763'],
  [/2022/, '10.0.20348'],
  [/2025/, '10.0.26100'],
];
/** Nodes that may be taken away: of Karpenter and EKS Auto Mode, and of managed node groups. */
const SPOT = [
  ['karpenter.sh/capacity-type', 'spot'],
  ['eks.amazonaws.com/capacityType', 'SPOT'],
] as const;

/** The members of a pod spec that say which nodes it may run on. */
export function writePlacement({ workload, selector, kind }: Plan, say: Say): DraftObject {
  const { machine, placement } = workload;
  say(
    machine.serverless,
    'approximate',
    'The pod runs on any node that fits. For machines you do not manage, use EKS Auto Mode or a Fargate profile for its namespace.',
  );
  const nodeSelector: Record<string, Draft> = machineLabels(machine, say);
  const requirements = placement.requirements.flatMap((one) => expressionOf(one, say));
  const preferred = machine.interruptible?.value ? preferSpot(machine.interruptible) : undefined;
  say(machine.interruptible, 'exact', 'Any node will do.');
  const isDaemon = kind === 'DaemonSet';
  const apart = placement.apart?.value && !isDaemon ? placement.apart : undefined;
  if (isDaemon) say(placement.apart, 'exact', 'A DaemonSet runs one pod on a node anyway.');
  say(placement.apart, 'exact', 'Pods share a node unless something forbids it.');
  const spread = placement.spread.filter(
    ({ value }, index, all) => all.findIndex((one) => one.value === value) === index,
  );
  for (const one of placement.spread) say(one, 'exact', 'Said once already.');
  return {
    nodeSelector: orNothing(nodeSelector),
    affinity: orNothing({
      nodeAffinity: orNothing({
        requiredDuringSchedulingIgnoredDuringExecution:
          requirements.length > 0 ? { nodeSelectorTerms: [{ matchExpressions: requirements }] } : undefined,
        preferredDuringSchedulingIgnoredDuringExecution: preferred,
      }),
      podAntiAffinity: apart && {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { labelSelector: { matchLabels: selector }, topologyKey: derived(HOST, apart) },
        ],
      },
    }),
    topologySpreadConstraints: someOf(
      spread.map((over) => ({
        maxSkew: 1,
        topologyKey: derived(over.value === 'zone' ? ZONE : HOST, over),
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: selector },
      })),
    ),
  };
}

function machineLabels({ architecture, system, systemVersion }: Machine, say: Say): Record<string, Draft> {
  const build = WINDOWS_BUILDS.find(([pattern]) => systemVersion && pattern.test(systemVersion.value))?.[1];
  const isWindows = system?.value === 'windows';
  say(
    systemVersion,
    isWindows ? 'needs-decision' : 'exact',
    isWindows
      ? 'Choose nodes with this version of Windows, by their label `node.kubernetes.io/windows-build`.'
      : 'Any node with Linux will do.',
  );
  return {
    ...(system && { 'kubernetes.io/os': system }),
    ...(architecture && { 'kubernetes.io/arch': architecture }),
    ...(isWindows && systemVersion && build && { 'node.kubernetes.io/windows-build': derived(build, systemVersion) }),
  };
}

function expressionOf({ attribute, operator, values }: Requirement, say: Say): DraftObject[] {
  const key = KNOWN[attribute.value] ?? attribute.value;
  const takesValues = operator.value === 'in' || operator.value === 'not-in';
  const isLegal = labelKey(key) === undefined && values.every(({ value }) => labelValue(value) === undefined);
  if (!isLegal || (takesValues && values.length === 0)) {
    const message = `\`${attribute.value}\` or one of its values cannot be a label of a node: this demand is left out.`;
    for (const part of [attribute, operator, ...values]) say(part, 'dropped', message);
    return [];
  }
  for (const value of takesValues ? [] : values) say(value, 'exact', 'Any value will do, or none.');
  return [
    {
      key: Object.hasOwn(KNOWN, attribute.value) ? derived(key, attribute) : labelled(attribute),
      operator: derived(OPERATORS[operator.value], operator),
      values: takesValues ? values : undefined,
    },
  ];
}

function labelled(attribute: Traced<string>): Traced<string> {
  if (attribute.notes.length > 0) return attribute;
  return noted(attribute, 'approximate', `Give the nodes that are meant the label \`${attribute.value}\`.`);
}

function preferSpot(interruptible: Traced<boolean>): Draft[] {
  return SPOT.map(([key, value]) => ({
    weight: 100,
    preference: { matchExpressions: [{ key, operator: 'In', values: [spot(value, interruptible)] }] },
  }));
}

function spot(value: string, interruptible: Traced<boolean>): Traced<string> {
  const message =
    'Spot nodes are preferred. There is no Fargate Spot on EKS: offer Spot nodes by Karpenter, Auto Mode or a node group.';
  return noted(derived(value, interruptible), 'approximate', message);
}
