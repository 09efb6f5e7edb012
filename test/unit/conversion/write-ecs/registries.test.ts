import assert from 'node:assert/strict';
import { test } from 'node:test';
import { from, write } from './support.ts';
import { served } from './support-network.ts';

const namesOf = (types: Record<string, string>): string[] =>
  Object.values(types).filter((type) => type.startsWith('AWS::ServiceDiscovery'));

test('names of Service Connect need a namespace without DNS', () => {
  assert.deepEqual(namesOf(write([served('api').workload]).types), ['AWS::ServiceDiscovery::HttpNamespace']);
});

test('a name of Cloud Map stands for the addresses of the tasks', () => {
  const { resources, types } = write([served('api', { space: from('shop') }).workload], { discovery: 'cloud-map' });
  assert.deepEqual(namesOf(types), ['AWS::ServiceDiscovery::PrivateDnsNamespace', 'AWS::ServiceDiscovery::Service']);
  assert.deepEqual(resources.Namespace, { Name: 'shop', Vpc: { Ref: 'Vpc' } });
  assert.deepEqual(resources.ApiRegistry, {
    Name: 'api',
    NamespaceId: { 'Fn::GetAtt': ['Namespace', 'Id'] },
    DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 10 }] },
    HealthCheckCustomConfig: { FailureThreshold: 1 },
  });
  assert.deepEqual(resources.ApiService.ServiceRegistries, [{ RegistryArn: { 'Fn::GetAtt': ['ApiRegistry', 'Arn'] } }]);
  assert.equal(resources.ApiService.ServiceConnectConfiguration, undefined);
});

test('a namespace with DNS serves Service Connect too', () => {
  const { workload: db } = served('db');
  const headless = { ...db, endpoints: db.endpoints.map((one) => ({ ...one, addresses: true as const })) };
  const { resources, types } = write([headless, served('api').workload]);
  assert.deepEqual(namesOf(types), ['AWS::ServiceDiscovery::PrivateDnsNamespace', 'AWS::ServiceDiscovery::Service']);
  assert.equal(resources.DbService.ServiceRegistries.length, 1);
  assert.equal(resources.ApiService.ServiceRegistries, undefined);
  assert.deepEqual(resources.ApiService.ServiceConnectConfiguration.Namespace, { 'Fn::GetAtt': ['Namespace', 'Arn'] });
});

test('each copy with a service of its own has a name of its own', () => {
  const { workload: db } = served('db', { keepsIdentity: true, replicas: from(2), space: from('shop') });
  const headless = { ...db, endpoints: db.endpoints.map((one) => ({ ...one, addresses: true as const })) };
  const { resources } = write([headless], { stateful: 'service-each' });
  assert.deepEqual([resources.Db0Registry.Name, resources.Db1Registry.Name], ['db-0.db', 'db-1.db']);
});
