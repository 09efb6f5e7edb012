import fc from '../property.ts';

/** Texts of secrets: none of these may ever be written anywhere. */
export const SECRET_VALUE = 'TOP-SECRET-';

const name = fc.oneof(
  fc.constantFrom('web', 'api', 'shop.web', 'Web_1', 'a'.repeat(63), '2048'),
  fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/),
);
const port = fc.integer({ min: 1, max: 65_535 });
const text = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    '0',
    '$(A)',
    '$$(A)',
    '${A}',
    'http://api.default.svc.cluster.local/',
    'a: b',
    '#',
    '日本',
    'a\nb',
  ),
  fc.string({ maxLength: 12 }),
);
const words = fc.array(text, { minLength: 1, maxLength: 3 });

/** An object with some of the fields. */
function some<T extends object>(fields: { [key in keyof T]: fc.Arbitrary<T[key]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

const variable = fc.oneof(
  fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: text }),
  fc.record({
    name: fc.constantFrom('D', 'E'),
    valueFrom: fc.constantFrom(
      { secretKeyRef: { name: 'database', key: 'password' } },
      { configMapKeyRef: { name: 'settings', key: 'level' } },
      { configMapKeyRef: { name: 'missing', key: 'level' } },
      { fieldRef: { fieldPath: 'status.podIP' } },
    ),
  }),
);

const cpu = fc.constantFrom<string | number>('10m', '250m', '0.5', 1, '2', 0);
const memory = fc.constantFrom<string | number>('1Mi', '128Mi', '512M', '1Gi', 134_217_728);

const seconds = { periodSeconds: fc.integer({ min: 1, max: 500 }), timeoutSeconds: fc.integer({ min: 1, max: 90 }) };
const probe = fc
  .tuple(
    fc.oneof(
      fc.record({ exec: fc.record({ command: words }) }),
      fc.record({
        httpGet: fc.record({
          path: fc.constantFrom('/', "/it's?a=1"),
          port: fc.constantFrom<string | number>('http', 8080),
        }),
      }),
      fc.constant({ tcpSocket: { port: 80 } }),
    ),
    some({ ...seconds, failureThreshold: fc.integer({ min: 1, max: 20 }), initialDelaySeconds: fc.nat(900) }),
  )
  .map(([test, times]) => ({ ...test, ...times }));

const kubernetesContainer = fc
  .tuple(
    some({
      command: words,
      args: words,
      workingDir: fc.constant('/srv'),
      env: fc.array(variable, { maxLength: 4 }),
      envFrom: fc.constantFrom(
        [{ configMapRef: { name: 'settings' } }],
        [{ secretRef: { name: 'database' }, prefix: 'DB_' }],
        [],
      ),
      ports: fc.uniqueArray(fc.record({ containerPort: port, protocol: fc.constantFrom('TCP', 'UDP', 'SCTP') }), {
        selector: ({ containerPort }) => containerPort,
        maxLength: 3,
      }),
      resources: some({
        requests: some({ cpu, memory: fc.constant('1Mi') }),
        limits: some({ cpu: fc.constant('2'), memory }),
      }),
      livenessProbe: probe,
      startupProbe: probe,
      readinessProbe: probe,
      imagePullPolicy: fc.constant('Always'),
      securityContext: fc.constant({ runAsUser: 1000, capabilities: { drop: ['ALL'] } }),
    }),
  )
  .map(([container]) => container);

const strategy = fc.oneof(
  fc.constant({ type: 'Recreate' }),
  fc.record({
    type: fc.constant('RollingUpdate'),
    rollingUpdate: some({
      maxSurge: fc.constantFrom<string | number>('25%', 0, 1, '100%'),
      maxUnavailable: fc.constantFrom<string | number>('25%', 1, 2, '50%'),
    }),
  }),
);

const deployment = fc
  .record({
    name,
    label: fc.constantFrom('web', 'api'),
    spec: some({ replicas: fc.nat(12), strategy, minReadySeconds: fc.nat(10), paused: fc.boolean() }),
    containers: fc.array(kubernetesContainer, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, label, spec, containers }) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: { app: label } },
    spec: {
      ...spec,
      selector: { matchLabels: { app: label } },
      template: {
        metadata: { labels: { app: label } },
        spec: {
          terminationGracePeriodSeconds: 10,
          containers: containers.map((container, index) => ({ name: `c${index}`, image: 'nginx:1.29', ...container })),
        },
      },
    },
  }));

