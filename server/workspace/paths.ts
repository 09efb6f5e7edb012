/**
 * Addresses of files as the workspace compares them: URIs and paths alike, `/` between the parts, nothing escaped,
 * no `.` and `..` where they can be resolved.
 */

/** `file:///c%3A/app/./a.yaml` → `file:///c:/app/a.yaml`; `./app/a.yaml` → `app/a.yaml`. */
export function plainPath(uri: string): string {
  const [, scheme = '', path = ''] = /^([a-z][\w+.-]+:\/\/)?(.*)$/is.exec(uri) ?? [];
  return scheme + resolved(scheme === '' ? path : unescaped(path));
}

/** The folder of a file, without the last `/`; empty for a file in the folder one started from. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as it is written in a file of this folder. */
export function pathFrom(folder: string, written: string): string {
  return plainPath(folder === '' || written.startsWith('/') ? written : `${folder}/${written}`);
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A file may have a percent sign in its name.
    return path;
  }
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
