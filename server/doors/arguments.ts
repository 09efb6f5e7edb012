import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

/** An option of a command: a switch without `values`; otherwise it takes one of them, or any text when `values` is `any`. */
export interface OptionSpec {
  readonly values?: readonly string[] | 'any';
  readonly default?: string;
  readonly short?: string;
}

export type Arguments =
  | { readonly options: Readonly<Record<string, string | undefined>>; readonly paths: readonly string[] }
  | { readonly mistake: string };

/**
 * Reads the arguments after the command's name. Switches that are given are `'true'`.
 * A mistake is answered as one sentence for the user; later values of the same option win.
 */
export function readArguments(args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        { type: spec.values ? 'string' : 'boolean', ...(spec.short ? { short: spec.short } : {}) },
      ]),
    ),
  });
  const options = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec) return { mistake: unknownOption(token.rawName, Object.keys(specs)) };
    const mistake = wrongValue(token.rawName, spec, token.value);
    if (mistake) return { mistake };
    options[token.name] = spec.values ? token.value : 'true';
  }
  return { options, paths };
}

function wrongValue(name: string, spec: OptionSpec, value: string | undefined): string | undefined {
  if (!spec.values) return value === undefined ? undefined : `${name} takes no value.`;
  if (spec.values === 'any') return value ? undefined : `${name} needs a value.`;
  const choices = `one of ${spec.values.join(', ')}`;
  if (!value) return `${name} needs a value: ${choices}.`;
  return spec.values.includes(value) ? undefined : `${name} cannot be '${value}'; it is ${choices}.`;
}

function unknownOption(name: string, known: readonly string[]): string {
  const nearest = nearestOf(name.replace(/^-+/, ''), known);
  return `Unknown option ${name}.${nearest ? ` Did you mean --${nearest}?` : ''}`;
}

/** The known word a user most likely meant, if one is near enough. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}
