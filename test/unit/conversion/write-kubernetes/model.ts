import type {
  Application,
  Container,
  Entrance,
  HealthTest,
  Kept,
  Listener,
  Named,
  Origin,
  Port,
  Reference,
  RouteTarget,
  Setting,
  Size,
  Volume,
  VolumeContent,
  Workload,
} from '../../../../server/conversion/model.ts';
import { type Traced, traced } from '../../../../server/conversion/trace.ts';
import fc from '../../../property.ts';
import type { Anything } from '../support.ts';

/** Models of applications of any shape, for what has to hold of all of them. No text of them is a secret. */

let places = 0;

/** A value with a place in an input of its own. */
function at<T>(value: T): Traced<T> {
  places += 1;
  return traced(value, [{ file: 'in.json', document: 0, pointer: `/${places}` }]);
}

function some<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Traced<T>> {
  return value.map(at);
}

/** A member that may be missing. */
function maybe<K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [key in K]?: T }> {
  return fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one })) as fc.Arbitrary<{
    readonly [key in K]?: T;
  }>;
}

function all<T = Anything>(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<T> {
  return fc.tuple(...parts).map((members) => Object.assign({}, ...members));
}

const NAMES = ['web', 'Api_Server', 'a.b.c', 'x'.repeat(80), '0', '-', 'Ünïcode', '${Name}', 'db', 'worker', 'web'];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 70 }));
const text = fc.oneof(
  fc.constantFrom('', 'a', '$(HOME)', '${Value}', 'yes', '012', 'line\nline', '"quoted"', '{{ x }}', '/srv', '../up'),
  fc.string({ maxLength: 20 }),
);
const number = fc.oneof(fc.integer({ min: -2, max: 700 }), fc.constantFrom(0, 1, 0.5, 80, 443, 65_536, 2 ** 31));
const portNumber = fc.oneof(fc.integer({ min: 1, max: 65_535 }), number);
const origin: Origin = { file: 'folder/in.json', title: 'service web' };
const flag = fc.boolean();
const named = (key: fc.Arbitrary<string> = text): fc.Arbitrary<Named> =>
  fc.record({ name: some(key), value: some(text) });
const few = <T>(one: fc.Arbitrary<T>, most = 3) => fc.array(one, { maxLength: most });

const size: fc.Arbitrary<Size> = all(
  fc.constant({}),
  maybe('cpu', some(fc.constantFrom(0, 0.25, 1, 2, 0.001))),
  maybe('memory', some(fc.integer({ min: 0, max: 4096 }))),
  maybe('disk', some(fc.integer({ min: 0, max: 200 }))),
);

const reference: fc.Arbitrary<Reference> = all(
  fc.record({ store: some(name) }),
  maybe('key', some(name)),
  maybe(
    'remote',
    all(
      fc.record({
        service: fc.constantFrom('secrets-manager' as const, 'parameter-store' as const),
        id: some(
          fc.constantFrom(
            'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
            'arn:aws:ssm:${AWS::Region}:111122223333:parameter/a',
            '/shop/key',
          ),
        ),
      }),
      maybe('property', some(name)),
      maybe('stage', some(text)),
      maybe('version', some(text)),
    ),
  ),
);

const setting: fc.Arbitrary<Setting> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), name: some(name), value: some(text) }),
  fc.record({ kind: fc.constantFrom('secret' as const, 'elsewhere' as const), name: some(name), reference }),
);

const port: fc.Arbitrary<Port> = all(
  fc.record({ number: some(portNumber), protocol: some(fc.constantFrom('tcp' as const, 'udp' as const)) }),
  maybe('name', some(name)),
  maybe('application', some(fc.constantFrom('http' as const, 'http2' as const, 'grpc' as const))),
  maybe('machinePort', some(portNumber)),
);

