import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { convertTexts, openTexts, type Texts } from './support.ts';

function example(folder: string): Texts {
  const url = new URL(`../../../examples/${folder}/`, import.meta.url);
  return Object.fromEntries(readdirSync(url).map((name) => [name, readFileSync(new URL(name, url), 'utf8')]));
}

function errorsIn(texts: Texts): string[] {
  return openTexts(texts).flatMap((file) =>
    checkFile(file, defaultContext)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, pointer }) => `${file.uri} ${pointer} ${rule}`),
  );
}

const CONVERSIONS = [
  ['kubernetes', { to: 'ecs', choices: { format: 'cloudformation' } }, ['template.yaml']],
  [
    'kubernetes',
    { to: 'ecs', choices: { format: 'json' } },
    [
      ...['api', 'web', 'worker'].flatMap((name) => [`${name}.task-definition.json`, `${name}.service.json`]),
      'README.md',
    ],
  ],
  ['ecs', { to: 'eks', choices: {} }, ['manifests.yaml']],
] as const;

for (const [folder, choice, paths] of CONVERSIONS) {
  test(`examples/${folder} has no error, and neither has what it becomes: ${JSON.stringify(choice.choices)}`, () => {
    assert.deepEqual(errorsIn(example(folder)), []);
    const { outputs, refused } = convertTexts(example(folder), choice);
    assert.deepEqual(refused, []);
    assert.deepEqual(
      outputs.map(({ path }) => path).filter((path) => !path.startsWith('infrastructure/')),
      paths,
    );
    assert.deepEqual(
      errorsIn(
        Object.fromEntries(outputs.filter(({ path }) => !path.endsWith('.md')).map(({ path, text }) => [path, text])),
      ),
      [],
    );
  });
}

test('the broken examples show what they are there for', () => {
  const errors = errorsIn(example('broken'));
  for (const wanted of [/replicas/, /imagePullpolicy/, /restartPolicy/, /networkmode/, /containerPort/]) {
    assert.ok(
      errors.some((error) => wanted.test(error)),
      String(wanted),
    );
  }
});
