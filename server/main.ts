/** The language server as a process: standard input and output, or Node IPC. */
import { readFileSync } from 'node:fs';
import { startServer } from './doors/node-server.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
startServer(import.meta.url, version);
