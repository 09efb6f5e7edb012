import { asString } from '../../../syntax/value.ts';
import type { Entrance } from '../../model.ts';
import { derived, traced } from '../../trace.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import { annotationsOf } from './annotations.ts';
import { CHECKS } from './ingress/backends.ts';
import { noteHead, noteWhole, objectsOf } from './object-head.ts';
import type { Service } from './service.ts';
import { portOfService, targetsOf } from './targets.ts';

/**
 * Target groups that exist already and that pods are entered in: services do the same with their tasks.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/
 */
export function readBindings(objects: readonly ObjectAt[], services: readonly Service[]): Entrance[] {
  return objectsOf(objects, 'elbv2.k8s.aws', 'TargetGroupBinding').flatMap((object): Entrance[] => {
    const { at, file, resource } = object;
    const spec = at.field('spec');
    const ref = spec.field('serviceRef');
    const name = ref.field('name').string();
    const wanted = ref.field('port').scalar();
    const group = spec.field('targetGroupARN').string() ?? spec.field('targetGroupName').string();
    const service = services.find(
      (one) => one.namespace === namespaceOf(at) && one.name.value === name?.value && one.workloads.length > 0,
    );
    const port = service && portOfService(service, wanted?.value);
    if (!service || !port || !group) {
      noteWhole(object, 'dropped', 'The Service that it names is not among the inputs, or leads to no workload.');
      return [];
    }
    noteHead(object, 'exact', 'The ECS service enters its tasks in the target group itself.');
    at.field('metadata').field('name').note('exact', 'The ECS service enters its tasks in the target group itself.');
    const type = spec.field('targetType');
    if (type.value === 'instance')
      type.note(
        'needs-decision',
        'A target group for instances takes no tasks with addresses of their own: make one of type `ip`.',
      );
    else type.note('exact', 'Tasks are entered by their addresses, too.');
    spec.field('networking').note('dropped', 'Let the load balancer in by the security groups of the service.');
    const settings = { kind: 'ports', annotations: annotationsOf([], ''), checkNames: CHECKS, attributes: [] } as const;
    const [target] = targetsOf(service, port, settings);
    if (!target) return [];
    const { check: _, ...bare } = target;
    const http = /^(?:HTTP|HTTPS)$/i.test(asString(spec.field('targetGroupProtocol').value) ?? 'HTTP');
    const { number } = target.port;
    return [
      {
        kind: http ? 'http' : 'ports',
        unseen: true,
        name: traced(resource.name ?? service.name.value),
        origin: { file, title: `TargetGroupBinding ${resource.name ?? ''}` },
        anchor: [at.field('kind').source],
        open: traced(false),
        listeners: [
          {
            port: traced(typeof number.value === 'number' ? number.value : 80),
            protocol: traced(http ? 'http' : 'tcp'),
            certificates: [],
            routes: [],
            otherwise: { kind: 'forward', targets: [{ ...bare, group: derived(group.value, group, name, wanted) }] },
          },
        ],
        sources: [],
        securityGroups: [],
        attributes: [],
        labels: [],
      },
    ];
  });
}
