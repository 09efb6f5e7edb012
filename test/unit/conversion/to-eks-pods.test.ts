import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Anything, convertTexts, findingAt, outputsOf } from './support.ts';

/** What a task definition `web` with these containers becomes, and the report. */
function convertTask(containers: readonly object[], task: object = {}) {
  const definition = {
    family: 'web',
    ...task,
    containerDefinitions: containers.map((one, index) => ({ name: `c${index}`, image: 'nginx:1.29', ...one })),
  };
  const result = convertTexts({ 'web.json': JSON.stringify(definition) }, { to: 'eks' });
  const objects: Anything[] = outputsOf(result)['manifests.yaml'] ?? [];
  const pod = objects[0].spec.template.spec;
  return { result, objects, pod, text: result.outputs[0]?.text ?? '' };
}

test('the shell of a health check is that of the system', () => {
  const healthCheck = { command: ['CMD-SHELL', 'exit 0'] };
  for (const [runtimePlatform, command] of [
    [undefined, ['/bin/sh', '-c', 'exit 0']],
    [{ operatingSystemFamily: 'LINUX' }, ['/bin/sh', '-c', 'exit 0']],
    [{ operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }, ['cmd', '/S', '/C', 'exit 0']],
  ] as const) {
    const { pod } = convertTask([{ healthCheck }], { runtimePlatform });
    assert.deepEqual(pod.containers[0].livenessProbe.exec.command, command);
  }
});

test('of two variables of one name the last one counts, as in ECS', () => {
  const environment = [
    { name: 'A', value: '1' },
    { name: 'B', value: '2' },
    { name: 'A', value: '3' },
    { name: 'C', value: '4' },
  ];
  const secrets = [{ name: 'C', valueFrom: '/shop/c' }];
  const { result, pod } = convertTask([{ environment, secrets }]);
  assert.deepEqual(
    pod.containers[0].env.map(({ name, value }: Anything) => [name, value]),
    [
      ['B', '2'],
      ['A', '3'],
      ['C', undefined],
    ],
  );
  const { fidelity, message } = findingAt(result, '/environment/0/value');
  assert.deepEqual([fidelity, message], ['exact', 'The variable `A` is set again further on, and that counts.']);
});

test('containers of a pod cannot listen on the same port', () => {
  const portMappings = [{ containerPort: 80 }];
  const { result, text } = convertTask([{ portMappings }, { portMappings: [{ containerPort: 80, hostPort: 8081 }] }], {
    networkMode: 'bridge',
  });
  const { fidelity, message } = findingAt(result, '/containerDefinitions/1/portMappings/0/containerPort');
  assert.equal(fidelity, 'needs-decision');
  assert.equal(
    message,
    '`c0` listens on port 80 too, and the containers of a pod share their ports: change one of them.',
  );
  assert.ok(text.includes(`# ${message}`));
  assert.equal(findingAt(result, '/containerDefinitions/0/portMappings/0/containerPort').fidelity, 'exact');
});

