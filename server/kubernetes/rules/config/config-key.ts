import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import { configMapKey } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const configKey: KubernetesRule = {
  id: 'kubernetes/config-key',
  severity: 'error',
  on: ['core.v1.ConfigMap', 'core.v1.Secret'],
  summary: 'Keys of ConfigMaps and Secrets can be file names, and a ConfigMap has each of them once.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object',
  check({ value, type }, report) {
    const data = asObject(value.data) ?? {};
    checkKeys(data, 'data', 'data', report);
    if (type === 'core.v1.Secret') {
      // The server moves stringData into data before it looks.
      checkKeys(asObject(value.stringData) ?? {}, 'stringData', 'data', report);
      return;
    }
    const binary = asObject(value.binaryData) ?? {};
    checkKeys(binary, 'binaryData', 'binaryData', report);
    for (const key of Object.keys(data)) {
      if (!Object.hasOwn(binary, key)) continue;
      report({
        pointer: child('/data', key),
        target: 'key',
        message: `"${key}" is in binaryData too. Remove it from one of them.`,
        related: [{ pointer: child('/binaryData', key), message: 'The other one' }],
      });
    }
  },
};

function checkKeys(data: ObjectValue, field: string, serverField: string, report: Report): void {
  for (const key of Object.keys(data)) {
    const reason = configMapKey(key);
    if (!reason) continue;
    report({
      pointer: child('', serverField, key),
      ...(field !== serverField && { place: child('', field, key) }),
      target: 'key',
      message: `"${key}" cannot be a key here: it ${reason}.`,
    });
  }
}
