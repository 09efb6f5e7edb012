import { suggest } from '../../../schema/suggest.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { allContainersKnown, containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';

/** Properties without which Envoy would get no traffic, and what ECS says of the first that is missing. */
const REQUIRED = [
  { names: ['ProxyIngressPort'], answer: 'Ingress port not found' },
  { names: ['ProxyEgressPort'] },
  { names: ['AppPorts'] },
  { names: ['IgnoredUID', 'IgnoredGID'] },
];

export const proxyConfiguration: EcsRule = {
  id: 'ecs/proxy-configuration',
  severity: 'error',
  on: ['ProxyConfiguration'],
  summary: 'A proxy is a container of the task, in an awsvpc network, and knows the ports it stands before.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  sources: [
    'cdk-preflight pf-ecs-proxy-configuration-awsvpc-required',
    'cdk-preflight pf-ecs-proxy-configuration-container-missing',
    'cdk-preflight pf-ecs-proxy-configuration-missing-required-props',
  ],
  check({ value, pointer, scope }, report) {
    if (scope.networkMode !== undefined && scope.networkMode !== 'awsvpc') {
      report({
        pointer,
        target: 'key',
        message: `A proxy needs networkMode awsvpc; here it is ${scope.networkMode}.${ecsAnswers('APPMESH proxy configuration is only supported in networkMode=awsvpc')}`,
        related: [{ pointer: '/networkMode', message: 'The network mode' }],
      });
    }
    const name = asString(value.containerName);
    const names = containersOf(scope.resource).flatMap((container) => container.name ?? []);
    if (name !== undefined && !names.includes(name) && areAllNamed(scope.resource)) {
      const place = child(pointer, 'containerName');
      const meant = suggest(name, names);
      report({
        pointer: place,
        message: `No container of this task is named “${name}”.${ecsAnswers(`Proxy container [${name}] does not exist`)}`,
        ...(meant !== undefined && {
          fixes: [
            { title: `Change to ${meant}`, certain: false, edits: [{ kind: 'set', pointer: place, value: meant }] },
          ],
        }),
      });
    }
    const given = namesOf(value);
    const missing = given && REQUIRED.find(({ names }) => !names.some((one) => given.has(one)));
    if (!missing) return;
    report({
      pointer: child(pointer, 'properties'),
      target: 'key',
      message: `The proxy lacks the property ${missing.names.join(' or ')}.${missing.answer ? ecsAnswers(missing.answer) : ''}`,
    });
  },
};

function areAllNamed(taskDefinition: ObjectValue): boolean {
  return (
    allContainersKnown(taskDefinition) && containersOf(taskDefinition).every(({ value }) => !isUnknown(value.name))
  );
}

/** The names of the properties; undefined when not all of them can be known. */
function namesOf(proxy: ObjectValue): Set<string> | undefined {
  if (proxy.properties === undefined) return new Set();
  const names = asList(proxy.properties)?.map((item) => asString(asObject(item)?.name));
  return names?.every((name) => name !== undefined) ? new Set(names) : undefined;
}
