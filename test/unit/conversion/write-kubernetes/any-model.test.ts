import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../../server/context.ts';
import { type Remarks, sourceKey } from '../../../../server/conversion/cursor.ts';
import { type Choices, decide } from '../../../../server/conversion/decisions.ts';
import { settle } from '../../../../server/conversion/draft.ts';
import type { Application } from '../../../../server/conversion/model.ts';
import { settleOutput } from '../../../../server/conversion/output.ts';
import { writeManifests } from '../../../../server/conversion/write-kubernetes/manifests.ts';
import { tracedIn } from '../../../../server/conversion/write-kubernetes/say.ts';
import { checkFile } from '../../../../server/features/diagnostics.ts';
import { recognize } from '../../../../server/recognize.ts';
import { openFile } from '../../../../server/syntax/open-file.ts';
import { asObject, type Value } from '../../../../server/syntax/value.ts';
import fc from '../../../property.ts';
import { application } from './model.ts';

const CHOICES: readonly Choices[] = [
  {},
  { layout: 'per-resource', secrets: 'secret', entrance: 'target-group-binding', identity: 'pod-identity' },
  { layout: 'kustomize' },
];

function write(model: Application, choices: Choices) {
  const remarks: Remarks = new Map();
  const outputs = writeManifests(model, decide('eks', choices), remarks);
  return { outputs, remarks, files: outputs.map((output) => settleOutput(output).file) };
}

for (const choices of CHOICES) {
  test(`any model becomes manifests without an error: ${JSON.stringify(choices)}`, () => {
    fc.assert(
      fc.property(application, (model) => {
        const { files } = write(model, choices);
        assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
        for (const { path, text } of files) {
          const file = openFile(path, 'yaml', text);
          for (const { document } of file.documents) assert.notEqual(recognize(document).length, 0, text);
          const errors = checkFile(file, defaultContext).filter(({ severity }) => severity === 'error');
          assert.deepEqual(
            errors.map(({ rule, pointer, message }) => [rule, pointer, message]),
            [],
            text,
          );
        }
        assert.deepEqual(write(model, choices).files, files);
      }),
      { numRuns: 25 },
    );
  });

  test(`no place of a model gets lost in silence: ${JSON.stringify(choices)}`, () => {
    fc.assert(
      fc.property(application, (model) => {
        const { outputs, remarks } = write(model, choices);
        if (outputs.length === 0) return;
        const settled = outputs.flatMap(({ documents }) => documents.map(settle));
        const arrived = new Set(
          settled.flatMap(({ arrivals }) => arrivals.flatMap(({ value }) => value.sources.map(sourceKey))),
        );
        const lost = tracedIn(model).filter(({ sources }) =>
          sources.some((source) => !arrived.has(sourceKey(source)) && !remarks.has(sourceKey(source))),
        );
        assert.deepEqual(
          lost.map(({ value }) => value),
          [],
          placesOf(model, lost),
        );
      }),
      { numRuns: 25 },
    );
  });

  test(`no two objects of a kind share a name: ${JSON.stringify(choices)}`, () => {
    fc.assert(
      fc.property(application, (model) => {
        const { outputs } = write(model, choices);
        const objects = outputs.flatMap(({ documents }) =>
          documents.map((document) => asObject(settle(document).value)),
        );
        const names = objects.flatMap((object) => nameOf(object) ?? []);
        assert.deepEqual([...new Set(names)], names);
      }),
      { numRuns: 10 },
    );
  });
}

function nameOf(object: Value | undefined): string | undefined {
  const { kind, metadata } = asObject(object) ?? {};
  const { name, namespace } = asObject(metadata) ?? {};
  return name === undefined ? undefined : `${String(kind)} ${String(namespace)} ${String(name)}`;
}

/** Where in the model the lost values are. */
function placesOf(model: unknown, lost: readonly unknown[], path = ''): string {
  if (lost.includes(model)) return `${path}\n`;
  if (typeof model !== 'object' || model === null) return '';
  return Object.entries(model)
    .map(([key, member]) => placesOf(member, lost, `${path}/${key}`))
    .join('');
}
