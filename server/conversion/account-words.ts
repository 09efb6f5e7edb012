import type { Context } from '../context.ts';

/** What the account itself says of a leaf; readers and writers say theirs in English. */
export interface AccountWords {
  readonly becomes: (place: string) => string;
  readonly nothingComes: (kind: string) => string;
  readonly notCarriedOver: (place: string) => string;
  readonly notCarriedOverOf: (place: string, type: string) => string;
  readonly isEmpty: string;
  readonly belongsToNothing: (place: string) => string;
  /** Before what the table of equivalents says: how it is usually done, and what has to be built. */
  readonly usualWay: string;
  readonly build: string;
}

export const accountWords: Record<Context['language'], AccountWords> = {
  en: {
    becomes: (place) => `Becomes \`${place}\`.`,
    nothingComes: (kind) => `Nothing comes of this ${kind}.`,
    notCarriedOver: (place) => `\`${place}\` is not carried over.`,
    notCarriedOverOf: (place, type) => `\`${place}\` of ${type} is not carried over.`,
    isEmpty: 'It is empty: there is nothing to carry over.',
    belongsToNothing: (place) => `\`${place}\` belongs to nothing that is converted.`,
    usualWay: 'The usual way: ',
    build: 'To build: ',
  },
  ja: {
    becomes: (place) => `\`${place}\` になります。`,
    nothingComes: (kind) => `この ${kind} からは何も作成されません。`,
    notCarriedOver: (place) => `\`${place}\` は引き継がれません。`,
    notCarriedOverOf: (place, type) => `${type} の \`${place}\` は引き継がれません。`,
    isEmpty: '空なので、引き継ぐものはありません。',
    belongsToNothing: (place) => `\`${place}\` は変換の対象に含まれません。`,
    usualWay: '一般的な方法: ',
    build: '別途用意するもの: ',
  },
};