const test: fc.Arbitrary<HealthTest> = fc.oneof(
  fc.record({ kind: fc.constant('command' as const), words: few(some(text)) }),
  fc.record({
    kind: fc.constant('shell' as const),
    line: some(fc.constantFrom('curl -f http://localhost:80/ || exit 1', 'true', '')),
  }),
  all(
    fc.record({
      kind: fc.constant('http' as const),
      scheme: some(fc.constantFrom('http' as const, 'https' as const)),
      port: some(portNumber),
      path: some(text),
      headers: few(named()),
    }),
    maybe('host', some(text)),
  ),
  fc.record({ kind: fc.constant('connect' as const), port: some(portNumber) }),
  fc.record({ kind: fc.constant('grpc' as const), port: some(portNumber) }),
);
const health = all(
  fc.record({ test, interval: some(number), timeout: some(number), retries: some(number) }),
  maybe('startup', some(number)),
);

const security = all(
  fc.record({
    addedCapabilities: few(some(fc.constantFrom('SYS_ADMIN', 'CAP_NET_ADMIN', 'all'))),
    droppedCapabilities: few(some(fc.constantFrom('ALL', 'chown'))),
    options: few(
      some(fc.constantFrom('apparmor:web', 'apparmor:unconfined', 'label:type:a', 'label:disable', 'odd', '')),
    ),
  }),
  maybe('user', some(fc.oneof(number, text))),
  maybe('group', some(number)),
  maybe('privileged', some(flag)),
  maybe('readOnlyRoot', some(flag)),
  maybe('noNewPrivileges', some(flag)),
);

function container(names: readonly string[], volumes: readonly string[]): fc.Arbitrary<Container> {
  return all(
    fc.record({
      name: some(fc.constantFrom(...names, 'other')),
      endsAll: some(flag),
      waitsFor: few(
        fc.record({
          container: fc.constantFrom(...names, 'nobody'),
          until: some(
            fc.constantFrom('started' as const, 'healthy' as const, 'finished' as const, 'succeeded' as const),
          ),
        }),
      ),
      settings: few(setting, 4),
      settingFiles: few(some(fc.constantFrom('arn:aws:s3:::bucket/web.env', 's3'))),
      ports: few(port),
      reserved: size,
      limit: size,
      mounts: few(
        all(
          fc.record({ volume: some(fc.constantFrom(...volumes, 'none')), path: some(text) }),
          maybe('readOnly', some(flag)),
          maybe('part', some(text)),
        ),
      ),
      security,
    }),
    maybe('image', some(fc.constantFrom('nginx', 'ghcr.io/shop/web:1', '', '${Image}', ' '))),
    maybe('registryLogin', reference),
    maybe(
      'restarts',
      all(fc.record({ enabled: some(flag), ignoredExitCodes: few(some(number)) }), maybe('after', some(number))),
    ),
    maybe('entrypoint', few(some(text))),
    maybe('arguments', few(some(text))),
    maybe('workingDirectory', some(text)),
    maybe('graphicsCards', some(number)),
    maybe('health', health),
    maybe('readiness', health),
    maybe('stopSeconds', some(number)),
    maybe('interactive', some(flag)),
    maybe('terminal', some(flag)),
    maybe('logs', fc.record({ driver: some(text), options: few(named()) })),
  );
}

const content: fc.Arbitrary<VolumeContent> = fc.oneof(
  all(fc.record({ kind: fc.constantFrom('scratch' as const, 'memory' as const) }), maybe('limit', some(number))),
  fc.record({ kind: fc.constant('machine' as const), path: some(text) }),
  all(
    fc.record({ kind: fc.constant('shared' as const) }),
    maybe('id', some(fc.constantFrom('fs-0123', '${FileSystem}'))),
    maybe('made', some(name)),
    maybe('path', some(text)),
    maybe('accessPoint', some(fc.constant('fsap-1'))),
    maybe('encrypted', some(flag)),
    maybe('authorized', some(flag)),
    maybe('size', some(number)),
  ),
  fc.record({
    kind: fc.constant('disk' as const),
    lasting: flag,
    disk: all(
      fc.constant({}),
      maybe('size', some(number)),
      maybe('type', some(fc.constantFrom('gp3', 'io2', ''))),
      maybe('iops', some(number)),
      maybe('encrypted', some(flag)),
      maybe('key', some(text)),
      maybe('snapshot', some(name)),
      maybe('fileSystem', some(fc.constant('xfs'))),
    ),
  }),
  fc.record({ kind: fc.constant('nfs' as const), server: some(fc.constant('nfs.example')), path: some(text) }),
  all(
    fc.record({ kind: fc.constant('files' as const), files: few(fc.record({ path: some(text), setting })) }),
    maybe('mode', some(number)),
  ),
  fc.record({ kind: fc.constant('other' as const), title: fc.constant('a disk of its own kind'), source: some(text) }),
);
const volume = (names: readonly string[]): fc.Arbitrary<Volume> =>
  fc.record({ name: some(fc.constantFrom(...names)), content });

