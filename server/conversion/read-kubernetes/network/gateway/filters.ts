import { asString } from '../../../../syntax/value.ts';
import type { Cursor } from '../../../cursor.ts';
import { escaped } from '../../../mentions.ts';
import type { RouteAction } from '../../../model.ts';
import { derived, noted, type Traced } from '../../../trace.ts';

type Redirect = Extract<RouteAction, { kind: 'redirect' }>;
type Rewrite = NonNullable<Extract<RouteAction, { kind: 'forward' }>['rewrite']>;

const HEADERS = 'A listener can rename or add a few headers by its attributes; all others the application has to set.';
const LOST: Readonly<Record<string, string>> = {
  RequestHeaderModifier: HEADERS,
  ResponseHeaderModifier: HEADERS,
  RequestMirror: 'A load balancer sends a request to one place only.',
  CORS: 'Set the CORS headers as attributes of the listener, or in the application.',
  ExternalAuth:
    'Let the HTTPS listener authenticate with an OpenID provider or Amazon Cognito, or do it in the application.',
  ExtensionRef: 'What the extension does has to be built at the load balancer.',
};

/** What the filters of a rule do, as far as a load balancer does it. Others are noted. */
export function readFilters(rule: Cursor): { readonly redirect?: Redirect; readonly rewriteAt?: Cursor } {
  let redirect: Redirect | undefined;
  let rewriteAt: Cursor | undefined;
  for (const filter of rule.field('filters').objects()) {
    const type = asString(filter.field('type').value) ?? '';
    filter.field('type').note('exact', 'What the filter says tells what it is.');
    if (type === 'RequestRedirect') redirect = readRedirect(filter.field('requestRedirect'), filter.field('type'));
    else if (type === 'URLRewrite') rewriteAt = filter.field('urlRewrite');
    else {
      const message = (Object.hasOwn(LOST, type) ? LOST[type] : undefined) ?? 'A load balancer does nothing like it.';
      filter.note('dropped', message);
      filter.field('type').note('dropped', message);
    }
  }
  for (const name of ['timeouts', 'retry', 'sessionPersistence']) {
    const field = rule.field(name);
    if (field.value !== undefined) field.note('dropped', RULE_FIELDS[name] ?? '');
  }
  return { ...(redirect && { redirect }), ...(rewriteAt && { rewriteAt }) };
}

const RULE_FIELDS: Readonly<Record<string, string>> = {
  timeouts: 'Set `idle_timeout.timeout_seconds` of the load balancer; it has no timeout for each route.',
  retry: 'A load balancer does not try again: callers have to.',
  sessionPersistence: 'Switch on stickiness of the target group.',
};

const NO_PREFIX =
  'A redirect of a load balancer cannot replace the start of a path: this one keeps the path. Write a rule for each path.';

function readRedirect(at: Cursor, type: Cursor): Redirect {
  const scheme = at.field('scheme').string();
  const host = at.field('hostname').string();
  const port = at.field('port').number();
  const path = at.field('path').field('replaceFullPath').string();
  if (at.field('path').field('replacePrefixMatch').value !== undefined)
    at.field('path').note('needs-decision', NO_PREFIX);
  return {
    kind: 'redirect',
    status: readStatus(at.field('statusCode').number(), type.string()),
    ...(scheme && { scheme }),
    ...(host && { host }),
    ...(port && { port }),
    ...(path && { path: derived(path.value, path, at.field('path').field('type').string()) }),
  };
}

function readStatus(said: Traced<number> | undefined, type: Traced<string> | undefined): Traced<301 | 302> {
  const permanent = said?.value === 301 || said?.value === 308;
  const status = derived<301 | 302>(permanent ? 301 : 302, said ?? type);
  if (!said || said.value === 301 || said.value === 302) return status;
  return noted(
    status,
    'approximate',
    `A load balancer redirects with 301 and 302 only: ${status.value} takes the place of ${said.value}.`,
  );
}

/** What takes the place of the path, for a rule that matches this prefix. */
export function readRewrite(at: Cursor, prefix: Traced<string> | undefined): Rewrite | undefined {
  at.field('hostname').note('dropped', 'Add the transform `host-header-rewrite` to the rule.');
  const path = at.field('path');
  const type = path.field('type').string();
  const full = path.field('replaceFullPath').string();
  if (full) return { pattern: derived('^.*$', type), replacement: full };
  const replacement = path.field('replacePrefixMatch').string();
  if (!replacement) return undefined;
  const start = (prefix?.value ?? '/').replace(/\/+$/, '');
  const end = replacement.value.replace(/\/+$/, '');
  return {
    pattern: derived(`^${escaped(start)}/?(.*)$`, type, prefix),
    replacement: derived(`${end}/$1`, replacement),
  };
}
