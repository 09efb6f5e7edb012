import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { RemoteValue } from '../../model.ts';
import { derived } from '../../trace.ts';
import { noteHead, objectsOf } from '../network/object-head.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import type { SecretMaker } from './secret-maker.ts';
import { type FindService, secretStoresOf } from './secret-stores.ts';

const GROUP = 'external-secrets.io';

/**
 * The Secrets that the External Secrets Operator fills. Those that come from AWS are pointed at where they come from.
 * https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecretsOf(objects: readonly ObjectAt[]): SecretMaker[] {
  const serviceOf = secretStoresOf(objects, GROUP);
  return objectsOf(objects, GROUP, 'ExternalSecret').map((object) => {
    const { at, resource } = object;
    const spec = at.field('spec');
    at.note('dropped', 'No workload among the inputs uses the Secret that it makes.');
    const entries = spec.field('data').objects();
    const whole = spec.field('dataFrom').objects();
    const templated = spec.field('target').field('template').field('data');
    return {
      namespace: namespaceOf(at),
      name: asString(spec.field('target').field('name').value) ?? resource.name ?? '',
      keys: keysOf(entries, whole, templated),
      remote: (key) => {
        const wanted = templated.isObject() ? plainKey(templated.field(key)) : key;
        return wanted === undefined ? undefined : remoteOf(wanted, spec, entries, whole, serviceOf, namespaceOf(at));
      },
      use: () => noteUsed(object, entries),
    };
  });
}

/** Undefined where the whole of a remote secret is taken: only AWS knows its keys. */
function keysOf(entries: readonly Cursor[], whole: readonly Cursor[], templated: Cursor): string[] | undefined {
  if (templated.isObject()) return templated.entries().map(({ key }) => key);
  if (whole.length > 0) return undefined;
  return entries.flatMap((entry) => asString(entry.field('secretKey').value) ?? []);
}

/** `{{ .password }}` → `password`: templates that do nothing else. */
function plainKey(template: Cursor): string | undefined {
  return /^\s*\{\{-?\s*\.([\w-]+)\s*(?:\|\s*toString\s*)?-?\}\}\s*$/.exec(asString(template.value) ?? '')?.[1];
}

function remoteOf(
  key: string,
  spec: Cursor,
  entries: readonly Cursor[],
  whole: readonly Cursor[],
  serviceOf: FindService,
  namespace: string,
): RemoteValue | undefined {
  const entry = entries.find((one) => one.field('secretKey').value === key);
  if (entry) {
    const own = entry.field('sourceRef').field('storeRef');
    const service = serviceOf(own.isObject() ? own : spec.field('secretStoreRef'), namespace);
    return service && readRemote(entry.field('remoteRef'), service);
  }
  const [extract] = whole.map((one) => one.field('extract')).filter((one) => one.isObject());
  const service = serviceOf(spec.field('secretStoreRef'), namespace);
  const remote = extract && service && readRemote(extract, service);
  return remote && service === 'secrets-manager' ? { ...remote, property: derived(key, remote.id) } : undefined;
}

function readRemote(at: Cursor, service: RemoteValue['service']): RemoteValue | undefined {
  const id = at.field('key').string();
  if (!id) return undefined;
  const property = at.field('property').string();
  const version = at.field('version').string();
  if (at.field('decodingStrategy').value === 'Base64' || at.field('decodingStrategy').value === 'Base64URL') {
    at.field('decodingStrategy').note(
      'needs-decision',
      'ECS decodes nothing: store the value as it is meant to be read.',
    );
  }
  if (property && service === 'parameter-store') {
    at.field('property').note(
      'needs-decision',
      'ECS cannot take one entry out of a parameter: store the entry as a parameter of its own.',
    );
    return { service, id, ...(version && { version }) };
  }
  const byId = version?.value.startsWith('uuid/') || service === 'parameter-store';
  return {
    service,
    id,
    ...(property && { property }),
    ...(version && byId && { version: derived(version.value.replace(/^uuid\//, ''), version) }),
    ...(version && !byId && { stage: version }),
  };
}

function noteUsed(object: ObjectAt, entries: readonly Cursor[]): void {
  const { at } = object;
  const spec = at.field('spec');
  at.note('dropped', 'No container that is converted reads this entry.');
  const message = 'Containers read the value from where it comes from, without a copy in between.';
  noteHead(object, 'exact', message);
  at.field('metadata').field('name').note('exact', message);
  spec.field('target').note('exact', message);
  spec.field('secretStoreRef').note('exact', 'It says in which service of AWS the values are.');
  spec
    .field('refreshInterval')
    .note('approximate', 'A task reads its secrets when it starts: restart tasks after a change.');
  spec
    .field('refreshPolicy')
    .note('approximate', 'A task reads its secrets when it starts: restart tasks after a change.');
  for (const entry of entries) {
    entry.field('secretKey').note('exact', message);
    entry.field('sourceRef').note('exact', 'It says in which service of AWS the value is.');
  }
}
