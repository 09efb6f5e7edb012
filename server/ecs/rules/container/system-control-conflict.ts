import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { networkModeOf, objectsOf } from './task.ts';

export const systemControlConflict: EcsRule = {
  id: 'ecs/system-control-conflict',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'Containers that share a network or IPC namespace agree on its kernel parameters.',
  documentation: documentationPage('SystemControl'),
  check({ scope }, report) {
    const sharesNetwork = networkModeOf(scope) === 'awsvpc';
    const sharesIpc = scope.resource.ipcMode === 'task';
    const taken = new Map<string, { readonly place: string; readonly text: string }>();
    for (const container of containersOf(scope.resource)) {
      for (const control of objectsOf(container.value, container.pointer, 'systemControls')) {
        const name = asString(control.value.namespace);
        const text = asString(control.value.value);
        if (name === undefined || text === undefined) continue;
        if (name.startsWith('net.') ? !sharesNetwork : !sharesIpc) continue;
        const place = child(control.pointer, 'value');
        const earlier = taken.get(name);
        if (!earlier) taken.set(name, { place, text });
        if (!earlier || earlier.text === text) continue;
        report({
          pointer: place,
          message: `All containers of this task share ${name}, and here it is ${text}, there ${earlier.text}: the container that starts last wins. Set it in one of them.`,
          related: [{ pointer: earlier.place, message: 'The other value' }],
          fixes: [setting(`Change to ${earlier.text}`, place, earlier.text)],
        });
      }
    }
  },
};
