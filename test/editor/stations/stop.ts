import type { Page } from 'playwright-core';

export interface Scene {
  readonly page: Page;
  /** The folder that is open, on this machine. */
  readonly workspace: string;
  /** Takes a picture besides the one at the end. */
  readonly picture: (name: string) => Promise<unknown>;
}

/** One station: a new window on a file, something done there, a picture. */
export type Stop = (
  title: string,
  file: string,
  work: (scene: Scene) => Promise<void>,
  options?: { readonly language?: 'en' | 'ja'; readonly theme?: string },
) => Promise<void>;

/** The editor's own themes beside the usual one. */
export const LOOKS = [
  ['light', 'Default Light Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const;
