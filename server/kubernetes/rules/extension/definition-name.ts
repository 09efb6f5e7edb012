import { asObject, asString } from '../../../syntax/value.ts';
import { change } from '../../checks.ts';
import type { KubernetesRule } from '../../scope.ts';

export const definitionName: KubernetesRule = {
  id: 'kubernetes/definition-name',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinition'],
  summary: 'A CustomResourceDefinition is named by the plural of its resource and its group.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition',
  check({ value }, report) {
    const name = asString(asObject(value.metadata)?.name);
    const spec = asObject(value.spec);
    const plural = asString(asObject(spec?.names)?.plural);
    const group = asString(spec?.group);
    if (!name || !plural || !group || name === `${plural}.${group}`) return;
    const wanted = `${plural}.${group}`;
    report({
      pointer: '/metadata/name',
      message: `The name of this definition is spec.names.plural and spec.group: "${wanted}".`,
      fixes: [change('/metadata/name', wanted, false)],
    });
  },
};
