import type { Cursor } from '../../cursor.ts';
import type { Named, Route, RoutePath } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { textAt } from '../scalars.ts';

type Conditions = Pick<Route, 'hosts' | 'paths' | 'headers' | 'queries' | 'methods' | 'addresses'>;

/**
 * What has to hold of a request for a rule of a listener.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html
 */
export function readConditions(at: Cursor): Conditions {
  const all = at.objects().map((condition) => ({ condition, field: condition.field('Field').value }));
  const texts = (wanted: string, config: string): Traced<string>[] =>
    all
      .filter(({ field }) => field === wanted)
      .flatMap(({ condition }) => {
        const known = condition.field('Field').string();
        const lists = [condition.field('Values'), condition.field(config).field('Values')];
        return lists.flatMap((list) =>
          list.items().flatMap((item) => {
            const text = textAt(item);
            return text ? [derived(text.value, text, known)] : [];
          }),
        );
      });
  const regular = all
    .filter(({ field }) => field === 'path-pattern')
    .flatMap(({ condition }) => [
      condition.field('RegexValues'),
      condition.field('PathPatternConfig').field('RegexValues'),
    ])
    .flatMap((list) => list.items())
    .flatMap((item): RoutePath[] => {
      const path = textAt(item);
      return path ? [{ match: derived('expression', path), path }] : [];
    });
  return {
    hosts: texts('host-header', 'HostHeaderConfig'),
    paths: [...pathsOf(texts('path-pattern', 'PathPatternConfig')), ...regular],
    headers: all.filter(({ field }) => field === 'http-header').flatMap(({ condition }) => readHeader(condition)),
    queries: all.filter(({ field }) => field === 'query-string').flatMap(({ condition }) => readQueries(condition)),
    methods: texts('http-request-method', 'HttpRequestMethodConfig'),
    addresses: texts('source-ip', 'SourceIpConfig'),
  };
}

/** `/a` and `/a/*` together are a prefix, and so is everything; what has no star is exact. */
function pathsOf(patterns: readonly Traced<string>[]): RoutePath[] {
  const prefixes = new Map(
    patterns.flatMap((pattern): [string, Traced<string>][] => {
      const whole = patterns.find(({ value }) => value === `${pattern.value}/*`);
      return whole && isPlain(pattern.value) ? [[pattern.value, whole]] : [];
    }),
  );
  return patterns.flatMap((pattern): RoutePath[] => {
    const { value } = pattern;
    if (value === '/*' || value === '*') return [{ match: derived('prefix', pattern), path: derived('/', pattern) }];
    if (value.endsWith('/*') && prefixes.has(value.slice(0, -2))) return [];
    const whole = prefixes.get(value);
    if (whole) return [{ match: derived('prefix', pattern, whole), path: derived(value, pattern, whole) }];
    return [{ match: derived(isPlain(value) ? 'exact' : 'pattern', pattern), path: pattern }];
  });
}

function isPlain(path: string): boolean {
  return !/[*?]/.test(path);
}

function readHeader(at: Cursor): Named[] {
  const config = at.field('HttpHeaderConfig');
  const name = textAt(config.field('HttpHeaderName'));
  const field = at.field('Field').string();
  return config
    .field('Values')
    .items()
    .flatMap((item): Named[] => {
      const value = textAt(item);
      return name && value ? [{ name: derived(name.value, name, field), value }] : [];
    });
}

function readQueries(at: Cursor): Named[] {
  const field = at.field('Field').string();
  return at
    .field('QueryStringConfig')
    .field('Values')
    .objects()
    .flatMap((item): Named[] => {
      const name = textAt(item.field('Key'));
      const value = textAt(item.field('Value'));
      return value ? [{ name: name ?? derived('', value), value: derived(value.value, value, field) }] : [];
    });
}
