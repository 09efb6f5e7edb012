import type { ObjectValue, Value } from '../syntax/value.ts';

/** What translating a word comes to. */
export type Translated = Done | { readonly reason: string };

export interface Done {
  /** The object that held the word, with what it means in its place. */
  readonly owner: ObjectValue;
  /** What has to change further out as well: the pod spec or task definition around. */
  readonly around?: (around: ObjectValue) => ObjectValue;
  /** What gets lost, or is still to be done, each as a sentence. */
  readonly notes?: readonly string[];
  /** The meaning is the very same and nothing has to be filled in. */
  readonly exact?: true;
  /** What it is converted to, where that is not written in the owner. */
  readonly becomes?: string;
  /** Nothing is written in its place, and this is why. */
  readonly needless?: string;
}

/** Translates one word. `around` is the pod spec or task definition that the owner stands in, or the owner itself. */
export type Translate = (owner: ObjectValue, around: ObjectValue) => Translated;

export type Translations = { readonly [key: string]: Translate | undefined };

export function isDone(translated: Translated): translated is Done {
  return 'owner' in translated;
}

/** The object without some of its members. */
export function without(object: ObjectValue, ...fields: readonly string[]): ObjectValue {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}

/** The object with members in the place of one, which goes; members that are undefined are left out. */
export function replaced(object: ObjectValue, field: string, members: { readonly [field: string]: Value | undefined }) {
  const written = Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const names = written.map(([name]) => name);
  const entries = Object.entries(object).flatMap(([name, value]): [string, Value][] => {
    if (name === field) return written;
    return names.includes(name) ? [] : [[name, value]];
  });
  return Object.fromEntries(entries) as ObjectValue;
}

/** Why nothing is translated: the place is taken. */
export function taken(...fields: readonly string[]): Translated {
  const names = fields.map((field) => `\`${field}\``).join(' and ');
  return { reason: `There is ${names} already: move what is missing there by hand.` };
}

/** A word that has the same value under another name. */
export function renaming(from: string, to: string): Translate {
  return (owner) => {
    if (owner[to] !== undefined) return taken(to);
    return { owner: replaced(owner, from, { [to]: owner[from] }), exact: true };
  };
}
