import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the ground up: a file imports from its own layer or one below. Matched against the path below server/, first match wins. */
const LAYERS: readonly RegExp[] = [
  /^syntax\//,
  /^(problem|context|resource|rule)\.ts$/,
  /^schema\//,
  /^(kubernetes|ecs|schedule|conversion|translation|concepts|workspace|control)\/|^(recognize|run-rules|choose-rules)\.ts$/,
  /^(features|report)\//,
  /^(language-service|requests)\.ts$/,
  /^doors\/|^(main|worker|cli)\.ts$/,
];
const DOORS = LAYERS.length - 1;

interface Import {
  readonly file: string;
  readonly imported: string;
}

test('server/ imports one way, knows no editor, and only its doors reach outside', () => {
  assert.deepEqual(filesBelow('server').flatMap(importsOf).flatMap(serverViolations), []);
});

test('only the client and the tests in the editor import vscode, and of the server the client imports only its vocabulary', () => {
  assert.deepEqual(filesBelow('client').flatMap(importsOf).flatMap(clientViolations), []);
});

test('what these tests look for is found', () => {
  const bad: Import[] = [
    { file: 'server/syntax/a.ts', imported: '../problem.ts' },
    { file: 'server/schema/a.ts', imported: '../kubernetes/b.ts' },
    { file: 'server/ecs/rules/a.ts', imported: '../../features/b.ts' },
    { file: 'server/features/a.ts', imported: 'vscode' },
    { file: 'server/main.ts', imported: 'vscode' },
    { file: 'server/features/a.ts', imported: 'node:fs' },
    { file: 'server/features/a.ts', imported: 'fs/promises' },
    { file: 'server/features/a.ts', imported: '../../client/a.ts' },
    { file: 'server/unknown-room/a.ts', imported: '../problem.ts' },
  ];
  for (const entry of bad) assert.equal(serverViolations(entry).length, 1, JSON.stringify(entry));
  assert.equal(clientViolations({ file: 'client/a.ts', imported: '../server/features/hover.ts' }).length, 1);
  assert.deepEqual(serverViolations({ file: 'server/features/a.ts', imported: '../syntax/b.ts' }), []);
  assert.deepEqual(serverViolations({ file: 'server/doors/a.ts', imported: 'node:fs' }), []);
});

function serverViolations({ file, imported }: Import): string[] {
  const from = layerOf(file);
  const violation = [`${file} imports ${imported}`];
  if (from === -1) return [`${file} belongs to no layer`];
  if (!imported.startsWith('.')) {
    const outside = /^vscode($|-languageclient)/.test(imported) || (isBuiltin(imported) && from !== DOORS);
    return outside ? violation : [];
  }
  const target = path.posix.join(path.posix.dirname(file), imported);
  // Facts and compiled validators are data: they have no layer.
  if (target.startsWith('schemas/generated/')) return [];
  const to = layerOf(target);
  return to === -1 || to > from ? violation : [];
}

function clientViolations({ file, imported }: Import): string[] {
  const target = path.posix.join(path.posix.dirname(file), imported);
  const allowed = /^server\/(requests|context|conversion\/conversion|syntax\/pointer)\.ts$/.test(target);
  return imported.startsWith('.') && target.startsWith('server/') && !allowed ? [`${file} imports ${imported}`] : [];
}

function layerOf(file: string): number {
  if (!file.startsWith('server/')) return -1;
  return LAYERS.findIndex((pattern) => pattern.test(file.slice('server/'.length)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const statements = text.matchAll(/(?:^(?:import|export)\s(?:[^'"=()]*\sfrom\s+)?|\bimport\(\s*)['"]([^'"]+)['"]/gm);
  return [...statements].map(([, imported]) => ({ file, imported: imported ?? '' }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesBelow(name);
    return entry.name.endsWith('.ts') ? [name] : [];
  });
}