const kept: fc.Arbitrary<Kept> = fc.oneof(
  fc.record({
    platform: fc.constant('ecs' as const),
    field: fc.constantFrom(
      'proxyConfiguration',
      'containers.web.ulimits',
      `containers.${'x'.repeat(80)}.ulimits`,
      'a b',
    ),
    value: some(fc.constantFrom('{"a":1}', '[]', 'not json')),
  }),
  fc.record({
    platform: fc.constant('kubernetes' as const),
    field: fc.constant('kind'),
    value: some(
      fc.constantFrom('"Pod"', '"StatefulSet"', '"ReplicaSet"', '"ReplicationController"', '"DaemonSet"', 'Pod'),
    ),
  }),
  fc
    .constantFrom<readonly [string, string]>(
      ['priorityClassName', '"high"'],
      ['tolerations', '[{"key":"a","operator":"Exists"}]'],
      ['securityContext.fsGroup', '2000'],
      ['containers.web.imagePullPolicy', '"Always"'],
      ['enableServiceLinks', 'false'],
      ['containers', '[]'],
      ['hostname', 'not json'],
    )
    .map(([field, value]): Kept => ({ platform: 'kubernetes', field, value: at(value) })),
);

const WORKLOADS = ['web', 'Api_Server', 'db', '${Name}'];
const CONTAINERS = ['web', 'Side_Car', 'init', 'x'.repeat(80)];
const VOLUMES = ['data', 'Logs_1', 'v'.repeat(80)];

const action = (target: fc.Arbitrary<RouteTarget>): fc.Arbitrary<Anything> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: all(
        fc.record({ kind: fc.constant('forward' as const), targets: few(target) }),
        maybe('rewrite', fc.record({ pattern: some(text), replacement: some(text) })),
      ),
    },
    {
      weight: 1,
      arbitrary: all(
        fc.record({
          kind: fc.constant('redirect' as const),
          status: some(fc.constantFrom(301 as const, 302 as const)),
        }),
        maybe('scheme', some(fc.constantFrom('https', 'HTTPS', '#{protocol}'))),
        maybe('port', some(portNumber)),
        maybe('path', some(text)),
      ),
    },
    {
      weight: 1,
      arbitrary: all(
        fc.record({ kind: fc.constant('answer' as const), status: some(fc.constantFrom(200, 404)) }),
        maybe('body', some(text)),
      ),
    },
  );

