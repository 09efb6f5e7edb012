import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cyclesOf, pathOf } from '../../../server/ecs/rules/container/cycles.ts';

const CASES: [graph: Record<string, string[]>, cycles: string[]][] = [
  [{ a: ['b'], b: [] }, []],
  [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  [{ a: ['a'] }, ['a → a']],
  [{ a: ['b'], b: ['nothing', 'c'], c: ['a'] }, ['a → b → c → a']],
  // Entered from outside, a circle begins at the container of it that stands first.
  [{ b: ['c'], a: ['c'], c: ['d'], d: ['c'] }, ['c → d → c']],
  [{ d: ['c'], c: ['b'], b: ['c'] }, ['c → b → c']],
  [{ a: ['b', 'c'], b: ['a'], c: ['a'] }, ['a → b → a', 'a → c → a']],
];

for (const [graph, cycles] of CASES) {
  test(`${JSON.stringify(graph)} has ${cycles.length || 'no'} circles`, () => {
    const edges = Object.entries(graph).map(
      ([name, targets]) => [name, targets.map((to) => ({ to, pointer: `/${name}/${to}` }))] as const,
    );
    const found = cyclesOf(new Map(edges));
    assert.deepEqual(found.map(pathOf), cycles);
    for (const { from, edges: way } of found) {
      let at = from;
      for (const { to, pointer } of way) {
        assert.equal(pointer, `/${at}/${to}`);
        at = to;
      }
    }
  });
}
