import type { Cursor } from '../../cursor.ts';
import type { RouteAction, RouteTarget } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { noteFields, numberAt, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import type { Registration } from './running.ts';
import { readTargets } from './targets.ts';

const SIGN_IN =
  'Only who has signed in may come through here. It is shut until you write an Ingress with `auth-` annotations for it.';

/** What a listener or rule does with a request; undefined where it leads to nothing that is converted. */
export interface ReadAction {
  readonly action: RouteAction;
  readonly registrations: readonly Registration[];
}

/**
 * The last of the actions is what is done; those before it make sure who asks.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html
 */
export function readActions(
  at: Cursor,
  owner: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): ReadAction | undefined {
  const actions = at.objects();
  for (const action of actions) {
    noteFields(action, 'exact', { Order: 'The rule is one rule of an Ingress.' });
    if (asksWho(action)) {
      action.note('dropped', 'An Ingress of its own, in the same group, has these settings in `auth-` annotations.');
    }
  }
  for (const action of actions) {
    const read = readAction(action, owner, registrations, resources);
    if (read) {
      const guard = actions.find(asksWho)?.field('Type').string();
      if (guard)
        return { ...read, action: { kind: 'answer', status: noted(derived(403, guard), 'needs-decision', SIGN_IN) } };
      action.field('Type').note('exact', 'The rule of the entrance does the same.');
      return read;
    }
  }
  return undefined;
}

/** Whether an action lets only those pass who have signed in or show a token. */
function asksWho(action: Cursor): boolean {
  const type = action.field('Type').value;
  return typeof type === 'string' && /^(?:authenticate-|jwt-)/.test(type);
}

function readAction(
  at: Cursor,
  owner: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): ReadAction | undefined {
  switch (at.field('Type').value) {
    case 'forward':
      return readForward(at, owner, registrations, resources);
    case 'redirect':
      return readRedirect(at.field('RedirectConfig'));
    case 'fixed-response':
      return readAnswer(at.field('FixedResponseConfig'));
    default:
      return undefined;
  }
}

function readForward(
  at: Cursor,
  { scope }: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): ReadAction | undefined {
  const config = at.field('ForwardConfig');
  noteFields(config, 'dropped', {
    TargetGroupStickinessConfig:
      'Requests are spread by weight each time: set stickiness with the `actions` annotation.',
  });
  const groups = [
    ...(at.field('TargetGroupArn').value === undefined ? [] : [{ arn: at.field('TargetGroupArn'), weight: undefined }]),
    ...config
      .field('TargetGroups')
      .objects()
      .map((one) => ({ arn: one.field('TargetGroupArn'), weight: numberAt(one.field('Weight')) })),
  ];
  const seen = new Set<string>();
  const targets: RouteTarget[] = [];
  const known: Registration[] = [];
  for (const { arn, weight } of groups) {
    const key = keyAt(scope, arn);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const group = resources.find(
      ({ type, keys }) => type === 'AWS::ElasticLoadBalancingV2::TargetGroup' && keys.includes(key),
    );
    const own = registrations.filter((one) => one.key === key || group?.keys.includes(one.key ?? ''));
    if (own.length === 0) arn.note('dropped', 'No service among the inputs is registered in this target group.');
    else arn.note('exact', 'The rule leads to the pods of the service that is registered there.');
    known.push(...own);
    targets.push(...readTargets(key, registrations, group, weight));
  }
  return targets.length > 0 ? { action: { kind: 'forward', targets }, registrations: known } : undefined;
}

function readRedirect(at: Cursor): ReadAction | undefined {
  const code = textAt(at.field('StatusCode'));
  const text = (field: string): Traced<string> | undefined => textAt(at.field(field));
  const scheme = text('Protocol');
  const host = text('Host');
  const path = text('Path');
  const query = text('Query');
  const port = numberAt(at.field('Port'));
  return {
    registrations: [],
    action: {
      kind: 'redirect',
      status: derived(code?.value === 'HTTP_302' ? 302 : 301, code),
      ...(scheme && { scheme }),
      ...(host && { host }),
      ...(port && { port }),
      ...(path && { path }),
      ...(query && { query }),
    },
  };
}

function readAnswer(at: Cursor): ReadAction {
  const status = numberAt(at.field('StatusCode'));
  const type = textAt(at.field('ContentType'));
  const body = textAt(at.field('MessageBody'));
  return {
    registrations: [],
    action: {
      kind: 'answer',
      status: status ?? derived(200),
      ...(type && { type }),
      ...(body && { body }),
    },
  };
}
