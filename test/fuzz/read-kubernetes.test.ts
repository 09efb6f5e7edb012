import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { leavesOf } from '../../server/conversion/leaves.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import fc from '../property.ts';
import { plain, readTexts } from '../unit/conversion/read-kubernetes/support.ts';
import { damaged, SECRET_VALUE } from './applications.ts';
import { podApplication } from './pods.ts';

function textOf(objects: readonly object[]): string {
  return objects.map((one) => `---\n${stringify(one)}`).join('');
}

test('whatever a pod says, it is read without throwing, each leaf is accounted for and no secret is in the model', () => {
  fc.assert(
    fc.property(fc.oneof(podApplication, damaged(podApplication)), (objects) => {
      const text = textOf(objects);
      const { application, findings } = readTexts(text);
      const expected = openFile('app.yaml', 'yaml', text).documents.flatMap(({ document, index }) =>
        leavesOf(document.value).map(({ pointer }) => `${index} ${pointer}`),
      );
      assert.deepEqual(
        findings.map(({ source }) => `${source.document} ${source.pointer}`),
        expected,
      );
      assert.ok(!JSON.stringify([plain(application), findings]).includes(SECRET_VALUE));
    }),
    { numRuns: 100 },
  );
});

test('what the model names is in it', () => {
  fc.assert(
    fc.property(podApplication, (objects) => {
      const [workload] = readTexts(textOf(objects)).application.workloads;
      assert.ok(workload);
      const containers = workload.containers.map(({ name }) => name.value);
      const volumes = workload.volumes.map(({ name }) => name.value);
      workload.containers.forEach(({ waitsFor, mounts }, index) => {
        for (const { container } of waitsFor) assert.ok(containers.indexOf(container) < index, container);
        for (const { volume } of mounts) assert.ok(volumes.includes(volume.value), volume.value);
      });
    }),
    { numRuns: 100 },
  );
});
