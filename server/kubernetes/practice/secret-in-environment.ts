import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

const SECRET = /secret|passw(?:or)?d|credential|(?:api|access|private)_?key|(?:^|_)token$/i;
/** Names of what leads to a secret, or says something about it. */
const ABOUT = /_(?:arn|dir|enabled|expiry|file|id|length|name|namespace|path|ref|ttl|type|url)$/i;
/** Switches and small numbers are settings: `ALLOW_EMPTY_PASSWORD=yes`. */
const SWITCH = /^(?:true|false|yes|no|on|off|enabled|disabled|\d{1,3})$/i;
/** Made up of other variables, `$(DB_PASSWORD)`: these may come from a Secret. */
const REFERENCE = /^\$\([^)]+\)$/;

export const secretInEnvironment: PracticeRule = {
  id: 'practice/secret-in-environment',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.EnvVar'],
  summary: 'Secrets do not stand in a manifest as values of environment variables.',
  documentation: `${KUBE_LINTER}env-var-secret`,
  sources: ['kube-linter env-var-secret'],
  check({ value, pointer }, report) {
    const name = asString(value.name) ?? '';
    const text = asString(value.value);
    if (!text || REFERENCE.test(text) || SWITCH.test(text) || !SECRET.test(name) || ABOUT.test(name)) return;
    report({
      pointer: child(pointer, 'value'),
      message: `Everybody who can read this manifest, or the pod, can read ${name}. Put it into a Secret and use valueFrom.secretKeyRef.`,
    });
  },
};
