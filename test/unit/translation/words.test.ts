import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cloudFormationFacts, ecsFacts } from '../../../server/ecs/facts.ts';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { toEcs } from '../../../server/translation/to-ecs/index.ts';
import { toKubernetes } from '../../../server/translation/to-kubernetes/index.ts';
import { foreignWord, headline } from '../../../server/translation/words.ts';

const CORE = 'io.k8s.api.core.v1';

/** Words by the type in which people write them by mistake. */
const WORDS: { readonly [type: string]: string } = {
  ContainerDefinition:
    'livenessProbe readinessProbe startupProbe env envFrom ports volumeMounts resources imagePullPolicy args workingDir securityContext lifecycle terminationGracePeriodSeconds initContainers containers nodeSelector serviceAccountName hostNetwork imagePullSecrets labels annotations metadata spec stdin tty volumeDevices terminationMessagePath',
  TaskDefinition:
    'containers initContainers hostNetwork hostPID hostIPC nodeSelector tolerations affinity serviceAccountName imagePullSecrets terminationGracePeriodSeconds replicas labels annotations metadata spec template livenessProbe env ports securityContext dnsPolicy activeDeadlineSeconds',
  Service: 'replicas selector template strategy ports metadata spec labels',
  HealthCheck: 'exec httpGet tcpSocket grpc periodSeconds timeoutSeconds failureThreshold initialDelaySeconds',
  MountPoint: 'name mountPath subPath',
  PortMapping: 'port targetPort hostIP',
  Volume: 'emptyDir hostPath configMap secret persistentVolumeClaim',
  [`${CORE}.Container`]:
    'portMappings environment entryPoint healthCheck logConfiguration taskRoleArn executionRoleArn containerDefinitions essential mountPoints volumesFrom dependsOn memory memoryReservation cpu secrets environmentFiles stopTimeout startTimeout user privileged readonlyRootFilesystem linuxParameters ulimits networkMode family desiredCount workingDirectory interactive pseudoTerminal repositoryCredentials dockerLabels extraHosts systemControls resourceRequirements',
  [`${CORE}.PodSpec`]:
    'containerDefinitions taskRoleArn executionRoleArn networkMode family requiresCompatibilities cpu memory runtimePlatform pidMode ipcMode placementConstraints portMappings environment logConfiguration essential launchType',
  'io.k8s.api.apps.v1.DeploymentSpec':
    'desiredCount launchType deploymentConfiguration taskDefinition loadBalancers networkConfiguration containerDefinitions family',
  'io.k8s.api.apps.v1.Deployment': 'containerDefinitions family desiredCount taskRoleArn',
  [`${CORE}.ServiceSpec`]: 'portMappings loadBalancers desiredCount serviceConnectConfiguration',
  [`${CORE}.Probe`]: 'command interval retries timeout startPeriod',
  [`${CORE}.VolumeMount`]: 'sourceVolume containerPath',
  [`${CORE}.Volume`]: 'host efsVolumeConfiguration dockerVolumeConfiguration',
};

for (const [type, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) {
    test(`${word} is told in ${type}`, () => {
      const found = foreignWord(type, word);
      assert.ok(found);
      assert.match(headline(found), new RegExp(`^\`${word}\` is (?:Kubernetes'|ECS's) word: .*\\S\\.$`));
    });
  }
}

test('in a template they are told with and without a capital', () => {
  const type = 'AWS::ECS::TaskDefinition.ContainerDefinition';
  for (const word of ['livenessProbe', 'LivenessProbe']) assert.equal(foreignWord(type, word)?.field, 'livenessProbe');
});

test('no field of a type is a foreign word in it', () => {
  for (const { types } of [ecsFacts, cloudFormationFacts, kubernetesFacts]) {
    for (const [type, { fields }] of Object.entries(types)) {
      for (const field of Object.keys(fields)) assert.equal(foreignWord(type, field), undefined, `${type}.${field}`);
    }
  }
});

test('what is only in the wrong place, misspelt or nobody’s is no foreign word', () => {
  for (const [type, field] of [
    [`${CORE}.PodSpec`, 'image'],
    [`${CORE}.PodSpec`, 'livenessProbe'],
    [`${CORE}.Container`, 'hostNetwork'],
    [`${CORE}.SecurityContext`, 'readonlyRootFilesystem'],
    ['ContainerDefinition', 'family'],
    ['ContainerDefinition', 'volumes'],
    ['TaskDefinition', 'portMappings'],
    ['ContainerDefinition', 'portmappings'],
    ['ContainerDefinition', 'nonsense'],
    ['ContainerDefinition', '__proto__'],
    ['ContainerDefinition', 'constructor'],
    [`${CORE}.ConfigMap`, 'environment'],
  ] as const) {
    assert.equal(foreignWord(type, field), undefined, `${type}.${field}`);
  }
});

/** Both platforms have these; which is meant is told by the value. */
const OF_BOTH = ['restartPolicy'];

test('only foreign words are translated', () => {
  const short = (type: string) => Object.keys(kubernetesFacts.types).filter((name) => name.endsWith(`.v1.${type}`));
  for (const [type, words] of Object.entries(toEcs)) {
    for (const word of Object.keys(words ?? {})) {
      assert.ok(foreignWord(type, word) || OF_BOTH.includes(word), `${type}.${word}`);
    }
  }
  for (const [type, words] of Object.entries(toKubernetes)) {
    for (const word of Object.keys(words ?? {})) {
      assert.ok(short(type).some((name) => foreignWord(name, word)) || OF_BOTH.includes(word), `${type}.${word}`);
    }
  }
});
