import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** A file to write; the path is relative to the folder it goes to. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files below a folder, all or none as far as can be known beforehand: what is in the way is answered as one sentence
 * and nothing is written. Each file appears whole, by being renamed into place. Existing files are replaced only with `force`.
 */
export function writeFiles(folder: string, files: readonly NewFile[], force: boolean): { readonly refused?: string } {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) return { refused: `${folder} is a file, not a folder.` };
  const outside = files.find((file) => relative(folder, join(folder, file.path)).split(sep)[0] === '..');
  if (outside) return { refused: `${outside.path} would lie outside ${folder}.` };
  const existing = files.map((file) => join(folder, file.path)).filter((path) => existsSync(path));
  if (existing.length > 0 && !force) {
    return { refused: `These files exist already: ${existing.join(', ')}. Use --force to replace them.` };
  }
  const folders = existing.filter((path) => statSync(path).isDirectory());
  if (folders.length > 0) return { refused: `These are folders, not files: ${folders.join(', ')}.` };

  const pending: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const file of files) {
      const path = join(folder, file.path);
      mkdirSync(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
      pending.push({ temporary, path });
      writeFileSync(temporary, file.text, { flag: 'wx' });
    }
    for (const { temporary, path } of pending) renameSync(temporary, path);
    return {};
  } catch (error) {
    return { refused: `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}.` };
  } finally {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
  }
}
