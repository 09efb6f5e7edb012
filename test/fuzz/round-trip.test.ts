import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { ConversionInput } from '../../server/conversion/conversion.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import { openOutputs } from '../conversion-checks.ts';
import fc from '../property.ts';
import { changedLeaves, lostObjects, roundTrip, textsOf } from '../round-trip.ts';
import { ecsApplication, kubernetesApplication } from './applications.ts';
import { detailedTasks } from './ecs-sources.ts';
import { podApplication } from './pods.ts';

type Way = Omit<ConversionInput, 'files'>;

/** `yes` and `on` are texts that need quotes to the parsers of Kubernetes. */
const YAML = { version: '1.1' } as const;

const TEMPLATE: Way = { to: 'ecs', choices: { format: 'cloudformation' } };
const INPUTS: Way = { to: 'ecs', choices: { format: 'json' } };
const MACHINES: Way = { to: 'ecs', choices: { format: 'cloudformation', 'launch-type': 'ec2' } };
const MANIFESTS: Way = { to: 'eks', choices: {} };

const TRIPS: readonly (readonly [name: string, objects: fc.Arbitrary<object[]>, there: Way, back: Way])[] = [
  ['Kubernetes to ECS and back', kubernetesApplication, TEMPLATE, MANIFESTS],
  ['all a pod can say, to ECS and back', podApplication, TEMPLATE, MANIFESTS],
  ['all a pod can say, to ECS on EC2 and back', podApplication, MACHINES, MANIFESTS],
  ['ECS to Kubernetes and back, as a template', ecsApplication, MANIFESTS, TEMPLATE],
  ['ECS to Kubernetes and back, as input of the API', ecsApplication, MANIFESTS, INPUTS],
  ['all a task can say, to Kubernetes and back', detailedTasks, MANIFESTS, TEMPLATE],
];

interface Named {
  readonly kind?: string;
  readonly metadata?: { readonly name: string };
  readonly family?: string;
  readonly serviceName?: string;
  readonly networkMode?: string;
  readonly runtimePlatform?: { readonly operatingSystemFamily?: string };
}

/** Names that both platforms take, each once: a name that has to change is not exact, and one that is there twice is refused. */
function isPlain(objects: readonly object[]): boolean {
  const titles = objects.map((one: Named) =>
    [one.kind ?? Number('family' in one), nameOf(one).toLowerCase()].join(' '),
  );
  return new Set(titles).size === titles.length && objects.every((one) => /^$|^[a-z][a-z0-9-]*$/i.test(nameOf(one)));
}

function nameOf({ metadata, family, serviceName }: Named): string {
  return metadata?.name ?? family ?? serviceName ?? '';
}

/** Windows takes none of the Linux settings that come with it here, and a task without a network comes back with a closed one. */
function isPossible(objects: readonly object[]): boolean {
  return objects.every(({ networkMode, runtimePlatform }: Named) => {
    return networkMode !== 'none' && !runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS');
  });
}

function filesOf(objects: readonly object[], { to }: Way): SourceFile[] {
  if (to === 'ecs')
    return [openFile('app.yaml', 'yaml', objects.map((one) => `---\n${stringify(one, YAML)}`).join(''))];
  return objects.map((one, index) => openFile(`${index}.json`, 'json', JSON.stringify(one)));
}

for (const [name, objects, there, back] of TRIPS) {
  // A tag of another name than that of its family is nothing a conversion writes.
  const plain = objects
    .filter((list) => isPlain(list) && isPossible(list))
    .filter((list) => !JSON.stringify(list).includes('shop.web'));

  test(`${name}: what is called exact both ways is the same, and nothing that runs is lost`, () => {
    fc.assert(
      fc.property(plain, (list) => {
        const trip = roundTrip(filesOf(list, there), there, back);
        assert.deepEqual(changedLeaves(trip), [], stringify(list));
        assert.deepEqual(lostObjects(trip), [], stringify(list));
      }),
      { numRuns: 25 },
    );
  });

  test(`${name}: going there and back once more changes nothing`, () => {
    fc.assert(
      fc.property(plain, (list) => {
        const once = roundTrip(filesOf(list, there), there, back);
        const twice = roundTrip(openOutputs(once.back), there, back);
        assert.deepEqual(textsOf(twice), textsOf(once), stringify(list));
      }),
      { numRuns: 12 },
    );
  });
}
