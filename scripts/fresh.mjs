import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Whether `stamp` was left for exactly these inputs; `mark()` leaves it. A stamp holds the hash of names and contents, so a
 * checkout, a touch or a copy rebuilds nothing.
 * @param {string} stamp file, from the root or absolute @param {string[]} inputs files and folders, from the root or absolute
 */
export function freshness(stamp, inputs) {
  const file = path.resolve(root, stamp);
  const hash = createHash('sha256');
  for (const input of inputs.flatMap((name) => filesBelow(path.resolve(root, name)))) {
    hash
      .update(`${path.relative(root, input)}\0`)
      .update(readFileSync(input))
      .update('\0');
  }
  const digest = hash.digest('hex');
  return {
    fresh: existsSync(file) && readFileSync(file, 'utf8') === digest,
    mark() {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, digest);
    },
  };
}

function filesBelow(name) {
  if (!existsSync(name)) return [];
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(name, entry.name)));
}
