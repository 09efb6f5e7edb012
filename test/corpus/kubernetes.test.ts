import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultContext } from '../../server/context.ts';
import { checkKubernetes } from '../../server/kubernetes/check.ts';
import { recognizeKubernetes } from '../../server/kubernetes/recognize.ts';
import type { Problem } from '../../server/problem.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';
import { isWithin, type Pointer, parent } from '../../server/syntax/pointer.ts';

const CORPUS = folder(process.env.CROSSDOCK_CORPUS, '../../../shared/corpus/');
const TRUTH = folder(process.env.CROSSDOCK_TRUTH, '../../../shared/truth/');

function folder(chosen: string | undefined, usual: string): URL {
  return chosen === undefined ? new URL(usual, import.meta.url) : new URL(`file://${chosen}/`);
}

/** What a real API server said of one object. */
interface Answer {
  readonly file: string;
  readonly docIndex: number;
  readonly itemIndex?: number;
  readonly status: 'valid' | 'invalid' | 'unknown-kind';
  readonly errorClass?: string | null;
  readonly causes?: readonly { readonly field: string }[];
}

function answersIn(url: URL): Answer[] {
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const files = new Map<string, SourceFile>();

function open(url: URL): SourceFile {
  const known = files.get(url.href);
  if (known) return known;
  const text = readFileSync(url, 'utf8');
  const file = openFile(url.href, languageOf(url.pathname, text), text);
  files.set(url.href, file);
  return file;
}

/** The errors of the object an answer is about, syntax first, as pointers and messages; undefined where nothing is judged. */
function errorsOf(base: URL, answer: Answer): Pick<Problem, 'pointer' | 'message'>[] | undefined {
  const document = open(new URL(answer.file, base)).documents[answer.docIndex]?.document;
  if (!document || document.templated) return undefined;
  const syntax = document.problems.filter(({ severity }) => severity === 'error');
  if (syntax.length > 0) return syntax.map(({ pointer = '', message }) => ({ pointer, message }));
  const item = answer.itemIndex === undefined ? '' : `/items/${answer.itemIndex}`;
  return recognizeKubernetes(document)
    .filter(({ pointer }) => isWithin(pointer, item))
    .flatMap((resource) => checkKubernetes(resource, document, defaultContext))
    .filter(({ severity }) => severity === 'error');
}

/** `spec.ports[0].name` → `/spec/ports/0/name` */
function pointerOf(field: string): Pointer {
  return field === '' ? '' : `/${field.replaceAll(/\[([^\]]*)\]/g, '.$1').replaceAll('.', '/')}`;
}

/** Refusals that come before the server's own rules: it could not read the object, or does not serve it. */
const BEFORE_RULES = ['strict-decoding', 'type-decoding', 'type-meta', 'yaml-syntax'];

const corpus = new URL('kubernetes-answers.jsonl', CORPUS);
test('no error in any document of the corpus that the API server accepts', {
  skip: !existsSync(corpus) && 'the folder is not here',
}, (t) => {
  const counts = new Map<string, { documents: number; withErrors: number }>();
  for (const answer of answersIn(corpus)) {
    const errors = errorsOf(CORPUS, answer) ?? [];
    if (answer.status === 'valid') assert.deepEqual(errors, [], `${answer.file} ${answer.docIndex}`);
    const { documents, withErrors } = counts.get(answer.status) ?? { documents: 0, withErrors: 0 };
    counts.set(answer.status, { documents: documents + 1, withErrors: withErrors + (errors.length > 0 ? 1 : 0) });
  }
  assert.ok((counts.get('valid')?.documents ?? 0) > 500);
  t.diagnostic(JSON.stringify(Object.fromEntries(counts)));
});

const truth = new URL('kubernetes/answers.jsonl', TRUTH);
test('what the API server says of small cases: every refusal to read one is ours too, at its place', {
  skip: !existsSync(truth) && 'the folder is not here',
}, (t) => {
  const folder = new URL('kubernetes/', TRUTH);
  const counts = { valid: 0, unread: 0, refused: 0, refusedHere: 0 };
  for (const answer of answersIn(truth)) {
    const errors = errorsOf(folder, answer) ?? [];
    if (answer.status === 'valid') {
      counts.valid++;
      assert.deepEqual(errors, [], answer.file);
      continue;
    }
    counts.refused++;
    if (errors.length > 0) counts.refusedHere++;
    const isUnread = answer.status === 'unknown-kind' || BEFORE_RULES.includes(answer.errorClass ?? '');
    if (!isUnread) continue;
    counts.unread++;
    assert.ok(errors.length > 0, answer.file);
    // The server leaves list indexes and map keys out of these.
    for (const { field } of answer.causes ?? []) {
      const place = withoutIndexes(pointerOf(field));
      assert.ok(
        errors.some(({ pointer }) => isNear(withoutIndexes(pointer), place)),
        `${answer.file}: ${errors.map(({ pointer }) => pointer)} instead of ${field}`,
      );
    }
  }
  t.diagnostic(JSON.stringify(counts));
});

function withoutIndexes(pointer: Pointer): Pointer {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '');
}

/** At the place or below it; or at its object, when the place is a field that is missing. */
function isNear(pointer: Pointer, place: Pointer): boolean {
  return isWithin(pointer, place) || pointer === parent(place) || pointer.endsWith(place);
}
