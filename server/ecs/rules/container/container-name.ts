import type { Fix } from '../../../problem.ts';
import type { Edit } from '../../../syntax/edits.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import { isLegalName, legalName, shortened } from '../../legal-name.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { linkTarget } from './links.ts';
import { containerNames, itemsOf, objectsOf } from './task.ts';

export const containerName: EcsRule = {
  id: 'ecs/container-name',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'The name of a container has only letters, digits, hyphens and underscores, 255 at most.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    if (name === undefined || isLegalName(name)) return;
    const what = name === '' ? 'is empty' : name.length > 255 ? `is ${name.length} characters long` : undefined;
    const reason = what ?? 'has other characters';
    report({
      pointer: child(pointer, 'name'),
      message: `A container's name has 1 to 255 letters, digits, hyphens and underscores; this one ${reason}.${
        what ? '' : ecsAnswers('Container.name contains invalid characters.')
      }`,
      fixes: renaming(scope, child(pointer, 'name'), name),
    });
  },
};

/** The nearest legal name, where it is free: here and wherever the task speaks of the container. */
function renaming(scope: EcsScope, pointer: Pointer, name: string): Fix[] {
  const legal = legalName(name);
  if (legal === undefined || containerNames(scope)?.includes(legal) !== false) return [];
  const edits: Edit[] = [{ kind: 'set', pointer, value: legal }, ...renamedReferences(scope, name, legal)];
  return [{ title: `Rename to "${shortened(legal)}"`, certain: false, edits }];
}

function renamedReferences(scope: EcsScope, name: string, to: string): Edit[] {
  const edits: Edit[] = [];
  const replace = (pointer: Pointer, value: string) => edits.push({ kind: 'set', pointer, value });
  for (const container of containersOf(scope.resource)) {
    for (const [field, reference] of [
      ['dependsOn', 'containerName'],
      ['volumesFrom', 'sourceContainer'],
    ] as const) {
      for (const item of objectsOf(container.value, container.pointer, field)) {
        if (item.value[reference] === name) replace(child(item.pointer, reference), to);
      }
    }
    itemsOf(container.value.links).forEach((link, index) => {
      const text = asString(link);
      if (text === undefined || linkTarget(text) !== name) return;
      replace(child(container.pointer, 'links', index), to + text.slice(name.length));
    });
  }
  const proxy = asObject(scope.resource.proxyConfiguration);
  if (proxy?.containerName === name) replace('/proxyConfiguration/containerName', to);
  return edits;
}
