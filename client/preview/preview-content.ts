import type { ConvertResult } from '../../server/requests.ts';
import type { Translate } from '../webview/translate.ts';

/** What the preview shows. */
export interface PreviewContent {
  readonly title: string;
  /** The files that were converted, as the user knows them. */
  readonly sources: readonly string[];
  readonly result: ConvertResult;
  /** A file's URI as the user knows it. */
  readonly fileName: (uri: string) => string;
  readonly translate: Translate;
  readonly language: string;
}
