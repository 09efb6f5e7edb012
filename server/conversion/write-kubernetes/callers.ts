import type { Application } from '../model.ts';
import { type MovedHost, rewriteMoved } from '../rewrite-hosts.ts';
import type { Plan } from './plan.ts';

/**
 * The application and its plans with new names of Services in all texts that call them by names they cannot keep: those of
 * Cloud Map have dots (`api.shop.local`), and a Service is `api` in its namespace or `api.shop-local` from elsewhere.
 */
export function movedHosts(
  application: Application,
  plans: readonly Plan[],
): { readonly application: Application; readonly plans: Plan[] } {
  const workloads = rewriteMoved(application.workloads, plans.flatMap(movedBy));
  return {
    application: { ...application, workloads },
    plans: plans.map((plan, index) => ({ ...plan, workload: workloads[index] ?? plan.workload })),
  };
}

function movedBy({ workload, namespace, services }: Plan): MovedHost[] {
  return services.flatMap(({ endpoint, name }): MovedHost[] => {
    if (!endpoint) return [];
    const ports = endpoint.ports.flatMap(({ number }) => (typeof number.value === 'number' ? [number.value] : []));
    const becomes = { name: namespace ? `${name.value}.${namespace.value}` : name.value };
    const moved: MovedHost[] = [];
    const isSame = endpoint.name.value === name.value && workload.space?.value === namespace?.value;
    if (!isSame) moved.push({ name: endpoint.name.value, space: workload.space?.value ?? 'default', ports, becomes });
    if (endpoint.alias && endpoint.alias.value !== becomes.name && endpoint.alias.value !== name.value) {
      moved.push({ name: endpoint.alias.value, space: '', ports, becomes, everywhere: true });
    }
    return moved;
  });
}
