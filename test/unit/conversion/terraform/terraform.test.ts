import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '@cdktf/hcl2json';
import type { ConversionResult } from '../../../../server/conversion/conversion.ts';
import type { DraftObject } from '../../../../server/conversion/draft.ts';
import type { Field, Fields } from '../../../../server/conversion/write-ecs/terraform/fields.ts';
import { splitResource } from '../../../../server/conversion/write-ecs/terraform/split.ts';
import { TERRAFORM_TYPES } from '../../../../server/conversion/write-ecs/terraform/types.data.ts';
import { targetsExist } from '../../../conversion-checks.ts';
import { type Anything, convertTexts, openTexts } from '../support.ts';
import { APPLICATION } from './application.ts';

const VARIANTS = [
  {},
  { 'launch-type': 'ec2' },
  { discovery: 'cloud-map' },
  { stateful: 'service-each', discovery: 'cloud-map' },
] as const;

function converted(choices: object, format: 'terraform' | 'cloudformation'): ConversionResult {
  return convertTexts({ 'application.yaml': APPLICATION }, { choices: { ...choices, format } });
}

async function parsed({ outputs }: ConversionResult): Promise<Anything> {
  const all: Anything = {};
  for (const { path, text } of outputs) {
    const file: Anything = await parse(path, text);
    for (const [block, members] of Object.entries<Anything>(file))
      all[block] = { ...all[block], ...merged(all[block], members) };
  }
  return all;
}

function merged(known: Anything = {}, added: Anything): Anything {
  return Object.fromEntries(
    Object.entries<Anything>(added).map(([name, member]) => [name, { ...known[name], ...member }]),
  );
}

for (const choices of VARIANTS) {
  const name = Object.values(choices).join(', ') || 'as it comes';

  test(`every reference is to something there: ${name}`, async () => {
    const result = converted(choices, 'terraform');
    targetsExist(result);
    const all = await parsed(result);
    const text = JSON.stringify(all);
    const references = [...text.matchAll(/\b(var|data\.aws_\w+|aws_\w+)\.([a-z_0-9]+)/g)];
    assert.ok(references.length > 30);
    for (const [whole, kind = '', member = ''] of references) {
      const known =
        kind === 'var' ? all.variable : kind.startsWith('data.') ? all.data[kind.slice(5)] : all.resource[kind];
      assert.ok(known?.[member], whole);
    }
    for (const variable of Object.keys(all.variable)) assert.match(text, new RegExp(`var\\.${variable}\\b`), variable);
  });

  test(`every property has its place in the table: ${name}`, () => {
    const text = converted(choices, 'cloudformation').outputs[0]?.text ?? '';
    const template: Anything = openTexts({ 'template.yaml': text })[0]?.documents[0]?.document.value;
    const { Resources } = template;
    for (const [id, { Type: type, Properties: properties }] of Object.entries<Anything>(Resources)) {
      for (const part of splitResource({ id, type, properties })) {
        const { fields } = TERRAFORM_TYPES[part.type] ?? {};
        assert.ok(fields, part.type);
        knows(part.properties, fields, `${id} (${part.type})`);
      }
    }
  });
}

function knows(properties: DraftObject, fields: Fields, place: string): void {
  for (const [property, value] of Object.entries(properties)) {
    const field = fields[property];
    assert.ok(field !== undefined, `${place}.${property}`);
    const inner = innerFields(field);
    if (inner) for (const item of [value].flat()) knows(item as DraftObject, inner, `${place}.${property}`);
    if (typeof field === 'object' && 'settings' in field) {
      for (const { Key } of value as Anything) assert.ok(field.settings[Key], `${place}.${property} ${Key}`);
    }
  }
}

function innerFields(field: Field): Fields | undefined {
  if (typeof field === 'string') return undefined;
  if ('block' in field) return field.fields;
  return 'lift' in field ? field.lift : undefined;
}

test('the next apply leaves the number of tasks to what scales them', async () => {
  const { resource } = await parsed(converted({}, 'terraform'));
  const scaled = Object.values<Anything>(resource.aws_appautoscaling_target).map(
    ([
      {
        depends_on: [service],
      },
    ]) => service,
  );
  assert.ok(scaled.length > 0);
  for (const [name, [service]] of Object.entries<Anything>(resource.aws_ecs_service)) {
    const isScaled = scaled.includes(`\${aws_ecs_service.${name}}`);
    assert.deepEqual(service.lifecycle?.[0].ignore_changes, isScaled ? ['${desired_count}'] : undefined, name);
  }
});

test('equals signs stand under each other as far as no comment parts them, as terraform fmt has it', () => {
  for (const { path, text } of converted({}, 'terraform').outputs) {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (!/^ *#/.test(line) || !/^ *[a-z_]+ += [^[{]*$/.test(lines[index + 1] ?? '')) continue;
      const before = lines[index - 1] ?? '';
      const alone = !/^ *[a-z_]+ += /.test(lines[index - 2] ?? '') && /^ *[a-z_]+ += /.test(before);
      if (alone) assert.match(before, /^ *[a-z_]+ = /, `${path}:${index} ${before}`);
    }
  }
});

test('texts of the source mean what they meant', async () => {
  const { resource } = await parsed(converted({}, 'terraform'));
  const report = resource.aws_ecs_task_definition.report[0].container_definitions;
  assert.match(report, /%%\{today\}/);
});
