import type { Cursor } from '../cursor.ts';
import type { Reference } from '../model.ts';
import { derived, type Traced } from '../trace.ts';

/** `…:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf[:json-key[:version-stage[:version-id]]]` */
const SECRETS_MANAGER = /^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:([^:]+)(?::([^:]*))?/;
const SUFFIX = /-[A-Za-z0-9]{6}$/;
/** `…:ssm:REGION:ACCOUNT:parameter/PATH/NAME` */
const PARAMETER = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter\/?(.+)$/;

/**
 * Where a secret of ECS lies: by secret and JSON key in Secrets Manager, by name in the Parameter Store.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
export function readReference(valueFrom: Cursor): Reference | undefined {
  const text = valueFrom.string();
  if (!text) return undefined;
  const secret = SECRETS_MANAGER.exec(text.value);
  if (secret) {
    const store = derived((secret[1] ?? '').replace(SUFFIX, ''), text);
    return secret[2] ? { store, key: derived(secret[2], text) } : { store };
  }
  return { store: parameterName(text) };
}

function parameterName(text: Traced<string>): Traced<string> {
  const path = PARAMETER.exec(text.value)?.[1] ?? text.value;
  return derived(path.replace(/^\/+/, ''), text);
}
