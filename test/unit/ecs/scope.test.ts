import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { viewOf } from '../../../server/ecs/dialects.ts';
import { resize, sizesNear } from '../../../server/ecs/fargate-choices.ts';
import { type EcsScope, onFargate, scopeOf } from '../../../server/ecs/scope.ts';
import type { EcsResource } from '../../../server/resource.ts';
import { type ObjectValue, unknownValue } from '../../../server/syntax/value.ts';

function scope(value: ObjectValue, context: Partial<Context> = {}, services: readonly ObjectValue[] = []): EcsScope {
  const resource: EcsResource = {
    platform: 'ecs',
    kind: 'TaskDefinition',
    dialect: 'api',
    name: undefined,
    pointer: '',
    value,
    bareContainers: false,
  };
  const links = { services: services.map((service) => ({ value: service, toDocument: (pointer: string) => pointer })) };
  return scopeOf(resource, viewOf(resource), { ...defaultContext, ...context }, links);
}

const SIZED = { networkMode: 'awsvpc', cpu: '256', memory: '512' };
const onFargateCapacity = { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] };
const GRAVITY: [what: string, scope: EcsScope, severity: 'error' | 'warning' | undefined][] = [
  ['what is for Fargate', scope({ requiresCompatibilities: ['FARGATE'] }), 'error'],
  ['what is for both', scope({ requiresCompatibilities: ['EC2', 'FARGATE'] }), 'error'],
  ['what is for EC2', scope({ ...SIZED, requiresCompatibilities: ['EC2'] }), undefined],
  [
    'what is for EC2, whatever the setting',
    scope({ requiresCompatibilities: ['EC2'] }, { launchType: 'fargate' }),
    undefined,
  ],
  ['what may be for anything', scope({ ...SIZED, requiresCompatibilities: [unknownValue('!Ref Type')] }), undefined],
  ['what looks like Fargate', scope(SIZED), 'warning'],
  ['what looks like Fargate, on EC2', scope(SIZED, { launchType: 'ec2' }), undefined],
  ['what says nothing', scope({ cpu: '256', memory: '512' }), undefined],
  ['what says nothing, on Fargate', scope({}, { launchType: 'fargate' }), 'error'],
  ['what a service runs on Fargate', scope({}, {}, [{ launchType: 'FARGATE' }]), 'error'],
  ['what a service runs on spare Fargate', scope({}, {}, [onFargateCapacity]), 'error'],
  ['what a service runs on EC2', scope({}, {}, [{ launchType: 'EC2' }]), undefined],
];
for (const [what, given, severity] of GRAVITY) {
  test(`${what}: ${severity ?? 'nothing'}`, () => assert.equal(onFargate(given), severity));
}

const MODES: [scope: EcsScope, mode: string | undefined][] = [
  [scope({}), 'bridge'],
  [scope({ networkMode: 'host' }), 'host'],
  [scope({ networkMode: unknownValue('!Ref Mode') }), undefined],
  [scope({ requiresCompatibilities: ['FARGATE'] }), 'awsvpc'],
  [scope({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }), undefined],
  [scope({ runtimePlatform: unknownValue('!Ref Platform') }), undefined],
];
for (const [given, mode] of MODES) {
  test(`${JSON.stringify(given.resource)} has network mode ${mode}`, () => assert.equal(given.networkMode, mode));
}

const FARGATE = { requiresCompatibilities: ['FARGATE'] };
const WINDOWS = { ...FARGATE, runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };
const holding = (size: ObjectValue) => ({ ...FARGATE, containerDefinitions: [{ name: 'web', ...size }] });
const NEAR: [task: ObjectValue, cpu: number, memory: number, near: string[]][] = [
  [FARGATE, 256, 4096, ['512/4096', '256/2048']],
  [FARGATE, 256, 256, ['256/512']],
  [FARGATE, 1024, 1024, ['1024/2048', '512/1024']],
  [FARGATE, 1024, 2500, ['1024/3072', '1024/2048']],
  [FARGATE, 3072, 8192, ['4096/8192', '2048/8192']],
  [FARGATE, 16384, 131072, ['32768/249856', '16384/122880']],
  [FARGATE, 65536, 1000000, []],
  [WINDOWS, 512, 1024, ['1024/2048']],
  [WINDOWS, 8192, 16384, ['4096/16384']],
  [holding({ memory: 3000 }), 256, 4096, ['512/4096']],
  [holding({ cpu: 1024 }), 256, 4096, ['1024/4096']],
];
for (const [task, cpu, memory, near] of NEAR) {
  test(`near ${cpu}/${memory} of ${JSON.stringify(task)}`, () => {
    const sizes = sizesNear(scope(task), { cpu, memory });
    assert.deepEqual(
      sizes.map((size) => `${size.cpu}/${size.memory}`),
      near,
    );
  });
}

test('a new size is written as the old one is', () => {
  const titles = (task: ObjectValue) => resize(task, { cpu: 512, memory: 1024 })?.title;
  assert.equal(titles({ cpu: '256', memory: '1024' }), 'Set cpu to 512');
  assert.equal(titles({ cpu: '1 vCPU', memory: '512' }), 'Set cpu to 0.5 vCPU and memory to 1024');
  assert.equal(titles({ cpu: '512', memory: '8GB' }), 'Set memory to 1GB');
  assert.equal(titles({ cpu: '512', memory: '1024' }), undefined);
});
