import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SkippedFile } from '../report/results.ts';
import { whyUnreadable } from './read-source.ts';

export interface FoundFiles {
  /** Paths as the user would write them, `/` between the parts, each file once; `-` is standard input. */
  readonly files: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Paths the user named that do not exist. */
  readonly missing: readonly string[];
}

const ENDINGS = /\.(ya?ml|json)$/i;
const NEVER_ENTERED = new Set(['node_modules', '.git']);

/** The rules of one `.gitignore` file, which count for what lies below its folder. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What a walk carries with it. */
interface Walk {
  readonly files: string[];
  readonly skipped: SkippedFile[];
  /** Real paths of files and folders already taken: each counts once, and loops of symbolic links end. */
  readonly taken: Set<string>;
}

/**
 * Finds the files behind the paths of a command line. A file is taken whatever its name; a folder is searched for YAML and JSON
 * files, leaving out `node_modules`, `.git` and what `.gitignore` files name.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const search = searchFiles(paths);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The same bit by bit: it stops after each folder, for callers that have other things to do. */
export function* searchFiles(paths: readonly string[]): Generator<undefined, FoundFiles> {
  const walk: Walk = { files: [], skipped: [], taken: new Set() };
  const missing: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      if (!walk.files.includes('-')) walk.files.push('-');
      continue;
    }
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) missing.push(path);
    else if (stat.isDirectory()) yield* searchFolder(path, realpathSync(path), ignoreFilesAbove(resolve(path)), walk);
    else takeFile(path, realpathSync(path), walk);
  }
  return { files: walk.files, skipped: walk.skipped, missing };
}

function* searchFolder(
  path: string,
  realPath: string,
  above: readonly IgnoreFile[],
  walk: Walk,
): Generator<undefined, void> {
  if (walk.taken.has(realPath)) return;
  walk.taken.add(realPath);
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const ignored = hasRules ? [readIgnoreFile(resolve(path)), ...above] : above;
    for (const entry of entries) {
      const name = join(path, entry.name);
      if (entry.isSymbolicLink()) yield* followLink(name, ignored, walk);
      else if (entry.isDirectory()) yield* enterFolder(name, join(realPath, entry.name), ignored, walk);
      else if (entry.isFile()) considerFile(name, join(realPath, entry.name), ignored, walk);
    }
  } catch (error) {
    walk.skipped.push({ file: written(path), reason: whyUnreadable(error) });
  }
  yield;
}

function* followLink(name: string, ignored: readonly IgnoreFile[], walk: Walk): Generator<undefined, void> {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) yield* enterFolder(name, realpathSync(name), ignored, walk);
  else if (stat?.isFile()) considerFile(name, realpathSync(name), ignored, walk);
  else if (!stat && ENDINGS.test(name) && !isIgnored(name, ignored)) {
    walk.skipped.push({ file: written(name), reason: 'a symbolic link to a file that does not exist' });
  }
}

function* enterFolder(
  name: string,
  realPath: string,
  ignored: readonly IgnoreFile[],
  walk: Walk,
): Generator<undefined, void> {
  if (NEVER_ENTERED.has(basename(name)) || isIgnored(`${name}${sep}`, ignored)) return;
  yield* searchFolder(name, realPath, ignored, walk);
}

function considerFile(name: string, realPath: string, ignored: readonly IgnoreFile[], walk: Walk): void {
  if (ENDINGS.test(name) && !isIgnored(name, ignored)) takeFile(name, realPath, walk);
}

function takeFile(name: string, realPath: string, walk: Walk): void {
  if (walk.taken.has(realPath)) return;
  walk.taken.add(realPath);
  walk.files.push(written(name));
}

/** Asks the nearest `.gitignore` first: it may take back what one further up says. */
function isIgnored(path: string, files: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of files) {
    const below = relative(folder, resolve(path)).replaceAll(sep, '/') + (path.endsWith(sep) ? '/' : '');
    const { ignored, unignored } = rules.test(below);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** The `.gitignore` files between a folder and the top of its repository; none when they would hide the folder itself. */
function ignoreFilesAbove(folder: string): IgnoreFile[] {
  const found: IgnoreFile[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder && existsSync(join(at, '.gitignore'))) found.push(readIgnoreFile(at));
    if (existsSync(join(at, '.git'))) break;
    if (dirname(at) === at) return [];
  }
  return isIgnored(`${folder}${sep}`, found) ? [] : found;
}

function readIgnoreFile(folder: string): IgnoreFile {
  return { folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) };
}

function written(path: string): string {
  return path.replaceAll(sep, '/');
}
