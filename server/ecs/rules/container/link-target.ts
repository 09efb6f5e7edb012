import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { linkTarget as targetOf } from './links.ts';
import { containerNames, itemsOf } from './task.ts';

export const linkTarget: EcsRule = {
  id: 'ecs/link-target',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'A link names a container of the same task.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer, scope }, report) {
    const names = containerNames(scope);
    itemsOf(value.links).forEach((link, index) => {
      const text = asString(link);
      if (text === undefined || !names || names.includes(targetOf(text))) return;
      const place = child(pointer, 'links', index);
      const alias = text.slice(targetOf(text).length);
      const fixes = nearest(targetOf(text), names, place).map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => (edit.kind === 'set' ? { ...edit, value: `${edit.value}${alias}` } : edit)),
      }));
      report({
        pointer: place,
        message: `No container of this task has the name "${targetOf(text)}". A link is NAME or NAME:ALIAS of another container.`,
        ...(fixes.length > 0 && { fixes }),
      });
    });
  },
};
