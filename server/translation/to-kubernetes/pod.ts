import { asObject, asString, type Value } from '../../syntax/value.ts';
import { replaced, type Translate, type Translated, type Translations, taken, without } from '../translated.ts';
import { containers } from './containers.ts';
import { taskSize } from './resources.ts';

const LIKE_THAT = 'pods are like that';

/** Words whose value decides: some say what Kubernetes does anyway, some are a field with a value. */
const choice =
  (
    word: string,
    choices: { readonly [value: string]: readonly [field: string, value: Value] | null | undefined },
  ): Translate =>
  (owner): Translated => {
    const chosen = choices[asString(owner[word]) ?? ''];
    if (chosen === null) return { owner: without(owner, word), exact: true, needless: LIKE_THAT };
    if (!chosen) return { reason: 'Kubernetes has nothing for this value.' };
    const [field, value] = chosen;
    if (owner[field] !== undefined) return taken(field);
    return { owner: replaced(owner, word, { [field]: value }), exact: true, becomes: `\`${field}: ${String(value)}\`` };
  };

const ARCHITECTURES: { readonly [value: string]: string | undefined } = { X86_64: 'amd64', ARM64: 'arm64' };

const runtimePlatform: Translate = (owner) => {
  const { cpuArchitecture, operatingSystemFamily } = asObject(owner.runtimePlatform ?? null) ?? {};
  const labels: Record<string, Value> = {};
  const architecture = ARCHITECTURES[asString(cpuArchitecture) ?? 'X86_64'];
  const system = asString(operatingSystemFamily) ?? 'LINUX';
  if (!architecture || (typeof operatingSystemFamily === 'object' && operatingSystemFamily !== null)) {
    return { reason: 'Choose nodes with `nodeSelector`.' };
  }
  if (operatingSystemFamily !== undefined) labels['kubernetes.io/os'] = system === 'LINUX' ? 'linux' : 'windows';
  if (cpuArchitecture !== undefined) labels['kubernetes.io/arch'] = architecture;
  const before = asObject(owner.nodeSelector ?? {}) ?? {};
  const clash = Object.keys(labels).find((label) => before[label] !== undefined);
  if (clash !== undefined) return taken(clash);
  const nodeSelector = { ...before, ...labels };
  if (owner.nodeSelector !== undefined) return { owner: { ...without(owner, 'runtimePlatform'), nodeSelector } };
  return { owner: replaced(owner, 'runtimePlatform', { nodeSelector }) };
};

const requiresCompatibilities: Translate = (owner) => ({
  owner: without(owner, 'requiresCompatibilities'),
  notes: ['Choose nodes for it, or make a Fargate profile in EKS that selects it.'],
  needless: 'nodes decide',
});

/** Words of a task definition in a pod spec. */
export const podWords: Translations = {
  containerDefinitions: containers,
  cpu: taskSize('cpu'),
  ipcMode: choice('ipcMode', { host: ['hostIPC', true], task: null }),
  memory: taskSize('memory'),
  networkMode: choice('networkMode', { awsvpc: null, host: ['hostNetwork', true] }),
  pidMode: choice('pidMode', { host: ['hostPID', true], task: ['shareProcessNamespace', true] }),
  requiresCompatibilities,
  runtimePlatform,
};
