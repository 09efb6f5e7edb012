import type { Cursor } from '../cursor.ts';
import type { Setting } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { PodAt } from './inventory.ts';
import { configKeys, configSetting, readOptional, secretSetting } from './references.ts';

/** The variables a whole ConfigMap or Secret gives; undefined when it is not among the inputs. */
export function readSource(source: Cursor, pod: PodAt): Setting[] | undefined {
  const given = source.field('prefix').string();
  const prefix = given && noted(given, 'approximate', 'It is part of the name of each variable.');
  const named = (key: string): Traced<string> => derived((prefix?.value ?? '') + key, prefix);
  const config = source.field('configMapRef').field('name').string();
  const secret = source.field('secretRef').field('name').string();

  if (config) {
    readOptional(source.field('configMapRef'));
    const keys = configKeys(pod, config.value);
    if (!keys) return unread(source, `ConfigMap ${config.value}`);
    return keys.map((key) => configSetting(pod, config, traced(key), named(key)));
  }
  if (secret) {
    readOptional(source.field('secretRef'));
    const keys = pod.stores.secretKeys(pod.namespace, secret.value);
    if (!keys) return unread(source, `Secret ${secret.value}`);
    return keys.map((key) => secretSetting(pod, secret, traced(key), named(key)));
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
