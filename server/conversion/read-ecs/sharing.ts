import { asString, isUnknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Access, Sharing } from '../model.ts';
import { derived, type Traced } from '../trace.ts';
import type { NetworkMode } from './container/ports.ts';
import type { DefinitionAt } from './definitions.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html */
export function networkModeOf(at: Cursor): NetworkMode {
  const mode = asString(at.field('networkMode').value);
  if (mode === 'awsvpc' || mode === 'host' || mode === 'none') return mode;
  if (isUnknown(at.field('networkMode').value)) return 'awsvpc';
  const compatible = at.field('requiresCompatibilities').items();
  return mode === undefined && compatible.some(({ value }) => value === 'FARGATE') ? 'awsvpc' : 'bridge';
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export function readSharing(at: Cursor, mode: NetworkMode): Sharing {
  const networkMode = at.field('networkMode');
  if (mode === 'awsvpc') networkMode.note('exact', 'A pod has an address of its own, as a task in this mode.');
  if (mode === 'bridge')
    networkMode.note(
      'approximate',
      'A pod has an address of its own, which its containers share: ports may not clash.',
    );
  if (isUnknown(networkMode.value)) networkMode.string();
  const network = mode === 'host' ? networkMode.string() : undefined;
  const processes = readShared(at.field('pidMode'));
  const ipc = at.field('ipcMode');
  const memory = readShared(ipc);
  if (ipc.value === 'none') ipc.note('dropped', 'Containers of a pod can always share memory with each other.');
  return {
    ...(network && { network: derived('machine', network) }),
    ...(processes && { processes }),
    ...(memory && { memory }),
  };
}

function readShared(at: Cursor): Traced<'copy' | 'machine'> | undefined {
  const mode = at.string();
  if (mode?.value === 'task') return derived('copy', mode);
  return mode?.value === 'host' ? derived('machine', mode) : undefined;
}

/** A task without a network. */
export function readClosed(at: Cursor, { file }: DefinitionAt): Access | undefined {
  if (at.value !== 'none') return undefined;
  at.note(
    'approximate',
    'A network policy lets nobody in or out; where no policies are enforced, the pods are reached.',
  );
  return { origin: { file, title: 'network mode none' }, incoming: [], outgoing: [] };
}
