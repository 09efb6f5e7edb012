import { openFile } from '../../../syntax/open-file.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import type { RemoteValue } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { noteHead, objectsOf } from '../network/object-head.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import type { SecretMaker } from './secret-maker.ts';

/** A file that the Secrets Store driver mounts. */
export interface MountedSecret {
  /** The file's name in the volume. */
  readonly path: Traced<string>;
  readonly remote: RemoteValue;
}

/**
 * The SecretProviderClasses of the AWS provider: the files that they mount, and the Secrets that they fill.
 * https://github.com/aws/secrets-store-csi-driver-provider-aws
 */
export function providerClassesOf(objects: readonly ObjectAt[]): {
  readonly makers: readonly SecretMaker[];
  mounted(namespace: string, className: string): readonly MountedSecret[] | undefined;
} {
  const classes = objectsOf(objects, 'secrets-store.csi.x-k8s.io', 'SecretProviderClass').map((object) => {
    const aws = object.at.field('spec').field('provider').value === 'aws';
    if (aws) object.at.note('dropped', 'No workload among the inputs uses this class.');
    else {
      const message = 'Its values are kept outside of AWS: store those that containers use in AWS Secrets Manager.';
      object.at.note('needs-decision', message);
    }
    return { object, files: aws ? filesOf(object) : [] };
  });
  return {
    makers: classes.flatMap(({ object, files }) => makersOf(object, files)),
    mounted: (namespace, className) => {
      const found = classes.find(
        ({ object: { resource, at } }) => resource.name === className && namespaceOf(at) === namespace,
      );
      if (found && found.files.length > 0) noteUsed(found.object);
      return found?.files;
    },
  };
}

function filesOf({ at }: ObjectAt): MountedSecret[] {
  const text = at.field('spec').field('parameters').field('objects').string();
  const list = text && openFile('objects', 'yaml', text.value).documents[0]?.document.value;
  return objectsIn(list).flatMap((entry) => (text ? readEntry(entry, text) : []));
}

function readEntry(entry: ObjectValue, from: Traced<string>): MountedSecret[] {
  const name = asString(entry.objectName);
  if (name === undefined) return [];
  const inSystemsManager = entry.objectType === 'ssmparameter' || /^arn:[^:]*:ssm:/.test(name);
  const version = asString(entry.objectVersion);
  const stage = asString(entry.objectVersionLabel);
  const remote: RemoteValue = {
    service: inSystemsManager ? 'parameter-store' : 'secrets-manager',
    id: derived(name, from),
    ...(version !== undefined && { version: derived(version, from) }),
    ...(stage !== undefined && { stage: derived(stage, from) }),
  };
  const alias = asString(entry.objectAlias) ?? name;
  const whole = { path: derived(alias.replaceAll('/', '_'), from), remote };
  const parts = objectsIn(entry.jmesPath).flatMap((part): MountedSecret[] => {
    const property = asString(part.path)?.replace(/^"(.*)"$/, '$1');
    const path = asString(part.objectAlias);
    if (property === undefined || path === undefined || !/^[\w-]+$/.test(property)) return [];
    return [{ path: derived(path, from), remote: { ...remote, property: derived(property, from) } }];
  });
  return [whole, ...parts];
}

/** The Secrets that a class fills from its files while a pod mounts them. */
function makersOf(object: ObjectAt, files: readonly MountedSecret[]): SecretMaker[] {
  const { at } = object;
  return at
    .field('spec')
    .field('secretObjects')
    .objects()
    .map((secret) => {
      const entries = secret.field('data').objects();
      return {
        namespace: namespaceOf(at),
        name: asString(secret.field('secretName').value) ?? '',
        keys: entries.flatMap((entry) => asString(entry.field('key').value) ?? []),
        remote: (key) => {
          const file = entries.find((entry) => entry.field('key').value === key)?.field('objectName').value;
          const wanted = asString(file)?.replaceAll('/', '_');
          return files.find(({ path }) => path.value === wanted)?.remote;
        },
        use: () => {
          if (files.length > 0) noteUsed(object);
        },
      };
    });
}

function noteUsed(object: ObjectAt): void {
  const { at } = object;
  const message = 'Containers read the value from where it comes from, without a copy in between.';
  at.note('approximate', message);
  noteHead(object, 'approximate', message);
}

function objectsIn(value: Value | undefined): ObjectValue[] {
  return (asList(value) ?? []).map(asObject).filter((item) => item !== undefined);
}
