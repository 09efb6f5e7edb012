import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkFile, defaultContext, openFile, recognize } from '../../server/language-service.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Parts of a definition rather than definitions: checked inside one. */
const WRAPPED: Record<string, (text: string) => string> = {
  'ECS container definition': (text) => `{
    "family": "web", "cpu": "256", "memory": "512",
    "containerDefinitions": [{ "name": "app", "image": "nginx:1.29", "essential": true }, ${text}]
  }`,
};

/** What stands in the editor when someone takes every default. */
function withDefaults({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');
}

for (const [file, language] of [
  ['kubernetes.json', 'yaml'],
  ['ecs.json', 'json'],
] as const) {
  const snippets: Record<string, Snippet> = JSON.parse(
    readFileSync(new URL(`../../snippets/${file}`, import.meta.url), 'utf8'),
  );
  for (const [name, snippet] of Object.entries(snippets)) {
    test(`snippet ${name} is valid when its defaults are taken`, () => {
      const text = (WRAPPED[name] ?? String)(withDefaults(snippet));
      const source = openFile(`file:///snippet.${language}`, language, text);
      assert.ok(
        source.documents.some(({ document }) => recognize(document).length > 0),
        `recognised:\n${text}`,
      );
      assert.deepEqual(
        checkFile(source, defaultContext).map(({ pointer, message }) => `${pointer} ${message}`),
        [],
      );
    });
  }
}
