import type { Fidelity } from '../../trace.ts';
import type { ObjectAt } from '../objects.ts';
import { groupOf, noteWhole } from './object-head.ts';

/** Objects of the cluster around an application, by group and kind: what becomes of them. */
const OBJECTS: Readonly<Record<string, readonly [Fidelity, string]>> = {
  '/Namespace': [
    'approximate',
    'Services of a namespace find each other in a namespace of Cloud Map. It keeps nobody out: use accounts or clusters for that.',
  ],
  'networking.k8s.io/IngressClass': [
    'approximate',
    'Load balancers are defined beside the services: there is no class to choose.',
  ],
  'elbv2.k8s.aws/IngressClassParams': [
    'needs-decision',
    'Set these on the load balancer of each Ingress of the class.',
  ],
  'kustomize.config.k8s.io/Kustomization': [
    'needs-decision',
    'It is for kustomize and no object of a cluster: convert what `kubectl kustomize` prints.',
  ],
  'kustomize.config.k8s.io/Component': [
    'needs-decision',
    'It is for kustomize and no object of a cluster: convert what `kubectl kustomize` prints.',
  ],
};

/** Says what becomes of objects that only have a place in a cluster. */
export function noteOthers(objects: readonly ObjectAt[]): void {
  for (const object of objects) {
    const key = `${groupOf(object)}/${object.resource.kind}`;
    const [fidelity, message] = (Object.hasOwn(OBJECTS, key) ? OBJECTS[key] : undefined) ?? [];
    if (fidelity && message) noteWhole(object, fidelity, message);
  }
}
