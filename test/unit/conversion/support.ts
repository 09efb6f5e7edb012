import { parseAllDocuments } from 'yaml';
import type { ConversionInput, ConversionResult } from '../../../server/conversion/conversion.ts';
import { convert } from '../../../server/conversion/convert.ts';
import type { SourceFile } from '../../../server/syntax/document.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

/** Files by name and text. */
export type Texts = Readonly<Record<string, string>>;

export function openTexts(texts: Texts): SourceFile[] {
  return Object.entries(texts).map(([name, text]) => openFile(name, languageOf(name, text), text));
}

export function convertTexts(texts: Texts, choice: Partial<ConversionInput> = {}): ConversionResult {
  const to = choice.to ?? 'ecs';
  return convert({
    to,
    choices: to === 'ecs' ? { format: 'json', ...choice.choices } : (choice.choices ?? {}),
    files: openTexts(texts),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into outputs of any shape
export type Anything = any;

/** The outputs of a conversion by path: JSON as a value, YAML as the list of its documents, prose as it is. */
export function outputsOf(result: ConversionResult): Record<string, Anything> {
  return Object.fromEntries(
    result.outputs.map(({ path, text }) => [
      path,
      path.endsWith('.md')
        ? text
        : path.endsWith('.json')
          ? JSON.parse(text)
          : parseAllDocuments(text).map((document) => document.toJS()),
    ]),
  );
}

/** A Deployment named `web` with one container, and what is to be said of the container, indented by 10. */
export function deployment(container: string, spec = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${spec}  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: app
          image: nginx:1.29
${indented(container, 10)}`;
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('');
}

/** The container definition that the container of such a Deployment becomes. */
export function containerOf(container: string, choice: Partial<ConversionInput> = {}): Anything {
  return outputsOf(convertTexts({ 'web.yaml': deployment(container) }, choice))['web.task-definition.json']
    .containerDefinitions[0];
}

/** The container that a container definition becomes, for a task definition with these further fields. */
export function kubernetesContainerOf(container: object, task: object = {}): Anything {
  const definition = {
    family: 'web',
    ...task,
    containerDefinitions: [{ name: 'app', image: 'nginx:1.29', ...container }],
  };
  const result = convertTexts({ 'web.json': JSON.stringify(definition) }, { to: 'eks' });
  return outputsOf(result)['manifests.yaml'][0].spec.template.spec.containers[0];
}

/** What a conversion says about a place, by the end of its pointer. */
export function findingAt(result: ConversionResult, pointer: string) {
  const found = result.findings.filter(({ source }) => source.pointer.endsWith(pointer));
  if (found.length !== 1) throw new Error(`${found.length} findings at ${pointer}`);
  return found[0] as ConversionResult['findings'][number];
}
