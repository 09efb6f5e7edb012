import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultContext } from '../../server/context.ts';
import { checkEcs } from '../../server/ecs/check.ts';
import { recognizeEcs } from '../../server/ecs/recognize.ts';
import { checkFile } from '../../server/features/diagnostics.ts';
import type { Problem } from '../../server/problem.ts';
import type { EcsResource } from '../../server/resource.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';

const CORPUS = folder(process.env.CROSSDOCK_CORPUS, '../../../shared/corpus/');
const TRUTH = folder(process.env.CROSSDOCK_TRUTH, '../../../shared/truth/');

function folder(chosen: string | undefined, usual: string): URL {
  return chosen === undefined ? new URL(usual, import.meta.url) : new URL(`file://${chosen}/`);
}

interface Checked {
  readonly resources: readonly EcsResource[];
  readonly errors: readonly Problem[];
  readonly brokenText: boolean;
}

function check(base: URL, path: string): Checked {
  const url = new URL(path, base);
  const file = openFile(url.href, path.endsWith('.json') ? 'json' : 'yaml', readFileSync(url, 'utf8'));
  const resources: EcsResource[] = [];
  const problems: Problem[] = [];
  for (const { document } of file.documents) {
    for (const resource of recognizeEcs(document)) {
      resources.push(resource);
      problems.push(...checkEcs(resource, document, defaultContext));
    }
  }
  const brokenText = file.documents.some(({ document }) => document.problems.some((each) => each.severity === 'error'));
  return { resources, errors: problems.filter((problem) => problem.severity === 'error'), brokenText };
}

interface Answer {
  readonly file: string;
  readonly companions?: readonly string[];
  readonly kind: 'taskdef' | 'service' | 'bundle' | 'cfn';
  readonly expected: 'error' | 'warning' | 'valid';
  readonly severityOk: readonly string[];
  /** The first is the best; `file#/pointer` is in a companion. */
  readonly pointers: readonly string[];
}

const truth = new URL('ecs/answers.jsonl', TRUTH);
test('small cases with the platform’s own answer', { skip: !existsSync(truth) && 'the folder is not here' }, (t) => {
  const answers = readFileSync(truth, 'utf8')
    .trim()
    .split('\n')
    .map((line): Answer => JSON.parse(line));
  const count = { cases: answers.length, flawed: 0, atTheBestPlace: 0 };
  for (const answer of answers) {
    const names = [answer.file, ...(answer.companions ?? [])];
    const kinds = names.map((name) => kindsOf(check(new URL('ecs/', TRUTH), name).resources));
    assert.deepEqual(kinds, expectedKinds(answer), answer.file);
    const found = checkTogether(names);
    const errors = found.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer);
    if (answer.expected === 'valid') {
      assert.deepEqual(errors, [], answer.file);
      continue;
    }
    count.flawed += 1;
    const hits = found.filter(({ severity }) => answer.severityOk.includes(severity)).map(({ pointer }) => pointer);
    assert.ok(
      hits.some((pointer) => answer.pointers.includes(pointer)),
      `${answer.file}: ${JSON.stringify(found)}`,
    );
    if (hits.includes(answer.pointers[0] ?? '')) count.atTheBestPlace += 1;
    assert.deepEqual(
      errors.filter((pointer) => !answer.pointers.includes(pointer)),
      [],
      `${answer.file} has one flaw`,
    );
  }
  t.diagnostic(JSON.stringify(count));
});

/** Everything wrong with the first of some files that lie in one folder, and with the others as `file#/pointer`. */
function checkTogether(names: readonly string[]): { readonly severity: string; readonly pointer: string }[] {
  const workspace = createWorkspace(true);
  const files = names.map((name) => {
    const text = readFileSync(new URL(`ecs/${name}`, TRUTH), 'utf8');
    return openFile(`file:///ecs/${name}`, languageOf(name, text), text);
  });
  for (const file of files) workspace.update(file);
  return files.flatMap((file, index) =>
    checkFile(file, defaultContext, workspace).map(({ severity, pointer }) => ({
      severity,
      pointer: index === 0 ? pointer : `${names[index]}#${pointer}`,
    })),
  );
}

function kindsOf(resources: readonly EcsResource[]): string {
  return [...new Set(resources.map(({ dialect, kind }) => (dialect === 'api' ? kind : dialect)))].join();
}

function expectedKinds({ kind, companions = [] }: Answer): string[] {
  if (kind === 'bundle') return ['Service', ...companions.map(() => 'TaskDefinition')];
  return [{ taskdef: 'TaskDefinition', service: 'Service', cfn: 'cloudformation' }[kind]];
}

/**
 * Files whose verdict, which is about structure alone, is `valid`, and what ECS refuses in them by its documentation: a page
 * goes with each rule.
 */
const REFUSED_ALL_THE_SAME: { readonly [file: string]: string } = {
  'splitting-log-streams/fluentd/task_definition.json': 'ecs/firelens-options',
  'gunicorn/gunicorn_fargate.json': 'ecs/execution-role-required',
  'jetty/jetty_fargate.json': 'ecs/execution-role-required',
  'kibana/kibana_ec2.json': 'ecs/host-port',
  'kibana/kibana_fargate.json': 'ecs/execution-role-required',
  'nginx/nginx_fargate.json': 'ecs/execution-role-required',
  'tomcat/tomcat_ec2.json': 'ecs/host-port',
  'tomcat/tomcat_fargate.json': 'ecs/execution-role-required',
};

function expectedErrors(path: string): string[] {
  return Object.entries(REFUSED_ALL_THE_SAME).flatMap(([end, rule]) => (path.endsWith(end) ? [rule] : []));
}

const manifest = new URL('MANIFEST.tsv', CORPUS);
test('real task definitions and templates', { skip: !existsSync(manifest) && 'the folder is not here' }, (t) => {
  const counts = { files: 0, resources: 0, valid: 0, refused: 0, accepted: 0, unreadable: 0 };
  for (const line of readFileSync(manifest, 'utf8').trim().split('\n').slice(1)) {
    const [path = '', , , , , kind, expected] = line.split('\t');
    const { resources, errors, brokenText } = check(CORPUS, path);
    if (kind !== 'ecs-taskdef' && kind !== 'cfn-ecs') {
      assert.deepEqual(resources, [], path);
      continue;
    }
    counts.files += 1;
    counts.resources += resources.length;
    if (expected === 'valid') {
      assert.deepEqual(
        errors.map(({ rule }) => rule),
        expectedErrors(path),
        path,
      );
      assert.ok(!brokenText, path);
      counts.valid += 1;
    } else if (brokenText) counts.unreadable += 1;
    else if (errors.length > 0) counts.refused += 1;
    // The linter that calls these templates invalid refuses the protocol http, which ECS takes for tcp.
    else if (kind === 'cfn-ecs' || expected !== 'invalid') counts.accepted += 1;
    else assert.fail(path);
  }
  t.diagnostic(JSON.stringify(counts));
  assert.ok(counts.resources > counts.files);
});
