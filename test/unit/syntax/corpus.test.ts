import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import { formatPointer } from '../../../server/syntax/pointer.ts';
import { pathsOf } from './arbitrary.ts';

const corpus = process.env.CROSSDOCK_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const skip = existsSync(corpus) ? false : 'the corpus is not there: set CROSSDOCK_CORPUS';

test('real files: nothing is said against the text of valid ones, and every member is found', { skip }, (t) => {
  const rows = readFileSync(`${corpus}/MANIFEST.tsv`, 'utf8').trim().split('\n').slice(1);
  const wrong: string[] = [];
  let documents = 0;
  let templated = 0;
  for (const row of rows) {
    const [file = '', , , , , kind, expected] = row.split('\t');
    const text = readFileSync(`${corpus}/${file}`, 'utf8');
    for (const { document } of openFile(file, languageOf(file, text), text).documents) {
      documents++;
      if (document.templated) templated++;
      if (document.templated && kind !== 'helm-template') wrong.push(`${file}: taken for a program`);
      const mayBeBroken = expected === 'invalid' || /firelens-examples.*dynatrace/.test(file);
      for (const { message } of document.problems) if (!mayBeBroken) wrong.push(`${file}: ${message}`);
      if (document.text.length > 100_000) continue;
      for (const path of pathsOf(document.value)) {
        if (!document.locate(formatPointer(path))) wrong.push(`${file}: ${formatPointer(path)} not found`);
      }
    }
  }
  assert.deepEqual(wrong, []);
  t.diagnostic(`${rows.length} files, ${documents} documents, ${templated} of them programs`);
});
