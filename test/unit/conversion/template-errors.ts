import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { openTexts } from './support.ts';

const engine = new RegoEngine();
const folder = mkdtempSync(join(tmpdir(), 'crossdock-'));
after(() => {
  engine.free();
  rmSync(folder, { recursive: true });
});

/** What AWS's own checker has against a template. */
export function errorsIn(template: string): string[] {
  const path = join(folder, 'template.yaml');
  writeFileSync(path, template);
  const { diagnostics } = engine.validateStandard(new TemplateFile(path));
  return diagnostics
    .filter(({ severity }) => severity !== 'WARN' && severity !== 'INFO')
    .map(({ ruleId, message }) => `${ruleId} ${message}`);
}

/** What our own rules have against a file. */
export function ownErrorsIn(path: string, text: string): string[] {
  return openTexts({ [path]: text }).flatMap((file) =>
    checkFile(file, defaultContext)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`),
  );
}
