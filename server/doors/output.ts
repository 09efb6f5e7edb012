import { writeSync } from 'node:fs';

/** Exit codes of every command. */
export const EXIT = { ok: 0, problems: 1, failed: 2 } as const;

/** Writes to standard output to the last byte. A reader that went away (`| head`) ends the program quietly. */
export function print(text: string): void {
  write(1, text);
}

/** Writes one line for people to standard error. */
export function say(line: string): void {
  write(2, `${line}\n`);
}

function write(handle: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
      if (code !== 'EAGAIN') throw error;
      // The pipe is full: give its reader a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
