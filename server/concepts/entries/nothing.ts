import type { Side } from '../concept.ts';

/** The side of a platform that has nothing of the kind. */
export const nothing: Side = {
  name: '',
  keys: [],
  what: { en: 'There is nothing of the kind here.', ja: 'これにあたるものはありません。' },
};