test('what has to end first, however it ends, and has no command of its own to wrap, is to be decided', () => {
  const first = { name: 'warm', essential: false };
  const main = { dependsOn: [{ containerName: 'warm', condition: 'COMPLETE' }] };
  for (const [more, fidelity] of [
    [{}, 'needs-decision'],
    [{ entryPoint: ['/bin/warm'] }, 'approximate'],
  ] as const) {
    const { result } = convertTask([main, { ...first, ...more }]);
    assert.equal(findingAt(result, '/dependsOn/0/condition').fidelity, fidelity);
  }
  const { text } = convertTask([main, first]);
  assert.match(text, /# When it fails, the pod does not start, and in ECS it does\./);
});

test('memory of another container is not among its volumes', () => {
  const { pod } = convertTask(
    [
      {
        mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
        linuxParameters: { sharedMemorySize: 64, tmpfs: [{ containerPath: '/run', size: 8 }] },
      },
      { volumesFrom: [{ sourceContainer: 'c0', readOnly: true }] },
    ],
    { volumes: [{ name: 'data' }] },
  );
  assert.deepEqual(
    pod.containers[0].volumeMounts.map(({ mountPath }: Anything) => mountPath),
    ['/data', '/dev/shm', '/run'],
  );
  assert.deepEqual(pod.containers[1].volumeMounts, [{ name: 'data', mountPath: '/data', readOnly: true }]);
});

test('what only Docker or the agent of ECS has on a machine is to be decided', () => {
  for (const [path, fidelity] of [
    ['/var/run/docker.sock', 'needs-decision'],
    ['/var/lib/docker/containers', 'needs-decision'],
    ['/var/lib/ecs/data', 'needs-decision'],
    ['/var/lib/dockerized', 'approximate'],
    ['/srv/data', 'approximate'],
  ] as const) {
    const { result } = convertTask([{}], { volumes: [{ name: 'v', host: { sourcePath: path } }] });
    assert.equal(findingAt(result, '/sourcePath').fidelity, fidelity, path);
  }
});

test('a stop timeout of 0 is none', () => {
  const { pod, result } = convertTask([{ stopTimeout: 0 }]);
  assert.equal(pod.terminationGracePeriodSeconds, undefined);
  assert.deepEqual(
    findingAt(result, '/stopTimeout').message,
    'None is set: the default of 30 seconds counts, as in ECS.',
  );
  assert.equal(convertTask([{ stopTimeout: 90 }, {}]).pod.terminationGracePeriodSeconds, 90);
});

test('attributes that ECS gives its instances are labels that Kubernetes gives its nodes', () => {
  for (const [expression, key, values] of [
    ['attribute:ecs.os-type == linux', 'kubernetes.io/os', ['linux']],
    ['attribute:ecs.cpu-architecture == x86_64', 'kubernetes.io/arch', ['amd64']],
    ['attribute:ecs.cpu-architecture in [arm64, x86_64]', 'kubernetes.io/arch', ['arm64', 'amd64']],
    ['attribute:ecs.availability-zone == eu-west-1a', 'topology.kubernetes.io/zone', ['eu-west-1a']],
    ['attribute:ecs.instance-type in [t3.small]', 'node.kubernetes.io/instance-type', ['t3.small']],
    ['attribute:stack == prod', 'stack', ['prod']],
  ] as const) {
    const { pod } = convertTask([{}], { placementConstraints: [{ type: 'memberOf', expression }] });
    const [term] = pod.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms;
    assert.deepEqual(term.matchExpressions, [{ key, operator: 'In', values }]);
  }
  const placementConstraints = [{ type: 'memberOf', expression: 'attribute:stack == prod' }];
  const { message } = findingAt(convertTask([{}], { placementConstraints }).result, '/expression');
  assert.equal(message, 'Give the nodes that have the attribute `stack` a label of that name.');
});

test('a list without members is nothing, and loses nothing', () => {
  const empty = { environment: [], mountPoints: [], volumesFrom: [], systemControls: [], ulimits: [] };
  const { result, pod, text } = convertTask([empty], { volumes: [], placementConstraints: [] });
  for (const name of [...Object.keys(empty), '/volumes', 'placementConstraints']) {
    const { fidelity, message } = findingAt(result, name);
    assert.deepEqual([fidelity, message], ['exact', 'It is empty: there is nothing to carry over.'], name);
  }
  assert.deepEqual(Object.keys(pod.containers[0]), ['name', 'image']);
  assert.ok(!text.includes('ulimits'));
});

test('what a pod needs from its cluster is said', () => {
  const gpu = convertTask([{ resourceRequirements: [{ type: 'GPU', value: '2' }] }]);
  const { fidelity, message } = findingAt(gpu.result, '/resourceRequirements/0/value');
  assert.equal(fidelity, 'approximate');
  assert.match(message, /device plugin/);
  const firelens = convertTask([{ firelensConfiguration: { type: 'fluentbit' } }]);
  assert.equal(findingAt(firelens.result, '/firelensConfiguration/type').fidelity, 'needs-decision');
  assert.match(firelens.text, /# In a pod nothing hands it the logs of the others/);
});

test('values keep their type when placeholders are filled in', () => {
  const { text } = convertTask([{ environment: [{ name: 'PORT', value: '${PORT}' }], image: '${IMAGE}' }]);
  assert.match(text, /value: '\$\{PORT\}'/);
});

test('objects of kinds that a cluster has to learn first say so', () => {
  const { text } = convertTask([{ secrets: [{ name: 'A', valueFrom: '/shop/a' }] }]);
  assert.match(
    text,
    /# The kinds SecretStore and ExternalSecret come with the External Secrets Operator: install it first\.\napiVersion: external-secrets\.io\/v1\nkind: SecretStore/,
  );
});
