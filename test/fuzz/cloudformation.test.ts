import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { convert } from '../../server/conversion/convert.ts';
import type { Choices } from '../../server/conversion/decisions.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import fc from '../property.ts';
import { errorsIn } from '../unit/conversion/template-errors.ts';
import { kubernetesApplication } from './applications.ts';
import { podApplication } from './pods.ts';

const choices: fc.Arbitrary<Choices> = fc.record({
  'launch-type': fc.constantFrom('fargate', 'ec2'),
  discovery: fc.constantFrom('service-connect', 'cloud-map'),
  stateful: fc.constantFrom('one-service', 'service-each'),
});

test('AWS’s own checker has nothing against a template that is written here', () => {
  fc.assert(
    fc.property(fc.oneof(kubernetesApplication, podApplication), choices, (objects, chosen) => {
      const text = objects.map((one) => `---\n${stringify(one)}`).join('');
      const { outputs } = convert({
        to: 'ecs',
        choices: { ...chosen, format: 'cloudformation' },
        files: [openFile('app.yaml', 'yaml', text)],
      });
      for (const output of outputs) assert.deepEqual(errorsIn(output.text), [], output.text);
    }),
    { numRuns: 60 },
  );
});
