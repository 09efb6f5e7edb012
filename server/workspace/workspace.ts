import type { BundledKind } from '../kubernetes/custom-resources/bundled.ts';
import type { SourceFile } from '../syntax/document.ts';
import { asObject } from '../syntax/value.ts';
import type { CustomDefinition, Definition } from './definition.ts';
import { type EcsPart, ecsPartOf } from './ecs-files.ts';
import { isKustomizationName, type Kustomization, readKustomization } from './kustomization.ts';
import { type KustomizationTree, kustomizationTree } from './kustomization-tree.ts';
import { fileName, folderOf, plainPath } from './paths.ts';
import { type PodIndex, podIndex } from './pod-index.ts';
import { type DocumentSummary, summaryOf } from './summary.ts';

/** A definition, and the file it is in. */
export interface Placed extends Definition {
  readonly path: string;
}

/**
 * What is known of the other objects of a file: `all`: everything there is to know. `some`: what is there counts, but more may
 * come from elsewhere. `none`: the files are not all read yet, or a chart writes them.
 */
export type Certainty = 'all' | 'some' | 'none';

/** Every object of a set of files, as far as others can refer to it. An edit costs what the edited file costs. */
export interface Workspace {
  /** Takes a file, or its new text. Answers whether others can see a difference. */
  update(file: SourceFile): boolean;
  remove(uri: string): boolean;
  /** Says whether all files of the set have been taken. */
  setComplete(complete: boolean): void;
  /** A number that grows with every difference others can see. */
  version(): number;
  named(kind: string, name: string): readonly Placed[];
  /** The definitions in the folder of a file, its own included; of one kind, where one is given. */
  near(uri: string, kind?: string): readonly Placed[];
  /** Everything that makes pods. */
  pods(): PodIndex;
  /** The kinds of a group that CustomResourceDefinitions of these files, or popular projects, define. */
  customDefinitions(group: string): readonly CustomDefinition[];
  /** Adds what is known of a group from elsewhere, once. Answers whether that is anything. */
  learn(group: string, kinds: readonly BundledKind[]): boolean;
  knows(group: string): boolean;
  /** What the files of a folder, that of a file, say about ECS. */
  ecsNear(uri: string): Omit<EcsPart, 'fingerprint'>;
  /** Custom resources in these files, as `group/version/Kind`. */
  customKinds(): readonly string[];
  certainty(uri: string): Certainty;
  /** Whether a kustomization lays this file over other objects (`patch`), or takes it as it is (`whole`). */
  standing(uri: string): 'patch' | 'whole' | undefined;
}

interface FileEntry {
  readonly summaries: readonly DocumentSummary[];
  readonly placed: readonly Placed[];
  readonly kustomization?: Kustomization;
  readonly ecs?: EcsPart;
  readonly isChart: boolean;
  readonly fingerprint: string;
}

/** What is worked out from all files when somebody asks, and forgotten with the next difference. */
interface Derived {
  pods?: PodIndex;
  customs?: Map<string, CustomDefinition[]>;
  customKinds?: readonly string[];
}

/** What is worked out from the files of one folder. */
interface FolderView {
  readonly placed: readonly Placed[];
  readonly byKind: ReadonlyMap<string, readonly Placed[]>;
  readonly ecs: Omit<EcsPart, 'fingerprint'>;
  readonly isOpen: boolean;
}