function entrance(ports: readonly Port[]): fc.Arbitrary<Entrance> {
  const target: fc.Arbitrary<RouteTarget> = all(
    fc.record({
      workload: fc.constantFrom(...WORKLOADS, 'nobody'),
      port: fc.constantFrom(...ports),
      attributes: few(named()),
    }),
    maybe('weight', some(fc.integer({ min: 0, max: 999 }))),
    maybe('group', some(fc.constant('arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/a/1'))),
    maybe('protocol', some(fc.constantFrom('http' as const, 'https' as const, 'tls' as const))),
    maybe('application', some(fc.constantFrom('http2' as const, 'grpc' as const))),
    maybe(
      'check',
      all(
        fc.constant({}),
        maybe('protocol', some(fc.constantFrom('http' as const, 'https' as const, 'tcp' as const))),
        maybe('port', some(fc.oneof(number, fc.constant('traffic-port')))),
        maybe('path', some(text)),
        maybe('interval', some(number)),
        maybe('healthy', some(number)),
        maybe('codes', some(text)),
      ),
    ),
  );
  const listener: fc.Arbitrary<Listener> = all(
    fc.record({
      port: fc.oneof(
        some(portNumber),
        portNumber.map((value) => traced(value)),
      ),
      protocol: some(
        fc.constantFrom('http' as const, 'https' as const, 'tcp' as const, 'udp' as const, 'tls' as const),
      ),
      certificates: few(some(fc.constant('arn:aws:acm:eu-west-1:1:certificate/1')), 2),
      routes: few(
        fc.record({
          origin: fc.constant(origin),
          hosts: few(some(fc.constantFrom('shop.example', '*.shop.example', 'Not A Host', '${Host}', '10.0.0.1')), 2),
          paths: few(
            fc.record({
              match: some(
                fc.constantFrom('exact' as const, 'prefix' as const, 'pattern' as const, 'expression' as const),
              ),
              path: some(fc.constantFrom('/', '/a', '/a//b', 'a', '/a/../b', '/a*', '')),
            }),
            2,
          ),
          headers: few(named(), 1),
          queries: few(named(), 1),
          methods: few(some(fc.constantFrom('GET', 'POST')), 1),
          addresses: few(some(fc.constant('10.0.0.0/8')), 1),
          action: action(target),
        }),
      ),
    }),
    maybe('policy', some(text)),
    maybe('otherwise', action(target)),
  );
  return fc.record({
    kind: fc.constantFrom('http' as const, 'ports' as const),
    name: some(name),
    origin: fc.constant(origin),
    anchor: fc.constant([]),
    open: some(flag),
    listeners: few(listener, 2),
    sources: few(some(fc.constantFrom('0.0.0.0/0', '10.0.0.1/8', 'sg-1'))),
    securityGroups: few(some(fc.constant('sg-0123')), 1),
    attributes: few(named(), 1),
    labels: few(named(), 1),
  });
}

const peer = fc.oneof(
  fc.record({
    kind: fc.constant('addresses' as const),
    cidr: some(fc.constantFrom('10.0.0.0/8', '10.0.0.1/8', '::/0', 'x')),
  }),
  fc.record({ kind: fc.constant('workload' as const), name: some(fc.constantFrom(...WORKLOADS, 'nobody')) }),
);
const rules = few(
  fc.record({
    peers: few(peer),
    ports: few(
      all(
        fc.record({ protocol: some(fc.constantFrom('tcp' as const, 'udp' as const)) }),
        maybe('from', some(portNumber)),
        maybe('to', some(portNumber)),
      ),
    ),
  }),
);

