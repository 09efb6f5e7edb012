import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments, stringify } from 'yaml';
import type { ConversionInput } from '../../../server/conversion/conversion.ts';
import { openOutputs } from '../../conversion-checks.ts';
import { changedLeaves, lostObjects, placedLeaves, roundTrip, textsOf } from '../../round-trip.ts';
import { type Anything, openTexts } from './support.ts';

type Way = Omit<ConversionInput, 'files'>;

const TEMPLATE: Way = { to: 'ecs', choices: { format: 'cloudformation' } };
const MACHINES: Way = { to: 'ecs', choices: { format: 'cloudformation', 'launch-type': 'ec2' } };
const INPUTS: Way = { to: 'ecs', choices: { format: 'json' } };
const MANIFESTS: Way = { to: 'eks', choices: {} };

/** What a case is: its objects, where they go in between, and the places that have to be the same afterwards. */
type Case = readonly [name: string, text: string, places: readonly RegExp[], there?: Way];

function deployment(pod: string, spec = '', name = 'web'): string {
  return `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, labels: {app: ${name}, team: shop}}
spec: {${spec}selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}}}, spec: {${pod}}}}
`;
}

const ROLE = 'arn:aws:iam::111122223333:role/web';
const WEB = deployment('containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]');
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}]}
`;

const KUBERNETES: readonly Case[] = [
  [
    'commands and arguments, variables and labels',
    deployment(
      `containers: [{name: web, image: nginx, command: [a], args: [b, '$$(C)', ''], workingDir: /srv, env: [{name: A, value: "x$Y"}]}]`,
    ),
    [/command/, /args/, /workingDir/, /env/, /labels\.(app|team)$/],
  ],
  [
    'a Service and its port',
    WEB + SERVICE,
    [/^Service default\/web spec\.ports\[80\]\.(port|targetPort|name)/, /containers\[web\]\.ports/],
  ],
  [
    'a probe by HTTP',
    deployment(
      'containers: [{name: web, image: nginx, ports: [{containerPort: 8080}], livenessProbe: {httpGet: {path: /live, port: 8080}, periodSeconds: 15, timeoutSeconds: 3, failureThreshold: 4}}]',
    ),
    [/livenessProbe/],
  ],
  [
    'probes by commands, with and without a shell',
    deployment(
      'containers: [{name: web, image: a, livenessProbe: {exec: {command: [/bin/sh, -c, a || exit 1]}}}, {name: b, image: b, livenessProbe: {exec: {command: [sh, -c, b]}}}]',
    ),
    [/livenessProbe\.exec/],
  ],
  [
    'sizes, of the containers alone',
    deployment(
      'containers: [{name: web, image: a, resources: {requests: {cpu: 333m, memory: 100Mi}, limits: {memory: 1Gi}}}, {name: b, image: b}]',
    ),
    [/resources/],
  ],
  [
    'init containers and sidecars in their order',
    deployment(
      'initContainers: [{name: first, image: a}, {name: proxy, image: b, restartPolicy: Always, livenessProbe: {exec: {command: [x]}, initialDelaySeconds: 7}}, {name: second, image: c}], containers: [{name: web, image: d}]',
    ),
    [/initContainers\[(first|proxy|second)\]\.(name|image|restartPolicy|livenessProbe\.initialDelaySeconds)/],
  ],
  [
    'security contexts and the time to stop',
    deployment(
      'terminationGracePeriodSeconds: 45, containers: [{name: web, image: a, securityContext: {runAsUser: 1000, runAsGroup: 2000, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}}]',
    ),
    [/securityContext/, /terminationGracePeriodSeconds/],
  ],
  [
    'files of a ConfigMap',
    `${deployment('containers: [{name: web, image: a, volumeMounts: [{name: config, mountPath: /etc/web}]}], volumes: [{name: config, configMap: {name: settings, defaultMode: 256, items: [{key: b, path: "it\'s/b"}]}}]')}---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {b: "x\\ny"}
`,
    [/volumes\[config\]\.(name|configMap\.(defaultMode|items.*path$))/, /volumeMounts\[\/etc\/web\]\.name/],
  ],
  [
    'empty folders, on disk and in memory',
    deployment(
      'containers: [{name: web, image: a, volumeMounts: [{name: scratch, mountPath: /s}, {name: fast, mountPath: /m}]}], volumes: [{name: scratch, emptyDir: {}}, {name: fast, emptyDir: {medium: Memory, sizeLimit: 64Mi}}]',
    ),
    [/volumes\[(scratch|fast)\]\.(name|emptyDir\.(medium|sizeLimit))/, /volumeMounts/],
  ],
  [
    'a file system of EFS',
    `${deployment('containers: [{name: web, image: a, volumeMounts: [{name: data, mountPath: /d, readOnly: true}]}], volumes: [{name: data, persistentVolumeClaim: {claimName: web-data}}]')}---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: web-data}
