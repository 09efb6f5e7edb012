import type { Fix, Problem } from '../../problem.ts';
import type { KubernetesResource } from '../../resource.ts';
import { suggest } from '../../schema/suggest.ts';
import { child } from '../../syntax/pointer.ts';
import { asObject } from '../../syntax/value.ts';
import { groupOf } from '../api.ts';
import { CLIENT_GROUPS } from './client-kinds.data.ts';

export const UNKNOWN_CUSTOM_RESOURCE = 'kubernetes/unknown-custom-resource';
const DOCUMENTATION = 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/';

/** A kind of a group that something defines. */
export interface KnownKind {
  readonly kind: string;
  readonly versions: readonly string[];
}

/**
 * A custom resource that no definition describes: nothing but a hint that it is not checked, unless definitions of its group
 * have it in another version or spell it differently. Silent for files that are for no server.
 */
export function unknownCustomKind(resource: KubernetesResource, known: readonly KnownKind[]): Problem | undefined {
  const { apiVersion, kind, pointer, value } = resource;
  const group = groupOf(apiVersion);
  const sameKind = known.filter((one) => one.kind === kind);
  const served = [...new Set(sameKind.flatMap(({ versions }) => versions))];
  if (served.length > 0) {
    const message = `Its CustomResourceDefinition does not serve ${kind} in ${apiVersion}, but in ${served.join(', ')}.`;
    const at = child(pointer, 'apiVersion');
    const fixes = served.map((version) => setTo(at, `${group}/${version}`));
    return {
      rule: UNKNOWN_CUSTOM_RESOURCE,
      severity: 'warning',
      message,
      pointer: at,
      documentation: DOCUMENTATION,
      fixes,
    };
  }
  if (!isForServer(group, value)) return undefined;
  const at = child(pointer, 'kind');
  const meant = suggest(
    kind,
    known.map((one) => one.kind),
  );
  const message = `No CustomResourceDefinition for ${kind} of ${group} is among these files, so it is not checked.`;
  const problem = {
    rule: UNKNOWN_CUSTOM_RESOURCE,
    severity: 'hint',
    pointer: at,
    documentation: DOCUMENTATION,
  } as const;
  if (meant === undefined) return { ...problem, message };
  return { ...problem, message: `${message} Did you mean \`${meant}\`?`, fixes: [setTo(at, meant)] };
}

function setTo(pointer: string, value: string): Fix {
  return { title: `Change to \`${value}\``, certain: false, edits: [{ kind: 'set', pointer, value }] };
}

/** Objects of a server have a name, and their groups are domains. */
function isForServer(group: string, { metadata }: KubernetesResource['value']): boolean {
  if (!group.includes('.') || group.endsWith('.config.k8s.io') || CLIENT_GROUPS.has(group)) return false;
  const { name, generateName } = asObject(metadata) ?? {};
  return name !== undefined || generateName !== undefined;
}
