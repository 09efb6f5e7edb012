import type { Decided } from '../decisions.ts';
import type { DraftObject } from '../draft.ts';
import { uniqueName } from '../names.ts';
import type { Say } from './say.ts';

/** What the writers of all objects share. */
export interface Desk {
  readonly decided: Decided<'eks'>;
  readonly say: Say;
  /** A name no other object of this kind has in its namespace, within so many characters. */
  name(kind: string, namespace: string | undefined, wanted: string, most?: number): string;
  /** What several objects need, often the name of another one: it is made when the first of them asks. */
  shared<T>(key: string, make: () => T): T;
  /** Puts an object down that the one being written needs. */
  put(object: DraftObject): void;
  /** Takes up the objects that were put down since the last time. */
  take(): DraftObject[];
}

export function openDesk(decided: Decided<'eks'>, say: Say): Desk {
  const names = new Map<string, Set<string>>();
  const made = new Map<string, unknown>();
  let objects: DraftObject[] = [];
  return {
    decided,
    say,
    name: (kind, namespace, wanted, most = 63) => {
      const key = `${kind} ${namespace ?? ''}`;
      const taken = names.get(key) ?? new Set();
      names.set(key, taken);
      return uniqueName(wanted.slice(0, most).replace(/-+$/, ''), taken, most);
    },
    shared: <T>(key: string, make: () => T): T => {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as T;
    },
    put: (object) => {
      objects.push(object);
    },
    take: () => {
      const taken = objects;
      objects = [];
      return taken;
    },
  };
}
