import { accountFor } from '../../../../server/conversion/account.ts';
import type { Finding } from '../../../../server/conversion/conversion.ts';
import type { Remarks } from '../../../../server/conversion/cursor.ts';
import { openInputs } from '../../../../server/conversion/inputs.ts';
import type { Application, Workload } from '../../../../server/conversion/model.ts';
import { readKubernetes } from '../../../../server/conversion/read-kubernetes/application.ts';
import { openObjects } from '../../../../server/conversion/read-kubernetes/open-objects.ts';
import { isTraced } from '../../../../server/conversion/trace.ts';
import { openFile } from '../../../../server/syntax/open-file.ts';
import { isUnknown, unknownText } from '../../../../server/syntax/value.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into models of any shape
type Anything = any;

export interface Reading {
  readonly application: Application;
  /** What is said about each leaf where no writer has a say. */
  readonly findings: readonly Finding[];
  readonly refused: readonly { readonly reason: string }[];
}

/** Reads manifests into the model, without writing anything. */
export function readTexts(text: string): Reading {
  const { documents } = openInputs({ files: [openFile('app.yaml', 'yaml', text)], to: 'ecs', choices: {} });
  const remarks: Remarks = new Map();
  const { objects, refused } = openObjects(documents, remarks);
  const application = readKubernetes(objects);
  return { application, findings: accountFor(documents, [], remarks), refused };
}

/** The one workload of some manifests. */
export function workloadOf(text: string): Workload {
  const [workload, ...others] = readTexts(text).application.workloads;
  if (!workload || others.length > 0) throw new Error('not one workload');
  return workload;
}

/** A model without its origins: what is left to compare. */
export function plain(value: unknown): Anything {
  if (isTraced(value)) return plain(value.value);
  if (isUnknown(value)) return `unknown ${unknownText(value)}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** All sentences about how a value travels, with their fidelity. */
export function notesOf(value: unknown): string[] {
  if (isTraced(value)) return value.notes.map(({ fidelity, message }) => `${fidelity}: ${message}`);
  return [];
}

/** A Deployment named `web` whose pods have this spec, indented by 6, beside further fields of the Deployment. */
export function pods(spec: string, deployment = ''): string {
  const lines = spec.split('\n').map((line) => `      ${line}\n`);
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
${deployment}  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
${lines.join('')}`;
}

/** What is said about a place that arrives nowhere, by the end of its pointer: `fidelity: message`. */
export function saidAt({ findings }: Reading, pointer: string): string {
  const found = findings.filter(({ source }) => source.pointer.endsWith(pointer));
  if (found.length !== 1) throw new Error(`${found.length} findings at ${pointer}`);
  return `${found[0]?.fidelity}: ${found[0]?.message}`;
}
