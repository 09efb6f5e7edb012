import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from '../../server/conversion/convert.ts';
import { reportMarkdown } from '../../server/conversion/report.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import { accountsForEachLeaf, hasNoErrors, targetsExist } from '../conversion-checks.ts';
import fc from '../property.ts';
import { damaged, SECRET_VALUE } from './applications.ts';
import { detailedTasks, template } from './ecs-sources.ts';

const SOURCES: readonly (readonly [name: string, objects: fc.Arbitrary<object[]>])[] = [
  ['task definitions with all kinds of fields', detailedTasks],
  ['templates', template],
];

function filesOf(objects: readonly object[]): SourceFile[] {
  return objects.map((one, index) => openFile(`${index}.json`, 'json', JSON.stringify(one)));
}

for (const [name, objects] of SOURCES) {
  test(`${name}: it never throws, accounts for each leaf once, writes no secret and the same again`, () => {
    fc.assert(
      fc.property(fc.oneof(objects, damaged(objects)), (list) => {
        const files = filesOf(list);
        const result = convert({ to: 'eks', choices: {}, files });
        accountsForEachLeaf(result, files);
        assert.ok(!`${JSON.stringify(result)}${reportMarkdown(result, files)}`.includes(SECRET_VALUE));
        assert.deepEqual(convert({ to: 'eks', choices: {}, files: filesOf(list) }), result);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: the output has no error, and every target is in it`, () => {
    fc.assert(
      fc.property(objects, (list) => {
        const result = convert({ to: 'eks', choices: {}, files: filesOf(list) });
        hasNoErrors(result);
        targetsExist(result);
      }),
      { numRuns: 60 },
    );
  });
}