const workload: fc.Arbitrary<Workload> = few(container(CONTAINERS, VOLUMES), 4)
  .filter((containers) => containers.length > 0)
  .chain((containers) => {
    const ports = containers.flatMap((one) => one.ports);
    return all(
      fc.record({
        name: some(fc.constantFrom(...WORKLOADS)),
        origin: fc.constant(origin),
        anchor: fc.constant([]),
        runs: fc.constantFrom('always' as const, 'always' as const, 'once' as const),
        replicas: some(fc.integer({ min: -1, max: 5 })),
        containers: fc.constant(containers),
        volumes: few(volume(VOLUMES), 4),
        endpoints: few(
          all(
            fc.record({
              name: some(name),
              origin: fc.constant(origin),
              ports: portsTo(ports),
            }),
            maybe('alias', some(name)),
            maybe('addresses', fc.constant(true as const)),
          ),
          2,
        ),
        machine: all(
          fc.constant({}),
          maybe('architecture', some(fc.constantFrom('amd64' as const, 'arm64' as const))),
          maybe('system', some(fc.constantFrom('linux' as const, 'windows' as const))),
          maybe('systemVersion', some(fc.constantFrom('WINDOWS_SERVER_2022_CORE', 'odd'))),
          maybe('interruptible', some(flag)),
          maybe('serverless', some(flag)),
        ),
        sharing: all(
          fc.constant({}),
          maybe('network', some(fc.constant('machine' as const))),
          maybe('processes', some(fc.constantFrom('copy' as const, 'machine' as const))),
          maybe('memory', some(fc.constantFrom('copy' as const, 'machine' as const))),
        ),
        placement: all(
          fc.record({
            requirements: few(
              fc.record({
                attribute: some(fc.constantFrom('zone', 'instance-type', 'stack', 'not a label!', '')),
                operator: some(
                  fc.constantFrom('in' as const, 'not-in' as const, 'exists' as const, 'not-exists' as const),
                ),
                values: few(some(text)),
              }),
            ),
            spread: few(some(fc.constantFrom('zone' as const, 'machine' as const))),
          }),
          maybe('apart', some(flag)),
        ),
        hosts: few(
          fc.record({ name: some(text), address: some(fc.constantFrom('127.0.0.1', '10.0.0.1', '010.0.0.1', 'x')) }),
        ),
        kernel: few(
          named(fc.constantFrom('net.core.somaxconn', 'kernel.shmmax', 'Bad Name', 'net.ipv4.tcp_syncookies')),
        ),
        labels: few(
          named(fc.constantFrom('Team', 'app.kubernetes.io/name', 'cost center', 'job-name', 'aws:x', 'a/b')),
        ),
        annotations: few(named(fc.constantFrom('note', 'kubernetes.io/config.mirror', 'not a key', 'x.example/a'))),
        kept: few(kept, 4),
      }),
      maybe('space', some(fc.constantFrom('shop', 'shop.local', 'default'))),
      maybe('onEachMachine', fc.constant(true as const)),
      maybe('keepsIdentity', fc.constant(true as const)),
      maybe(
        'schedule',
        all(
          fc.record({
            expression: some(
              fc.constantFrom(
                'rate(5 minutes)',
                'cron(0 8 ? * MON-FRI *)',
                'at(2030-01-01T00:00:00)',
                '0 8 * * *',
                'x',
              ),
            ),
            language: fc.constantFrom('cron' as const, 'scheduler' as const),
          }),
          maybe('zone', some(fc.constantFrom('Europe/Berlin', 'Nowhere', ''))),
          maybe('suspended', some(flag)),
          maybe('latest', some(number)),
        ),
      ),
      maybe(
        'run',
        all(
          fc.constant({}),
          maybe('parallel', some(number)),
          maybe('completions', some(number)),
          maybe('retries', some(number)),
          maybe('deadline', some(number)),
          maybe('restartsOnFailure', fc.constant(true as const)),
        ),
      ),
      maybe(
        'rollout',
        all(
          fc.record({ missing: some(number), extra: some(number) }),
          maybe('givesUp', all(fc.record({ back: some(flag) }), maybe('seconds', some(number)))),
          maybe('grace', some(number)),
        ),
      ),
      maybe(
        'scaling',
        all(
          fc.record({
            origin: fc.constant(origin),
            name: some(name),
            least: some(number),
            most: some(number),
            targets: few(
              fc.oneof(
                fc.record({
                  of: fc.constantFrom('cpu' as const, 'memory' as const),
                  base: fc.constantFrom('reserved' as const, 'size' as const),
                  percent: some(number),
                }),
                fc.record({ of: fc.constant('requests' as const), entrance: fc.constant('web'), count: some(number) }),
              ),
              2,
            ),
          }),
          maybe('outCooldown', some(number)),
          maybe('inCooldown', some(number)),
          maybe('neverIn', some(flag)),
        ),
      ),
      maybe('size', size),
      maybe(
        'identity',
        all(fc.constant({}), maybe('role', some(fc.constant('arn:aws:iam::1:role/web'))), maybe('account', some(name))),
      ),
      maybe(
        'access',
        all(fc.record({ origin: fc.constant(origin) }), maybe('incoming', rules), maybe('outgoing', rules)),
      ),
      maybe(
        'resolver',
        fc.record({ servers: few(some(fc.constantFrom('10.0.0.2', 'x')), 4), searches: few(some(text)) }),
      ),
    );
  });

/** Ports that lead to some of these; none where there are none. */
function portsTo(ports: readonly Port[]) {
  if (ports.length === 0) return fc.constant([]);
  return few(
    all(fc.record({ number: some(portNumber), target: fc.constantFrom(...ports) }), maybe('through', some(text))),
  );
}

/** Applications of any shape. */
export const application: fc.Arbitrary<Application> = few(workload).chain((workloads) => {
  const ports = workloads.flatMap(({ containers }) => containers.flatMap((one) => one.ports));
  return fc.record({
    workloads: fc.constant(workloads),
    entrances: ports.length > 0 ? few(entrance(ports), 2) : fc.constant([]),
  });
});
