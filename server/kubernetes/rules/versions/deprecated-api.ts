import { successorOf } from '../../api.ts';
import { deprecatedApi } from '../../deprecated-apis.ts';
import { migrate } from '../../migrations/migrate.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const deprecatedApiRule: KubernetesRule = {
  id: 'kubernetes/deprecated-api',
  severity: 'warning',
  on: ['root'],
  summary: 'Objects are of an apiVersion that the server does not warn of: it will be gone in a later version.',
  documentation: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  check({ value, scope }, report) {
    const { apiVersion, kind, version } = scope;
    const api = deprecatedApi(apiVersion, kind);
    if (!api || !since(scope, api.deprecatedIn)) return;
    const successor = successorOf(apiVersion, kind, version);
    const fix = successor === undefined ? undefined : migrate(apiVersion, kind, value, successor);
    const instead = api.useInstead ?? successor;
    report({
      pointer: '/apiVersion',
      message: [
        `${apiVersion} ${kind} is deprecated since Kubernetes ${api.deprecatedIn}`,
        api.removedIn === undefined ? '.' : ` and gone in ${api.removedIn}.`,
        instead === undefined ? '' : ` Use ${instead}.`,
      ].join(''),
      ...(fix && { fixes: [fix] }),
    });
  },
};
