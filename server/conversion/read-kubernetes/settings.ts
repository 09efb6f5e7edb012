import type { Cursor } from '../cursor.ts';
import { expand } from '../expansion.ts';
import type { Reference, Setting } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readExpandable } from './objects.ts';
import type { Stores } from './stores.ts';

const COPIED = 'The value of the ConfigMap is written down here; a later change of the ConfigMap does not reach it.';

/** The environment variables of a container, and how `$(NAME)` reads in it. */
export interface Environment {
  readonly settings: readonly Setting[];
  /** The text with `$(NAME)` resolved, as a command or an argument of the container sees it. */
  expanded(text: Traced<string>): Traced<string>;
}

/**
 * Reads `env` and `envFrom`. Later variables replace earlier ones of the same name, `env` replaces `envFrom`; a value
 * may refer to variables defined before it.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export function readEnvironment(container: Cursor, namespace: string, stores: Stores): Environment {
  const settings = new Map<string, { readonly setting: Setting; readonly at?: Cursor }>();
  const sources = container.field('envFrom').items();
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
    const value = derived(result, text, ...used);
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

  for (const source of sources) {
    const found = fromStore(source, namespace, stores);
    if (found) for (const setting of found) define(setting);
    else complete = false;
  }
  for (const entry of container.field('env').items()) {
    const setting = readVariable(entry, namespace, stores, expanded);
    if (setting) define(setting, entry);
    // A variable that is dropped still hides what its name stands for.
    else complete = false;
  }
  return { settings: [...settings.values()].map(({ setting }) => setting), expanded };
}

function readVariable(
  entry: Cursor,
  namespace: string,
  stores: Stores,
  expanded: (text: Traced<string>) => Traced<string>,
): Setting | undefined {
  const name = entry.field('name').string();
  if (!name || name.value === '') return undefined;
  const from = entry.field('valueFrom');
  if (from.value === undefined || from.value === null) {
    const value = readExpandable(entry.field('value'));
    return { kind: 'value', name, value: value ? expanded(value) : traced('') };
  }
  const secret = readReference(from.field('secretKeyRef'));
  if (secret) return { kind: 'secret', name, reference: secret };
  const config = readReference(from.field('configMapKeyRef'));
  if (!config?.key) return undefined;
  const value = stores.configMap(namespace, config.store.value)?.field('data').field(config.key.value).string();
  if (!value) return { kind: 'elsewhere', name, reference: config };
  return {
    kind: 'value',
    name,
    value: noted(derived(value.value, value, config.store, config.key), 'approximate', COPIED),
  };
}

function readReference(at: Cursor): Reference | undefined {
  const store = at.field('name').string();
  const key = at.field('key').string();
  return store && key ? { store, key } : undefined;
}

/** The variables a whole ConfigMap or Secret gives; undefined when it is not among the inputs. */
function fromStore(source: Cursor, namespace: string, stores: Stores): Setting[] | undefined {
  const prefix = source.field('prefix').string();
  const config = source.field('configMapRef').field('name').string();
  const secret = source.field('secretRef').field('name').string();

  if (config) {
    const configMap = stores.configMap(namespace, config.value);
    if (!configMap) return unread(source, `ConfigMap ${config.value}`);
    return configMap
      .field('data')
      .entries()
      .flatMap(({ key, at }): Setting[] => {
        const value = at.string();
        if (!value) return [];
        const name = derived((prefix?.value ?? '') + key, prefix);
        return [{ kind: 'value', name, value: noted(derived(value.value, value, config), 'approximate', COPIED) }];
      });
  }
  if (secret) {
    const keys = stores.secretKeys(namespace, secret.value);
    if (!keys) return unread(source, `Secret ${secret.value}`);
    return keys.map((key) => ({
      kind: 'secret',
      name: derived((prefix?.value ?? '') + key, prefix),
      reference: { store: secret, key: traced(key) },
    }));
  }
  return undefined;
}

function unread(source: Cursor, what: string): undefined {
  source.note(
    'needs-decision',
    `${what} is not among the inputs, so its keys are not known. Add it and convert again.`,
  );
  return undefined;
}
