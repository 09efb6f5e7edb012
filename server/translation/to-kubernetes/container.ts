import { cursorOver } from '../../conversion/cursor.ts';
import { escapeExpansion } from '../../conversion/expansion.ts';
import { dnsLabel, kubernetesPortName } from '../../conversion/names.ts';
import { readReference } from '../../conversion/read-ecs/secret-reference.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import {
  renaming,
  replaced,
  type Translate,
  type Translated,
  type Translations,
  taken,
  without,
} from '../translated.ts';
import { podWordsInContainer } from './pod-from-container.ts';
import { healthCheck } from './probes.ts';
import { cpu, memory, memoryReservation, resourceRequirements } from './resources.ts';
import { capabilities, dockerSecurityOptions, privileged, readonlyRootFilesystem, user } from './security.ts';

/** `entryPoint` → `command`. A `command` beside it is of ECS too, and becomes `args`. */
const entryPoint: Translate = (owner) => {
  if (owner.command !== undefined && owner.args !== undefined) return taken('command', 'args');
  const words = (value: Value | undefined) => asList(value)?.map(literal);
  const command = words(owner.entryPoint);
  if (!command) return { reason: 'It is no list of words.' };
  const args = words(owner.command);
  const entries = Object.entries(owner).flatMap(([name, value]): [string, Value][] => {
    if (name === 'entryPoint') return [['command', command]];
    if (name === 'command') return args ? [['args', args]] : [];
    return [[name, value]];
  });
  return { owner: Object.fromEntries(entries), exact: true };
};

/** Kubernetes replaces `$(NAME)`; ECS does not. */
export function literal(value: Value): Value {
  return typeof value === 'string' ? escapeExpansion(value) : value;
}

const environment: Translate = (owner) => {
  const added = asList(owner.environment)?.map(asObject);
  if (!added?.every((item) => item !== undefined) || !added.every(isVariable)) {
    return { reason: 'It is no list of names and values.' };
  }
  const variables = added.map((item) => (item.value === undefined ? item : { ...item, value: literal(item.value) }));
  return withVariables(owner, 'environment', variables, { exact: true });
};

function isVariable(item: ObjectValue): boolean {
  return Object.keys(item).every((key) => key === 'name' || key === 'value');
}

/** `secrets` → `env` with references to entries of Secrets. */
const secrets: Translate = (owner) => {
  const notes: string[] = [];
  const variables: ObjectValue[] = [];
  for (const item of asList(owner.secrets) ?? []) {
    const { name, valueFrom } = asObject(item) ?? {};
    const reference = readReference(cursorOver(valueFrom, { file: '', document: 0 }, (pointer) => pointer, new Map()));
    if (name === undefined || typeof valueFrom !== 'string' || !reference) {
      return { reason: 'Where its values lie is only known at deployment.' };
    }
    const secret = dnsLabel(reference.store.value);
    const key = reference.key ? reference.key.value.replace(/[^-._a-zA-Z0-9]/g, '_') : 'value';
    variables.push({ name, valueFrom: { secretKeyRef: { name: secret, key } } });
    notes.push(`Create Secret \`${secret}\` with the key \`${key}\`.`);
  }
  if (variables.length === 0) return { reason: 'It is no list of secrets.' };
  return withVariables(owner, 'secrets', variables, { notes: [...new Set(notes)] });
};

function withVariables(
  owner: ObjectValue,
  word: string,
  added: readonly ObjectValue[],
  more: { readonly exact?: true; readonly notes?: readonly string[] },
): Translated {
  const before = asList(owner.env ?? [])?.map(asObject);
  const names = (before ?? []).map((item) => item?.name);
  if (!before) return taken('env');
  const twice = added.find(({ name }) => names.includes(name));
  if (twice) return { reason: `\`${asString(twice.name)}\` is in \`env\` already.` };
  return { owner: replaced(owner, word, { env: [...(asList(owner.env) ?? []), ...added] }), ...more };
}

