import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { ConversionInput } from '../../server/conversion/conversion.ts';
import { convert } from '../../server/conversion/convert.ts';
import { recognize } from '../../server/recognize.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import { canBeCarriedOut, fitsItsOperation } from '../api-input/checks.ts';
import { accountsForEachLeaf, hasNoErrors, keepsSecrets, openOutputs, targetsExist } from '../conversion-checks.ts';
import fc from '../property.ts';
import { damaged, ecsApplication, kubernetesApplication, SECRET_VALUE } from './applications.ts';
import { podApplication } from './pods.ts';

type Choice = Omit<ConversionInput, 'files'>;

const DIRECTIONS: readonly (readonly [name: string, objects: fc.Arbitrary<object[]>, choice: Choice])[] = [
  ['to ECS as JSON', kubernetesApplication, { to: 'ecs', choices: { format: 'json' } }],
  ['to ECS as JSON on EC2', kubernetesApplication, { to: 'ecs', choices: { format: 'json', 'launch-type': 'ec2' } }],
  ['to ECS as CloudFormation', kubernetesApplication, { to: 'ecs', choices: { format: 'cloudformation' } }],
  ['to ECS as Terraform', kubernetesApplication, { to: 'ecs', choices: { format: 'terraform' } }],
  [
    'to ECS by Cloud Map, a service for each replica',
    kubernetesApplication,
    { to: 'ecs', choices: { discovery: 'cloud-map', stateful: 'service-each' } },
  ],
  ['to ECS, all a pod can say', podApplication, { to: 'ecs', choices: { format: 'cloudformation' } }],
  [
    'to ECS on EC2, all a pod can say',
    podApplication,
    { to: 'ecs', choices: { format: 'json', 'launch-type': 'ec2' } },
  ],
  ['to EKS', ecsApplication, { to: 'eks', choices: {} }],
  [
    'to EKS as Kustomize',
    ecsApplication,
    { to: 'eks', choices: { layout: 'kustomize', identity: 'pod-identity', secrets: 'secret' } },
  ],
];

/** Kubernetes objects as documents of one file, ECS definitions as a file each. */
function filesOf(objects: readonly object[], to: Choice['to']): SourceFile[] {
  if (to === 'ecs') return [openFile('app.yaml', 'yaml', objects.map((one) => `---\n${stringify(one)}`).join(''))];
  return objects.map((one, index) => openFile(`${index}.json`, 'json', JSON.stringify(one)));
}

for (const [name, objects, choice] of DIRECTIONS) {
  test(`${name}: whatever the input, it never throws and accounts for each leaf once`, () => {
    fc.assert(
      fc.property(fc.oneof(objects, damaged(objects)), (list) => {
        const files = filesOf(list, choice.to);
        const result = convert({ ...choice, files });
        accountsForEachLeaf(result, files);
        keepsSecrets(result, files, choice);
        assert.ok(!JSON.stringify(result).includes(SECRET_VALUE));
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
        for (const file of openOutputs(result)) {
          if (isOfAnotherService(file.uri, result.outputs)) continue;
          for (const { document } of file.documents) assert.notEqual(recognize(document).length, 0, file.text);
        }
        hasNoErrors(result);
        targetsExist(result);
        if (choice.choices.format === 'json') {
          canBeCarriedOut(result);
          fitsItsOperation(result);
        }
      }),
      { numRuns: 60 },
    );
  });
}

/** Input for services beside ECS, which is not checked here. */
function isOfAnotherService(path: string, outputs: readonly { path: string; kind: string }[]): boolean {
  const kind = outputs.find((output) => output.path === path)?.kind ?? '';
  return !['task-definition', 'service', 'cloudformation', 'manifest', 'kustomization'].includes(kind);
}
