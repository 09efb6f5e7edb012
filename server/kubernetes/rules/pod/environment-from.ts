import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { asPrefix, dns1123Subdomain, environmentName, relaxedEnvironmentName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const SOURCES = ['configMapRef', 'secretRef'];
const objectName = asPrefix(dns1123Subdomain);

export const environmentFrom: KubernetesRule = {
  id: 'kubernetes/environment-from',
  severity: 'error',
  on: ['core.v1.EnvFromSource'],
  summary: 'An item of envFrom names one ConfigMap or one Secret, and its prefix can begin a variable name.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
  check({ value, pointer, scope }, report) {
    const prefix = asString(value.prefix);
    const check = since(scope, '1.32') ? relaxedEnvironmentName : environmentName;
    const reason = prefix && check(prefix);
    if (reason) report({ pointer: `${pointer}/prefix`, message: `The prefix of variable names ${reason}.` });

    const given = SOURCES.filter((name) => isSet(value[name]));
    if (given.length !== 1) {
      report({
        pointer,
        message:
          given.length === 0
            ? 'This item of envFrom needs a configMapRef or a secretRef.'
            : 'An item of envFrom takes a configMapRef or a secretRef, not both: make two items.',
      });
    }
    for (const name of given) {
      const source = asObject(value[name]);
      if (!source) continue;
      const place = `${pointer}/${name}/name`;
      if (isEmptyText(source.name)) {
        report({ pointer: place, message: `A ${name} needs a name.` });
        continue;
      }
      const text = asString(source.name);
      const nameReason = text && objectName(text);
      if (nameReason) report({ pointer: place, message: `Nothing can be named "${text}": a name ${nameReason}.` });
    }
  },
};
