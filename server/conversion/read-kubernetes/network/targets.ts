import { asNumber } from '../../../syntax/value.ts';
import type { Named, RouteTarget } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Annotations } from './annotations.ts';
import type { OpenWorkload } from './open-workload.ts';
import { behind, type Service, type ServicePort } from './service.ts';
import { type CheckNames, readCheck } from './target-check.ts';

/** What annotations say of all targets of an entrance. */
export interface TargetSettings {
  readonly kind: 'http' | 'ports';
  readonly annotations: Annotations;
  readonly checkNames: CheckNames;
  readonly protocol?: RouteTarget['protocol'];
  readonly application?: RouteTarget['application'];
  readonly attributes: readonly Named[];
}

/**
 * The targets behind a port of a Service: one for each workload it selects. Requests are spread over pods, whoever they
 * belong to, so several get weights by the number of their copies.
 */
export function targetsOf(
  service: Service,
  port: ServicePort,
  settings: TargetSettings,
  weight?: Traced<number>,
): RouteTarget[] {
  const running = service.workloads.filter(({ runs }) => runs === 'always');
  return running.flatMap((workload): RouteTarget[] => {
    const target = behind(port, workload);
    if (!target) return [];
    const share = running.length > 1 ? byCopies(workload, running, weight) : weight;
    const { kind, annotations, checkNames, protocol, application, attributes } = settings;
    const check = readCheck(annotations, checkNames, kind, workload, target);
    const spoken = application ?? target.application;
    return [
      {
        workload: workload.name.value,
        ...(workload.space && { space: workload.space.value }),
        port: target,
        ...(share && { weight: share }),
        ...(protocol && { protocol }),
        ...(spoken && { application: spoken }),
        ...(check && { check }),
        attributes,
      },
    ];
  });
}

function byCopies(
  workload: OpenWorkload,
  all: readonly OpenWorkload[],
  weight: Traced<number> | undefined,
): Traced<number> {
  const copies = (one: OpenWorkload): number => asNumber(one.replicas.value) ?? 1;
  const sum = all.reduce((total, one) => total + copies(one), 0) || 1;
  const share = Math.round(((weight?.value ?? 100) * copies(workload)) / sum);
  const titles = all.map(({ origin }) => origin.title).join(' and ');
  return noted(
    derived(Math.min(999, share), weight ?? traced(0)),
    'approximate',
    `The Service spreads over the pods of ${titles}; the load balancer does so by weights, which follow the number of copies now.`,
  );
}

/** The port of a Service by number or name; its only one when neither is given. */
export function portOfService({ ports }: Service, wanted: number | string | undefined): ServicePort | undefined {
  if (wanted === undefined) return ports.length === 1 ? ports[0] : undefined;
  return ports.find(({ number, name }) => number.value === wanted || name?.value === wanted);
}
