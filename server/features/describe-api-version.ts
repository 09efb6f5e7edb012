import { type Context, KUBERNETES_VERSIONS } from '../context.ts';
import { rootOf } from '../kubernetes/api.ts';
import { deprecatedApi } from '../kubernetes/deprecated-apis.ts';
import { eksSupport } from '../kubernetes/eks-versions.ts';
import type { KubernetesResource } from '../resource.ts';
import { labels } from './labels.ts';

/**
 * Until when an apiVersion can be used, a line of Markdown each: the versions of Kubernetes that serve the kind in it, and what
 * Amazon EKS does for the target version on a day (`2026-11-22`). Empty where there is nothing to say.
 */
export function describeApiVersion(resource: KubernetesResource, context: Context, today: string): string[] {
  const { apiVersion, kind } = resource;
  const { kubernetesVersion, language } = context;
  const words = labels[language];
  const root = rootOf(apiVersion, kind);
  const { since, until } = root ?? {};
  const deprecated = deprecatedApi(apiVersion, kind);
  const support = eksSupport(kubernetesVersion, today);
  const served = [
    since && words.since(since),
    deprecated && words.deprecated(deprecated.deprecatedIn),
    until ? words.until(until) : deprecated?.removedIn && words.gone(deprecated.removedIn),
  ].filter(Boolean);
  const isKept = root && served.length === 0;
  return [
    isKept ? words.served(KUBERNETES_VERSIONS[0], KUBERNETES_VERSIONS.at(-1) ?? '') : served.join(' · '),
    support ? words.eks[support.state](kubernetesVersion, support.until) : '',
  ].filter((line) => line !== '');
}