const service = fc
  .record({
    name,
    app: fc.constantFrom('web', 'api'),
    ports: fc.uniqueArray(
      fc.record({ port, targetPort: port, appProtocol: fc.constantFrom('http', 'grpc', 'other') }),
      {
        selector: ({ port }) => port,
        minLength: 1,
        maxLength: 2,
      },
    ),
  })
  .map(({ name, app, ports }) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app }, ports: ports.map((one, index) => ({ name: `p${index}`, ...one })) },
  }));

const stores = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { level: 'info', A: '$(B)' } },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'database', annotations: { last: `${SECRET_VALUE}3` } },
    stringData: { password: `${SECRET_VALUE}1` },
    data: { user: btoa(`${SECRET_VALUE}2`) },
  },
];

/** Objects of a Kubernetes application as an API server would accept it, but for names. */
export const kubernetesApplication = fc
  .tuple(fc.array(deployment, { minLength: 1, maxLength: 3 }), fc.array(service, { maxLength: 3 }))
  .map(([deployments, services]): object[] => [...deployments, ...services, ...stores]);

const definition = some({
  entryPoint: words,
  command: words,
  essential: fc.boolean(),
  environment: fc.uniqueArray(fc.record({ name: fc.constantFrom('A', 'B'), value: text }), {
    selector: ({ name }) => name,
  }),
  secrets: fc.constant([
    { name: 'S', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:a key::' },
  ]),
  portMappings: fc.uniqueArray(fc.record({ containerPort: port, protocol: fc.constantFrom('tcp', 'udp') }), {
    selector: ({ containerPort }) => containerPort,
    maxLength: 2,
  }),
  cpu: fc.constantFrom(0, 10, 64, 128),
  memory: fc.integer({ min: 64, max: 512 }),
  memoryReservation: fc.integer({ min: 6, max: 64 }),
  healthCheck: fc.constantFrom(
    { command: ['CMD', 'a', '$(B)'] },
    { command: ['CMD-SHELL', 'exit 0'], startPeriod: 30, interval: 7, retries: 2, timeout: 3 },
    { command: ['NONE'] },
  ),
  logConfiguration: fc.constant({ logDriver: 'awslogs', options: { 'awslogs-group': 'a' } }),
  ulimits: fc.constant([]),
});

const percent = fc.constantFrom(
  {},
  { minimumHealthyPercent: 50, maximumPercent: 200 },
  { minimumHealthyPercent: 75, maximumPercent: 125 },
);

/** Task definitions and services of an ECS application; the service runs the definition of its number. */
export const ecsApplication = fc
  .array(
    fc.record({
      family: name,
      size: fc.constantFrom({}, { cpu: '512', memory: '2048' }, { cpu: '1 vCPU', memory: '2GB' }),
      containers: fc.array(definition, { minLength: 1, maxLength: 3 }),
      service: fc.option(fc.record({ serviceName: name, desiredCount: fc.nat(9), deploymentConfiguration: percent })),
      connected: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((applications): object[] =>
    applications.flatMap(({ family, size, containers, service, connected }, index) => {
      const unique = `${family}-${index}`;
      const containerDefinitions = containers.map((container, number) => ({
        name: `C_${number}`,
        image: 'nginx:1.29',
        ...container,
        ...(number === 0 && { portMappings: [{ name: 'Main_port', containerPort: 1, appProtocol: 'http' }] }),
      }));
      const services = [
        { portName: 'Main_port', discoveryName: 'main', clientAliases: [{ port: 80, dnsName: `main-${index}.shop` }] },
      ];
      const serviceConnectConfiguration = connected ? { enabled: true, services } : undefined;
      return [
        { family: unique, networkMode: 'awsvpc', ...size, containerDefinitions },
        ...(service
          ? [
              {
                ...service,
                taskDefinition: `${unique}:1`,
                ...(serviceConnectConfiguration && { serviceConnectConfiguration }),
              },
            ]
          : []),
      ];
    }),
  );

/** Any value instead of some part of an object. */
export function damaged(objects: fc.Arbitrary<object[]>): fc.Arbitrary<object[]> {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, true, 1.5, -1, '', '${X}', [], {}, ['a', 1]),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.tuple(objects, fc.infiniteStream(fc.nat(19)), fc.infiniteStream(value)).map(([list, dice, values]) => {
    const damage = (node: unknown): unknown => {
      if (dice.next().value === 0) return values.next().value;
      if (Array.isArray(node)) return node.map(damage);
      if (typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, damage(member)]));
    };
    return list.map((object) =>
      Object.fromEntries(
        Object.entries(object).map(([key, member]) => [
          key,
          key === 'apiVersion' || key === 'kind' ? member : damage(member),
        ]),
      ),
    );
  });
}
