import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Access, AccessRule } from '../../../../server/conversion/model.ts';
import type { Anything } from '../support.ts';
import { from, workload, write } from './support.ts';
import { served } from './support-network.ts';

const origin = { file: 'app.yaml', title: 'NetworkPolicy api' };
const group = (id: string): Anything => ({ 'Fn::GetAtt': [id, 'GroupId'] });
const tcp = (from: number, to = from): Anything => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to });
const CALLS = { Description: 'Services that call it' };
const POLICY = { Description: 'NetworkPolicy api' };

function access(parts: Partial<Access>): { readonly access: Access } {
  return { access: { origin, ...parts } };
}

function port(number: number, to = number): AccessRule['ports'][number] {
  return { protocol: from('tcp'), from: from(number), to: from(to) };
}

test('any service may call the ports that have names, and nobody else may', () => {
  const { resources } = write([served('api').workload, workload({}, 'job')]);
  assert.deepEqual(resources.ApiSecurityGroup, {
    GroupDescription: 'Tasks of api',
    VpcId: { Ref: 'Vpc' },
    SecurityGroupIngress: [{ ...CALLS, ...tcp(8080), SourceSecurityGroupId: group('ServicesSecurityGroup') }],
  });
  assert.deepEqual(resources.ServicesSecurityGroup, {
    GroupDescription: 'Services of this stack',
    VpcId: { Ref: 'Vpc' },
  });
  const groupsOf = (id: string): Anything => resources[id].NetworkConfiguration.AwsvpcConfiguration.SecurityGroups;
  assert.deepEqual(groupsOf('ApiService'), [group('ServicesSecurityGroup'), group('ApiSecurityGroup')]);
  assert.deepEqual(groupsOf('JobService'), [group('ServicesSecurityGroup')]);
});

test('who may call is what the policy says', () => {
  const cidr = from('10.1.0.0/16');
  const incoming = [
    {
      peers: [
        { kind: 'workload' as const, name: from('web') },
        { kind: 'addresses' as const, cidr },
      ],
      ports: [port(8080, 8090)],
    },
    { peers: [], ports: [port(9090)] },
  ];
  const { resources } = write([served('api', access({ incoming })).workload, workload({}, 'web')]);
  assert.deepEqual(resources.ApiSecurityGroup.SecurityGroupIngress, [
    { ...POLICY, ...tcp(8080, 8090), CidrIp: '10.1.0.0/16' },
    { ...POLICY, ...tcp(9090), CidrIp: '0.0.0.0/0' },
  ]);
  assert.deepEqual(resources.ApiFromWeb, {
    GroupId: group('ApiSecurityGroup'),
    ...POLICY,
    ...tcp(8080, 8090),
    SourceSecurityGroupId: group('WebSecurityGroup'),
  });
  assert.deepEqual(resources.ApiSecurityGroup.SecurityGroupEgress, undefined);
});

const PORTS: readonly (readonly [string, AccessRule['ports'], readonly Anything[]])[] = [
  ['all', [], [{ IpProtocol: '-1' }]],
  ['all of a protocol', [{ protocol: from('udp') }], [{ IpProtocol: 'udp', FromPort: 0, ToPort: 65535 }]],
  ['one', [{ protocol: from('tcp'), from: from(80) }], [tcp(80)]],
  ['the same twice', [port(80), port(80)], [tcp(80)]],
];

for (const [title, ports, expected] of PORTS) {
  test(`ports of a rule: ${title}`, () => {
    const incoming = [{ peers: [{ kind: 'addresses' as const, cidr: from('10.0.0.0/8') }], ports }];
    const { resources } = write([workload(access({ incoming }))]);
    assert.deepEqual(
      resources.WebSecurityGroup.SecurityGroupIngress,
      expected.map((one) => ({ ...POLICY, ...one, CidrIp: '10.0.0.0/8' })),
    );
  });
}

const ADDRESSES: readonly (readonly [string, Anything])[] = [
  ['10.0.0.0/8', { CidrIp: '10.0.0.0/8' }],
  ['10.0.0.1', { CidrIp: '10.0.0.1/32' }],
  ['2001:db8::/32', { CidrIpv6: '2001:db8::/32' }],
  ['2001:db8::1', { CidrIpv6: '2001:db8::1/128' }],
  ['pl-0123456789abcdef0', { SourcePrefixListId: 'pl-0123456789abcdef0' }],
];

