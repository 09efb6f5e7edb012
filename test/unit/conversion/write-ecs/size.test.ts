import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Container, Size } from '../../../../server/conversion/model.ts';
import { smallestFargateSize } from '../../../../server/ecs/fargate-sizes.ts';
import { container, from, workload, write } from './support.ts';

/** Units and MiB that are needed, and the size of Fargate that holds them. */
const VECTORS: readonly (readonly [need: readonly [number, number], size: readonly [number, number] | undefined])[] = [
  [
    [0, 0],
    [256, 512],
  ],
  [
    [256, 512],
    [256, 512],
  ],
  [
    [257, 512],
    [512, 1024],
  ],
  [
    [256, 2049],
    [512, 3072],
  ],
  [
    [256, 5000],
    [1024, 5120],
  ],
  [
    [1024, 8193],
    [2048, 9216],
  ],
  [
    [2048, 17_000],
    [4096, 17_408],
  ],
  [
    [3000, 3000],
    [4096, 8192],
  ],
  [
    [4096, 31_000],
    [8192, 32_768],
  ],
  [
    [8193, 1],
    [16_384, 32_768],
  ],
  [
    [16_384, 122_881],
    [32_768, 249_856],
  ],
  [
    [20_000, 62_000],
    [32_768, 122_880],
  ],
  [[32_768, 249_857], undefined],
  [[40_000, 1], undefined],
];

for (const [[cpu, memory], size] of VECTORS) {
  test(`${cpu} units and ${memory} MiB: ${size ? size.join('/') : 'no size of Fargate'}`, () => {
    const found = smallestFargateSize(cpu, memory);
    assert.deepEqual(found && [found.cpu, found.memory], size);
    const limit: Size = memory > 0 ? { memory: from(memory) } : {};
    const { resources } = write([
      workload({ containers: [container({ reserved: { cpu: from(cpu / 1024) }, limit })] }),
    ]);
    const { Cpu, Memory, RequiresCompatibilities } = resources.WebTaskDefinition;
    assert.deepEqual(RequiresCompatibilities, [size ? 'FARGATE' : 'EC2']);
    if (size) assert.deepEqual([Cpu, Memory], size.map(String));
  });
}

function sized(
  name: string,
  cpu: number,
  memory: number,
  after: readonly string[] = [],
  parts: Partial<Container> = {},
): Container {
  const waitsFor = after.map((one) => ({ container: one, until: from('succeeded' as const) }));
  return container({ reserved: { cpu: from(cpu), memory: from(memory) }, waitsFor, ...parts }, name);
}

test('containers that run first do not add up with the others', () => {
  const { resources } = write([
    workload({
      containers: [sized('init', 1, 3000), sized('app', 0.5, 512, ['init']), sized('side', 0.25, 512, ['init'])],
    }),
  ]);
  const { Cpu, Memory } = resources.WebTaskDefinition;
  assert.deepEqual([Cpu, Memory], ['1024', '3072']);
});

test('what was started before them and stays counts with them', () => {
  const { resources } = write([
    workload({
      containers: [
        sized('proxy', 0.5, 1024, [], { endsAll: from(false) }),
        sized('init', 1, 3072),
        sized('app', 0.5, 512, ['init']),
      ],
    }),
  ]);
  const { Cpu, Memory } = resources.WebTaskDefinition;
  assert.deepEqual([Cpu, Memory], ['2048', '4096']);
});

const DISKS: readonly (readonly [name: string, gibibytes: readonly number[], expected: number | undefined])[] = [
  ['what each task has anyway', [10, 10], undefined],
  ['a little more', [10, 10.5], 21],
  ['rounded up', [30.2], 31],
  ['no more than 200', [150, 150], 200],
];

for (const [name, disks, expected] of DISKS) {
  test(`disk: ${name}`, () => {
    const containers = disks.map((disk, index) =>
      container({ limit: { disk: from(disk) }, reserved: { disk: from(1) } }, `c${index}`),
    );
    const { resources } = write([workload({ containers })]);
    assert.equal(resources.WebTaskDefinition.EphemeralStorage?.SizeInGiB, expected);
    const onInstances = write([workload({ containers })], { 'launch-type': 'ec2' });
    assert.equal(onInstances.resources.WebTaskDefinition.EphemeralStorage, undefined);
  });
}

test('the sum of the containers’ CPU is never more than that of the task', () => {
  const { resources } = write([
    workload({ containers: [sized('init', 4, 64), sized('app', 2, 64, ['init']), sized('side', 2, 64, ['init'])] }),
  ]);
  const { Cpu, ContainerDefinitions } = resources.WebTaskDefinition;
  const sum = ContainerDefinitions.reduce((all: number, one: { Cpu?: number }) => all + (one.Cpu ?? 0), 0);
  assert.deepEqual([Cpu, sum], ['4096', 4096]);
});
