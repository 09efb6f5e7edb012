import path from 'node:path';
import Mocha from 'mocha';

/** What the editor calls in its extension host. Each test is one line of output, which whoever started the editor counts. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec' });
  mocha.addFile(path.join(__dirname, 'crossdock.test.cjs'));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => console.log(`[suite] ✔ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error) => console.log(`[suite] ✘ ${test.fullTitle()}: ${error.stack ?? error.message}`));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
