import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { itemsOf } from './task.ts';

const OPTION = /^(no-new-privileges([:=](true|false))?|(apparmor|label|credentialspec)[:=].+)$/;

export const securityOption: EcsRule = {
  id: 'ecs/security-option',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'A Docker security option is no-new-privileges, apparmor:PROFILE, label:VALUE or credentialspec:FILE.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer }, report) {
    itemsOf(value.dockerSecurityOptions).forEach((item, index) => {
      const option = asString(item);
      if (option === undefined || OPTION.test(option)) return;
      const place = child(pointer, 'dockerSecurityOptions', index);
      const fixes = nearest(option, ['no-new-privileges'], place);
      report({
        pointer: place,
        message: `"${option}" is not among the options that ECS names: no-new-privileges, apparmor:PROFILE, label:VALUE and credentialspec:FILE.`,
        ...(fixes.length > 0 && { fixes }),
      });
    });
  },
};
