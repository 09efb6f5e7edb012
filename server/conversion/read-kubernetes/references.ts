import type { Cursor } from '../cursor.ts';
import type { Setting } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { PodAt } from './inventory.ts';

const COPIED = 'The value of the ConfigMap is written down here; a later change of the ConfigMap does not reach it.';
const REQUIRED = 'ECS has no optional values: a task does not start while one is missing.';

/** An entry of a ConfigMap as a setting: its text when the ConfigMap is among the inputs, else where it is kept. */
export function configSetting(pod: PodAt, store: Traced<string>, key: Traced<string>, name: Traced<string>): Setting {
  const value = pod.stores.configMap(pod.namespace, store.value)?.field('data').field(key.value).string();
  if (!value) return { kind: 'elsewhere', name, reference: { store, key } };
  return { kind: 'value', name, value: noted(derived(value.value, value, store, key), 'approximate', COPIED) };
}

/** An entry of a Secret as a setting; with the place the value lies at, for a Secret that is filled from AWS. */
export function secretSetting(pod: PodAt, store: Traced<string>, key: Traced<string>, name: Traced<string>): Setting {
  const remote = pod.stores.remote(pod.namespace, store.value, key.value);
  return { kind: 'secret', name, reference: { store, key, ...(remote && { remote }) } };
}

/** The keys of a ConfigMap that are texts; undefined when it is not among the inputs. */
export function configKeys(pod: PodAt, store: string): readonly string[] | undefined {
  return pod.stores
    .configMap(pod.namespace, store)
    ?.field('data')
    .entries()
    .map(({ key }) => key);
}

/** Whether the source may be missing; ECS has no such thing. */
export function readOptional(at: Cursor): boolean {
  const optional = at.field('optional').boolean();
  if (optional) at.field('optional').note(optional.value ? 'dropped' : 'exact', REQUIRED);
  return optional?.value === true;
}

/** `name` and `key` of a source of one value. */
export function readReference(
  at: Cursor,
): { readonly store: Traced<string>; readonly key: Traced<string> } | undefined {
  const store = at.field('name').string();
  const key = at.field('key').string();
  return store && key ? { store, key } : undefined;
}

/** The keys a list of `items` names, or all that are known; undefined when nobody can know them. */
export function keyed(items: readonly Cursor[], known: readonly string[] | undefined) {
  if (items.length === 0) return known?.map((key) => ({ key: traced(key), path: traced(key) }));
  return items.flatMap((item) => {
    const key = item.field('key').string();
    const path = item.field('path').string();
    return key && path ? [{ key, path }] : [];
  });
}
