import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Endpoint, Port, Setting, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { container, from, workload, write } from './support.ts';

const CLOUD_MAP = { discovery: 'cloud-map' };

function portOf(number: number, protocol: 'tcp' | 'udp' = 'tcp'): Port {
  return { number: from(number), protocol: from(protocol), name: from(`p${number}`) };
}

function reached(name: string, port: Port, number: number, parts: Partial<Endpoint> = {}): Workload {
  const endpoint: Endpoint = {
    name: from(name),
    origin: { file: 'app.yaml', title: `Service ${name}` },
    ports: [{ number: from(number), target: port }],
    ...parts,
  };
  return workload({ containers: [container({ ports: [port] })], endpoints: [endpoint] }, name);
}

function caller(text: string, parts: Partial<Workload> = {}): { readonly made: Workload; readonly value: Setting } {
  const value: Setting = { kind: 'value', name: from('URL'), value: from(text) };
  return { made: workload({ containers: [container({ settings: [value] })], ...parts }, 'caller'), value };
}

/** The text of the caller, and the entries of Service Connect of the one it calls. */
const NAMES: readonly (readonly [
  name: string,
  callee: () => Workload,
  choices: object,
  text: string,
  becomes: string,
  connect: readonly unknown[] | undefined,
])[] = [
  [
    'Service Connect keeps names and ports',
    () => reached('api', portOf(8080), 80),
    {},
    'http://api:80/',
    'http://api:80/',
    [{ PortName: 'p8080', DiscoveryName: 'api', ClientAliases: [{ Port: 80, DnsName: 'api' }] }],
  ],
  [
    'Cloud Map has names of its own, and the ports of the containers',
    () => reached('api', portOf(8080), 80),
    CLOUD_MAP,
    'http://api:80/',
    'http://api.default:8080/',
    undefined,
  ],
  [
    'a name that stands for all addresses',
    () => reached('api', portOf(8080), 8080, { addresses: true }),
    {},
    'http://api.default.svc.cluster.local:8080/',
    'http://api.default:8080/',
    undefined,
  ],
  ['UDP only', () => reached('dns', portOf(53, 'udp'), 53), {}, 'dns:53', 'dns.default:53', undefined],
];

for (const [name, callee, choices, text, becomes, connect] of NAMES) {
  test(name, () => {
    const made = callee();
    const { resources } = write([made, caller(text).made], choices);
    const [{ Environment }] = resources.CallerTaskDefinition.ContainerDefinitions;
    assert.equal(Environment[0].Value, becomes);
    const id = `${made.name.value === 'api' ? 'Api' : 'Dns'}Service`;
    assert.deepEqual(resources[id].ServiceConnectConfiguration?.Services, connect);
  });
}

test('a task outside of services sees no names of Service Connect', () => {
  const { made, value } = caller('http://api/', { runs: 'once' });
  const { notesOn } = write([reached('api', portOf(8080), 80), made]);
  assert.ok(value.kind === 'value');
  assert.equal(notesOn(value.value)[0]?.fidelity, 'needs-decision');
});

/** What a text says of a name that nothing has; nothing where it is fine. */
const LOST: readonly (readonly [text: string, choices: object, said: RegExp | undefined])[] = [
  ['http://gone.shop.svc.cluster.local:80/', {}, /^`gone\.shop\.svc\.cluster\.local`: no Service among the inputs/],
  ['gone.shop.svc', {}, /^`gone\.shop\.svc`: no Service/],
  ['https://kubernetes.default.svc', {}, /no Service among the inputs/],
  ['http://api.default.svc.cluster.local:80/', {}, undefined],
  ['http://example.com.svcs/ a.svc', {}, undefined],
  ['db-1.db.default.svc.cluster.local:5432', {}, /^`db-1\.db` names one of the copies/],
  ['postgres://db-0.db:5432,db-1.db:5432/x', {}, /^`db-0\.db` names one of the copies/],
  ['postgres://db-0.db:5432/x', { stateful: 'service-each' }, undefined],
  ['postgres://db:5432/x', {}, undefined],
  ['postgres://db:5432/x', { stateful: 'service-each' }, /a name that stood for all copies/],
];

for (const [text, choices, said] of LOST) {
  test(`${text} ${JSON.stringify(choices)}: ${said ? 'nothing has the name' : 'is reached'}`, () => {
    const copies = { keepsIdentity: true as const, replicas: from(2) };
    const db = { ...reached('db', portOf(5432), 5432, { addresses: true }), ...copies };
    const api = reached('api', portOf(8080), 80, { alias: traced('api.default.svc.cluster.local') });
    const { made, value } = caller(text);
    const { notesOn } = write([db, api, made], choices);
    assert.ok(value.kind === 'value');
    const decisions = notesOn(value.value).filter(({ fidelity }) => fidelity === 'needs-decision');
    if (said) assert.match(decisions[0]?.message ?? '', said);
    else assert.deepEqual(decisions, []);
  });
}

test('but those of Cloud Map', () => {
  const { made } = caller('http://api:80/', { runs: 'once' });
  const { resources } = write([reached('api', portOf(8080), 80), made], CLOUD_MAP);
  const [{ Environment }] = resources.CallerTaskDefinition.ContainerDefinitions;
  assert.equal(Environment[0].Value, 'http://api.default:8080/');
});

test('a workload in another space is not connected where nobody has a name', () => {
  const { resources } = write([
    { ...reached('api', portOf(8080), 80), space: from('shop') },
    { ...caller('nothing').made, space: from('other') },
  ]);
  assert.ok(resources.ApiService.ServiceConnectConfiguration as Anything);
  assert.equal(resources.CallerService.ServiceConnectConfiguration, undefined);
});
