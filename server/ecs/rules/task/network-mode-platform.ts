import { asString } from '../../../syntax/value.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';

export const networkModePlatform: EcsRule = {
  id: 'ecs/network-mode-platform',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'The network mode is one that the launch type and the operating system of the task have.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  check({ value, scope }, report) {
    const mode = asString(value.networkMode);
    const refusal = mode && refusalOf(mode, scope);
    if (!refusal) return;
    report({
      pointer: '/networkMode',
      message: `${refusal.message} Here it is ${mode}.`,
      related: [{ pointer: refusal.related, message: 'Where the task is to run' }],
    });
  },
};

function refusalOf(mode: string, scope: EcsScope): { readonly message: string; readonly related: string } | undefined {
  const { compatibilities, isWindows, fargate } = scope;
  const places = '/requiresCompatibilities';
  if (compatibilities.has('MANAGED_INSTANCES') && mode !== 'awsvpc' && mode !== 'host') {
    return { message: 'On Managed Instances, networkMode is awsvpc or host.', related: places };
  }
  if (compatibilities.has('EXTERNAL') && mode === 'awsvpc') {
    return { message: 'On external instances, networkMode is bridge, host or none.', related: places };
  }
  if (isWindows && fargate !== 'yes' && mode !== 'awsvpc') {
    return {
      message: 'On Windows, networkMode is awsvpc, or is left out for the default.',
      related: '/runtimePlatform/operatingSystemFamily',
    };
  }
  return undefined;
}
