import { type Remarks, remarkOn } from '../../cursor.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { RouteAction, RouteTarget } from '../../model.ts';
import { derived, noted, type Source, type Traced, traced } from '../../trace.ts';
import type { TargetGroup, TargetGroups } from './target-groups.ts';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_GROUPS = 5;
const MOST_WEIGHT = 999;
const UNAVAILABLE = '503';

/** An action with the groups it leads to. */
export interface WrittenAction {
  readonly action: DraftObject;
  readonly groups: readonly TargetGroup[];
}

interface Shared {
  readonly group: TargetGroup;
  readonly weight: Traced<number>;
}

/** What a listener or rule does with requests. `anchor`: where to say that nothing is there to answer. */
export function writeAction(
  action: RouteAction,
  targets: TargetGroups,
  isSecure: boolean,
  anchor: readonly Source[],
  remarks: Remarks,
): WrittenAction {
  if (action.kind === 'redirect') return { action: writeRedirect(action), groups: [] };
  if (action.kind === 'answer') return { action: writeAnswer(action), groups: [] };
  const shared = action.targets.flatMap((target) => sharesOf(target, targets.of(target, isSecure)));
  const unique = merged(shared);
  for (const { weight } of unique.slice(MOST_GROUPS)) {
    const message = `A rule leads to at most ${MOST_GROUPS} target groups: this one is left out.`;
    remarkOn(remarks, weight, 'needs-decision', message);
  }
  const used = unique.slice(0, MOST_GROUPS);
  const groups = used.map(({ group }) => group);
  const [only] = used;
  if (!only) {
    const message = 'Nothing that is converted answers here: put a target group there.';
    const status = noted(traced(UNAVAILABLE, anchor), 'needs-decision', message);
    return { action: fixedResponse(status), groups: [] };
  }
  if (used.length === 1) {
    remarkOn(remarks, only.weight, 'exact', 'It is the only destination, which gets all requests.');
    return { action: { Type: 'forward', TargetGroupArn: only.group.arn }, groups };
  }
  const weighted = used.map(({ group, weight }) => ({ TargetGroupArn: group.arn, Weight: weight }));
  return { action: { Type: 'forward', ForwardConfig: { TargetGroups: weighted } }, groups };
}

function sharesOf({ weight }: RouteTarget, groups: readonly TargetGroup[]): Shared[] {
  const whole = Math.round(weight?.value ?? 1);
  const share = groups.length > 1 && weight ? Math.max(whole > 0 ? 1 : 0, Math.floor(whole / groups.length)) : whole;
  const legal = Math.min(MOST_WEIGHT, Math.max(0, share));
  const value = legal === share ? derived(legal, weight) : noted(derived(legal, weight), 'approximate', WEIGHTS);
  return groups.map((group) => ({ group, weight: value }));
}

const WEIGHTS = `A target group has a weight of 0 to ${MOST_WEIGHT}.`;

/** A rule names each group once. */
function merged(shared: readonly Shared[]): Shared[] {
  const byGroup = new Map<TargetGroup, Shared>();
  for (const one of shared) {
    const known = byGroup.get(one.group);
    const sum = Math.min(MOST_WEIGHT, (known?.weight.value ?? 0) + one.weight.value);
    byGroup.set(one.group, known ? { group: one.group, weight: derived(sum, known.weight, one.weight) } : one);
  }
  return [...byGroup.values()];
}

function writeRedirect({
  status,
  scheme,
  host,
  port,
  path,
  query,
}: Extract<RouteAction, { kind: 'redirect' }>): DraftObject {
  return {
    Type: 'redirect',
    RedirectConfig: {
      StatusCode: derived(`HTTP_${status.value}`, status),
      Protocol: scheme && derived(scheme.value.toUpperCase(), scheme),
      Host: host,
      Port: port && derived(String(port.value), port),
      Path: path && derived(path.value.startsWith('/') ? path.value : `/${path.value}`, path),
      Query: query,
    },
  };
}

function writeAnswer({ status, type, body }: Extract<RouteAction, { kind: 'answer' }>): DraftObject {
  const text = String(status.value);
  const code = /^[245]\d\d$/.test(text)
    ? derived(text, status)
    : noted(derived(UNAVAILABLE, status), 'needs-decision', `A load balancer does not answer with ${text} itself.`);
  return fixedResponse(code, type ?? (body && 'text/plain'), body);
}

function fixedResponse(status: Draft, type?: Draft, body?: Draft): DraftObject {
  return { Type: 'fixed-response', FixedResponseConfig: { StatusCode: status, ContentType: type, MessageBody: body } };
}

/** What an HTTP listener answers where no rule matches. */
export const NOT_FOUND: DraftObject = fixedResponse('404', 'text/plain', 'Not found');
