import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, isUnknown, type Unknown, unknownText, unknownValue, type Value } from '../syntax/value.ts';
import { type Fidelity, type Note, type Source, type Traced, traced } from './trace.ts';

/**
 * A reader's place in an input. Whatever is read through it knows where it came from, so nothing a converter does not
 * read can get lost in silence: it arrives nowhere and is reported as dropped.
 * A missing member gives a cursor too; reading a value from it gives undefined.
 */
export interface Cursor {
  readonly source: Source;
  readonly value: Value | undefined;
  field(name: string): Cursor;
  /** The items of a list; none when it is anything else. */
  items(): Cursor[];
  /** The items of a list that are objects; others are noted, as values of another type are. */
  objects(): Cursor[];
  /** The members of an object with free keys; none when it is anything else. */
  entries(): { readonly key: string; readonly at: Cursor }[];
  /** Template text is carried over as it stands, as a decision. */
  string(): Traced<string> | undefined;
  isObject(): boolean;
  /** Undefined for template text too: nothing can be computed with it. It is listed as a decision. */
  number(): Traced<number> | undefined;
  /** A number, or template text for a field that takes the same number on the other side. */
  count(): Traced<number | Unknown> | undefined;
  /** Undefined for template text too, as with `number`. */
  boolean(): Traced<boolean> | undefined;
  /** A number or a text: quantities, `25%`, port names. Undefined for template text, as with `number`. */
  scalar(): Traced<string | number> | undefined;
  /** Says what became of this place and all below it, where no value of it arrives anywhere. */
  note(fidelity: Fidelity, message: string): void;
}

/** What readers said about places that do not travel as values. */
export type Remarks = Map<string, Note>;

/** The key under which a remark about a place is kept. */
export function sourceKey(source: Source): string {
  return `${source.file}\n${source.document}\n${source.pointer}`;
}

/**
 * A cursor at the root of a value. `place` turns pointers of the value into pointers of its document: they differ
 * where the value is a view (CloudFormation) or a part of a document. `doubts`: what is to be said of a value because of how
 * it became known, by its pointer in the document.
 */
export function cursorOver(
  value: Value | undefined,
  input: { readonly file: string; readonly document: number },
  place: (pointer: Pointer) => Pointer,
  remarks: Remarks,
  doubts: (source: Pointer) => readonly Note[] = () => [],
): Cursor {
  const at = (value: Value | undefined, pointer: Pointer): Cursor => {
    const source: Source = { file: input.file, document: input.document, pointer: place(pointer) };
    const note = (fidelity: Fidelity, message: string): void => {
      remarks.set(sourceKey(source), { fidelity, message });
    };
    const undecided = (): undefined => {
      if (isUnknown(value))
        note('needs-decision', `\`${unknownText(value)}\` is not known yet: set the value by hand.`);
      return undefined;
    };
    const known = <T extends Value>(matches: boolean): Traced<T> | undefined => {
      if (isUnknown(value)) return undecided();
      if (matches) return traced(value as T, [source], doubts(source.pointer));
      if (value !== undefined && value !== null) note('dropped', 'The value has another type than this field takes.');
      return undefined;
    };
    const items = (): Cursor[] => {
      undecided();
      return (asList(value) ?? []).map((item, index) => at(item, child(pointer, index)));
    };
    return {
      source,
      value,
      field: (name) => {
        undecided();
        const object = asObject(value);
        return at(object && Object.hasOwn(object, name) ? object[name] : undefined, child(pointer, name));
      },
      items,
      objects: () => items().filter((item) => item.isObject()),
      entries: () => {
        undecided();
        return Object.entries(asObject(value) ?? {}).map(([key, member]) => ({
          key,
          at: at(member, child(pointer, key)),
        }));
      },
      string: () =>
        isUnknown(value)
          ? traced(carriedText(value), [source], [templateNote(value), ...doubts(source.pointer)])
          : known<string>(typeof value === 'string'),
      isObject: () => known<Value>(asObject(value) !== undefined) !== undefined,
      number: () => known<number>(typeof value === 'number'),
      count: () =>
        isUnknown(value)
          ? traced(unknownValue(carriedText(value)), [source], [templateNote(value), ...doubts(source.pointer)])
          : known<number>(typeof value === 'number'),
      boolean: () => known<boolean>(typeof value === 'boolean'),
      scalar: () => known<string | number>(typeof value === 'string' || typeof value === 'number'),
      note,
    };
  };
  return at(value, '');
}

/** Says something about the places a value came from, for values that arrive nowhere. */
export function remarkOn(remarks: Remarks, value: Traced<unknown>, fidelity: Fidelity, message: string): void {
  for (const source of value.sources) remarks.set(sourceKey(source), { fidelity, message });
}

function templateNote(value: Unknown): Note {
  const message = `\`${unknownText(value)}\` is only known at deployment: it is carried over as text. Fill it in.`;
  return { fidelity: 'needs-decision', message, undecided: true };
}

/** References of CloudFormation become the placeholders that `envsubst` and its like fill in: `!Ref Image` → `${Image}`. */
function carriedText(value: Unknown): string {
  const text = unknownText(value);
  const reference = /^!(?:Ref|GetAtt) (\S+)$/.exec(text);
  if (reference) return `\${${reference[1]}}`;
  return text.replace(/^!Sub /, '');
}
