import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildEcsDocs } from '../../../schemas/ecs/build-docs.ts';
import { cloudFormationFacts, ecsFacts } from '../../../server/ecs/facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossdock-docs-'));
after(() => rmSync(folder, { recursive: true }));
buildEcsDocs(folder);

const CASES = [
  ['ecs.json', ecsFacts, 'ContainerDefinition', 'image'],
  ['cloudformation.json', cloudFormationFacts, 'AWS::ECS::TaskDefinition.ContainerDefinition', 'Image'],
] as const;
for (const [file, facts, type, field] of CASES) {
  test(`${file} explains types and fields in Markdown`, () => {
    const docs: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    assert.deepEqual(Object.keys(docs).sort(), Object.keys(facts.types).sort());
    assert.match(docs[type]?.[field] ?? '', /image/);
    const fields = Object.entries(facts.types).flatMap(([name, { fields }]) =>
      Object.keys(fields).map((key) => docs[name]?.[key]),
    );
    const explained = fields.filter((text) => text !== undefined && text.length > 0).length;
    assert.ok(explained / fields.length > 0.95, `${explained} of ${fields.length}`);
    // Tags inside code are part of it; one outside of it is what the converter left behind.
    for (const text of fields)
      assert.doesNotMatch(text?.replaceAll(/`[^`]*`/g, '') ?? '', /<\/|(?<!\\)<(p|a|i|b|ul|li|code)\b/);
  });
}

test('the roots are explained', () => {
  const docs = JSON.parse(readFileSync(join(folder, 'ecs.json'), 'utf8'));
  assert.match(docs.TaskDefinition[''], /^Registers a new task definition/);
  assert.match(docs.Service[''], /^Runs and maintains/);
});

test('the licences of both packages are in the notice', () => {
  const notice = readFileSync(join(folder, 'NOTICE'), 'utf8');
  for (const name of ['@aws-sdk/client-ecs', '@aws-cdk/aws-service-spec']) assert.ok(notice.includes(`from ${name} `));
});
