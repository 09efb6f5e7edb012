import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { convert } from '../../server/conversion/convert.ts';
import { viewOf } from '../../server/ecs/dialects.ts';
import { recognize } from '../../server/recognize.ts';
import type { Resource } from '../../server/resource.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';
import { asList, asObject, isUnknown, type Value, valueAt } from '../../server/syntax/value.ts';
import { openOutputs } from '../conversion-checks.ts';
import { DIFFERENCES } from './pair-differences.ts';

const chosen = process.env.CROSSDOCK_CORPUS;
const CORPUS =
  chosen === undefined ? new URL('../../../shared/corpus/', import.meta.url) : new URL(`file://${chosen}/`);

/** What both platforms say of a container, in words that do not depend on the platform. */
interface Facts {
  readonly image: string;
  readonly ports: readonly string[];
  readonly environment: readonly string[];
  readonly sizes: readonly string[];
}

function filesBelow(path: string): SourceFile[] {
  return readdirSync(new URL(path, CORPUS), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const name = file.slice(CORPUS.pathname.length);
      const text = readFileSync(file, 'utf8');
      return openFile(name, languageOf(name, text), text);
    });
}

const POD_SPECS = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];

/** The containers in files, helpers of ours aside, by the repository of their image. */
function containersIn(files: readonly SourceFile[]): ReadonlyMap<string, Facts> {
  const resources = files.flatMap(({ documents }) => documents.flatMap(({ document }) => recognize(document)));
  const found = resources.flatMap(containersOf).map((facts): [string, Facts] => [repositoryOf(facts.image), facts]);
  return new Map(found.reverse());
}

function containersOf(resource: Resource): Facts[] {
  if (resource.platform === 'ecs') {
    if (resource.kind !== 'TaskDefinition') return [];
    return listAt(viewOf(resource).value, ['containerDefinitions']).map((container) => ({
      image: text(valueAt(container, ['image'])),
      ports: listAt(container, ['portMappings']).map((port) => text(valueAt(port, ['containerPort']))),
      environment: [...listAt(container, ['environment']), ...listAt(container, ['secrets'])].map(variable),
      sizes: sizes(container, { cpu: ['cpu'], memory: ['memory'], memoryReservation: ['memoryReservation'] }),
    }));
  }
  const spec = POD_SPECS.map((path) => valueAt(resource.value, path)).find((one) =>
    asList(valueAt(one, ['containers'])),
  );
  return listAt(spec, ['containers']).map((container) => ({
    image: text(valueAt(container, ['image'])),
    ports: listAt(container, ['ports']).map((port) => text(valueAt(port, ['containerPort']))),
    environment: listAt(container, ['env']).map(variable),
    sizes: sizes(container, {
      cpu: ['resources', 'requests', 'cpu'],
      memory: ['resources', 'limits', 'memory'],
      memoryReservation: ['resources', 'requests', 'memory'],
    }),
  }));
}

function sizes(container: Value, paths: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(paths).flatMap(([name, path]) => {
    const value = valueAt(container, path);
    return value === undefined || value === 0 ? [] : [`${name} ${text(value)}`];
  });
}

function variable(entry: Value): string {
  const value = valueAt(entry, ['value']);
  return `${text(valueAt(entry, ['name']))}=${value === undefined ? '(kept elsewhere)' : text(value)}`;
}

function listAt(value: Value | undefined, path: readonly string[]): Value[] {
  return (asList(valueAt(value, path)) ?? []).filter((item) => asObject(item) !== undefined);
}

function text(value: Value | undefined): string {
  return isUnknown(value) ? '(unknown)' : String(value ?? '');
}

function repositoryOf(image: string): string {
  return image.replace(/[:@][^/]*$/, '');
}

/** One line for each fact that the authors have otherwise: `- ` theirs, `+ ` ours. */
function differences(theirs: ReadonlyMap<string, Facts>, ours: ReadonlyMap<string, Facts>): string[] {
  const lines: string[] = [];
  for (const [image, wanted] of theirs) {
    const got = ours.get(image);
    if (!got) {
      lines.push(`- ${image}`);
      continue;
    }
    for (const field of ['image', 'ports', 'environment', 'sizes'] as const) {
      const [a, b] = [[wanted[field]].flat(), [got[field]].flat()];
      for (const fact of a) if (!b.includes(fact)) lines.push(`- ${image} ${field} ${fact}`);
      for (const fact of b) if (!a.includes(fact)) lines.push(`+ ${image} ${field} ${fact}`);
    }
  }
  for (const image of ours.keys()) if (!theirs.has(image)) lines.push(`+ ${image}`);
  return lines.sort();
}

for (const [pair, side, their, to, known] of DIFFERENCES) {
  const folder = `pairs/${pair}/`;
  const skip = !existsSync(new URL(folder, CORPUS)) && 'the folder is not here';
  test(`${pair} to ${to}, compared with ${their}`, { skip }, () => {
    const { outputs } = convert({
      files: filesBelow(`${folder}${side}`),
      to,
      choices: to === 'ecs' ? { format: 'json' } : {},
    });
    const ours = containersIn(openOutputs({ outputs, findings: [], refused: [], decisions: [] }));
    const found = differences(containersIn(filesBelow(`${folder}${their}`)), ours);
    const reasons = found.map((line) => known.find(({ match }) => match.test(line))?.reason ?? `not known: ${line}`);
    assert.deepEqual([...new Set(reasons)].sort(), known.map(({ reason }) => reason).sort());
  });
}
