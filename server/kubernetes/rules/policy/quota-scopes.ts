import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isQuotaResource } from './resource-kinds.ts';

const POD_RESOURCES = new Set([
  'pods',
  'cpu',
  'memory',
  'requests.cpu',
  'requests.memory',
  'limits.cpu',
  'limits.memory',
]);
const ONLY_PODS = new Set(['pods']);
/** What a quota with a scope can limit, of the resources without a domain. */
const LIMITED: { readonly [scope: string]: ReadonlySet<string> } = {
  Terminating: POD_RESOURCES,
  NotTerminating: POD_RESOURCES,
  NotBestEffort: POD_RESOURCES,
  PriorityClass: POD_RESOURCES,
  CrossNamespacePodAffinity: POD_RESOURCES,
  BestEffort: ONLY_PODS,
};
const OPPOSITES = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

export const quotaScopes: KubernetesRule = {
  id: 'kubernetes/quota-scopes',
  severity: 'error',
  on: ['core.v1.ResourceQuotaSpec'],
  summary: 'The scopes of a ResourceQuota do not exclude each other, and fit what it limits.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes',
  check({ value, pointer }, report) {
    const expressions = asList(asObject(value.scopeSelector)?.matchExpressions) ?? [];
    const lists: readonly { place: Pointer; scopes: (string | undefined)[] }[] = [
      { place: child(pointer, 'scopes'), scopes: (asList(value.scopes) ?? []).map(asString) },
      {
        place: child(pointer, 'scopeSelector', 'matchExpressions'),
        scopes: expressions.map((expression) => asString(asObject(expression)?.scopeName)),
      },
    ];
    const names = Object.keys(asObject(value.hard) ?? {}).filter(isQuotaResource);
    for (const { place, scopes } of lists) {
      const unfit = scopes.flatMap((scope) =>
        names.filter((name) => !canLimit(scope, name)).map((name) => ({ scope, name })),
      );
      if (unfit[0]) {
        report({
          pointer: place,
          message: `A quota with the scope ${unfit[0].scope} cannot limit ${unfit[0].name}. Put it into another quota.`,
          related: [{ pointer: child(pointer, 'hard', unfit[0].name), message: `${unfit[0].name}` }],
        });
      }
      for (const [one, other] of OPPOSITES) {
        if (!scopes.includes(one) || !scopes.includes(other)) continue;
        report({ pointer: place, message: `No pod is in both scopes, ${one} and ${other}. Remove one of them.` });
      }
    }
  },
};

function canLimit(scope: string | undefined, name: string): boolean {
  const limited = scope !== undefined && Object.hasOwn(LIMITED, scope) ? LIMITED[scope] : undefined;
  return limited === undefined || limited.has(name);
}