/** An empty index; `complete` as `setComplete` takes it. */
export function createWorkspace(complete = false): Workspace {
  const files = new Map<string, FileEntry>();
  const folders = new Map<string, Map<string, FileEntry>>();
  const names = new Map<string, Map<string, Placed[]>>();
  let version = 0;
  let tree: KustomizationTree | undefined;
  let derived: Derived = {};
  const views = new Map<string, FolderView>();
  const learnt = new Map<string, CustomDefinition[]>();

  const change = () => {
    version++;
    derived = {};
  };
  const drop = (path: string): FileEntry | undefined => {
    const entry = files.get(path);
    if (!entry) return undefined;
    files.delete(path);
    folders.get(folderOf(path))?.delete(path);
    views.delete(folderOf(path));
    for (const { kind, name } of entry.placed) names.get(`${kind} ${name}`)?.delete(path);
    return entry;
  };
  const add = (path: string, entry: FileEntry) => {
    files.set(path, entry);
    memberOf(folders, folderOf(path)).set(path, entry);
    views.delete(folderOf(path));
    for (const placed of entry.placed) {
      if (placed.name === undefined) continue;
      const known = memberOf(names, `${placed.kind} ${placed.name}`);
      known.set(path, [...(known.get(path) ?? []), placed]);
    }
  };
  const definitions = () => [...files.values()].flatMap(({ placed }) => placed);
  const viewOf = (path: string): FolderView => {
    const folder = folderOf(path);
    const known = views.get(folder);
    if (known) return known;
    const entries = [...(folders.get(folder)?.values() ?? [])];
    const placed = entries.flatMap((entry) => entry.placed);
    const parts = entries.flatMap(({ ecs }) => ecs ?? []);
    const view: FolderView = {
      placed,
      byKind: groupedBy(placed, ({ kind }) => kind),
      ecs: { resources: parts.flatMap((part) => part.resources), pairs: parts.flatMap((part) => part.pairs) },
      isOpen: entries.some(({ summaries }) => summaries.some((summary) => summary.isOpen)),
    };
    views.set(folder, view);
    return view;
  };
  const kustomizations = () => {
    tree ??= kustomizationTree(
      [...files].flatMap(([path, { kustomization }]) => (kustomization ? [{ path, kustomization }] : [])),
      (path) => files.has(path),
    );
    return tree;
  };

  return {
    update(file) {
      const path = plainPath(file.uri);
      const before = drop(path);
      const entry = entryOf(path, file);
      add(path, entry);
      if (before?.fingerprint === entry.fingerprint) return false;
      // Only the kustomizations themselves, and which files there are, decide what they cover.
      if (!before || before.kustomization || entry.kustomization) tree = undefined;
      change();
      return true;
    },
    remove(uri) {
      if (!drop(plainPath(uri))) return false;
      tree = undefined;
      change();
      return true;
    },
    setComplete(now) {
      if (complete !== now) version++;
      complete = now;
    },
    version: () => version,
    named: (kind, name) => [...(names.get(`${kind} ${name}`)?.values() ?? [])].flat(),
    near(uri, kind) {
      const { placed, byKind } = viewOf(plainPath(uri));
      return kind === undefined ? placed : (byKind.get(kind) ?? []);
    },
    ecsNear: (uri) => viewOf(plainPath(uri)).ecs,
    pods() {
      derived.pods ??= podIndex(definitions());
      return derived.pods;
    },
    customDefinitions(group) {
      const customs = () => definitions().flatMap(({ custom }) => custom ?? []);
      derived.customs ??= groupedBy(customs(), (custom) => custom.group);
      return [...(derived.customs.get(group) ?? []), ...(learnt.get(group) ?? [])];
    },
    learn(group, kinds) {
      learnt.set(group, kinds.map(bundledDefinition));
      if (kinds.length > 0) version++;
      return kinds.length > 0;
    },
    knows: (group) => learnt.has(group),
    customKinds() {
      derived.customKinds ??= [
        ...new Set([...files.values()].flatMap(({ summaries }) => summaries.flatMap((one) => one.customKinds))),
      ];
      return derived.customKinds;
    },
    certainty(uri) {
      const path = plainPath(uri);
      if (!complete || isInChart(path)) return 'none';
      return viewOf(path).isOpen || kustomizations().isOpen(path) ? 'some' : 'all';
    },
    standing: (uri) => kustomizations().standing(plainPath(uri)),
  };

  function isInChart(path: string): boolean {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      if (files.get(folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`)?.isChart) return true;
      if (folder === '') return false;
    }
  }
}

function entryOf(path: string, file: SourceFile): FileEntry {
  const isChart = fileName(path) === 'Chart.yaml';
  const value = isKustomizationName(path) ? asObject(file.documents[0]?.document.value) : undefined;
  const kustomization = value && readKustomization(value);
  const summaries = value || isChart ? [] : file.documents.map(({ document }) => summaryOf(document));
  const definitions = [...(kustomization?.generated ?? []), ...summaries.flatMap((summary) => summary.definitions)];
  const ecs = value || isChart ? undefined : ecsPartOf(path, file);
  return {
    summaries,
    ...(ecs && { ecs }),
    placed: definitions.map((definition) => ({ ...definition, path })),
    ...(kustomization && { kustomization }),
    isChart,
    fingerprint: kustomization
      ? JSON.stringify(kustomization)
      : [...summaries.map(({ fingerprint }) => fingerprint), ecs?.fingerprint ?? ''].join('\n'),
  };
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function bundledDefinition({ group, kind, version, schema }: BundledKind): CustomDefinition {
  const versions = new Map([[version, { schema, hasOwnStatus: true }]]);
  return { group, kind, versions, keepsUnknownFields: false, isBundled: true };
}

function memberOf<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, known);
  return known;
}
