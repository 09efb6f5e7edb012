import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { configMapKey, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const keyReference: KubernetesRule = {
  id: 'kubernetes/key-reference',
  severity: 'error',
  on: ['core.v1.ConfigMapKeySelector', 'core.v1.SecretKeySelector'],
  summary: 'A reference to a key of a ConfigMap or Secret has a valid name and a valid key.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
  check({ value, pointer }, report) {
    const name = isSet(value.name) ? asString(value.name) : '';
    if (name === '') {
      report({ pointer: `${pointer}/name`, message: 'This reference needs the name of the object.' });
    } else {
      const reason = name && dns1123Subdomain(name);
      if (reason) report({ pointer: `${pointer}/name`, message: `Nothing can be named "${name}": a name ${reason}.` });
    }
    if (isEmptyText(value.key)) {
      report({ pointer: `${pointer}/key`, message: 'This reference needs the key to read.' });
      return;
    }
    const key = asString(value.key);
    const reason = key && configMapKey(key);
    if (reason) report({ pointer: `${pointer}/key`, message: `There cannot be a key "${key}": a key ${reason}.` });
  },
};
