import type { Cursor } from '../cursor.ts';
import type { Reference } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** A part between colons; `${AWS::Region}` is one. */
const PART = String.raw`((?:\$\{[^{}]*\}|[^:])*)`;
/** What may follow: the JSON key, the version stage and the version id. */
const REST = `(?::${PART}(?::${PART}(?::${PART})?)?)?$`;
const SECRETS_MANAGER = new RegExp(`^(arn:${PART}:secretsmanager:${PART}:${PART}:secret:${PART})${REST}`);
const SUFFIX = /-[A-Za-z0-9]{6}$/;
/** `…:ssm:REGION:ACCOUNT:parameter/PATH/NAME` */
const PARAMETER = new RegExp(`^arn:${PART}:ssm:${PART}:${PART}:parameter/?(.+)$`);
/** What a template makes of a secret of its own: `${Database}:password::` */
const OF_TEMPLATE = new RegExp(String.raw`^(\$\{[^{}]+\}|<[A-Z0-9_]+_SECRET_ARN>)${REST}`);

/**
 * Where a secret of ECS lies: by secret and JSON key in Secrets Manager, by name in the Parameter Store. `type`: of the
 * resource of the template that it is, where that is known.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
export function readReference(valueFrom: Cursor, type?: string): Reference | undefined {
  const text = valueFrom.string();
  if (!text) return undefined;
  const [, id, , , , name = '', ...rest] = SECRETS_MANAGER.exec(text.value) ?? [];
  if (id !== undefined) return secret(text, id, name.replace(SUFFIX, ''), rest);
  const [, reference, ...others] = OF_TEMPLATE.exec(text.value) ?? [];
  if (reference === undefined) return { store: parameterName(text), remote: { service: 'parameter-store', id: text } };
  const found = secret(text, reference, storeName(reference), others);
  if (others[0] || reference.startsWith('<') || type === 'AWS::SecretsManager::Secret') return found;
  const { store } = found;
  return type === 'AWS::SSM::Parameter' ? { store, remote: { service: 'parameter-store', id: text } } : { store };
}

/** `${DatabaseSecret}` → `DatabaseSecret`; a parameter for an ARN is named after its secret: `${ShopDbSecretArn}` → `shop-db` */
function storeName(reference: string): string {
  const name = reference.replace(/[${}<>]/g, '').replace(/\.(?:Arn|Id)$/, '');
  const parameter = /^(.+)(?:SecretArn|_SECRET_ARN)$/.exec(name)?.[1];
  if (parameter === undefined) return name;
  return parameter.replace(/(?<=[a-z0-9])(?=[A-Z])|_/g, '-').toLowerCase();
}

function secret(
  text: Traced<string>,
  id: string,
  name: string,
  [property, stage, version]: readonly (string | undefined)[],
): Reference {
  return {
    store: derived(name, text),
    ...(property && { key: derived(property, text) }),
    remote: {
      service: 'secrets-manager',
      id: derived(id, text),
      ...(property && { property: derived(property, text) }),
      ...(stage && { stage: derived(stage, text) }),
      ...(version && { version: derived(version, text) }),
    },
  };
}

function parameterName(text: Traced<string>): Traced<string> {
  const path = PARAMETER.exec(text.value)?.at(-1) ?? text.value;
  return derived(path.replace(/^\/+/, ''), text);
}

/** `{{resolve:secretsmanager:ID:SecretString:KEY:STAGE:VERSION}}`, `{{resolve:ssm:NAME:VERSION}}` */
const DYNAMIC = /^\{\{resolve:(secretsmanager|ssm|ssm-secure):(.*)\}\}$/;

/**
 * A value that CloudFormation looks up when it deploys. Undefined for any other text.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function readDynamicReference(
  at: Cursor,
  written: string,
): { readonly secret: boolean; readonly reference: Reference } | undefined {
  const [, service, body = ''] = DYNAMIC.exec(written.trim()) ?? [];
  const carried = at.string();
  if (service === undefined || !carried) return undefined;
  const text: Traced<string> = noted(
    derived('', { ...carried, notes: [] }),
    'approximate',
    'CloudFormation looks the value up once, at deployment; here it is read when the pod starts.',
  );
  if (service === 'secretsmanager') {
    const [, arn, rest = ''] = /^(arn:(?:[^:]*:){5}[^:]*)(?::(.*))?$/.exec(body) ?? [];
    const [id = '', , key, stage, version] = arn === undefined ? body.split(':') : [arn, ...rest.split(':')];
    const name = id.split(':').at(-1) ?? id;
    return { secret: true, reference: secret(text, id, arn ? name.replace(SUFFIX, '') : name, [key, stage, version]) };
  }
  const [, name = body, version] = /^(.*?)(?::(\d+))?$/.exec(body) ?? [];
  return {
    secret: service === 'ssm-secure',
    reference: {
      store: derived(name.replace(/^\/+/, ''), text),
      remote: {
        service: 'parameter-store',
        id: derived(name, text),
        ...(version && { version: derived(version, text) }),
      },
    },
  };
}
