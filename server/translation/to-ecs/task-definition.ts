import { asList, asNumber, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { replaced, type Translate, type Translated, type Translations, taken, without } from '../translated.ts';
import { containerRestartPolicy } from './container.ts';
import { containers } from './containers.ts';
import { taskSize } from './resources.ts';
import { podSecurityContext } from './security.ts';
import { eachContainer, onFargate } from './task.ts';

/** A switch of Kubernetes that is a mode of ECS. */
const mode =
  (word: string, field: string, value: string): Translate =>
  (owner): Translated => {
    if (owner[word] === false) return { owner: without(owner, word), exact: true, needless: 'it is the default' };
    if (owner[word] !== true) return { reason: `Write \`${field}: ${value}\`.` };
    if (owner[field] !== undefined && owner[field] !== value) return taken(field);
    return { owner: replaced(owner, word, { [field]: value }), exact: true };
  };

/** The longest ECS waits on Fargate, in seconds. */
const LONGEST_STOP = 120;

const terminationGracePeriod: Translate = (owner) => {
  const seconds = asNumber(owner.terminationGracePeriodSeconds);
  if (seconds === undefined) return { reason: 'Write `stopTimeout` in each container definition.' };
  const stopTimeout = onFargate(owner) ? Math.min(LONGEST_STOP, seconds) : seconds;
  const definitions = eachContainer(owner, (container) =>
    container.stopTimeout === undefined ? { ...container, stopTimeout } : container,
  );
  if (!definitions) return { reason: 'Write `stopTimeout` in each container definition.' };
  return {
    owner: { ...without(owner, 'terminationGracePeriodSeconds'), containerDefinitions: definitions },
    notes: stopTimeout === seconds ? [] : [`${seconds} seconds become ${stopTimeout}, the most Fargate takes.`],
    becomes: '`stopTimeout` of each container',
  };
};

const restartPolicy: Translate = (owner) => {
  const policy = containerRestartPolicy(owner.restartPolicy);
  if (policy === undefined) return { reason: 'Kubernetes has Always, OnFailure and Never.' };
  const rest = without(owner, 'restartPolicy');
  if (policy === null) return { owner: rest, exact: true, needless: 'it is the default' };
  const definitions = eachContainer(owner, (container) =>
    container.restartPolicy === undefined ? { ...container, restartPolicy: policy } : container,
  );
  if (!definitions) return { reason: 'Write it in each container definition.' };
  return { owner: { ...rest, containerDefinitions: definitions }, becomes: '`restartPolicy` of each container' };
};

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html */
const ATTRIBUTES: { readonly [label: string]: string | undefined } = {
  'node.kubernetes.io/instance-type': 'ecs.instance-type',
  'topology.kubernetes.io/zone': 'ecs.availability-zone',
};
const ARCHITECTURES: { readonly [value: string]: string | undefined } = { amd64: 'X86_64', arm64: 'ARM64' };
const WORD = /^[A-Za-z0-9._/-]+$/;

/** Operating system and architecture → `runtimePlatform`, other labels → constraints on attributes of the instance. */
const nodeSelector: Translate = (owner) => {
  const labels = Object.entries(asObject(owner.nodeSelector ?? null) ?? {});
  const platform: Record<string, Value> = {};
  const constraints: ObjectValue[] = [];
  for (const [label, value] of labels) {
    const text = asString(value) ?? '';
    if (label === 'kubernetes.io/arch' && ARCHITECTURES[text]) platform.cpuArchitecture = ARCHITECTURES[text];
    else if (label === 'kubernetes.io/os' && text === 'linux') platform.operatingSystemFamily = 'LINUX';
    else if (/kubernetes\.io\/(?:arch|os)$/.test(label)) {
      return { reason: `For \`${label}: ${text}\` choose a value of \`runtimePlatform\` by hand.` };
    } else if (!WORD.test(label) || !WORD.test(text)) return { reason: `\`${label}\` is no attribute of an instance.` };
    else constraints.push({ type: 'memberOf', expression: `attribute:${ATTRIBUTES[label] ?? label} == ${text}` });
  }
  if (labels.length === 0) return { owner: without(owner, 'nodeSelector'), exact: true, needless: 'it is empty' };
  if (constraints.length > 0 && onFargate(owner)) return { reason: 'On Fargate there are no nodes to choose from.' };
  const hasPlatform = Object.keys(platform).length > 0;
  if (hasPlatform && owner.runtimePlatform !== undefined) return taken('runtimePlatform');
  const own = constraints.filter(({ expression }) => !/attribute:ecs\./.test(String(expression)));
  return {
    owner: replaced(owner, 'nodeSelector', {
      runtimePlatform: hasPlatform ? platform : owner.runtimePlatform,
      placementConstraints:
        constraints.length > 0
          ? [...(asList(owner.placementConstraints) ?? []), ...constraints]
          : owner.placementConstraints,
    }),
    notes: own.length > 0 ? ['Give the instances the attributes: ECS does not take labels of nodes.'] : [],
  };
};

const hostAliases: Translate = (owner) => {
  const entries: ObjectValue[] = [];
  for (const alias of asList(owner.hostAliases) ?? []) {
    const { ip, hostnames } = asObject(alias) ?? {};
    const names = asList(hostnames);
    if (ip === undefined || !names) return { reason: 'Write `extraHosts` in each container definition.' };
    entries.push(...names.map((hostname) => ({ hostname, ipAddress: ip })));
  }
  const definitions = eachContainer(owner, (container) => ({
    ...container,
    extraHosts: [...(asList(container.extraHosts) ?? []), ...entries],
  }));
  if (!definitions || entries.length === 0) return { reason: 'Write `extraHosts` in each container definition.' };
  return {
    owner: { ...without(owner, 'hostAliases'), containerDefinitions: definitions },
    becomes: '`extraHosts` of each container',
  };
};

const MOST_TAGS = 50;

function tagsOf(labels: ObjectValue): ObjectValue[] | undefined {
  const tags = Object.entries(labels).map(([key, value]) => ({ key, value }));
  const areTexts = tags.every(({ value }) => typeof value === 'string' || isUnknown(value));
  return areTexts && tags.length <= MOST_TAGS ? tags : undefined;
}

/** `labels` or `annotations` → `tags`. */
const tags =
  (word: string): Translate =>
  (owner): Translated => {
    if (owner.tags !== undefined) return taken('tags');
    const written = tagsOf(asObject(owner[word] ?? null) ?? {});
    return written
      ? { owner: replaced(owner, word, { tags: written }) }
      : { reason: 'A tag is a text, and there can be 50 of them.' };
  };

/** `metadata` → the name, and labels as tags. `field` is what the name is called. */
export const metadata =
  (field: 'family' | 'serviceName'): Translate =>
  (owner): Translated => {
    const { name, labels, ...rest } = asObject(owner.metadata ?? null) ?? {};
    const [untold] = Object.keys(rest);
    if (untold !== undefined) return { reason: `\`${untold}\` has no place in it.` };
    if (name !== undefined && owner[field] !== undefined) return taken(field);
    if (labels !== undefined && owner.tags !== undefined) return taken('tags');
    const written = labels === undefined ? undefined : tagsOf(asObject(labels) ?? {});
    return { owner: replaced(owner, 'metadata', { [field]: name ?? owner[field], tags: written ?? owner.tags }) };
  };

const os: Translate = (owner) => {
  if (owner.runtimePlatform !== undefined) return taken('runtimePlatform');
  if (asString(asObject(owner.os ?? null)?.name) !== 'linux') return { reason: 'For Windows, choose the version.' };
  return { owner: replaced(owner, 'os', { runtimePlatform: { operatingSystemFamily: 'LINUX' } }), exact: true };
};

/** Words of Kubernetes in a task definition. */
export const taskWords: Translations = {
  annotations: tags('annotations'),
  containers,
  hostAliases,
  hostIPC: mode('hostIPC', 'ipcMode', 'host'),
  hostNetwork: mode('hostNetwork', 'networkMode', 'host'),
  hostPID: mode('hostPID', 'pidMode', 'host'),
  labels: tags('labels'),
  metadata: metadata('family'),
  nodeSelector,
  os,
  resources: taskSize,
  restartPolicy,
  securityContext: podSecurityContext,
  shareProcessNamespace: mode('shareProcessNamespace', 'pidMode', 'task'),
  terminationGracePeriodSeconds: terminationGracePeriod,
};
