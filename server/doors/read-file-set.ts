import type { SourceFile } from '../syntax/document.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type ReadResult, readSource } from './read-source.ts';
import { fullPath, signpostsAround } from './signposts.ts';

/** Characters of text that are kept in memory. Files beyond are read again when they are checked. */
const KEPT = 100_000_000;

/** The files of one run, read, and what they say of each other. */
export interface FileSet {
  readonly workspace: Workspace;
  /** A file's text or why it cannot be read. Its URI is its full path. */
  open(path: string): ReadResult;
}

/**
 * Reads files, and the kustomizations and charts in their folders and above. `visit` gets each file when it has just been
 * read, which is the time to do what needs its syntax.
 */
export function readFileSet(paths: readonly string[], visit: (file: SourceFile) => void): FileSet {
  const workspace = createWorkspace(true);
  const kept = new Map<string, ReadResult>();
  let size = 0;
  for (const path of paths) {
    const read = readAt(path);
    if ('file' in read) {
      size += read.file.text.length;
      try {
        workspace.update(read.file);
        visit(read.file);
      } catch {
        // What fails here fails again when the file is checked, and is reported then.
      }
    }
    // Standard input can be read only once.
    if (size <= KEPT || path === '-') kept.set(path, read);
  }
  for (const path of signpostsAround(paths)) {
    const read = readAt(path);
    if ('file' in read) workspace.update(read.file);
  }
  return { workspace, open: (path) => kept.get(path) ?? readAt(path) };
}

function readAt(path: string): ReadResult {
  const read = readSource(path);
  if (path === '-' || !('file' in read)) return read;
  return { file: { ...read.file, uri: fullPath(path) } };
}
