import { type Remarks, remarkOn, sourceKey } from '../cursor.ts';
import { settle } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import { type Fidelity, gravest, isTraced, type Note, type Traced, traced } from '../trace.ts';

/** Says what became of a value. It counts for the places of the input that arrive nowhere in the output, and where no reader spoke. */
export type Say = (value: Traced<unknown> | undefined, fidelity: Fidelity, message: string) => void;

/** What writers have to say, until the outputs are known. */
export interface Sayings {
  readonly say: Say;
  /** Puts everything said among the remarks, but for places of the input that arrived in the outputs. */
  settle(outputs: readonly OutputDraft[], remarks: Remarks): void;
}

export function collectSayings(): Sayings {
  const said: { value: Traced<unknown>; fidelity: Fidelity; message: string }[] = [];
  return {
    say: (value, fidelity, message) => {
      if (!value) return;
      const notes = value.notes.filter((note) => stillHolds(note, fidelity));
      said.push({
        value,
        fidelity: gravest([fidelity, ...notes.map((note) => note.fidelity)]),
        message: [...new Set([...notes.map((note) => note.message), message])].join(' '),
      });
    },
    settle: (outputs, remarks) => {
      const arrived = arrivedIn(outputs);
      for (const { value, fidelity, message } of said) {
        const lost = value.sources.filter(
          (source) => !arrived.has(sourceKey(source)) && !remarks.has(sourceKey(source)),
        );
        remarkOn(remarks, traced(value.value, lost), fidelity, message);
      }
    },
  };
}

/** What was noted is about a value that is written: of one that is lost or not needed, it says too much. */
function stillHolds({ undecided }: Note, fidelity: Fidelity): boolean {
  return fidelity !== 'dropped' && !(fidelity === 'exact' && undecided);
}

/** All traced values in a part of the model, but for what is inside of these members. */
export function tracedIn(part: unknown, without: readonly string[] = []): Traced<unknown>[] {
  if (isTraced(part)) return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part)
    .filter(([key, member]) => isTraced(member) || !without.includes(key))
    .flatMap(([, member]) => tracedIn(member, without));
}

function arrivedIn(outputs: readonly OutputDraft[]): ReadonlySet<string> {
  const arrivals = outputs.flatMap(({ documents }) => documents.flatMap((document) => settle(document).arrivals));
  return new Set(arrivals.flatMap(({ value }) => value.sources.map(sourceKey)));
}
