import type { Remarks } from '../../../../server/conversion/cursor.ts';
import { openInputs } from '../../../../server/conversion/inputs.ts';
import type { Application, Container, Workload } from '../../../../server/conversion/model.ts';
import { readEcsDocuments } from '../../../../server/conversion/read-ecs/documents.ts';
import { isTraced } from '../../../../server/conversion/trace.ts';
import { languageOf, openFile } from '../../../../server/syntax/open-file.ts';
import { isUnknown, unknownText } from '../../../../server/syntax/value.ts';
import type { Anything, Texts } from '../support.ts';

export interface Reading {
  readonly application: Application;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  /** What was said about the places of the input, by the end of their key: `/networkMode`. */
  readonly remarks: Remarks;
}

/** What the reader makes of files. */
export function readTexts(texts: Texts): Reading {
  const remarks: Remarks = new Map();
  const files = Object.entries(texts).map(([name, text]) => openFile(name, languageOf(name, text), text));
  const { documents, refused } = openInputs({ files, to: 'eks', choices: {} });
  const read = readEcsDocuments(documents, remarks);
  return { application: read.application, refused: [...refused, ...read.refused], remarks };
}

/** Values without where they come from, for comparison. */
export function plain(value: unknown): Anything {
  if (isTraced(value)) return plain(value.value);
  if (isUnknown(value)) return unknownText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** A task definition `web` with one container, read. */
export function readTaskOf(container: object, task: object = {}): Workload {
  const definition = {
    family: 'web',
    ...task,
    containerDefinitions: [{ name: 'app', image: 'nginx', ...container }],
  };
  return onlyWorkload(readTexts({ 'web.json': JSON.stringify(definition) }));
}

export function readContainerOf(container: object, task: object = {}): Container {
  const [only] = readTaskOf(container, task).containers;
  if (!only) throw new Error('no container');
  return only;
}

/** A service `shop` that runs a task definition with one container. */
export function readServiceOf(service: object, task: object = {}): Workload {
  const definition = { family: 'web', containerDefinitions: [{ name: 'app', image: 'nginx' }], ...task };
  const all = { serviceName: 'shop', taskDefinition: 'web', desiredCount: 2, ...service };
  return onlyWorkload(readTexts({ 'task.json': JSON.stringify(definition), 'service.json': JSON.stringify(all) }));
}

export function onlyWorkload({ application, refused }: Reading): Workload {
  const [only, ...others] = application.workloads;
  if (!only || others.length > 0)
    throw new Error(`${application.workloads.length} workloads; ${JSON.stringify(refused)}`);
  return only;
}

/** The note at the one place that ends with this. */
export function remarkAt({ remarks }: Reading, end: string): { readonly fidelity: string; readonly message: string } {
  const found = [...remarks].filter(([key]) => key.endsWith(end));
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(`${found.length} remarks at ${end}: ${[...remarks.keys()].join(' ')}`);
  return first[1];
}
