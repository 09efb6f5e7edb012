import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { typePair } from '../../server/ecs/facts.ts';
import { readSources } from './facts.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { sdkFolder } from './read-api-model.ts';
import { reachable, type SourceTypes } from './types.ts';

/** Markdown by type and field; the type's own is at `''`. */
interface Docs {
  readonly [type: string]: { readonly [field: string]: string };
}

/**
 * Writes what the packages say about each type and field, as Markdown, to `ecs.json` and `cloudformation.json` in a folder,
 * and appends the packages' licences to its `NOTICE`. Shape: `{"ContainerDefinition": {"": …, "image": …}}`.
 */
export function buildEcsDocs(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const { api, cloudFormation } = readSources();
  const apiDocs = documentation(api, ['TaskDefinition', 'Service'], htmlToMarkdown);
  const templateDocs = documentation(cloudFormation, ['AWS::ECS::TaskDefinition', 'AWS::ECS::Service'], (text) => text);
  writeFileSync(join(outDir, 'ecs.json'), JSON.stringify(apiDocs));
  writeFileSync(join(outDir, 'cloudformation.json'), JSON.stringify(completed(templateDocs, apiDocs)));
  const spec = dirname(createRequire(import.meta.url).resolve('@aws-cdk/aws-service-spec/package.json'));
  appendFileSync(join(outDir, 'NOTICE'), notice(sdkFolder()) + notice(spec));
}

function documentation(types: SourceTypes, roots: readonly string[], toMarkdown: (text: string) => string): Docs {
  const docs: Record<string, Docs[string]> = {};
  for (const name of reachable(types, roots)) {
    const type = types.get(name);
    if (!type) continue;
    const texts = [
      ['', type.documentation],
      ...[...type.fields].map(([field, { documentation }]) => [field, documentation]),
    ];
    docs[name] = Object.fromEntries(
      texts.filter(([, text]) => text).map(([field, text = '']) => [field, toMarkdown(text)]),
    );
  }
  return docs;
}

/** CloudFormation leaves some fields unexplained that the API explains. */
function completed(templateDocs: Docs, apiDocs: Docs): Docs {
  const types = Object.entries(templateDocs).map(([name, texts]): [string, Docs[string]] => {
    const pair = typePair(name);
    const theirs = apiDocs[pair?.apiType ?? ''] ?? {};
    const borrowed = [...(pair?.toApi ?? [])].flatMap(([field, apiField]) => {
      const text = theirs[apiField];
      return text === undefined ? [] : [[field, text]];
    });
    return [name, { ...Object.fromEntries(borrowed), ...texts }];
  });
  return Object.fromEntries(types);
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
  return `Field documentation from ${name} ${version} (${license})\n\n${text}\n\n`;
}
