import type { Fix } from '../../problem.ts';
import type { ObjectValue } from '../../syntax/value.ts';
import type { Draft } from './draft.ts';
import { MIGRATIONS } from './table.ts';

/**
 * The fix that brings an object to a newer apiVersion, with everything that this moves. Undefined where nobody but its author can.
 * Pointers start at the object.
 */
export function migrate(apiVersion: string, kind: string, object: ObjectValue, successor: string): Fix | undefined {
  const change = MIGRATIONS[apiVersion]?.[kind];
  if (!change) return undefined;
  const draft: Draft = { edits: [{ kind: 'set', pointer: '/apiVersion', value: successor }], certain: true };
  change(object, draft);
  const rest = draft.edits.length > 1 ? ' and its fields with it' : '';
  return { title: `Change apiVersion to \`${successor}\`${rest}`, certain: draft.certain, edits: draft.edits };
}
