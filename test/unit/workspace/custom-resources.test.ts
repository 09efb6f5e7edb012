import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deployment, linesOf, object, problemsOf } from './files.ts';

/** The definition of Backup in example.com/v1; `schema` is that of its spec, `more` stands beside the version's schema. */
function definition(schema: string, more = ''): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: backups.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Backup, plural: backups}
  versions:
    - name: v1
      served: true
      storage: true
      ${more}
      schema: {openAPIV3Schema: {type: object, properties: {spec: ${schema}, status: {type: object, properties: {ok: {type: boolean}}, required: [ok]}}}}
`;
}

const backup = (spec: string, rest = '') => object('Backup', 'nightly', `spec: ${spec}\n${rest}`, 'example.com/v1');

function found(schema: string, spec: string, more?: string): string[] {
  return linesOf({ 'crd.yaml': definition(schema, more), 'b.yaml': backup(spec) });
}

const of = (fields: string, more = '') => `{type: object, properties: {${fields}}${more && `, ${more}`}}`;

const CASES: [what: string, schema: string, spec: string, expected: string[]][] = [
  ['what fits', of('keep: {type: integer}'), '{keep: 3}', []],
  ['an unknown field', of('keep: {type: integer}'), '{kep: 3}', ['error unknown-field /spec/kep']],
  ['a field of an object without fields', '{type: object}', '{a: 1}', ['error unknown-field /spec/a']],
  ['kept unknown fields', '{type: object, x-kubernetes-preserve-unknown-fields: true}', '{a: {b: 1}}', []],
  [
    'known fields among kept ones',
    of('keep: {type: object}', 'x-kubernetes-preserve-unknown-fields: true'),
    '{a: 1, keep: {b: 1}}',
    ['error unknown-field /spec/keep/b'],
  ],
  ['free keys', of('labels: {type: object, additionalProperties: {type: string}}'), '{labels: {a: b}}', []],
  [
    'free keys with wrong values',
    of('labels: {type: object, additionalProperties: {type: string}}'),
    '{labels: {a: 1}}',
    ['error wrong-type /spec/labels/a'],
  ],
  ['a missing field', of('keep: {type: integer}', 'required: [keep]'), '{}', ['error missing-field /spec/keep']],
  ['one with a default', of('keep: {type: integer, default: 3}', 'required: [keep]'), '{}', []],
  [
    'null is the same as missing',
    of('keep: {type: integer}', 'required: [keep]'),
    '{keep: null}',
    ['error missing-field /spec/keep'],
  ],
  ['null that can be there', of('keep: {type: integer, nullable: true}', 'required: [keep]'), '{keep: null}', []],
  ['null where a default is', of('keep: {type: integer, default: 1}', 'required: [keep]'), '{keep: null}', []],
  [
    'null in a list',
    of('all: {type: array, items: {type: string}}'),
    '{all: [a, null]}',
    ['error wrong-type /spec/all/1'],
  ],
  ['text for a number', of('keep: {type: integer}'), '{keep: "3"}', ['error wrong-type /spec/keep']],
  ['a fraction', of('keep: {type: integer}'), '{keep: 1.5}', ['error wrong-type /spec/keep']],
  ['a whole number with a point', of('keep: {type: integer}'), '{keep: 1.0}', []],
  ['a whole number for a number', of('keep: {type: number}'), '{keep: 1}', []],
  ['a number for text', of('name: {type: string}'), '{name: 10}', ['error wrong-type /spec/name']],
  ['an int-or-string', of('port: {x-kubernetes-int-or-string: true}'), '{port: http}', []],
  ['neither', of('port: {x-kubernetes-int-or-string: true}'), '{port: true}', ['error wrong-type /spec/port']],
  [
    'an int-or-string as generators write it',
    of('port: {anyOf: [{type: integer}, {type: string}], x-kubernetes-int-or-string: true}'),
    '{port: 80}',
    [],
  ],
  [
    'a value that is not listed',
    of('when: {type: string, enum: [day, week]}'),
    '{when: month}',
    ['error not-a-value /spec/when'],
  ],
  ['too small', of('keep: {type: integer, minimum: 1}'), '{keep: 0}', ['error out-of-range /spec/keep']],
  ['the smallest', of('keep: {type: integer, minimum: 1}'), '{keep: 1}', []],
  [
    'no more than that',
    of('keep: {type: integer, minimum: 1, exclusiveMinimum: true}'),
    '{keep: 1}',
    ['error out-of-range /spec/keep'],
  ],
  ['too large', of('keep: {type: integer, maximum: 9}'), '{keep: 10}', ['error out-of-range /spec/keep']],
  ['no multiple', of('keep: {type: integer, multipleOf: 5}'), '{keep: 7}', ['error out-of-range /spec/keep']],
  ['32 bits', of('keep: {type: integer, format: int32}'), '{keep: 3000000000}', ['error out-of-range /spec/keep']],
  ['a pattern matches anywhere', of('name: {type: string, pattern: "b+"}'), '{name: abbc}', []],
  [
    'a pattern that does not',
    of('name: {type: string, pattern: "^b+$"}'),
    '{name: abbc}',
    ['error not-a-value /spec/name'],
  ],
  ['a pattern we cannot read', of('name: {type: string, pattern: "^[[:alpha:]]+$"}'), '{name: abc1}', []],
  ['too short', of('name: {type: string, minLength: 1}'), '{name: ""}', ['error out-of-range /spec/name']],
  ['characters count, not code units', of('name: {type: string, maxLength: 2}'), '{name: "😀😀"}', []],
  [
    'too many entries',
    of('all: {type: array, maxItems: 1, items: {type: string}}'),
    '{all: [a, b]}',
    ['error out-of-range /spec/all'],
  ],
  ['too few fields', of('a: {type: string}', 'minProperties: 1'), '{}', ['error out-of-range /spec']],
  [
    'a time',
    of('at: {type: string, format: date-time}'),
    '{at: "2026-02-30T00:00:00Z"}',
    ['error not-a-value /spec/at'],
  ],
  ['a format nobody knows', of('at: {type: string, format: password}'), '{at: full}', []],
  ['one of two', of('a: {type: string}, b: {type: string}', 'oneOf: [{required: [a]}, {required: [b]}]'), '{a: x}', []],
  [
    'none of two',
    of('a: {type: string}, b: {type: string}', 'oneOf: [{required: [a]}, {required: [b]}]'),
    '{}',
    ['error no-such-form /spec'],
  ],
  [
    'both of two',
    of('a: {type: string}, b: {type: string}', 'oneOf: [{required: [a]}, {required: [b]}]'),
    '{a: x, b: z}',
    ['error no-such-form /spec'],
  ],
  ['what is ruled out', of('a: {type: string}', 'not: {required: [a]}'), '{a: x}', ['error no-such-form /spec']],
  [
    'all of it',
    of('a: {type: integer}', 'allOf: [{properties: {a: {minimum: 2}}}]'),
    '{a: 1}',
    ['error out-of-range /spec/a'],
  ],
  [
    'a set with an entry twice',
    of('all: {type: array, x-kubernetes-list-type: set, items: {type: string}}'),
    '{all: [a, b, a]}',
    ['error duplicate-entry /spec/all/2'],
  ],
  [
    'a list with a key twice',
    of(
      'all: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object, required: [name], properties: {name: {type: string}, v: {type: integer}}}}',
    ),
    '{all: [{name: a, v: 1}, {name: a, v: 2}]}',
    ['error duplicate-entry /spec/all/1'],
  ],
  [
    'an embedded object',
    of('template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}'),
    '{template: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {}}}',
    [],
  ],
  [
    'an embedded object that does not say what it is',
    of('template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}'),
    '{template: {spec: {}}}',
    ['error missing-field /spec/template/apiVersion', 'error missing-field /spec/template/kind'],
  ],
  [
    'what is filled in later',
    of('keep: {type: integer, maximum: 3}, name: {type: string, enum: [a]}'),
    '{keep: "${KEEP}", name: "${NAME}"}',
    [],
  ],
  [
    'what is filled in later among choices',
    of('a: {type: string}', 'oneOf: [{properties: {a: {enum: [x]}}}, {properties: {a: {enum: [y]}}}]'),
    '{a: "${A}"}',
    [],
  ],
];
for (const [what, schema, spec, expected] of CASES) {
  test(`a custom resource: ${what}`, () => assert.deepEqual(found(schema, spec), expected));
}

test('the status is left to the controller where the definition says so', () => {
  const files = (more: string) => ({
    'crd.yaml': definition('{type: object}', more),
    'b.yaml': backup('{}', 'status: {}'),
  });
  assert.deepEqual(linesOf(files('')), ['error missing-field /status/ok']);
  assert.deepEqual(linesOf(files('subresources: {status: {}}')), []);
});

test('metadata is that of every object', () => {
  const text = backup('{}').replace('name: nightly', 'name: Nightly_1, label: {}');
  assert.deepEqual(linesOf({ 'crd.yaml': definition('{type: object}'), 'b.yaml': text }).sort(), [
    'error name-syntax /metadata/name',
    'error unknown-field /metadata/label',
  ]);
});

test('items of a list are checked at their place, and fixes go there', () => {
  const list = `apiVersion: v1
