import type { Context } from '../context.ts';
import { contextOf } from '../control/target.ts';
import { checkDocument, checkFile, type FileProblem } from '../features/diagnostics.ts';
import type { PlacedDocument, SourceFile } from '../syntax/document.ts';
import { summaryOf } from '../workspace/summary.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inSlices } from './slices.ts';

/** How long after the last key a file is checked. */
const PAUSE_MS = 75;

export interface Publisher {
  /** Checks a file soon: at once the first time, later after a pause in which more changes may come. */
  schedule(uri: string): void;
  /** Drops what is planned or under way for a file that has been closed. */
  forget(uri: string): void;
}

export interface PublisherWork {
  /** The file as it is now; undefined when it has been closed. */
  readonly fileOf: (uri: string) => SourceFile | undefined;
  readonly context: (uri: string) => Context;
  /** What is known of the other files. */
  readonly workspace: Workspace;
  /** Makes a file known to the others. */
  readonly take: (file: SourceFile) => void;
  readonly publish: (uri: string, problems: readonly FileProblem[]) => void;
  readonly failed: (uri: string, error: unknown) => void;
}

/** Runs checks in the background: only the newest state of a file is checked, and work on an older one is dropped. */
export function createPublisher(work: PublisherWork): Publisher {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The number of each file's newest turn: a running check that finds another one is stale. */
  const turns = new Map<string, number>();
  let lastTurn = 0;

  const run = async (uri: string, turn: number): Promise<void> => {
    try {
      const file = work.fileOf(uri);
      if (!file) return;
      const isStale = () => turns.get(uri) !== turn;
      const context = work.context(uri);
      // Each document by itself first: what the other files say of it needs to know them all.
      const checkAlone = ({ document, index }: PlacedDocument) => {
        checkDocument(document, contextOf(file, index, context));
        summaryOf(document);
      };
      if (!(await inSlices(file.documents, checkAlone, isStale))) return;
      work.take(file);
      const { workspace } = work;
      const around = { uri, workspace };
      const checkAround = ({ document, index }: PlacedDocument) => {
        checkDocument(document, contextOf(file, index, context), around);
      };
      const done = await inSlices(file.documents, checkAround, isStale);
      if (done) work.publish(uri, checkFile(file, context, workspace));
    } catch (error) {
      work.failed(uri, error);
    }
  };

  return {
    schedule(uri) {
      const pause = turns.has(uri) ? PAUSE_MS : 0;
      const turn = ++lastTurn;
      turns.set(uri, turn);
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => run(uri, turn), pause),
      );
    },
    forget(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      turns.delete(uri);
    },
  };
}
