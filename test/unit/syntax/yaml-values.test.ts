import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../../server/syntax/open-document.ts';

const values: [text: string, value: unknown][] = [
  // Scalars.
  [
    'a: yes\nb: "yes"\nc: \'no\'\nd: !!str yes\ne: !!int "3"\nf: |\n  on\n',
    { a: true, b: 'yes', c: 'no', d: 'yes', e: 3, f: 'on\n' },
  ],
  ['a:\nb: ~\nc: ""\nd: # c\n', { a: null, b: null, c: '', d: null }],
  ['a: |-\n  x\n   y\n\n  z\nb: >\n  one\n  two\n\n  three\n', { a: 'x\n y\n\nz', b: 'one two\nthree\n' }],
  ['a: |+\n  x\n\nb: 1\n', { a: 'x\n\n', b: 1 }],
  ['a: |\n  x', { a: 'x' }],
  ['a: one\n  two\nb: "one\n  two"\n', { a: 'one two', b: 'one two' }],
  ["a: \"\\u00e9\\n\\x41\\/\"\nb: 'it''s'\n", { a: 'é\nA/', b: "it's" }],
  ['a: "it\\\'s \\\\\'"\n', { a: "it's \\'" }],
  ['a: 日本語 🚢 # c\n', { a: '日本語 🚢' }],
  // Keys are text.
  ['1: a\nyes: c\n"on": d\n~: e\n', { '1': 'a', true: 'c', on: 'd', null: 'e' }],
  ['? a\n: b\n', { a: 'b' }],
  ['__proto__: 1\nconstructor: 2\n', JSON.parse('{"__proto__": 1, "constructor": 2}')],
  // Collections.
  ['- 1\n- - 2\n  - 3\n-\n- a: b\n', [1, [2, 3], null, { a: 'b' }]],
  [
    'a:\n- 1\nb: [x, {c: d}, e: f,]\nc: {g, h: 1}\n',
    { a: [1], b: ['x', { c: 'd' }, { e: 'f' }], c: { g: null, h: 1 } },
  ],
  // Anchors, aliases, merge keys.
  ['a: &x {b: 1}\nc: *x\nd: [*x, *x]\n', { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }, { b: 1 }] }],
  ['a: &x 1\nb: &x 2\nc: *x\n', { a: 1, b: 2, c: 2 }],
  [
    'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\ne:\n  c: 3\n  <<: *x\n',
    { a: { b: 1, c: 2 }, d: { b: 1, c: 3 }, e: { b: 1, c: 3 } },
  ],
  [
    'a: &x {b: 1, c: 1}\nd: &y {c: 2, d: 2}\ne:\n  <<: [*x, *y]\n',
    { a: { b: 1, c: 1 }, d: { c: 2, d: 2 }, e: { b: 1, c: 1, d: 2 } },
  ],
  ['a: &x {b: 1}\nc: &y\n  <<: *x\n  d: 2\ne:\n  <<: *y\n', { a: { b: 1 }, c: { b: 1, d: 2 }, e: { b: 1, d: 2 } }],
  ['a:\n  <<: {b: 1}\n  "<<": 2\n', { a: { b: 1, '<<': 2 } }],
  ['&k a: 1\nb: *k\n', { a: 1, b: 'a' }],
  // CloudFormation.
  ['a: !Ref X\nb: !Condition C\n', { a: { Ref: 'X' }, b: { Condition: 'C' } }],
  [
    'a: !GetAtt A.B\nb: !GetAtt "A.B.C"\nc: !GetAtt [A, B]\n',
    { a: { 'Fn::GetAtt': ['A', 'B'] }, b: { 'Fn::GetAtt': ['A', 'B.C'] }, c: { 'Fn::GetAtt': ['A', 'B'] } },
  ],
  [
    'a: !Sub "${AWS::Region}-x"\nb: !Sub\n  - "${W}"\n  - {W: !Ref Z}\nc:\n  Fn::Sub: ${Q}\n',
    { a: { 'Fn::Sub': '${AWS::Region}-x' }, b: { 'Fn::Sub': ['${W}', { W: { Ref: 'Z' } }] }, c: { 'Fn::Sub': '${Q}' } },
  ],
  [
    'a: !If\n  - C\n  - !Ref X\n  - !Join ["-", [a, !Select [0, !GetAZs ""]]]\n',
    { a: { 'Fn::If': ['C', { Ref: 'X' }, { 'Fn::Join': ['-', ['a', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }]] }] } },
  ],
  ['!Ref X\n', { Ref: 'X' }],
  // The platforms' readers take these.
  ['a: "x\ny"\nb: {\n  c: 1\n}\nd: [\n1, # one\n"two\nthree"]\n', { a: 'x y', b: { c: 1 }, d: [1, 'two three'] }],
  ['a:\n  b: \'{\n    "x": 1\n  }\'\n  c: 1\n', { a: { b: '{ "x": 1 }', c: 1 } }],
  ['a: "x"# c\nb:\t1\n', { a: 'x', b: 1 }],
  ['a: 1\rb: 2\r', { a: 1, b: 2 }],
  ['a: !foo [1]\n', { a: [1] }],
  // Deep nesting is no reason to fail.
  [
    `${'{"a": '.repeat(200)}1${'}'.repeat(200)}`,
    Array.from({ length: 200 }).reduce((inner: unknown) => ({ a: inner }), 1),
  ],
];

for (const [text, value] of values) {
  test(`value of ${JSON.stringify(text).slice(0, 80)}`, () => {
    const document = openDocument(text, 'yaml');
    assert.deepEqual(document.problems, []);
    assert.deepEqual(document.value, value);
  });
}

test('aliases that write out to a monster are refused, quickly', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`);
  const document = openDocument(`l0: &l0 x\n${levels.join('\n')}\n`, 'yaml');
  assert.equal(document.value, undefined);
  assert.match(document.problems[0]?.message ?? '', /aliases/);
});

test('a text that is nested too deeply is a problem, not a crash', () => {
  for (const language of ['yaml', 'json'] as const) {
    const document = openDocument('['.repeat(100_000), language);
    assert.ok(document.problems.length > 0);
  }
});
