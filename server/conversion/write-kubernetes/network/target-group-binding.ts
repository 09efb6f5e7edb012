import { commented, type DraftObject } from '../../draft.ts';
import type { Entrance, RouteTarget } from '../../model.ts';
import { dnsLabel, placeholder } from '../../names.ts';
import { noted, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { fromText } from '../metadata.ts';
import type { FindBackend } from './backends.ts';

const CONTROLLER =
  'The AWS Load Balancer Controller registers the pods in the target group, which has to be of the type ip: install it.';
const INSTALL = 'The kind comes with the AWS Load Balancer Controller: install it first.';
const NO_GROUP = 'Fill in the ARN of the target group that the pods are to be registered in.';

/** Keeps a target group that exists. https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/ */
export function writeBinding(
  target: RouteTarget,
  { origin, securityGroups, anchor, kind }: Entrance,
  backend: FindBackend,
  desk: Desk,
): DraftObject[] {
  const found = backend(target);
  if (!found) return [];
  const { plan, service, port } = found;
  const { group } = target;
  const missing = noted(traced(placeholder(plan.name.value, 'target group ARN'), anchor), 'needs-decision', NO_GROUP);
  const from = securityGroups.map((id) => ({ securityGroup: { groupID: id } }));
  const ports = [{ protocol: target.port.protocol.value === 'udp' ? 'UDP' : 'TCP' }];
  return [
    commented(`${fromText(origin)}\n${INSTALL}`, {
      apiVersion: 'elbv2.k8s.aws/v1beta1',
      kind: 'TargetGroupBinding',
      metadata: {
        name: desk.name('TargetGroupBinding', plan.namespace?.value, dnsLabel(service.name.value)),
        namespace: plan.namespace?.value,
      },
      spec: {
        serviceRef: { name: service.name.value, port: port.number.value },
        targetGroupARN: group ? noted(group, 'approximate', CONTROLLER) : missing,
        targetType: 'ip',
        networking: kind === 'http' && from.length > 0 ? { ingress: [{ from, ports }] } : undefined,
      },
    }),
  ];
}
