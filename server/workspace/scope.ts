import { change } from '../kubernetes/checks.ts';
import type { Rule, RuleProblem } from '../rule.ts';
import { suggest } from '../schema/suggest.ts';
import type { Pointer } from '../syntax/pointer.ts';
import type { Placed, Workspace } from './workspace.ts';

/** What a rule about other objects knows of the object it is asked about. */
export interface WorkspaceScope {
  readonly kind: string;
  readonly uri: string;
  /** The namespace the object names; it may get another one, or its first, when it is applied. */
  readonly namespace: string | undefined;
  readonly workspace: Workspace;
}

export type WorkspaceRule = Rule<WorkspaceScope>;

/** Whether two objects may be in the same namespace. */
export function mayMeet(namespace: string | undefined, other: string | undefined): boolean {
  return namespace === undefined || other === undefined || namespace === other;
}

/** The objects that a name may mean, seen from a namespace. */
export function findNamed(scope: WorkspaceScope, kind: string, name: string, namespace = scope.namespace): Placed[] {
  return scope.workspace.named(kind, name).filter((placed) => mayMeet(namespace, placed.namespace));
}

/** The name that was probably meant. `v1` is no slip for `v2`, nor `dev` for `prd`: such parts tell things apart. */
export function similarName(name: string, known: readonly string[]): string | undefined {
  return suggest(
    name,
    known.filter((candidate) => candidate !== name && !isSibling(name, candidate)),
  );
}

/** The problem of a text that is nearly the right one. */
export function slip(pointer: Pointer, message: string, meant: string): RuleProblem {
  return {
    pointer,
    severity: 'warning',
    message: `${message} Did you mean \`${meant}\`?`,
    fixes: [change(pointer, meant, false)],
  };
}

function isSibling(name: string, other: string): boolean {
  const parts = name.split(/[-._]/);
  const others = other.split(/[-._]/);
  if (parts.length !== others.length) return false;
  const differing = parts.filter((part, index) => part !== others[index]);
  return differing.every((part) => {
    const counterpart = others[parts.indexOf(part)] ?? '';
    return (part.length <= 3 && counterpart.length <= 3) || withoutDigits(part) === withoutDigits(counterpart);
  });
}

function withoutDigits(text: string): string {
  return text.replaceAll(/\d/g, '');
}
