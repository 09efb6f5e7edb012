import { looksTemplated } from '../../../server/syntax/templates.ts';
import type { Value } from '../../../server/syntax/value.ts';
import fc from '../../property.ts';

/** Text that is read back as it is: none that stands for something else before deployment. */
const text = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'a',
        'nginx:1.27',
        'yes',
        'no',
        'true',
        'null',
        '~',
        '',
        '0755',
        '1e3',
        '12:30:45',
        '2026-01-02',
        '- a',
        'a: b',
        'a #b',
        '#x',
        '"q"',
        "it's",
        '{a}',
        '[x',
        '*x',
        '&x',
        '!x',
        '|',
        '>',
        '%x',
        '@x',
        '`x',
        ' lead',
        'trail ',
        'two\nlines',
        'a\n\nb\n',
        '\n',
        'x\n\n',
        '<<',
        '=',
        '---',
        '...',
        '🚢 港',
        '\t',
        '\u0000',
        '\u2028',
        '\ud800',
        'a\r\nb',
        '-',
        '?',
        ':',
        'a:',
        ',',
      ),
    },
    { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  )
  .filter((value) => !looksTemplated(value) && !/\{\{|\{%|<%|\$\{|%\{|@@|#\{|[\ue900-\ue97f]/.test(value));

const key = fc
  .oneof(fc.constantFrom('a', 'b', 'name', 'on', '1', 'app.kubernetes.io/name', 'x y', '', '<<', '~'), text)
  .filter((value) => value !== '__proto__');

/** Any plain value, of the kind that manifests are made of and of the kind that breaks parsers. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value as fc.Arbitrary<Value>;

export const anyObject = fc.dictionary(key, anyValue, {
  minKeys: 1,
  maxKeys: 4,
  noNullPrototype: true,
}) as fc.Arbitrary<{ [key: string]: Value }>;
export const anyKey = key;

/** All pointers of a value but the root's. */
export function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return entries.flatMap(([step, inner]) => [[...path, step], ...pathsOf(inner, [...path, step])]);
}