spec: {accessModes: [ReadWriteMany], storageClassName: '', volumeName: web-data, resources: {requests: {storage: 5Gi}}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: web-data}
spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteMany], csi: {driver: efs.csi.aws.com, volumeHandle: 'fs-0123456789abcdef0::fsap-0123456789abcdef0'}}
`,
    [/volumes\[data\]/, /volumeMounts/, /^PersistentVolume .*volumeHandle/],
  ],
  [
    'a service account with its role',
    `${deployment('serviceAccountName: web, containers: [{name: web, image: a}]')}---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, annotations: {eks.amazonaws.com/role-arn: '${ROLE}'}}
`,
    [/serviceAccountName/, /role-arn/],
  ],
  [
    'steps of a rollout',
    deployment(
      'containers: [{name: web, image: a}]',
      'replicas: 4, strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 2}}, ',
    ),
    [/replicas|strategy/],
  ],
  [
    'scaling',
    `${WEB}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}}]}
`,
    [/^HorizontalPodAutoscaler .*(minReplicas|maxReplicas|averageUtilization|scaleTargetRef)/],
  ],
  ...(['30 8 * * 1-5', '0 3 13 * 5', '*/15 * * * *'] as const).map(
    (schedule): Case => [
      `the schedule ${schedule}`,
      `apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec: {schedule: '${schedule}', timeZone: Europe/Berlin, suspend: true, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}}
`,
      [/schedule|timeZone|suspend|restartPolicy/],
    ],
  ),
  [
    'an Ingress',
    `${WEB + SERVICE}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop, annotations: {alb.ingress.kubernetes.io/scheme: internet-facing, alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": 443}]', alb.ingress.kubernetes.io/ssl-redirect: '443', alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/a'}}
spec: {rules: [{host: shop.example, http: {paths: [{path: /a, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}, {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
`,
    [/^Ingress .*(scheme|listen-ports|ssl-redirect|certificate-arn|host|path|pathType|service\.name)$/],
  ],
  [
    'a NetworkPolicy',
    `${WEB + deployment('containers: [{name: a, image: a}]', '', 'caller')}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: caller}}}], ports: [{port: 8080}]}]}
`,
    [/^NetworkPolicy .*(policyTypes|ports\[8080\]\.port)/],
  ],
  [
    'kinds that ECS has no word for, namespaces and names with dots',
    `${['Pod', 'Job'].map((kind) => `---\napiVersion: ${kind === 'Job' ? 'batch/v1' : 'v1'}\nkind: ${kind}\nmetadata: {name: ${kind.toLowerCase()}.x, namespace: shop}\nspec: ${kind === 'Job' ? '{template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}' : '{containers: [{name: a, image: a}]}'}\n`).join('')}${['ReplicaSet', 'DaemonSet', 'StatefulSet'].map((kind) => `---\napiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${kind.toLowerCase()}, namespace: shop, annotations: {note: x}}\nspec: {selector: {matchLabels: {a: ${kind}}}, template: {metadata: {labels: {a: ${kind}}, annotations: {plain: text, other: 'z z'}}, spec: {containers: [{name: a, image: a}]}}}\n`).join('')}`,
    [/ kind$/, /metadata\.(name|namespace)$/, /template\.metadata\.annotations/],
  ],
  [
    'secrets of AWS',
    `${deployment('containers: [{name: web, image: a, env: [{name: P, valueFrom: {secretKeyRef: {name: db, key: password}}}]}]')}---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: aws-secrets-manager}
