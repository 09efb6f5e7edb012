import type { EcsRule } from '../../scope.ts';

/** https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html */
const END = '30 September 2026';

export const appMeshEnded: EcsRule = {
  id: 'ecs/app-mesh-ended',
  severity: 'warning',
  on: ['ProxyConfiguration'],
  summary: 'App Mesh has ended: a proxy configuration has nothing to connect to.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html',
  check({ pointer }, report) {
    report({
      pointer,
      target: 'key',
      message: `AWS App Mesh ended on ${END}, and this proxy is of no use without it. Use Service Connect, in the service.`,
    });
  },
};
