import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { CAPABILITIES } from './capabilities.data.ts';
import { itemsOf } from './task.ts';

const PREFIX = /^CAP_/i;

export const capabilityName: EcsRule = {
  id: 'ecs/capability-name',
  // The API has no list of its own in its model, and a newer Docker knows newer names.
  severity: 'warning',
  on: ['KernelCapabilities'],
  summary: 'Capabilities are those that ECS names, in capital letters and without CAP_.',
  documentation: documentationPage('KernelCapabilities'),
  check({ value, pointer }, report) {
    for (const field of ['add', 'drop']) {
      itemsOf(value[field]).forEach((item, index) => {
        const name = asString(item);
        if (name === undefined || CAPABILITIES.includes(name)) return;
        const place = child(pointer, field, index);
        const fixes = corrections(name, place);
        report({
          pointer: place,
          message: PREFIX.test(name)
            ? `ECS names capabilities without CAP_: write ${name.replace(PREFIX, '')}.`
            : `"${name}" is not among the capabilities that ECS names.`,
          ...(fixes.length > 0 && { fixes }),
        });
      });
    }
  },
};

function corrections(name: string, pointer: Pointer): Fix[] {
  const bare = name.replace(PREFIX, '');
  if (!CAPABILITIES.includes(bare)) return nearest(bare, CAPABILITIES, pointer);
  return [{ title: `Change to "${bare}"`, certain: true, edits: [{ kind: 'set', pointer, value: bare }] }];
}
