import { foreignWord, headline } from '../translation/words.ts';

/** What ECS has instead of a field that only Kubernetes has; undefined where the field is no such word. */
export function hintFor(type: string, field: string): string | undefined {
  const word = foreignWord(type, field);
  return word && headline(word);
}
