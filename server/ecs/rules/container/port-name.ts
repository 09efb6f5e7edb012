import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { mappingsOf } from './ports.ts';

const LENGTH = 64;
const NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

export const portName: EcsRule = {
  id: 'ecs/port-name',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'The name of a port has lower-case letters, digits, underscores and hyphens, 64 at most, no hyphen first.',
  documentation: documentationPage('PortMapping'),
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    if (name === undefined || NAME.test(name)) return;
    const place = child(pointer, 'name');
    const legal = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9_-]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, LENGTH);
    const isFree = legal !== '' && !mappingsOf(scope).some((mapping) => mapping.value.name === legal);
    report({
      pointer: place,
      message: `The name of a port has 1 to 64 lower-case letters, digits, underscores and hyphens, and no hyphen first: "${name}" does not fit.`,
      ...(isFree && { fixes: [setting(`Rename to "${legal}"`, place, legal)] }),
    });
  },
};
