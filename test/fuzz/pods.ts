import fc from '../property.ts';
import { SECRET_VALUE } from './applications.ts';

/** An object with some of the fields. */
function some<T extends object>(fields: { [key in keyof T]: fc.Arbitrary<T[key]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

const cpu = fc.constantFrom<string | number>('100m', '1', 2, '0.5');
const quantity = fc.constantFrom<string | number>('64Mi', '1500M', '2Gi', 134_217_728);
/** A request with a limit is no more than that. */
const resources = some({
  requests: some({ cpu, memory: quantity, 'ephemeral-storage': quantity }),
  limits: some({ cpu, memory: quantity, 'nvidia.com/gpu': fc.constantFrom<string | number>(1, '2') }),
}).map(({ requests, limits }) => ({
  ...(limits && { limits }),
  ...(requests && {
    requests: {
      ...requests,
      ...(limits?.cpu !== undefined && { cpu: limits.cpu }),
      ...(limits?.memory !== undefined && { memory: limits.memory }),
    },
  }),
}));

const probe = fc
  .tuple(
    fc.constantFrom(
      { tcpSocket: { port: 80 } },
      { grpc: { port: 9000, service: 'a' } },
      { exec: { command: ['a'] } },
      { httpGet: { port: 'http' } },
    ),
    some({ initialDelaySeconds: fc.nat(40), periodSeconds: fc.integer({ min: 1, max: 60 }) }),
  )
  .map(([test, times]) => ({ ...test, ...times }));

const mount = fc
  .tuple(
    fc.constantFrom('scratch', 'memory', 'claim', 'config', 'secret', 'projected', 'data'),
    some({ readOnly: fc.boolean(), subPath: fc.constantFrom('a', ''), subPathExpr: fc.constant('$(A)') }),
  )
  .map(([name, rest]) => ({ name, mountPath: `/mnt/${name}`, ...rest }));

const variable = fc.constantFrom<object>(
  { name: 'A', value: 'a' },
  { name: 'N', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
  { name: 'L', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } },
  { name: 'I', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
  { name: 'M', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
  { name: 'S', valueFrom: { secretKeyRef: { name: 'database', key: 'password', optional: true } } },
);

const security = some({
  runAsUser: fc.nat(2000),
  runAsGroup: fc.nat(2000),
  runAsNonRoot: fc.boolean(),
  privileged: fc.boolean(),
  readOnlyRootFilesystem: fc.boolean(),
  allowPrivilegeEscalation: fc.boolean(),
  capabilities: fc.constantFrom({ drop: ['ALL'] }, { add: ['NET_ADMIN'] }),
  seLinuxOptions: fc.constant({ type: 't' }),
  appArmorProfile: fc.constant({ type: 'Localhost', localhostProfile: 'p' }),
});

const body = some({
  resources,
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  env: fc.uniqueArray(variable, { maxLength: 4 }),
  volumeMounts: fc.uniqueArray(mount, { selector: ({ name }) => name, maxLength: 4 }),
  securityContext: security,
  lifecycle: fc.constantFrom({ preStop: { sleep: { seconds: 5 } } }, { postStart: { exec: { command: ['a'] } } }),
  ports: fc.constant([{ name: 'http', containerPort: 8080, hostPort: 8080 }]),
  stdin: fc.boolean(),
  tty: fc.boolean(),
});

const volumes = [
  { name: 'scratch', emptyDir: { sizeLimit: '1Gi' } },
  { name: 'memory', emptyDir: { medium: 'Memory' } },
  { name: 'claim', persistentVolumeClaim: { claimName: 'files' } },
  { name: 'config', configMap: { name: 'settings', defaultMode: 0o444 } },
  { name: 'secret', secret: { secretName: 'database', items: [{ key: 'password', path: 'p' }] } },
  {
    name: 'projected',
    projected: { sources: [{ configMap: { name: 'settings' } }, { secret: { name: 'database' } }] },
  },
  { name: 'data', ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } } },
];

/** The spec of a pod with a little of everything. */
const pod = fc
  .record({
    rest: some({
      terminationGracePeriodSeconds: fc.nat(300),
      hostNetwork: fc.boolean(),
      shareProcessNamespace: fc.boolean(),
      nodeSelector: fc.constantFrom<object>({ 'kubernetes.io/arch': 'arm64' }, { disk: 'ssd' }),
      affinity: fc.constant({
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } },
          ],
        },
      }),
      topologySpreadConstraints: fc.constant([{ maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone' }]),
      hostAliases: fc.constant([{ ip: '10.0.0.1', hostnames: ['a', 'b'] }]),
      serviceAccountName: fc.constantFrom('shop', 'other'),
      imagePullSecrets: fc.constant([{ name: 'registry' }]),
      securityContext: some({ runAsUser: fc.nat(9), fsGroup: fc.nat(9), runAsNonRoot: fc.constant(true) }),
      tolerations: fc.constant([{ operator: 'Exists' }]),
    }),
    inits: fc.array(fc.tuple(body, fc.constantFrom({}, { restartPolicy: 'Always' })), { maxLength: 3 }),
    containers: fc.array(body, { minLength: 1, maxLength: 2 }),
  })
  .map(({ rest, inits, containers }) => ({
    ...rest,
    volumes,
    // An init container that ends has no probes.
    initContainers: inits.map(([{ livenessProbe, readinessProbe, startupProbe, lifecycle, ...init }, kind], index) => ({
      name: `i${index}`,
      image: 'busybox:1.36',
      ...init,
      ...kind,
      ...('restartPolicy' in kind && { livenessProbe, startupProbe, lifecycle, readinessProbe }),
    })),
    containers: containers.map((container, index) => ({ name: `c${index}`, image: 'nginx:1.29', ...container })),
  }));

const metadata = { name: 'web', labels: { app: 'web', team: 'a' }, annotations: { note: 'x' } };
const template = (spec: object) => ({ metadata: { labels: { app: 'web' } }, spec });
const selector = { matchLabels: { app: 'web' } };

const KINDS: Readonly<Record<string, (spec: object) => object>> = {
  deployment: (spec) => ({ apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector, template: template(spec) } }),
  stateful: (spec) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: {
      serviceName: 'web',
      replicas: 2,
      selector,
      template: template(spec),
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    },
  }),
  daemon: (spec) => ({ apiVersion: 'apps/v1', kind: 'DaemonSet', spec: { selector, template: template(spec) } }),
  job: (spec) => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    spec: { parallelism: 2, backoffLimit: 1, template: template({ ...spec, restartPolicy: 'OnFailure' }) },
  }),
  cron: (spec) => ({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    spec: {
      schedule: '*/5 * * * *',
      timeZone: 'Europe/Berlin',
      jobTemplate: { spec: { template: template({ ...spec, restartPolicy: 'Never' }) } },
    },
  }),
  pod: (spec) => ({ apiVersion: 'v1', kind: 'Pod', spec: { ...spec, restartPolicy: 'Always' } }),
};

const around = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { 'a.conf': 'a', b: '$(A)' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'database' }, stringData: { password: `${SECRET_VALUE}4` } },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'files' },
    spec: { accessModes: ['ReadWriteMany'], storageClassName: 'efs', resources: { requests: { storage: '5Gi' } } },
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'efs' },
    provisioner: 'efs.csi.aws.com',
    parameters: { provisioningMode: 'efs-ap', fileSystemId: 'fs-0123456789abcdef0', directoryPerms: '700' },
  },
  {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'shop', annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/shop' } },
  },
  {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'usual' },
    spec: { limits: [{ type: 'Container', default: { memory: '512Mi' }, defaultRequest: { cpu: '100m' } }] },
  },
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'web' },
    spec: { minAvailable: 1, selector },
  },
];

/** A workload of any kind with everything a pod can say, and the objects it names. */
export const podApplication = fc
  .record({ kind: fc.constantFrom(...Object.keys(KINDS)), spec: pod, others: fc.subarray(around) })
  .map(({ kind, spec, others }): object[] => [{ ...KINDS[kind]?.(spec), metadata }, ...others]);