for (const [cidr, expected] of ADDRESSES) {
  test(`addresses of a rule: ${cidr}`, () => {
    const incoming = [{ peers: [{ kind: 'addresses' as const, cidr: from(cidr) }], ports: [port(80)] }];
    const { resources } = write([workload(access({ incoming }))]);
    assert.deepEqual(resources.WebSecurityGroup.SecurityGroupIngress, [{ ...POLICY, ...tcp(80), ...expected }]);
  });
}

test('nobody may call where no rule lets anybody in', () => {
  const { resources } = write([served('api', access({ incoming: [] })).workload]);
  assert.equal(resources.ApiSecurityGroup.SecurityGroupIngress, undefined);
});

test('services that may not call everything are no members of the group that all others share', () => {
  const outgoing = [{ peers: [{ kind: 'workload' as const, name: from('api') }], ports: [port(8080)] }];
  const { resources } = write([served('api').workload, workload(access({ outgoing }))]);
  assert.deepEqual(resources.WebService.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups, [
    group('WebSecurityGroup'),
  ]);
  assert.deepEqual(
    resources.WebSecurityGroup.SecurityGroupEgress.map(({ ToPort, CidrIp }: Anything) => [ToPort, CidrIp]),
    [[443, '0.0.0.0/0']],
  );
  assert.deepEqual(resources.WebToApi, {
    GroupId: group('WebSecurityGroup'),
    ...POLICY,
    ...tcp(8080),
    DestinationSecurityGroupId: group('ApiSecurityGroup'),
  });
  assert.deepEqual(resources.ApiFromWeb.SourceSecurityGroupId, group('WebSecurityGroup'));
});

test('where nothing is let out, no rule is left that lets everything out', () => {
  const { resources } = write([workload(access({ outgoing: [] }))], { 'launch-type': 'ec2' });
  assert.deepEqual(
    resources.WebSecurityGroup.SecurityGroupEgress.map(({ CidrIp }: Anything) => CidrIp),
    ['127.0.0.1/32'],
  );
});

test('security groups that exist are those of the tasks', () => {
  const securityGroups = [from('sg-0123456789abcdef0'), from('sg-0123456789abcdef1')];
  const { resources } = write([served('api', { securityGroups }).workload, served('web').workload]);
  assert.deepEqual(resources.ApiService.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups, [
    'sg-0123456789abcdef0',
    'sg-0123456789abcdef1',
    group('ApiSecurityGroup'),
  ]);
  const sources = resources.WebSecurityGroup.SecurityGroupIngress.map((rule: Anything) => rule.SourceSecurityGroupId);
  assert.deepEqual(sources, ['sg-0123456789abcdef0', group('ServicesSecurityGroup')]);
});

test('a task has at most five security groups', () => {
  const securityGroups = [0, 1, 2, 3, 4].map((digit) => from(`sg-0123456789abcdef${digit}`));
  const app = write([served('api', { securityGroups }).workload]);
  assert.equal(app.resources.ApiService.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups.length, 5);
  assert.ok(app.notesOn(securityGroups[4] ?? from('')).some(({ fidelity }) => fidelity === 'needs-decision'));
});

test('tasks in the network of their instance have no rules of their own', () => {
  const cidr = from('10.0.0.0/8');
  const incoming = [{ peers: [{ kind: 'addresses' as const, cidr }], ports: [port(80)] }];
  const app = write([workload({ ...access({ incoming }), sharing: { network: from('machine') } })], {
    'launch-type': 'ec2',
  });
  assert.deepEqual(
    Object.values(app.types).filter((type) => type.startsWith('AWS::EC2')),
    [],
  );
  assert.equal(app.notesOn(cidr)[0]?.fidelity, 'needs-decision');
});

test('a workload that is not there is a decision', () => {
  const name = from('gone');
  const app = write([workload(access({ incoming: [{ peers: [{ kind: 'workload', name }], ports: [port(80)] }] }))]);
  assert.equal(app.notesOn(name)[0]?.fidelity, 'needs-decision');
});

test('a service named like the group that all share keeps a group of its own', () => {
  const { resources } = write([served('services').workload, served('web').workload]);
  assert.equal(Object.keys(resources).filter((id) => id.startsWith('ServicesSecurityGroup')).length, 2);
});
