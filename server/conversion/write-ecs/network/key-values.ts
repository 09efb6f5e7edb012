import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Named } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';

/** `[{Key, Value}]`, each key once: attributes of load balancers, and tags. */
export function keyValues(named: readonly Named[], remarks: Remarks): DraftObject[] {
  const known = new Map<string, { readonly name: Traced<string>[]; readonly value: Traced<string>[] }>();
  for (const { name, value } of named) {
    const same = known.get(name.value);
    if (!same) known.set(name.value, { name: [name], value: [value] });
    else if (same.value[0]?.value === value.value) {
      same.name.push(name);
      same.value.push(value);
    } else {
      const message = `\`${name.value}\` has another value already: ${same.value[0]?.value}.`;
      for (const part of [name, value]) remarkOn(remarks, part, 'needs-decision', message);
    }
  }
  return [...known].map(([key, { name, value }]) => ({
    Key: derived(key, ...name),
    Value: derived(value[0]?.value ?? '', ...value),
  }));
}
