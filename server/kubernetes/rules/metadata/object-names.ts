import { dns1035Label, dns1123Label, dns1123Subdomain, type NameCheck, pathSegment } from '../../names.ts';
import { type KubernetesScope, since } from '../../scope.ts';
import { NAME_FORMS } from './name-kinds.data.ts';

/** `apps/v1` and `Deployment` → `apps/Deployment`; `v1` and `Pod` → `Pod`. */
export function groupAndKind(scope: KubernetesScope): string {
  const slash = scope.apiVersion.indexOf('/');
  return slash < 0 ? scope.kind : `${scope.apiVersion.slice(0, slash)}/${scope.kind}`;
}

/** Whether objects of this kind are stored, and so have a name. */
export function needsName(scope: KubernetesScope): boolean {
  const kind = groupAndKind(scope);
  return !Object.hasOwn(NAME_FORMS, kind) || NAME_FORMS[kind] !== 'none';
}

/** The check that names of this kind pass in the target version; undefined where this is another rule's, or needs no name. */
export function nameCheckOf(scope: KubernetesScope): NameCheck | undefined {
  const kind = groupAndKind(scope);
  if (kind === 'Service') return since(scope, '1.36') ? dns1123Label : dns1035Label;
  // The name of a StatefulSet is part of its pods' host names; the server insists since 1.27.
  if (kind === 'apps/StatefulSet') return since(scope, '1.27') ? dns1123Label : dns1123Subdomain;
  const form = Object.hasOwn(NAME_FORMS, kind) ? NAME_FORMS[kind] : 'subdomain';
  switch (form) {
    case 'own':
    case 'none':
      return undefined;
    case 'label':
      return dns1123Label;
    case 'path-segment':
      return pathSegment;
    default:
      return dns1123Subdomain;
  }
}
