import assert from 'node:assert/strict';
import { defaultContext } from '../server/context.ts';
import type { ConversionInput, ConversionResult } from '../server/conversion/conversion.ts';
import { convert } from '../server/conversion/convert.ts';
import { leavesOf } from '../server/conversion/leaves.ts';
import { reportJson, reportMarkdown } from '../server/conversion/report.ts';
import { checkFile } from '../server/features/diagnostics.ts';
import { recognize } from '../server/recognize.ts';
import type { SourceFile } from '../server/syntax/document.ts';
import { languageOf, openFile } from '../server/syntax/open-file.ts';
import { child, formatPointer, parsePointer } from '../server/syntax/pointer.ts';
import { asObject, valueAt } from '../server/syntax/value.ts';

/** The outputs that an editor can read as YAML or JSON. */
export function openOutputs({ outputs }: ConversionResult): SourceFile[] {
  return outputs
    .filter(({ path }) => /\.(ya?ml|json)$/.test(path))
    .map(({ path, text }) => openFile(path, languageOf(path), text));
}

/** Each leaf of each document that was read is in the report exactly once; documents that were refused need not be. */
export function accountsForEachLeaf(result: ConversionResult, files: readonly SourceFile[]): void {
  const found = result.findings.map(({ source }) => `${source.file} ${source.document} ${source.pointer}`);
  const read = new Set(result.findings.map(({ source }) => `${source.file} ${source.document}`));
  const refused = new Set(result.refused.map(({ file, document }) => `${file} ${document}`));
  const expected = files.flatMap(({ uri, documents }) =>
    documents.flatMap(({ document, index }) => {
      const place = `${uri} ${index}`;
      const leaves = leavesOf(document.value);
      assert.ok(read.has(place) || refused.has(place) || leaves.length === 0, `${place} is neither read nor refused`);
      return read.has(place) ? leaves.map(({ pointer }) => `${place} ${pointer}`) : [];
    }),
  );
  assert.deepEqual(found, expected);
}

/** What was written is known here, and would be accepted. */
export function hasNoErrors(result: ConversionResult): void {
  for (const file of openOutputs(result)) {
    const errors = checkFile(file, defaultContext).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule, message, pointer }) => [rule, pointer, message]),
      [],
      `${file.uri}\n${file.text}`,
    );
  }
}

/** Where the report says something went, there is something. */
export function targetsExist(result: ConversionResult): void {
  const files = openOutputs(result);
  for (const { target } of result.findings) {
    if (!target) continue;
    assert.ok(
      result.outputs.some(({ path }) => path === target.path),
      `${target.path} is no output`,
    );
    const places = result.outputs.find(({ path }) => path === target.path)?.places;
    if (places) {
      // What stands within the text of an argument is found at the argument.
      assert.ok(isPlaced(target.pointer, places), `${target.path} ${target.pointer}`);
      continue;
    }
    const file = files.find(({ uri }) => uri === target.path);
    assert.ok(file, `${target.path} cannot be read`);
    const value = file.documents[target.document]?.document.value;
    assert.notEqual(valueAt(value, parsePointer(target.pointer)), undefined, `${target.path} ${target.pointer}`);
  }
}

function isPlaced(pointer: string, places: Readonly<Record<string, number>>): boolean {
  const path = parsePointer(pointer);
  return path.some((_step, index) => index > 2 && formatPointer(path.slice(0, index + 1)) in places);
}

/** The values of Secrets make no difference to anything that is written. */
export function keepsSecrets(
  result: ConversionResult,
  files: readonly SourceFile[],
  choice: Omit<ConversionInput, 'files'>,
): void {
  const veiled = files.map(withoutSecrets);
  if (veiled.every((file, index) => file.text === files[index]?.text)) return;
  const other = convert({ ...choice, files: veiled });
  assert.deepEqual(other, result);
  assert.equal(reportJson(other, veiled), reportJson(result, files));
  assert.equal(reportMarkdown(other, veiled), reportMarkdown(result, files));
}

/** The file with other letters in the values of its Secrets, each at its place. */
function withoutSecrets(file: SourceFile): SourceFile {
  let text = file.text;
  for (const { document, start } of file.documents) {
    for (const { platform, kind, pointer } of recognize(document)) {
      if (platform !== 'kubernetes' || kind !== 'Secret') continue;
      for (const field of ['data', 'stringData']) {
        const values = asObject(valueAt(document.value, parsePointer(child(pointer, field)))) ?? {};
        for (const key of Object.keys(values)) {
          const range = document.locate(child(pointer, field, key))?.value;
          if (!range) continue;
          const [from, to] = [start + range.start, start + range.end];
          text = text.slice(0, from) + text.slice(from, to).replace(/[A-Za-z0-9]/g, 'x') + text.slice(to);
        }
      }
    }
  }
  return openFile(file.uri, languageOf(file.uri), text);
}
