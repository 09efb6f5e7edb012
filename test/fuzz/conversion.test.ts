import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { defaultContext } from '../../server/context.ts';
import type { ConversionInput, ConversionResult } from '../../server/conversion/conversion.ts';
import { convert } from '../../server/conversion/convert.ts';
import { leavesOf } from '../../server/conversion/leaves.ts';
import { reportJson, reportMarkdown } from '../../server/conversion/report.ts';
import { checkFile } from '../../server/features/diagnostics.ts';
import { recognize } from '../../server/recognize.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';
import { parsePointer } from '../../server/syntax/pointer.ts';
import { valueAt } from '../../server/syntax/value.ts';
import fc from '../property.ts';
import { damaged, ecsApplication, kubernetesApplication, SECRET_VALUE } from './applications.ts';

type Choice = Omit<ConversionInput, 'files'>;

const DIRECTIONS: readonly (readonly [name: string, objects: fc.Arbitrary<object[]>, choice: Choice])[] = [
  ['to ECS as JSON', kubernetesApplication, { to: 'ecs', format: 'json', launchType: 'fargate' }],
  ['to ECS as JSON on EC2', kubernetesApplication, { to: 'ecs', format: 'json', launchType: 'ec2' }],
  ['to ECS as CloudFormation', kubernetesApplication, { to: 'ecs', format: 'cloudformation', launchType: 'fargate' }],
  ['to EKS', ecsApplication, { to: 'eks', format: 'manifests', launchType: 'fargate' }],
];

/** Kubernetes objects as documents of one file, ECS definitions as a file each. */
function filesOf(objects: readonly object[], to: Choice['to']): SourceFile[] {
  if (to === 'ecs') return [openFile('app.yaml', 'yaml', objects.map((one) => `---\n${stringify(one)}`).join(''))];
  return objects.map((one, index) => openFile(`${index}.json`, 'json', JSON.stringify(one)));
}

function openOutputs({ outputs }: ConversionResult): SourceFile[] {
  return outputs.map(({ path, text }) => openFile(path, languageOf(path), text));
}

function accountsForEachLeaf(result: ConversionResult, files: readonly SourceFile[]): void {
  const found = result.findings.map(({ source }) => `${source.file} ${source.document} ${source.pointer}`);
  const expected = files.flatMap(({ uri, documents }) =>
    documents
      .filter(({ document }) => recognize(document).length > 0)
      .filter(({ document }) => !document.templated && !document.problems.some(({ severity }) => severity === 'error'))
      .flatMap(({ document, index }) => leavesOf(document.value).map(({ pointer }) => `${uri} ${index} ${pointer}`)),
  );
  assert.deepEqual(found, expected);
}

for (const [name, objects, choice] of DIRECTIONS) {
  test(`${name}: whatever the input, it never throws and accounts for each leaf once`, () => {
    fc.assert(
      fc.property(fc.oneof(objects, damaged(objects)), (list) => {
        const files = filesOf(list, choice.to);
        const result = convert({ ...choice, files });
        accountsForEachLeaf(result, files);
        const report = `${reportJson(result, files)}${reportMarkdown(result, files)}`;
        assert.ok(!`${report}${JSON.stringify(result)}`.includes(SECRET_VALUE));
        assert.ok(!JSON.stringify(result).includes(btoa(SECRET_VALUE).slice(0, 12)));
      }),
      { numRuns: 80 },
    );
  });

  test(`${name}: the same input gives the same output`, () => {
    fc.assert(
      fc.property(objects, (list) => {
        const once = convert({ ...choice, files: filesOf(list, choice.to) });
        assert.deepEqual(convert({ ...choice, files: filesOf(list, choice.to) }), once);
      }),
      { numRuns: 15 },
    );
  });

  test(`${name}: the output is known here, has no error, and every target is in it`, () => {
    fc.assert(
      fc.property(objects, (list) => {
        const result = convert({ ...choice, files: filesOf(list, choice.to) });
        const outputs = openOutputs(result);
        for (const file of outputs) {
          for (const { document } of file.documents) assert.notEqual(recognize(document).length, 0, file.text);
          const errors = checkFile(file, defaultContext).filter(({ severity }) => severity === 'error');
          assert.deepEqual(
            errors.map(({ rule, message, pointer }) => [rule, pointer, message]),
            [],
            file.text,
          );
        }
        for (const { target } of result.findings) {
          if (!target) continue;
          const file = outputs.find(({ uri }) => uri === target.path);
          const value = file?.documents[target.document]?.document.value;
          assert.notEqual(valueAt(value, parsePointer(target.pointer)), undefined, target.pointer);
        }
      }),
      { numRuns: 60 },
    );
  });
}
