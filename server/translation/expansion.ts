import { expand } from '../conversion/expansion.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue, unknownText, type Value } from '../syntax/value.ts';

/** Texts in which Kubernetes replaces `$(NAME)`, as a container would see them. */
export interface Expander {
  /** The text, or the value as it is where it is none. Numbers and truth values become text. */
  text(value: Value | undefined): Value;
  /** What could not be replaced: a sentence, or nothing. */
  notes(): string[];
}

/** Knows the variables with a plain value in these lists of `{name, value}`. */
export function expanderFor(...lists: readonly (Value | undefined)[]): Expander {
  const variables = new Map<string, string>();
  for (const item of lists.flatMap((list) => asList(list) ?? [])) {
    const variable = asObject(item);
    const [name, value] = [asString(variable?.name), asString(variable?.value)];
    if (name !== undefined && value !== undefined) variables.set(name, value);
  }
  const missed = new Set<string>();
  return {
    text: (value) => {
      const text = expandableText(value);
      if (text === undefined) return value ?? '';
      const { text: expanded } = expand(text, (name) => {
        const known = variables.get(name);
        if (known === undefined || /\$[$(]/.test(known)) missed.add(name);
        return known;
      });
      return expanded;
    },
    notes: () =>
      missed.size === 0
        ? []
        : [`Kubernetes would replace ${[...missed].map((name) => `\`$(${name})\``).join(', ')}; ECS does not.`],
  };
}

/** `$(NAME)` alone looks like a template, and is none to Kubernetes. */
function expandableText(value: Value | undefined): string | undefined {
  if (isUnknown(value)) return /^\$\([^)]*\)$/.test(unknownText(value)) ? unknownText(value) : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return asString(value);
}

/** Whether nobody can know all of a value before deployment. */
export function holdsUnknown(value: Value | undefined): boolean {
  if (isUnknown(value)) return true;
  const list = asList(value) ?? Object.values(asObject(value) ?? ({} as ObjectValue));
  return list.some(holdsUnknown);
}
