import { isUnknown, type Unknown, unknownText } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Named } from '../../model.ts';
import { derived, type Fidelity, type Traced, traced } from '../../trace.ts';

/** The annotations of one or several objects that begin the same way, by the rest of their names. */
export interface Annotations {
  text(name: string): Traced<string> | undefined;
  /** A number, also within quotes. Anything else is noted. */
  number(name: string): Traced<number> | undefined;
  /** `"true"` and what counts as it; false for all else that is there. */
  flag(name: string): Traced<boolean> | undefined;
  /** `a,b` → both, without white space. */
  list(name: string): Traced<string>[];
  /** `a=1,b=2` → names and values. */
  pairs(name: string): Named[];
  /** The names of all that are there. */
  names(): string[];
  note(name: string, fidelity: Fidelity, message: string): void;
}

/** Reads annotations with a prefix. Of several objects the first that has an annotation decides. */
export function annotationsOf(objects: readonly Cursor[], prefix: string): Annotations {
  const found = new Map<string, Cursor>();
  for (const object of objects) {
    for (const { key, at } of object.field('metadata').field('annotations').entries()) {
      if (key.startsWith(prefix) && !found.has(key.slice(prefix.length))) found.set(key.slice(prefix.length), at);
    }
  }
  const text = (name: string): Traced<string> | undefined => {
    const at = found.get(name);
    const value = at && (isUnknown(at.value) ? carried(at, at.value) : at.scalar());
    return value && derived(String(value.value).trim(), value);
  };
  const list = (name: string): Traced<string>[] => {
    const whole = text(name);
    return splitList(whole?.value ?? '').map((item) => derived(item, whole));
  };
  return {
    text,
    list,
    number: (name) => {
      const whole = text(name);
      if (!whole) return undefined;
      if (/^\d{1,9}$/.test(whole.value)) return derived(Number(whole.value), whole);
      found.get(name)?.note('dropped', `\`${whole.value}\` is no number.`);
      return undefined;
    },
    flag: (name) => {
      const at = found.get(name);
      const value = at && typeof at.value !== 'boolean' ? text(name) : undefined;
      return value && derived(/^(?:true|yes|1|\*|0\.0\.0\.0\/0)$/i.test(value.value), value);
    },
    pairs: (name) =>
      list(name).flatMap((item): Named[] => {
        const separator = item.value.indexOf('=');
        if (separator < 1) return [];
        return [
          {
            name: derived(item.value.slice(0, separator).trim(), item),
            value: derived(item.value.slice(separator + 1).trim(), item),
          },
        ];
      }),
    names: () => [...found.keys()],
    note: (name, fidelity, message) => found.get(name)?.note(fidelity, message),
  };
}

/** Template text as it stands. What a load balancer itself fills in (`#{path}`) is none. */
function carried(at: Cursor, value: Unknown): Traced<string> | undefined {
  const text = unknownText(value);
  const rest = text.replace(/#\{(?:protocol|host|port|path|query)\}/g, '');
  return /[#$%]\{|\{\{|<%/.test(rest) ? at.string() : traced(text, [at.source]);
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
