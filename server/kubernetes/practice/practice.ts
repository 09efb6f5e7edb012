import type { RuleNode } from '../../rule.ts';
import type { Edit } from '../../syntax/edits.ts';
import { child, type Pointer } from '../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { podSpecOf } from '../pod-spec.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../scope.ts';

/** A rule of good practice: it is asked for by a preset or by its id, and never before. */
export type PracticeRule = KubernetesRule & Required<Pick<KubernetesRule, 'preset'>>;

export const BASELINE = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline';
export const RESTRICTED = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted';
export const KUBE_LINTER = 'https://docs.kubelinter.io/#/generated/checks?id=';

/** Whether an object inside a pod spec belongs to a pod that says it runs on Windows. */
export function isOnWindows(node: RuleNode<KubernetesScope>): boolean {
  return asObject(podSpecOf(node)?.value.os)?.name === 'windows';
}

/** Whether root in the pod is somebody else on the host. The Pod Security Standards ask less of such pods since 1.35. */
export function hasOwnUsers(spec: ObjectValue | undefined, scope: KubernetesScope): boolean {
  return spec?.hostUsers === false && since(scope, '1.35');
}

/** A member some steps below an object; undefined where one of them is missing. An unknown on the way is the answer. */
export function memberAt(object: ObjectValue, ...path: string[]): Value | undefined {
  let current: Value | undefined = object;
  for (const step of path) {
    if (isUnknown(current)) return current;
    current = asObject(current)?.[step];
  }
  return current;
}

/** The edit that gives an object a member some steps below it, with the objects in between that are not there yet. */
export function setAt(object: ObjectValue, pointer: Pointer, path: readonly string[], value: Value): Edit {
  const [step = '', ...rest] = path;
  const inner = asObject(object[step]);
  if (inner && rest.length > 0) return setAt(inner, child(pointer, step), rest, value);
  const wrapped = rest.reduceRight<Value>((sum, key) => ({ [key]: sum }), value);
  return object[step] === undefined
    ? { kind: 'insert', pointer, members: { [step]: wrapped } }
    : { kind: 'set', pointer: child(pointer, step), value: wrapped };
}
