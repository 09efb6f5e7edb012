import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { SourceFile } from '../syntax/document.ts';
import { languageOf, looksBinary, openFile } from '../syntax/open-file.ts';

const LARGEST = 20 * 1024 * 1024;

export type ReadResult = { readonly file: SourceFile } | { readonly reason: string };

/** Reads and opens a file, or standard input for `-`. What cannot be read is answered with the reason, in a few words. */
export function readSource(path: string): ReadResult {
  try {
    const bytes = readBytes(path);
    if (typeof bytes === 'string') return { reason: bytes };
    const text = new TextDecoder().decode(bytes);
    if (looksBinary(text)) return { reason: 'not a text file' };
    return { file: openFile(path, languageOf(path, text), text) };
  } catch (error) {
    return { reason: whyUnreadable(error) };
  }
}

function readBytes(path: string): Uint8Array | string {
  const handle = path === '-' ? 0 : openSync(path, 'r');
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return 'a folder';
    if (path !== '-' && !stat.isFile() && !stat.isFIFO()) return 'not a regular file';
    if (stat.size > LARGEST) return 'larger than 20 MB';
    const bytes = readFileSync(handle);
    return bytes.length > LARGEST ? 'larger than 20 MB' : bytes;
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}

/** Why a file or folder could not be read, for people. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  if (code === 'ENOENT') return 'no longer there';
  if (code === 'ELOOP') return 'a symbolic link that leads back to itself';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
