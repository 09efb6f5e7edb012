import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fullName } from './model.ts';

/** A type as kubernetes-models documents it. */
export interface DocumentedType {
  readonly name: string;
  readonly documentation: string;
  readonly fields: Map<string, DocumentedField>;
}

export interface DocumentedField {
  readonly documentation: string;
  /** The TypeScript type as it stands. */
  readonly type: string;
}

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

export const kubernetesModelsFolder = folderOf('kubernetes-models');

/** Reads every interface of kubernetes-models and its apimachinery, in the order of their names. */
export function readKubernetesModels(): DocumentedType[] {
  return [kubernetesModelsFolder, folderOf('@kubernetes-models/apimachinery')]
    .flatMap((folder) => declarationFiles(folder).flatMap((file) => readDeclarations(readFileSync(file, 'utf8'))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function declarationFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts') && !file.includes('_schemas') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`);
}

function readDeclarations(text: string): DocumentedType[] {
  const alias = text.match(/export type \{ \w+ as IIo(\w+)/)?.[1];
  const declared = text.match(
    /((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)export interface \w+(?: extends TypeMeta)? \{\n([\s\S]*?)\n\}/,
  );
  const name = alias && nameOf(alias);
  if (!name || !declared) return [];
  const fields = new Map<string, DocumentedField>();
  const members = /((?: {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?) {4}"([^"]+)"\??: (\{[\s\S]*?\n {4}\}|[^;]*);/g;
  for (const [, comment, field, type] of (declared[2] as string).matchAll(members)) {
    fields.set(field as string, { documentation: plain(comment as string), type: type as string });
  }
  return [{ name, documentation: plain(declared[1] as string), fields }];
}

/** `K8sApiCoreV1Container` → `io.k8s.api.core.v1.Container` */
function nameOf(alias: string): string | undefined {
  const parts = alias.match(
    /^K8s(?:Api|ApimachineryPkgApis|ApiextensionsApiserverPkgApis|KubeAggregatorPkgApis)([A-Z][a-z]+)(V\d+(?:alpha\d+|beta\d+)?)(.+)$/,
  );
  if (!parts) return undefined;
  const [, group, version, name] = parts as unknown as [string, string, string, string];
  return fullName(group.toLowerCase(), version.toLowerCase(), name);
}

/** The text of a comment without its stars. */
function plain(comment: string): string {
  return comment
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