kind: List
items:
  - {apiVersion: example.com/v1, kind: Backup, metadata: {name: a}, spec: {Keep: 1}}
`;
  const [, found] = problemsOf({ 'crd.yaml': definition(of('keep: {type: integer}')), 'b.yaml': list });
  assert.deepEqual(
    found?.map(({ pointer, fixes }) => [pointer, fixes?.[0]?.certain, fixes?.[0]?.edits]),
    [['/items/0/spec/Keep', true, [{ kind: 'rename', pointer: '/items/0/spec/Keep', key: 'keep' }]]],
  );
});

test('where two files define a kind differently, only what both refuse counts', () => {
  const files = {
    'old.yaml': definition(of('keep: {type: integer}')),
    'new.yaml': definition(of('keep: {type: integer}, days: {type: integer}')),
    'b.yaml': backup('{days: 1, keep: many}'),
  };
  assert.deepEqual(linesOf(files), ['error wrong-type /spec/keep']);
});

test('a patch of a custom resource is not asked for the rest', () => {
  const files = {
    'crd.yaml': definition(of('keep: {type: integer}, name: {type: string}', 'required: [name]')),
    'kustomization.yaml': 'patches: [{path: b.yaml}]',
    'b.yaml': backup('{keep: many, $patch: replace}'),
  };
  assert.deepEqual(linesOf(files), ['error wrong-type /spec/keep']);
});

test('definitions in the old form are not what is installed', () => {
  const old = definition('{type: object}').replace('apiextensions.k8s.io/v1', 'apiextensions.k8s.io/v1beta1');
  assert.deepEqual(
    linesOf({ 'b.yaml': backup('{a: 1}'), 'crd.yaml': old }).filter((line) => line.includes('/spec/a')),
    [],
  );
});

const UNKNOWN: [what: string, apiVersion: string, kind: string, expected: string[]][] = [
  ['another group', 'example.org/v1', 'Backup', ['hint unknown-custom-resource /kind']],
  ['another kind of the group', 'example.com/v1', 'Bakcup', ['hint unknown-custom-resource /kind']],
  ['another version', 'example.com/v2', 'Backup', ['warning unknown-custom-resource /apiVersion']],
  ['a file for a program', 'eksctl.io/v1alpha5', 'ClusterConfig', []],
  ['a file for a node', 'kubelet.config.k8s.io/v1beta1', 'KubeletConfiguration', []],
];
for (const [what, apiVersion, kind, expected] of UNKNOWN) {
  test(`a custom resource nobody defines: ${what}`, () => {
    const text = object(kind, 'nightly', 'spec: {a: 1}', apiVersion);
    assert.deepEqual(linesOf({ 'crd.yaml': definition('{type: object}'), 'b.yaml': text }), expected);
  });
}

test('many custom resources of a kind nobody defines are one hint in a file', () => {
  const one = object('Backup', 'a', 'spec: {}', 'example.org/v1');
  assert.equal(linesOf({ 'b.yaml': `${one}---\n${one}`, 'a.yaml': deployment('web') }).length, 1);
});
