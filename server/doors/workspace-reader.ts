import type { SourceFile } from '../syntax/document.ts';
import { mayHoldEcs } from '../workspace/ecs-files.ts';
import { isKustomizationName } from '../workspace/kustomization.ts';
import { fileName, folderOf, plainPath } from '../workspace/paths.ts';
import { summaryOf } from '../workspace/summary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inSlices } from './slices.ts';

/** The files of the folders an editor has open, as the machine gives them. */
export interface WorkspaceFiles {
  /** Finds all that may be ours, bit by bit. */
  search(folders: readonly string[]): Generator<undefined, readonly string[]>;
  /** The kustomizations and charts in the folder of a file and in those above. */
  signposts(uri: string): readonly string[];
  read(uri: string): SourceFile | undefined;
  /** The `.crossdock.yaml` that counts for a file. */
  configuration(uri: string): string | undefined;
}

/** Keeps a workspace up to date: open files as they are typed, the others as they are on the disk. */
export interface WorkspaceReader {
  /** Takes an open file as it is now, and, the first time, what says how the files of its folder are used. */
  take(file: SourceFile): void;
  /** Goes back to what the disk has of a file. */
  close(uri: string): void;
  /** Reads the folders in the background. Only the first call counts. */
  start(): void;
  /** Takes up what changed on the disk. */
  changed(uris: readonly string[]): void;
}

export interface ReaderWork {
  readonly workspace: Workspace;
  /** Absent where there is no disk: only open files count then. */
  readonly files: WorkspaceFiles | undefined;
  readonly folders: () => readonly string[];
  readonly isOpen: (path: string) => boolean;
  /** Open files, but for this one, may have other problems than before. */
  readonly visible: (except?: string) => void;
  readonly failed: (error: unknown) => void;
}

/** With more files or more text than this, only a part is known, and nothing is said to be missing. */
const MOST_FILES = 20_000;
const MOST_TEXT = 100_000_000;

/** A document is parsed in one go, and requests wait meanwhile. */
const LARGEST_DOCUMENT = 2_000_000;

/** Changes on the disk come in swarms. */
const PAUSE_MS = 300;

export function createWorkspaceReader(work: ReaderWork): WorkspaceReader {
  const { workspace, files } = work;
  /** Files of the disk that have been looked at, each with the length of its text, and those that have changed since. */
  const known = new Map<string, number>();
  const stale = new Set<string>();
  const prepared = new Set<string>();
  let isStarted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = Promise.resolve();

  function* readFolders(files: WorkspaceFiles): Generator<undefined, void> {
    const found = yield* files.search(work.folders());
    const wanted = new Set(found.slice(0, MOST_FILES).map(plainPath));
    for (const path of known.keys()) {
      if (wanted.has(path)) continue;
      known.delete(path);
      if (!work.isOpen(path)) workspace.remove(path);
    }
    let text = [...known.values()].reduce((sum, length) => sum + length, 0);
    for (const uri of found.slice(0, MOST_FILES)) {
      const path = plainPath(uri);
      if ((known.has(path) && !stale.has(path)) || text > MOST_TEXT) continue;
      stale.delete(path);
      const length = yield* readOne(files, uri);
      known.set(path, length);
      text += length;
    }
    // A file that is open alone has neighbours that nobody has looked at.
    workspace.setComplete(work.folders().length > 0 && wanted.size === found.length && text <= MOST_TEXT);
  }

  /** Reads one file, unless the editor has it. Answers with the length of its text. */
  function* readOne(files: WorkspaceFiles, uri: string): Generator<undefined, number> {
    const path = plainPath(uri);
    const file = work.isOpen(path) ? undefined : files.read(uri);
    if (file && isOurs(file)) {
      for (const { document } of file.documents) {
        summaryOf(document);
        yield;
      }
      if (!work.isOpen(path)) workspace.update(file);
    } else if (!work.isOpen(path)) {
      workspace.remove(path);
    }
    yield;
    return file && isOurs(file) ? file.text.length : 0;
  }

  const readAgain = () => {
    if (!files) return;
    reading = reading
      .then(async () => {
        const before = workspace.version();
        await inSlices(
          readFolders(files),
          () => undefined,
          () => false,
        );
        if (workspace.version() !== before) work.visible();
      })
      .catch(work.failed);
  };

  const changed = (uris: readonly string[]) => {
    for (const uri of uris) stale.add(plainPath(uri));
    if (!isStarted) return;
    clearTimeout(timer);
    timer = setTimeout(readAgain, PAUSE_MS);
  };

  return {
    changed,
    take(file) {
      const folder = folderOf(plainPath(file.uri));
      if (files && !prepared.has(folder)) {
        prepared.add(folder);
        for (const uri of files.signposts(file.uri)) {
          const signpost = work.isOpen(plainPath(uri)) ? undefined : files.read(uri);
          if (signpost) workspace.update(signpost);
        }
      }
      if (workspace.update(file)) work.visible(file.uri);
    },
    close(uri) {
      if (known.has(plainPath(uri))) changed([uri]);
      else if (workspace.remove(uri)) work.visible(uri);
    },
    start() {
      if (isStarted) return;
      isStarted = true;
      readAgain();
    },
  };
}

/** Most files of a folder are somebody else's; to know it, they need not be parsed. */
function isOurs({ uri, text, documents }: SourceFile): boolean {
  if (documents.some(({ document }) => document.text.length > LARGEST_DOCUMENT)) return false;
  if (isKustomizationName(plainPath(uri)) || fileName(plainPath(uri)) === 'Chart.yaml') return true;
  return (text.includes('apiVersion') && text.includes('kind')) || mayHoldEcs(text);
}
