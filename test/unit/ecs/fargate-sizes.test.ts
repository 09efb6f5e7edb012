import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fargateMemories, isFargateSize, smallestFargateSize } from '../../../server/ecs/fargate-sizes.ts';
import { parseTaskCpu, parseTaskMemory } from '../../../server/ecs/size-texts.ts';

const NEEDS: [cpu: number, memory: number, size: string][] = [
  [0, 0, '256/512'],
  [256, 512, '256/512'],
  [257, 512, '512/1024'],
  [256, 2049, '512/3072'],
  [256, 5000, '1024/5120'],
  [1024, 8193, '2048/9216'],
  [2048, 17000, '4096/17408'],
  [3000, 3000, '4096/8192'],
  [4096, 31000, '8192/32768'],
  [8193, 1, '16384/32768'],
  [16384, 122881, '32768/249856'],
  [20000, 62000, '32768/122880'],
  [32768, 249857, 'none'],
  [40000, 1, 'none'],
];
for (const [cpu, memory, expected] of NEEDS) {
  test(`the smallest size for ${cpu} units and ${memory} MiB is ${expected}`, () => {
    const size = smallestFargateSize(cpu, memory);
    assert.equal(size ? `${size.cpu}/${size.memory}` : 'none', expected);
  });
}

test('every size is the smallest for itself, and what lies between is no size', () => {
  for (const cpu of [256, 512, 1024, 2048, 4096, 8192, 16384, 32768]) {
    for (const memory of fargateMemories(cpu) ?? []) {
      assert.ok(isFargateSize(cpu, memory));
      assert.ok(!isFargateSize(cpu, memory + 1));
      assert.ok(!isFargateSize(cpu + 1, memory));
    }
  }
  assert.deepEqual(
    fargateMemories(8192),
    Array.from({ length: 12 }, (_, index) => 16384 + 4096 * index),
  );
  assert.equal(fargateMemories(3072), undefined);
});

const CPUS: [text: string, units: number | undefined][] = [
  ['256', 256],
  ['1024', 1024],
  ['1 vCPU', 1024],
  ['.5 vCPU', 512],
  ['.25 vcpu', 256],
  ['0.5vCPU', 512],
  [' 2 VCPU ', 2048],
  ['1.5', undefined],
  ['1 GB', undefined],
  ['vCPU', undefined],
  ['500m', undefined],
  ['-1', undefined],
  ['', undefined],
];
for (const [text, units] of CPUS) test(`task cpu "${text}"`, () => assert.equal(parseTaskCpu(text), units));

const MEMORIES: [text: string, mebibytes: number | undefined][] = [
  ['512', 512],
  ['2GB', 2048],
  ['0.5 GB', 512],
  ['.5 gb', 512],
  ['30 GB', 30720],
  ['512MB', undefined],
  ['1Gi', undefined],
  ['1 vCPU', undefined],
  ['.', undefined],
];
for (const [text, mebibytes] of MEMORIES)
  test(`task memory "${text}"`, () => assert.equal(parseTaskMemory(text), mebibytes));
