import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { ruleIds, whyNoRule } from '../../../server/control/known-rules.ts';
import { structureChecks } from '../../../server/control/structure.data.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const TRUTH =
  process.env.CROSSDOCK_TRUTH === undefined
    ? new URL('../../../../shared/truth/', import.meta.url)
    : new URL(`file://${process.env.CROSSDOCK_TRUTH}/`);

test('every id a problem has can be named in settings and comments', () => {
  const unknown = new Set<string>();
  const folders = [FIXTURES, ...['kubernetes/', 'ecs/'].map((name) => new URL(name, TRUTH))].filter((url) =>
    existsSync(url),
  );
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ya?ml|json)$/.test(name)) continue;
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const { rule } of checkFile(openFile(name, languageOf(name), text), {
        ...defaultContext,
        preset: 'strict',
      })) {
        if (rule.includes('/') && !ruleIds.has(rule)) unknown.add(rule);
      }
    }
  }
  assert.deepEqual([...unknown], []);
});

test('every id that the source speaks of is one', () => {
  const server = new URL('../../../server/', import.meta.url);
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const spoken = files.flatMap((name) => {
    const text = readFileSync(new URL(name, server), 'utf8');
    return [...text.matchAll(/'((?:kubernetes|ecs|practice)\/[a-z0-9-]+)'/g)].map(([, id = '']) => id);
  });
  assert.ok(spoken.length > 300);
  assert.deepEqual(
    spoken.filter((id) => !ruleIds.has(id)),
    [],
  );
});

test('no two rules share an id', () => {
  const ids = structureChecks.map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
  for (const id of ruleIds) assert.match(id, /^(kubernetes|ecs|practice|crossdock)\/[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a word that is no rule is explained', () => {
  assert.equal(whyNoRule('kubernetes/unknown-field'), undefined);
  assert.match(whyNoRule('latest-tag') ?? '', /Did you mean `practice\/latest-tag`/);
  assert.match(whyNoRule('kubernetes/latest-tag') ?? '', /Did you mean `practice\/latest-tag`/);
  assert.match(whyNoRule('practice/lastest-tag') ?? '', /Did you mean `practice\/latest-tag`/);
  assert.equal(whyNoRule('quite/another'), 'There is no rule `quite/another`.');
  assert.match(whyNoRule('json-syntax') ?? '', /cannot be turned off/);
});
