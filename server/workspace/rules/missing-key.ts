import type { Report, RuleNode } from '../../rule.ts';
import { child, type Pointer } from '../../syntax/pointer.ts';
import { asList, asObject, asString, type Value } from '../../syntax/value.ts';
import { findNamed, similarName, slip, type WorkspaceRule, type WorkspaceScope } from '../scope.ts';

/** The object types that name keys of a ConfigMap or Secret. */
const SOURCES: Readonly<Record<string, { readonly kind: 'ConfigMap' | 'Secret'; readonly field: string }>> = {
  'core.v1.ConfigMapKeySelector': { kind: 'ConfigMap', field: 'name' },
  'core.v1.ConfigMapProjection': { kind: 'ConfigMap', field: 'name' },
  'core.v1.ConfigMapVolumeSource': { kind: 'ConfigMap', field: 'name' },
  'core.v1.SecretKeySelector': { kind: 'Secret', field: 'name' },
  'core.v1.SecretProjection': { kind: 'Secret', field: 'name' },
  'core.v1.SecretVolumeSource': { kind: 'Secret', field: 'secretName' },
};

export const missingKey: WorkspaceRule = {
  id: 'kubernetes/missing-key',
  severity: 'hint',
  on: Object.keys(SOURCES),
  summary: 'A key that is taken from a ConfigMap or Secret of these files is in it.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
  check(node, report) {
    const source = SOURCES[node.type];
    const name = source && asString(node.value[source.field]);
    if (!name || node.value.optional === true) return;
    for (const [value, pointer] of keysNamed(node)) checkKey(node.scope, source.kind, name, value, pointer, report);
  },
};

/** A selector has one key, a volume a list of items. */
function keysNamed({ value, pointer }: RuleNode<WorkspaceScope>): [key: Value | undefined, pointer: Pointer][] {
  if (value.key !== undefined) return [[value.key, child(pointer, 'key')]];
  return (asList(value.items) ?? []).map((item, index) => [asObject(item)?.key, child(pointer, 'items', index, 'key')]);
}

function checkKey(
  scope: WorkspaceScope,
  kind: string,
  name: string,
  value: Value | undefined,
  pointer: Pointer,
  report: Report,
): void {
  const key = asString(value);
  const found = findNamed(scope, kind, name);
  const certainty = scope.workspace.certainty(scope.uri);
  if (!key || found.length === 0 || certainty === 'none') return;
  const keys = new Set<string>();
  for (const definition of found) {
    if (!definition.keys) return;
    for (const known of definition.keys) keys.add(known);
  }
  if (keys.has(key)) return;
  const meant = similarName(key, [...keys]);
  const message = `The ${kind} \`${name}\` has no key \`${key}\`.`;
  if (meant !== undefined) report(slip(pointer, message, meant));
  else if (certainty === 'all') report({ pointer, message: `${message} Its pods cannot start without it.` });
}
