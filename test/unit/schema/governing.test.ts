import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SchemaFacts } from '../../../server/schema/facts.ts';
import { governing } from '../../../server/schema/governing.ts';

const facts: SchemaFacts = {
  roots: {},
  types: {
    Pod: {
      fields: {
        containers: { type: 'object', ref: 'Container', container: 'list' },
        labels: { type: 'string', container: 'map' },
        free: { type: 'any' },
        extra: { type: 'string', container: 'map-of-lists' },
      },
    },
    Container: { fields: { name: { type: 'string' }, limits: { type: 'quantity', container: 'map' } } },
  },
};

const CASES: [path: string, expected: string | undefined][] = [
  ['', 'object Pod'],
  ['containers', 'list Container of Pod.containers'],
  ['containers/0', 'object Container of Pod.containers[0]'],
  ['containers/0/name', 'scalar of Container.name'],
  ['containers/0/limits', 'map of Container.limits'],
  ['containers/0/limits/cpu', 'scalar of Container.limits[cpu]'],
  ['labels/app', 'scalar of Pod.labels[app]'],
  ['extra/a', 'list of Pod.extra[a]'],
  ['extra/a/0', 'scalar of Pod.extra[a,0]'],
  ['free', 'scalar of Pod.free'],
  ['free/a', undefined],
  ['nothing', undefined],
  ['constructor', undefined],
  ['labels/app/more', undefined],
];
for (const [path, expected] of CASES) {
  test(`/${path} is ${expected ?? 'governed by nothing'}`, () => {
    const found = governing(facts, 'Pod', path === '' ? [] : path.split('/'));
    const inside = found?.inside.length ? `[${found.inside}]` : '';
    const owner = found?.owner ? ` of ${found.owner.type}.${found.owner.name}${inside}` : '';
    assert.equal(found && `${found.shape}${found.type ? ` ${found.type}` : ''}${owner}`, expected);
  });
}
