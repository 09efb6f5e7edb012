import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConfigurationFinder } from './find-configuration.ts';
import { searchFiles } from './find-files.ts';
import { readSource } from './read-source.ts';
import { signpostsAround } from './signposts.ts';
import type { WorkspaceFiles } from './workspace-reader.ts';

/** The files of folders on this machine. Addresses of any other kind have none. */
export const folderFiles: WorkspaceFiles = {
  *search(folders) {
    const found = yield* searchFiles(folders.flatMap(pathOf));
    return found.files.map(uriOf);
  },
  signposts: (uri) => pathOf(uri).flatMap((path) => signpostsAround([path]).map(uriOf)),
  read(uri) {
    const [path] = pathOf(uri);
    const read = path === undefined ? undefined : readSource(path);
    return read && 'file' in read ? { ...read.file, uri } : undefined;
  },
  configuration(uri) {
    const [path] = pathOf(uri);
    const found = path === undefined ? undefined : createConfigurationFinder()(path);
    return found === undefined ? undefined : uriOf(found);
  },
};

function pathOf(uri: string): string[] {
  return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
