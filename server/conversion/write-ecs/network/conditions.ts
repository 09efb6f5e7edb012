import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Route, RoutePath } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_VALUES = 5;
const LONGEST_VALUE = 128;

/** Values of one kind, any of which will do. */
interface Choice {
  readonly values: readonly Traced<string>[];
  write(values: readonly Traced<string>[]): DraftObject;
}

const ALL_PATHS = '/*';

/**
 * The conditions under which a route is taken: a list for each rule that it needs, since a rule holds few values.
 * Undefined where no rule can hold them.
 */
export function conditionsOf(route: Route, remarks: Remarks): DraftObject[][] | undefined {
  const { hosts, headers, queries, methods, addresses } = route;
  const single = [
    ...headers.map(({ name, value }) => ({
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: name, Values: [value] },
    })),
    ...queries.map(({ name, value }) => ({
      Field: 'query-string',
      QueryStringConfig: { Values: [{ Key: name, Value: value }] },
    })),
  ];
  const others: Choice[] = [
    choice('host-header', 'HostHeaderConfig', 'Values', hosts.map(hostValue)),
    choice('http-request-method', 'HttpRequestMethodConfig', 'Values', methods.map(upperCase)),
    choice('source-ip', 'SourceIpConfig', 'Values', addresses.map(withLength)),
  ].filter(({ values }) => values.length > 0);
  const { patterns, expressions, all } = pathValues(route.paths);
  const byPath: Choice[][] = [
    ...(patterns.length > 0 ? [[choice('path-pattern', 'PathPatternConfig', 'Values', patterns)]] : []),
    ...(expressions.length > 0 ? [[choice('path-pattern', 'PathPatternConfig', 'RegexValues', expressions)]] : []),
  ];
  if (all.length > 0 || byPath.length === 0) byPath.push(anyPath(all, others.length + single.length > 0, remarks));
  const rules = byPath.map((paths) => combinations([...others, ...paths], single));
  return rules.some((one) => one === undefined) ? undefined : rules.flatMap((one) => one ?? []);
}

/** A rule needs a condition: that of all paths is written where there is no other. */
function anyPath(all: readonly Traced<string>[], hasOthers: boolean, remarks: Remarks): Choice[] {
  if (!hasOthers) return [choice('path-pattern', 'PathPatternConfig', 'Values', [derived(ALL_PATHS, ...all)])];
  for (const one of all)
    remarkOn(remarks, one, 'exact', 'It stands for all paths, so the rule has no condition for it.');
  return [];
}

function choice(
  field: string,
  config: string,
  list: 'Values' | 'RegexValues',
  values: readonly Traced<string>[],
): Choice {
  return {
    values,
    write: (some) => ({ Field: field, [config]: { [list]: some.map(withinLength) } }),
  };
}

/** Each value of each choice with each of all others, in as few rules as goes. */
function combinations(choices: readonly Choice[], single: readonly DraftObject[]): DraftObject[][] | undefined {
  const room = MOST_VALUES - single.length;
  if (room < choices.length) return undefined;
  const sizes = choices.map(() => 1);
  const longest = (): number =>
    choices.reduce((best, { values }, index) => {
      const left = (at: number): number => (choices[at]?.values.length ?? 0) / (sizes[at] ?? 1);
      return values.length > (sizes[index] ?? 1) && (best < 0 || left(index) > left(best)) ? index : best;
    }, -1);
  for (let used = choices.length; used < room; used++) {
    const index = longest();
    if (index < 0) break;
    sizes[index] = (sizes[index] ?? 1) + 1;
  }
  return choices
    .reduce<DraftObject[][]>(
      (rules, one, index) =>
        rules.flatMap((rule) => chunks(one.values, sizes[index] ?? 1).map((some) => [...rule, one.write(some)])),
      [[]],
    )
    .map((rule) => [...rule, ...single]);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

interface PathValues {
  readonly patterns: readonly Traced<string>[];
  readonly expressions: readonly Traced<string>[];
  /** Those that stand for all paths. */
  readonly all: readonly Traced<string>[];
}

/** A prefix goes by whole elements of the path: `/shop` is `/shop` and `/shop/*`. */
function pathValues(paths: readonly RoutePath[]): PathValues {
  const patterns: Traced<string>[] = [];
  const expressions: Traced<string>[] = [];
  const all: Traced<string>[] = [];
  for (const { match, path } of paths) {
    const start = path.value.replace(/\/+$/, '');
    const whole = path.value.startsWith('/') || path.value.startsWith('${') ? path.value : `/${path.value}`;
    if (match.value === 'expression') expressions.push(derived(path.value, path, match));
    else if (match.value === 'prefix' && start === '') all.push(derived(ALL_PATHS, path, match));
    else if (match.value === 'pattern' && whole === ALL_PATHS) all.push(derived(ALL_PATHS, path, match));
    else if (match.value === 'prefix') {
      const stem = whole.replace(/\/+$/, '');
      patterns.push(derived(stem, path, match), derived(`${stem}/*`, path, match));
    } else patterns.push(derived(whole, path, match));
  }
  return { patterns, expressions, all };
}

function hostValue(host: Traced<string>): Traced<string> {
  const isUndecided = host.notes.some(({ undecided }) => undecided);
  if (isUndecided || /[.*]/.test(host.value)) return host;
  const message = `A load balancer takes no host without a dot: give \`${host.value}\` its full name.`;
  return noted(host, 'needs-decision', message);
}

function upperCase(method: Traced<string>): Traced<string> {
  return derived(method.value.toUpperCase(), method);
}

/** Source addresses are ranges. */
function withLength(address: Traced<string>): Traced<string> {
  if (address.value.includes('/') || address.notes.some(({ undecided }) => undecided)) return address;
  return derived(`${address.value}/${address.value.includes(':') ? 128 : 32}`, address);
}

function withinLength(value: Traced<string>): Traced<string> {
  if (value.value.length <= LONGEST_VALUE) return value;
  const message = `A condition of a rule has at most ${LONGEST_VALUE} characters: shorten it.`;
  return noted(value, 'needs-decision', message);
}
