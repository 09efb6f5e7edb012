import { portMappingName } from '../../conversion/names.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { expanderFor } from '../expansion.ts';
import {
  renaming,
  replaced,
  type Translate,
  type Translated,
  type Translations,
  taken,
  without,
} from '../translated.ts';
import { environment } from './environment.ts';
import { livenessProbe, startupProbe } from './probes.ts';
import { resources } from './resources.ts';
import { securityContext } from './security.ts';

/** `args` → `command`. A `command` beside it is Kubernetes' too, and becomes `entryPoint`. */
const args: Translate = (owner) => {
  if (owner.command !== undefined && owner.entryPoint !== undefined) return taken('command', 'entryPoint');
  const expander = expanderFor(owner.env, owner.environment);
  const words = (value: Value | undefined) => asList(value)?.map((word) => expander.text(word));
  const command = words(owner.args);
  if (!command) return { reason: 'It is no list of words.' };
  const entryPoint = words(owner.command);
  const entries = Object.entries(owner).flatMap(([name, value]): [string, Value][] => {
    if (name === 'args') return [['command', command]];
    if (name === 'command') return entryPoint ? [['entryPoint', entryPoint]] : [];
    return [[name, value]];
  });
  const notes = expander.notes();
  return { owner: Object.fromEntries(entries), ...(notes.length > 0 ? { notes } : { exact: true }) };
};

/** `ports` → `portMappings`, protocols in lower case. */
const ports: Translate = (owner) => {
  if (owner.portMappings !== undefined) return taken('portMappings');
  const mappings = asList(owner.ports)?.map((item) => portMapping(asObject(item)));
  if (!mappings) return { reason: 'It is no list of ports.' };
  const refused = mappings.find((mapping) => typeof mapping === 'string');
  if (typeof refused === 'string') return { reason: refused };
  return { owner: replaced(owner, 'ports', { portMappings: mappings as ObjectValue[] }), exact: true };
};

function portMapping(port: ObjectValue | undefined): ObjectValue | string {
  if (!port) return 'One of its ports is no object.';
  const { name, containerPort, hostPort, protocol, ...rest } = port;
  const [untold] = Object.keys(rest);
  if (untold !== undefined) return `\`${untold}\` has no place in a port mapping.`;
  const text = asString(protocol);
  if (text !== undefined && !/^(?:tcp|udp)$/i.test(text)) return `ECS has no ${text}: a port is tcp or udp.`;
  const members: Record<string, Value | undefined> = {
    name: asString(name) === undefined ? name : portMappingName(asString(name) ?? ''),
    containerPort,
    hostPort,
    protocol: text === undefined ? protocol : text.toLowerCase(),
  };
  // As they were written, so that their lines can stay.
  return Object.fromEntries(Object.keys(port).map((field) => [field, members[field] ?? null]));
}

/** `volumeMounts` → `mountPoints`. */
const volumeMounts: Translate = (owner) => {
  if (owner.mountPoints !== undefined) return taken('mountPoints');
  const points = asList(owner.volumeMounts)?.map((item) => mountPoint(asObject(item)));
  if (!points) return { reason: 'It is no list of mounts.' };
  const refused = points.find((point) => typeof point === 'string');
  if (typeof refused === 'string') return { reason: refused };
  return { owner: replaced(owner, 'volumeMounts', { mountPoints: points as ObjectValue[] }), exact: true };
};

const MOUNT_FIELDS: { readonly [field: string]: string | undefined } = {
  name: 'sourceVolume',
  mountPath: 'containerPath',
  readOnly: 'readOnly',
};

function mountPoint(mount: ObjectValue | undefined): ObjectValue | string {
  if (!mount) return 'One of its mounts is no object.';
  const untold = Object.keys(mount).find((field) => MOUNT_FIELDS[field] === undefined);
  if (untold === 'subPath' || untold === 'subPathExpr') return 'ECS mounts a volume as a whole: there is no `subPath`.';
  if (untold !== undefined) return `\`${untold}\` has no place in a mount point.`;
  return Object.fromEntries(Object.entries(mount).map(([field, value]) => [MOUNT_FIELDS[field], value]));
}

/** `restartPolicy: Always` → `restartPolicy: {enabled: true}`. */
const restartPolicy: Translate = (owner) => {
  const policy = containerRestartPolicy(owner.restartPolicy);
  if (policy === null) return { owner: without(owner, 'restartPolicy'), exact: true, needless: 'it is the default' };
  if (!policy) return { reason: 'Kubernetes has Always, OnFailure and Never.' };
  return { owner: { ...owner, restartPolicy: policy }, becomes: 'an object' };
};

/** What a restart policy of a pod is for a container; null for none. */
export function containerRestartPolicy(value: Value | undefined): ObjectValue | null | undefined {
  if (value === 'Always') return { enabled: true };
  if (value === 'OnFailure') return { enabled: true, ignoredExitCodes: [0] };
  return value === 'Never' ? null : undefined;
}

const stopTimeout: Translate = (owner) => {
  if (owner.stopTimeout !== undefined) return taken('stopTimeout');
  return {
    owner: replaced(owner, 'terminationGracePeriodSeconds', { stopTimeout: owner.terminationGracePeriodSeconds }),
  };
};

/** Labels of a container are `dockerLabels`. */
const labels =
  (from: string): Translate =>
  (owner): Translated => {
    const map = asObject(owner[from] ?? null);
    if (!map || Object.values(map).some((value) => typeof value !== 'string' && !isUnknown(value))) {
      return { reason: 'It is no object with texts.' };
    }
    if (owner.dockerLabels !== undefined) return taken('dockerLabels');
    return { owner: replaced(owner, from, { dockerLabels: map }) };
  };

/** Words of Kubernetes in a container definition. */
export const containerWords: Translations = {
  args,
  env: environment,
  annotations: labels('annotations'),
  labels: labels('labels'),
  livenessProbe,
  ports,
  resources,
  restartPolicy,
  securityContext,
  startupProbe,
  stdin: renaming('stdin', 'interactive'),
  terminationGracePeriodSeconds: stopTimeout,
  tty: renaming('tty', 'pseudoTerminal'),
  volumeMounts,
  workingDir: renaming('workingDir', 'workingDirectory'),
};
