import { namespaceOf, type ObjectAt } from '../../objects.ts';
import { type Annotations, annotationsOf } from '../annotations.ts';
import { objectsOf, textAt } from '../object-head.ts';
import type { Service } from '../service.ts';

/** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ */
export const ALB = 'alb.ingress.kubernetes.io/';
/** https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/ */
export const NGINX = 'nginx.ingress.kubernetes.io/';

/** An Ingress with who carries it out. */
export interface Ingress {
  readonly object: ObjectAt;
  readonly namespace: string;
  readonly controller: 'alb' | 'nginx' | 'other';
  /** The name of its class; empty for none. */
  readonly className: string;
  readonly alb: Annotations;
  readonly nginx: Annotations;
  /** All Services of the input. */
  readonly services: readonly Service[];
}

/** Finds the Ingresses of the input, in its order. */
export function findIngresses(objects: readonly ObjectAt[], services: readonly Service[]): Ingress[] {
  const found = [
    ...objectsOf(objects, 'networking.k8s.io', 'Ingress'),
    ...objectsOf(objects, 'extensions', 'Ingress'),
  ].sort((a, b) => objects.indexOf(a) - objects.indexOf(b));
  return found.map((object) => {
    const { at } = object;
    const className = classOf(object);
    const alb = annotationsOf([at], ALB);
    const nginx = annotationsOf([at], NGINX);
    const known = controllerOf(className, objects);
    const controller = known ?? (alb.names().length > 0 ? 'alb' : nginx.names().length > 0 ? 'nginx' : 'other');
    return { object, namespace: namespaceOf(at), controller, className, alb, nginx, services };
  });
}

function classOf({ at }: ObjectAt): string {
  const annotations = at.field('metadata').field('annotations');
  return (
    textAt(at.field('spec').field('ingressClassName')) ?? textAt(annotations.field('kubernetes.io/ingress.class')) ?? ''
  );
}

/** Who carries out Ingresses of a class; undefined where there is no class, or nobody knows it. */
function controllerOf(className: string, objects: readonly ObjectAt[]): Ingress['controller'] | undefined {
  const defined = objects.find(({ resource }) => resource.kind === 'IngressClass' && resource.name === className);
  const by = (defined && textAt(defined.at.field('spec').field('controller'))) ?? className;
  if (/(?:^|\/)alb$/.test(by)) return 'alb';
  if (/nginx/.test(by)) return 'nginx';
  return className === '' ? undefined : 'other';
}
