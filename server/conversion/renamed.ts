import { derived, noted, type Traced } from './trace.ts';

/** The name in the form it gets, with a note when that is another. */
export function renamed(name: Traced<string>, becomes: string): Traced<string> {
  const value = derived(becomes, name);
  if (becomes === name.value) return value;
  return noted(
    value,
    'approximate',
    `\`${name.value}\` is named \`${becomes}\`: the name is taken or not a legal one there.`,
  );
}
