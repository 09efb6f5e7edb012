import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '@cdktf/hcl2json';
import type { ConversionInput, ConversionResult } from '../../server/conversion/conversion.ts';
import { convert } from '../../server/conversion/convert.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';
import { canBeCarriedOut, fitsItsOperation } from '../api-input/checks.ts';
import { accountsForEachLeaf, hasNoErrors, keepsSecrets, targetsExist } from '../conversion-checks.ts';
import { errorsIn } from '../unit/conversion/template-errors.ts';

const chosen = process.env.CROSSDOCK_CORPUS;
const CORPUS =
  chosen === undefined ? new URL('../../../shared/corpus/', import.meta.url) : new URL(`file://${chosen}/`);
const manifest = new URL('MANIFEST.tsv', CORPUS);
const skip = !existsSync(manifest) && 'the folder is not here';

/** The files of these kinds, one by one, and each side of the pairs as a whole. */
function inputs(kinds: readonly string[], side: 'k8s' | 'ecs'): string[][] {
  const rows = readFileSync(manifest, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const single = rows.filter((row) => kinds.includes(row[5] ?? '')).map(([path]) => [path ?? '']);
  const pairs = readdirSync(new URL('pairs/', CORPUS)).map((name) => filesBelow(`pairs/${name}/${side}/`));
  return [...single, ...pairs];
}

function filesBelow(path: string): string[] {
  return readdirSync(new URL(path, CORPUS), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(CORPUS.pathname.length))
    .sort();
}

function open(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => {
    const text = readFileSync(new URL(path, CORPUS), 'utf8');
    return openFile(path, languageOf(path, text), text);
  });
}

/** Converts, and checks what holds of every conversion. */
function converted(paths: readonly string[], choice: Omit<ConversionInput, 'files'>): ConversionResult {
  const files = open(paths);
  const result = convert({ ...choice, files });
  accountsForEachLeaf(result, files);
  keepsSecrets(result, files, choice);
  targetsExist(result);
  hasNoErrors(result);
  assert.deepEqual(convert({ ...choice, files: open(paths) }), result);
  return result;
}

const KUBERNETES = ['k8s', 'crd', 'kustomize', 'helm-template'];
const ECS = ['ecs-taskdef', 'cfn-ecs'];

test('manifests become templates that CloudFormation takes', { skip }, (t) => {
  let templates = 0;
  for (const paths of inputs(KUBERNETES, 'k8s')) {
    const { outputs } = converted(paths, { to: 'ecs', choices: { format: 'cloudformation' } });
    for (const { text } of outputs.filter(({ kind }) => kind === 'cloudformation')) {
      templates += 1;
      assert.deepEqual(errorsIn(text), [], paths.join(', '));
    }
  }
  assert.ok(templates > 100);
  t.diagnostic(`${templates} templates`);
});

test('manifests become Terraform that can be read', { skip }, async (t) => {
  let files = 0;
  for (const paths of inputs(KUBERNETES, 'k8s')) {
    const { outputs } = converted(paths, { to: 'ecs', choices: { format: 'terraform' } });
    for (const { path, text } of outputs.filter((output) => output.path.endsWith('.tf'))) {
      files += 1;
      await parse(path, text);
    }
  }
  assert.ok(files > 100);
  t.diagnostic(`${files} files`);
});

for (const choices of [{ format: 'json' }, { format: 'json', 'launch-type': 'ec2', discovery: 'cloud-map' }] as const) {
  test(`manifests become input of the API: ${Object.values(choices).join(', ')}`, { skip }, (t) => {
    const all = inputs(KUBERNETES, 'k8s').flatMap((paths) => {
      const result = converted(paths, { to: 'ecs', choices });
      canBeCarriedOut(result);
      fitsItsOperation(result);
      return result.outputs;
    });
    assert.ok(all.length > 200);
    t.diagnostic(`${all.length} files`);
  });
}

for (const choices of [{}, { layout: 'kustomize', identity: 'pod-identity', secrets: 'secret' }] as const) {
  const name = Object.values(choices).join(', ') || 'as it comes';
  test(`task definitions, services and templates become manifests: ${name}`, { skip }, (t) => {
    const all = inputs(ECS, 'ecs').flatMap((paths) => converted(paths, { to: 'eks', choices }).outputs);
    assert.ok(all.length > 80);
    t.diagnostic(`${all.length} files`);
  });
}
