import { asList, asObject, asString, type ObjectValue, type Value } from '../syntax/value.ts';
import type { Definition } from './definition.ts';
import { fileName } from './paths.ts';

/** What a kustomization says about other files. Paths are as written, relative to its folder. */
export interface Kustomization {
  /** Files and folders whose objects it takes as they are. */
  readonly resources: readonly string[];
  /** Files that are laid over other objects: they leave out what those have. */
  readonly patches: readonly string[];
  /** Whether it adds objects, or changes names, in ways that cannot be followed. */
  readonly isOpen: boolean;
  /** The ConfigMaps and Secrets it generates. */
  readonly generated: readonly Definition[];
}

const FILE_NAMES: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** Parts of a kustomization that run programs, fetch charts or rename objects. */
const OPENING = [
  'generators',
  'helmChartInflationGenerator',
  'helmCharts',
  'namePrefix',
  'nameSuffix',
  'replacements',
  'transformers',
  'vars',
] as const;

/** Whether a file of this name is a kustomization, whatever it says of itself. */
export function isKustomizationName(path: string): boolean {
  return FILE_NAMES.has(fileName(path));
}

/** Whether an object says that it is for kustomize and not for a server. */
export function isForKustomize(value: ObjectValue): boolean {
  return asString(value.apiVersion)?.startsWith('kustomize.config.k8s.io/') === true;
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export function readKustomization(value: ObjectValue): Kustomization {
  const generated = [...generatedBy(value, 'ConfigMap'), ...generatedBy(value, 'Secret')];
  const resources = [...texts(value.resources), ...texts(value.bases), ...texts(value.components)];
  return {
    resources,
    patches: patchFiles(value),
    isOpen: OPENING.some((field) => isUsed(value[field])) || resources.some(isRemote),
    generated,
  };
}

function patchFiles(value: ObjectValue): string[] {
  const withPath = (list: Value | undefined) => (asList(list) ?? []).map((item) => asString(asObject(item)?.path));
  // A strategic merge patch is a path or stands there itself.
  const named = texts(value.patchesStrategicMerge).filter((text) => !text.includes('\n'));
  return [...named, ...withPath(value.patches)].filter((path) => path !== undefined);
}

function generatedBy(value: ObjectValue, kind: 'ConfigMap' | 'Secret'): Definition[] {
  const list = asList(kind === 'ConfigMap' ? value.configMapGenerator : value.secretGenerator) ?? [];
  return list.flatMap((item): Definition[] => {
    const generator = asObject(item);
    const name = asString(generator?.name);
    if (!generator || name === undefined) return [];
    const keys = keysOf(generator);
    return [{ kind, apiVersion: 'v1', name, ...(keys && { keys }) }];
  });
}

/** `literals: [a=1]` and `files: [b=path, dir/c]` make the keys a, b and c. What an env file holds cannot be known. */
function keysOf(generator: ObjectValue): string[] | undefined {
  if (isUsed(generator.envs) || isUsed(generator.env) || generator.behavior === 'merge') return undefined;
  const literals = texts(generator.literals).map((text) => text.slice(0, text.indexOf('=')));
  const files = texts(generator.files).map((text) =>
    text.includes('=') ? text.slice(0, text.indexOf('=')) : fileName(text),
  );
  return [...literals, ...files];
}

function isUsed(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return asList(value)?.length !== 0;
}

/** `https://…`, `git@…` and `github.com/…` name something that is not here. */
function isRemote(path: string): boolean {
  return /^[\w-]+:\/\/|^[\w-]+@|^(?:www\.)?[\w-]+\.(?:com|org|io|net)\/|[?&]ref=/.test(path);
}

function texts(value: Value | undefined): string[] {
  return (asList(value) ?? []).map(asString).filter((text) => text !== undefined);
}
