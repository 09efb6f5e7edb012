import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import type { Edit } from '../../../server/syntax/edits.ts';
import { openDocument } from '../../../server/syntax/open-document.ts';
import { formatPointer } from '../../../server/syntax/pointer.ts';
import { printJson } from '../../../server/syntax/print-json.ts';
import { printFlow, printYaml } from '../../../server/syntax/print-yaml.ts';
import type { Value } from '../../../server/syntax/value.ts';
import fc from '../../property.ts';
import { anyKey, anyObject, anyValue, pathsOf } from './arbitrary.ts';

type Mutable = { [key: string]: Mutable } | Mutable[] | Exclude<Value, object>;

const layouts: { name: string; language: 'yaml' | 'json'; print: (value: Value) => string }[] = [
  { name: 'block YAML', language: 'yaml', print: (value) => `${printYaml(value)}\n` },
  { name: 'block YAML, no last line break', language: 'yaml', print: (value) => `# head\n${printYaml(value)}` },
  {
    name: 'block YAML, dashes not indented',
    language: 'yaml',
    print: (value) => `${printYaml(value, { step: 2, dash: 0, newline: '\n' })}\n`,
  },
  {
    name: 'block YAML, four spaces, CRLF',
    language: 'yaml',
    print: (value) => `${printYaml(value, { step: 4, dash: 4, newline: '\r\n' })}\r\n`,
  },
  { name: 'flow YAML', language: 'yaml', print: (value) => `${printFlow(value, 'plain')}\n` },
  { name: 'JSON in YAML', language: 'yaml', print: (value) => `${printJson(value)}\n` },
  { name: 'JSON', language: 'json', print: (value) => `${printJson(value)}\n` },
  { name: 'JSON on one line', language: 'json', print: (value) => JSON.stringify(value) },
];

/** What an edit means, on the plain value. Undefined: it has no place. */
function expected(value: Value, path: readonly (string | number)[], edit: Edit): Value | undefined {
  const root = { root: structuredClone(value) } as unknown as { [key: string]: Mutable };
  let owner: Mutable = root;
  for (const step of ['root', ...path].slice(0, -1)) owner = (owner as { [key: string]: Mutable })[step] as Mutable;
  const step = ['root', ...path].at(-1) as string;
  const holder = owner as { [key: string]: Mutable };
  const target = holder[step] as Mutable;
  switch (edit.kind) {
    case 'set':
      holder[step] = edit.value as Mutable;
      break;
    case 'remove':
      if (Array.isArray(owner)) owner.splice(Number(step), 1);
      else delete holder[step];
      break;
    case 'rename': {
      if (Array.isArray(owner) || Object.hasOwn(holder, edit.key)) return undefined;
      const entries = Object.entries(holder).map(([name, member]): [string, Mutable] => [
        name === step ? edit.key : name,
        member,
      ]);
      for (const name of Object.keys(holder)) delete holder[name];
      Object.assign(holder, Object.fromEntries(entries));
      break;
    }
    case 'insert':
      if (target === null) holder[step] = edit.members as Mutable;
      else if (typeof target === 'object' && !Array.isArray(target)) Object.assign(target, edit.members);
      else return undefined;
      break;
    case 'append':
      if (target === null) holder[step] = [edit.item] as Mutable;
      else if (Array.isArray(target)) target.push(edit.item as Mutable);
      else return undefined;
  }
  return root.root as Value;
}

for (const { name, language, print } of layouts) {
  test(`an edit changes the value exactly as it says: ${name}`, () => {
    const input = fc
      .record({
        value: anyObject,
        pick: fc.nat(),
        kind: fc.constantFrom('set', 'remove', 'rename', 'insert', 'append'),
        other: anyValue,
        members: anyObject,
        key: anyKey,
      })
      .map(({ value, pick, kind, other, members, key }) => {
        const paths = pathsOf(value);
        const path = paths[pick % paths.length] ?? [];
        const pointer = formatPointer(path);
        const edit = { kind, pointer, value: other, item: other, members, key } as unknown as Edit;
        return { value: value as Value, path, edit };
      });
    fc.assert(
      fc.property(input, ({ value, path, edit }) => {
        const want = expected(value, path, edit);
        if (want === undefined) return;
        const text = print(value);
        const document = openDocument(text, language);
        assert.deepEqual(document.problems, []);
        // A text block at the very end means something else without its line break.
        if (name.includes('no last line break') && !isDeepStrictEqual(document.value, value)) return;
        assert.deepEqual(document.value, value, 'printing');
        const changed = editText(text, applyEdits(document, [edit]));
        const after = openDocument(changed, language);
        assert.deepEqual(after.problems, [], changed);
        assert.deepEqual(after.value, want, changed);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });
}
