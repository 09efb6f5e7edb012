import type { Report } from '../rule.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { findNamed, mayMeet, similarName, slip, type WorkspaceScope } from './scope.ts';
import { SYSTEM_OBJECTS } from './system-objects.data.ts';

/** A reference by name. */
export interface NamedReference {
  readonly kind: string;
  readonly name: string;
  /** Where the referring object looks; its own namespace unless it says another one. */
  readonly namespace?: string;
  readonly pointer: Pointer;
  /** What happens when there is no such object, as a clause: `its pods cannot start`. */
  readonly otherwise: string;
}

/**
 * Reports a reference to an object that is nowhere in the files. A name that is nearly one of the same folder is a slip; any
 * other may come from somewhere else, so it is worth a hint, and only where the object does not stand alone.
 */
export function checkNamed(scope: WorkspaceScope, reference: NamedReference, report: Report): void {
  const { kind, name, pointer } = reference;
  const namespace = reference.namespace ?? scope.namespace;
  const certainty = scope.workspace.certainty(scope.uri);
  if (certainty === 'none' || isSystems(kind, name, namespace)) return;
  if (findNamed(scope, kind, name, namespace).length > 0) return;
  const known = scope.workspace.near(scope.uri, kind).filter((placed) => mayMeet(namespace, placed.namespace));
  const meant = similarName(
    name,
    known.map((placed) => placed.name).filter((other) => other !== undefined),
  );
  const message = `There is no ${kind} \`${name}\` in these files`;
  if (meant !== undefined) {
    report(slip(pointer, `${message}.`, meant));
    return;
  }
  if (certainty !== 'all' || scope.workspace.near(scope.uri).length < 2) return;
  const [elsewhere] = scope.workspace.named(kind, name);
  const other = elsewhere?.namespace === undefined ? '' : ` (there is one in the namespace ${elsewhere.namespace})`;
  report({
    pointer,
    message: `${message}${other}. Unless something else makes it, ${reference.otherwise}.`,
  });
}

/** Objects that a cluster has by itself. */
function isSystems(kind: string, name: string, namespace: string | undefined): boolean {
  if (namespace?.startsWith('kube-')) return true;
  return SYSTEM_OBJECTS.some((object) => object.kind === kind && object.name.test(name));
}
