import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where screenshots and results go; not kept in the repository. */
export const screenshots = fileURLToPath(new URL('./screenshots/', import.meta.url));

/** Counts what passed and what failed, a line each as it happens. */
export interface Results {
  passed: number;
  failed: number;
}

/** Runs one step, prints a line, and goes on to the next whatever happens. `onFailure` may take a picture of it. */
export async function step(
  results: Results,
  title: string,
  work: () => Promise<void>,
  onFailure?: () => Promise<unknown>,
): Promise<void> {
  const start = Date.now();
  try {
    await work();
    report(results, true, `${title} (${Date.now() - start} ms)`);
  } catch (error) {
    report(results, false, `${title}: ${error instanceof Error ? error.message : error}`);
    await onFailure?.().catch(() => undefined);
  }
}

export function report(results: Results, passed: boolean, line: string): void {
  if (passed) results.passed++;
  else results.failed++;
  console.log(`${passed ? '✔' : '✘'} ${line}`);
}

/** Leaves the counts where continuous integration looks for them, and prints the closing line. */
export function conclude(results: Results): void {
  mkdirSync(screenshots, { recursive: true });
  writeFileSync(`${screenshots}results.json`, `${JSON.stringify({ ...results, at: new Date().toISOString() })}\n`);
  console.log(`\n${results.passed} passed, ${results.failed} failed`);
}
