import { derived, noted, type Traced } from './trace.ts';

/** The name in the form it gets, with a note when that is another. */
export function renamed(name: Traced<string>, becomes: string): Traced<string> {
  const value = derived(becomes, name);
  if (becomes === name.value) return value;
  const isTaken = /^-\d+$/.test(becomes.slice(name.value.length)) && becomes.startsWith(name.value);
  const reason = isTaken ? 'another one has the name already' : 'the name is not a legal one there, or taken';
  return noted(value, 'approximate', `\`${name.value}\` is named \`${becomes}\`: ${reason}.`);
}