spec: {provider: {aws: {service: SecretsManager, region: eu-west-1}}}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: db}
spec: {secretStoreRef: {kind: SecretStore, name: aws-secrets-manager}, target: {name: db}, data: [{secretKey: password, remoteRef: {key: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf', property: password}}]}
`,
    [/env\[P\]/, /remoteRef/],
  ],
  [
    'the network of the machine',
    deployment('hostNetwork: true, containers: [{name: a, image: a}]'),
    [/hostNetwork/],
    MACHINES,
  ],
];

for (const [name, text, places, there = TEMPLATE] of KUBERNETES) {
  test(`Kubernetes to ECS and back: ${name}`, () =>
    check(roundTrip(openTexts({ 'app.yaml': text }), there, MANIFESTS), places));
}

function check(trip: ReturnType<typeof roundTrip>, places: readonly RegExp[]): void {
  assert.deepEqual(changedLeaves(trip), []);
  assert.deepEqual(lostObjects(trip), []);
  const again = new Map(placedLeaves(openOutputs(trip.back)).map(({ place, value }) => [place, value]));
  const before = placedLeaves(trip.files).filter(({ place }) => places.some((wanted) => wanted.test(place)));
  for (const wanted of places)
    assert.ok(
      before.some(({ place }) => wanted.test(place)),
      `nothing is at ${wanted}`,
    );
  assert.deepEqual(
    before.map(({ place }) => [place, again.get(place)]),
    before.map(({ place, value }) => [place, value]),
  );
}

const TASK = {
  family: 'web-task',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '512',
  memory: '1024',
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  taskRoleArn: ROLE,
  tags: [{ key: 'team', value: 'shop' }],
  volumes: [{ name: 'Data_1', efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption: 'ENABLED' } }],
  containerDefinitions: [
    {
      name: 'App_1',
      image: 'nginx',
      cpu: 85,
      memory: 512,
      command: ['-v', '$(A)'],
      environment: [{ name: 'A', value: '$$(B)' }],
      secrets: [
        { name: 'S', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:password::' },
        { name: 'P', valueFrom: '/shop/key' },
      ],
      portMappings: [{ name: 'frontend-8080-tcp', containerPort: 8080, protocol: 'tcp', appProtocol: 'http' }],
      mountPoints: [{ sourceVolume: 'Data_1', containerPath: '/data', readOnly: true }],
      ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
      linuxParameters: { initProcessEnabled: true, tmpfs: [{ containerPath: '/run', size: 64 }] },
      dockerLabels: { a: 'b' },
      healthCheck: {
        command: ['CMD-SHELL', 'curl -f http://localhost:8080/ || exit 1'],
        interval: 20,
        startPeriod: 10,
      },
      user: '1000:1000',
      stopTimeout: 60,
      dependsOn: [{ containerName: 'init', condition: 'COMPLETE' }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/web', 'awslogs-region': 'eu-west-1' },
      },
    },
    { name: 'init', image: 'busybox', essential: false, entryPoint: ['a'], command: ['b'] },
    { name: 'side', image: 'x', essential: false, healthCheck: { command: ['CMD', 'a', 'b'] } },
  ],
};
const RUNNING = {
  serviceName: 'web',
  taskDefinition: 'web-task',
  desiredCount: 4,
  deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 125 },
  healthCheckGracePeriodSeconds: 30,
  serviceConnectConfiguration: {
    enabled: true,
    services: [{ portName: 'frontend-8080-tcp', discoveryName: 'web', clientAliases: [{ port: 80, dnsName: 'web' }] }],
  },
};

/** Places of the task and service that come back in every form. */
const SAME = [
  /^TaskDefinition web-task (family|networkMode|cpu|memory|executionRoleArn|taskRoleArn|tags\[team\])/,
  /volumes\[Data_1\]/,
  /containerDefinitions\[App_1\]\.(name|image|cpu|memory|command|environment|secrets|portMappings|mountPoints|ulimits|linuxParameters)/,
  /containerDefinitions\[App_1\]\.(dockerLabels|healthCheck|user|stopTimeout|dependsOn|logConfiguration)/,
  /containerDefinitions\[(init|side)\]\.(name|image|essential|entryPoint|command|healthCheck)/,
  /^Service web (serviceName|desiredCount|deploymentConfiguration|healthCheckGracePeriodSeconds)/,
  /^Service web serviceConnectConfiguration\.(enabled|services)/,
];

for (const [name, back] of Object.entries({ 'a template': TEMPLATE, 'input of the API': INPUTS })) {
  test(`ECS to Kubernetes and back: a task and its service, as ${name}`, () => {
    const files = openTexts({ 'task.json': JSON.stringify(TASK), 'service.json': JSON.stringify(RUNNING) });
    const trip = roundTrip(files, MANIFESTS, back);
    check(trip, SAME);
    assert.deepEqual(textsOf(roundTrip(openOutputs(trip.back), MANIFESTS, back)), textsOf(trip));
  });
}

test('what was changed on Kubernetes counts, whatever annotations keep', () => {
  const files = openTexts({ 'task.json': JSON.stringify(TASK), 'service.json': JSON.stringify(RUNNING) });
  const { there } = roundTrip(files, MANIFESTS, TEMPLATE);
  const objects = parseAllDocuments(there.outputs[0]?.text ?? '').map((one) => one.toJS() as Anything);
  const [app] = objects[0].spec.template.spec.containers;
  app.resources.requests.cpu = '500m';
  app.livenessProbe.httpGet.path = '/live';
  app.startupProbe.failureThreshold = 9;
  const changed = openTexts({ 'app.yaml': objects.map((one) => `---\n${stringify(one)}`).join('') });
  const { there: template } = roundTrip(changed, TEMPLATE, MANIFESTS);
  const again = new Map(placedLeaves(openOutputs(template)).map(({ place, value }) => [place, value]));
  const at = (place: string) => again.get(`TaskDefinition web-task containerDefinitions[App_1].${place}`);
  assert.deepEqual(
    [at('cpu'), at('healthCheck.command.1'), at('healthCheck.startPeriod')],
    ['512', '"curl -f http://localhost:8080/live || exit 1"', '180'],
  );
});
