import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { relaxedEnvironmentName, environmentName as strictName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const environmentName: KubernetesRule = {
  id: 'kubernetes/environment-name',
  severity: 'error',
  on: ['core.v1.EnvVar'],
  summary: 'An environment variable has a name; since 1.32, of any printable ASCII characters but "=".',
  documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  check({ value, pointer, scope }, report) {
    const place = `${pointer}/name`;
    if (isEmptyText(value.name)) {
      report({ pointer: place, message: 'An environment variable needs a name.' });
      return;
    }
    const name = asString(value.name);
    const check = since(scope, '1.32') ? relaxedEnvironmentName : strictName;
    const reason = name && check(name);
    if (reason) report({ pointer: place, message: `"${name}" cannot be an environment variable: its name ${reason}.` });
  },
};
