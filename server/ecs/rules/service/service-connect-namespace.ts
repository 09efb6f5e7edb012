import { asObject, isUnknown } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';

export const serviceConnectNamespace: EcsRule = {
  id: 'ecs/service-connect-namespace',
  severity: 'error',
  on: ['Service'],
  summary: 'Service Connect has a namespace: the service’s own, or its cluster’s.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html',
  sources: ['cdk-preflight pf-ecs-svc-connect-without-namespace'],
  check({ value, scope }, report) {
    const connect = asObject(value.serviceConnectConfiguration);
    if (connect?.enabled !== true || connect.namespace !== undefined) return;
    const cluster = scope.referred('cluster');
    const defaults = cluster?.at('ServiceConnectDefaults');
    if (cluster?.type !== 'AWS::ECS::Cluster' || isUnknown(defaults) || defaults !== undefined) return;
    report({
      pointer: '/serviceConnectConfiguration',
      target: 'key',
      message: `Service Connect needs a namespace. Add Namespace here, or ServiceConnectDefaults to the cluster ${cluster.name}.${ecsAnswers('Namespace is missing')}`,
      related: [{ in: cluster, pointer: '', message: `The cluster ${cluster.name} has no namespace either` }],
    });
  },
};
