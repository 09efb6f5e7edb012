import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest, removal } from '../fixes.ts';
import { networkModeOf } from './task.ts';

/** Of the IPC namespace, besides fs.mqueue.*; as of @aws-sdk/client-ecs 3.1162.0. */
const IPC = [
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.sem',
  'kernel.shm_rmid_forced',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
];

export const systemControl: EcsRule = {
  id: 'ecs/system-control',
  severity: 'warning',
  on: ['SystemControl'],
  summary: 'A kernel parameter is one that a container has of its own: of its network or its IPC namespace.',
  documentation: documentationPage('SystemControl'),
  check({ value, pointer, scope }, report) {
    const name = asString(value.namespace);
    if (name === undefined) return;
    const place = child(pointer, 'namespace');
    const isNetwork = name.startsWith('net.');
    const isIpc = IPC.includes(name) || name.startsWith('fs.mqueue.');
    if (!isNetwork && !isIpc) {
      const fixes = nearest(name, IPC, place);
      report({
        pointer: place,
        message: `A container has no kernel parameter "${name}" of its own. ECS sets net.*, fs.mqueue.*, kernel.msg…, kernel.sem and kernel.shm… only.`,
        ...(fixes.length > 0 && { fixes }),
      });
      return;
    }
    const isHostNetwork = isNetwork && networkModeOf(scope) === 'host';
    if (!isHostNetwork && !(isIpc && scope.resource.ipcMode === 'host')) return;
    report({
      pointer: place,
      message: `${isHostNetwork ? 'In the network mode host' : 'With ipcMode host'}, ${name} is the instance's and no container can set it. Set it on the instance.`,
      related: [
        isHostNetwork
          ? { pointer: '/networkMode', message: 'The network mode' }
          : { pointer: '/ipcMode', message: 'The IPC mode' },
      ],
      fixes: [removal(`Remove ${name}`, pointer)],
    });
  },
};
