import type { ConvertParams, ConvertResult } from '../server/requests.ts';

/** A finished conversion that waits for the user's word. */
export interface Conversion extends ConvertParams {
  readonly result: ConvertResult;
}

/** Converts the same texts with other choices; undefined when it was given up. */
export type ConvertAgain = (choices: ConvertParams['choices']) => Promise<Conversion | undefined>;
