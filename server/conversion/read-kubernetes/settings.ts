import type { Cursor } from '../cursor.ts';
import { expand } from '../expansion.ts';
import type { Setting } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { PodAt } from './inventory.ts';
import { isSaid, readExpandable } from './objects.ts';
import { readFieldRef, readResourceRef } from './pod/field-ref.ts';
import { configSetting, readOptional, readReference, secretSetting } from './references.ts';
import type { ResourceDefaults } from './resources.ts';
import { readSource } from './setting-sources.ts';

/** The environment variables of a container, and how `$(NAME)` reads in it. */
export interface Environment {
  readonly settings: readonly Setting[];
  /** The text with `$(NAME)` resolved, as a command or an argument of the container sees it. */
  expanded(text: Traced<string>): Traced<string>;
}

const EXPANDED = 'ECS expands nothing: the values of the variables are written out.';

/** A variable of the container, and how it is read. */
interface VariableAt {
  readonly entry: Cursor;
  readonly container: Cursor;
  readonly pod: PodAt;
  readonly defaults: ResourceDefaults;
  expanded(text: Traced<string>): Traced<string>;
}

/**
 * Reads `env` and `envFrom`. Later variables replace earlier ones of the same name, `env` replaces `envFrom`; a value
 * may refer to variables defined before it.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export function readEnvironment(container: Cursor, pod: PodAt, defaults: ResourceDefaults): Environment {
  const settings = new Map<string, { readonly setting: Setting; readonly at?: Cursor }>();
  // Variables of a source that is not among the inputs have names nobody knows here.
  let complete = true;

  const expanded = (text: Traced<string>): Traced<string> => {
    const used: Traced<string>[] = [];
    const hidden: string[] = [];
    const { text: result } = expand(text.value, (name) => {
      const setting = settings.get(name)?.setting;
      if (setting?.kind === 'value') {
        used.push(setting.value);
        return setting.value.value;
      }
      if (setting || !complete || /_SERVICE_(HOST|PORT)/.test(name)) hidden.push(name);
      return undefined;
    });
    const both = derived(result, text, ...used);
    const value = used.length > 0 ? noted(both, 'approximate', EXPANDED) : both;
    if (hidden.length === 0) return value;
    const names = hidden.map((name) => `\`$(${name})\``).join(', ');
    return noted(
      value,
      'needs-decision',
      `Kubernetes replaces ${names} when the container starts; ECS does not. Put the text together in the application or in a shell.`,
    );
  };

  const define = (setting: Setting, at?: Cursor): void => {
    settings.get(setting.name.value)?.at?.note('dropped', 'A later variable of the same name replaces it.');
    settings.set(setting.name.value, at ? { setting, at } : { setting });
  };

  for (const source of container.field('envFrom').items()) {
    const found = readSource(source, pod);
    if (found) for (const setting of found) define(setting);
    else complete = false;
  }
  for (const entry of container.field('env').items()) {
    const setting = readVariable({ entry, container, pod, defaults, expanded });
    if (setting) define(setting, entry);
    // A variable that is dropped still hides what its name stands for.
    else complete = false;
  }
  return { settings: [...settings.values()].map(({ setting }) => setting), expanded };
}

function readVariable({ entry, container, pod, defaults, expanded }: VariableAt): Setting | undefined {
  const name = entry.field('name').string();
  if (!name || name.value === '') return undefined;
  const from = entry.field('valueFrom');
  if (!isSaid(from)) {
    const value = readExpandable(entry.field('value'));
    return { kind: 'value', name, value: value ? expanded(value) : traced('') };
  }
  const secret = readReference(from.field('secretKeyRef'));
  if (secret) {
    readOptional(from.field('secretKeyRef'));
    return secretSetting(pod, secret.store, secret.key, name);
  }
  const config = readReference(from.field('configMapKeyRef'));
  if (config) {
    const optional = readOptional(from.field('configMapKeyRef'));
    const setting = configSetting(pod, config.store, config.key, name);
    const isThere = pod.stores.configMap(pod.namespace, config.store.value) !== undefined;
    if (setting.kind === 'value' || !isThere || !optional) return setting;
    entry.note('exact', `ConfigMap \`${config.store.value}\` has no such key, so the variable is not set.`);
    return undefined;
  }
  const value =
    readFieldRef(from.field('fieldRef'), entry, pod) ??
    readResourceRef(from.field('resourceFieldRef'), entry, container, pod.spec, defaults);
  return value && { kind: 'value', name, value };
}