/** `portMappings` → `ports`, protocols in upper case. */
const portMappings: Translate = (owner) => {
  if (owner.ports !== undefined) return taken('ports');
  const ports = asList(owner.portMappings)?.map((item) => containerPort(asObject(item)));
  if (!ports) return { reason: 'It is no list of ports.' };
  const refused = ports.find((port) => typeof port === 'string');
  if (typeof refused === 'string') return { reason: refused };
  const hasProtocol = ports.some(
    (_, index) => asObject(asList(owner.portMappings)?.[index])?.appProtocol !== undefined,
  );
  const notes = hasProtocol ? ['`appProtocol` belongs to the port of a Service, and is left out.'] : [];
  return {
    owner: replaced(owner, 'portMappings', { ports: ports as ObjectValue[] }),
    notes,
    ...(!hasProtocol && { exact: true }),
  };
};

function containerPort(mapping: ObjectValue | undefined): ObjectValue | string {
  if (!mapping) return 'One of its ports is no object.';
  const { containerPort: number, hostPort, name, protocol } = mapping;
  if (mapping.containerPortRange !== undefined) return 'Kubernetes has no ranges: write each port.';
  const short = asString(name) === undefined ? undefined : kubernetesPortName(asString(name) ?? '');
  const text = asString(protocol);
  const isPlain = hostPort === undefined || hostPort === 0 || hostPort === number;
  const members: Record<string, Value | undefined> = {
    name: short ?? (asString(name) === undefined ? name : undefined),
    containerPort: number,
    // A pod has its own address: only a port that differs means something.
    hostPort: isPlain ? undefined : hostPort,
    // Whatever is not udp is TCP to ECS.
    protocol: text === undefined ? protocol : text.toLowerCase() === 'udp' ? 'UDP' : 'TCP',
  };
  const entries = Object.keys(mapping).flatMap((field): [string, Value][] => {
    const value = members[field];
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(entries);
}

const MOUNT_FIELDS: { readonly [field: string]: string | undefined } = {
  sourceVolume: 'name',
  containerPath: 'mountPath',
  readOnly: 'readOnly',
};

const mountPoints: Translate = (owner) => {
  if (owner.volumeMounts !== undefined) return taken('volumeMounts');
  const mounts = asList(owner.mountPoints)?.map((mount) => Object.entries(asObject(mount) ?? { '': null }));
  if (!mounts?.flat().every(([field]) => MOUNT_FIELDS[field] !== undefined)) {
    return { reason: 'It is no list of mount points.' };
  }
  const volumeMounts = mounts.map((mount) =>
    Object.fromEntries(mount.map(([field, value]): [string, Value] => [MOUNT_FIELDS[field] ?? field, value])),
  );
  return { owner: replaced(owner, 'mountPoints', { volumeMounts }), exact: true };
};

const essential: Translate = (owner) => {
  if (owner.essential !== true) {
    return {
      reason: 'Kubernetes starts a container again when it ends; one that is to end by itself is an init container.',
    };
  }
  return { owner: without(owner, 'essential'), needless: 'Kubernetes starts every container again' };
};

const restartPolicy: Translate = (owner) => {
  const policy = asObject(owner.restartPolicy ?? null);
  if (policy?.enabled !== true || policy.ignoredExitCodes !== undefined) {
    return { reason: 'Choose `restartPolicy` of the pod: Always, OnFailure or Never.' };
  }
  return { owner: without(owner, 'restartPolicy'), needless: 'pods start containers again' };
};

/** Words of ECS in a container. */
export const containerWords: Translations = {
  ...podWordsInContainer,
  cpu,
  dockerSecurityOptions,
  entryPoint,
  environment,
  essential,
  healthCheck,
  interactive: renaming('interactive', 'stdin'),
  linuxParameters: capabilities,
  memory,
  memoryReservation,
  mountPoints,
  portMappings,
  privileged,
  pseudoTerminal: renaming('pseudoTerminal', 'tty'),
  readonlyRootFilesystem,
  resourceRequirements,
  restartPolicy,
  secrets,
  user,
  workingDirectory: renaming('workingDirectory', 'workingDir'),
};
