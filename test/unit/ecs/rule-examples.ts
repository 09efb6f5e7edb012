import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Context, defaultContext } from '../../../server/context.ts';
import { checkEcs } from '../../../server/ecs/check.ts';
import { recognizeEcs } from '../../../server/ecs/recognize.ts';
import type { Problem } from '../../../server/problem.ts';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import type { PlacedDocument } from '../../../server/syntax/document.ts';
import type { Edit } from '../../../server/syntax/edits.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

/**
 * Each rule has a folder of examples, in JSON with comments or in YAML. `bad*` files say in comments what is to be found:
 * `// want /cpu`, `// want warning /cpu`, `// want` for the whole, `# want 1 /cpu` in the second document. Beside `bad-x.json`
 * stands `fixed-x.json` where fixes make one of it. `good*` files hold legal neighbours. `// launch type fargate` is the setting.
 */
const FIXTURES = new URL('../../fixtures/rules/ecs/', import.meta.url);
const WANT = /^ *(?:\/\/|#) want\b(?: (error|warning|information))?(?: (\d+))?(?: (\/\S*))?$/gm;

export interface Example {
  /** `bad-windows.json` */
  readonly name: string;
  readonly text: string;
}

export interface Found extends Problem {
  readonly document: number;
}

export interface Wanted {
  readonly severity: string | undefined;
  readonly document: number;
  readonly pointer: string;
}

export const folders = (): string[] => readdirSync(FIXTURES).sort();

/** The examples of a rule whose names start with a word. */
export function examples(folder: string, word: 'bad' | 'good'): Example[] {
  if (!existsSync(new URL(folder, FIXTURES))) return [];
  return readdirSync(new URL(folder, FIXTURES))
    .filter((name) => name.startsWith(word))
    .map((name) => ({ name, text: read(folder, name) }));
}

/** What the fixes of a bad example make of it; undefined when it has none. */
export function fixedText(folder: string, bad: Example): string | undefined {
  const name = bad.name.replace('bad', 'fixed');
  return existsSync(new URL(`${folder}/${name}`, FIXTURES)) ? read(folder, name) : undefined;
}

function read(folder: string, name: string): string {
  return readFileSync(new URL(`${folder}/${name}`, FIXTURES), 'utf8');
}

export function wanted(text: string): Wanted[] {
  return [...text.matchAll(WANT)].map(([, severity, document = '0', pointer = '']) => ({
    severity,
    document: Number(document),
    pointer,
  }));
}

export const withoutWants = (text: string): string => text.replaceAll(/^ *(\/\/|#) want\b.*\n/gm, '');

export function documentsOf({ name, text }: Example): readonly PlacedDocument[] {
  return openFile(`file:///${name}`, languageOf(name), text).documents;
}

/** Everything wrong with an example: its structure as well as what the rules find. */
export function check(example: Example): Found[] {
  const context: Context = { ...defaultContext, preset: 'strict', launchType: settingOf(example.text) };
  return documentsOf(example).flatMap(({ document, index }) => {
    assert.deepEqual(document.problems, [], `${example.name} can be read`);
    const resources = recognizeEcs(document);
    assert.ok(resources.length > 0, `${example.name} is a task definition or a service`);
    return resources.flatMap((resource) =>
      checkEcs(resource, document, context).map((problem) => ({ ...problem, document: index })),
    );
  });
}

function settingOf(text: string): Context['launchType'] {
  const [, setting] = /^(?:\/\/|#) launch type (\w+)$/m.exec(text) ?? [];
  if (setting === undefined) return 'auto';
  assert.ok(setting === 'fargate' || setting === 'ec2');
  return setting;
}

/** The example with these edits made, each of a document. A fix that several problems share is made once. */
export function edited(example: Example, edits: readonly { document: number; edits: readonly Edit[] }[]): string {
  const once = [...new Map(edits.map((item) => [JSON.stringify(item), item])).values()];
  const changes = documentsOf(example).flatMap(({ document, start, index }) => {
    const own = once.filter((item) => item.document === index).flatMap((item) => item.edits);
    return applyEdits(document, own).map((change) => ({
      ...change,
      start: change.start + start,
      end: change.end + start,
    }));
  });
  return editText(example.text, changes);
}

/** The example with the first fix of each of these problems made. */
export function fixed(example: Example, problems: readonly Found[]): string {
  const first = problems.map(({ document, fixes }) => ({ document, edits: fixes?.[0]?.edits ?? [] }));
  return edited(example, first);
}
