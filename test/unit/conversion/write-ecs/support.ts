import assert from 'node:assert/strict';
import type { Remarks } from '../../../../server/conversion/cursor.ts';
import { type Choices, decide } from '../../../../server/conversion/decisions.ts';
import type { Container, Entrance, Workload } from '../../../../server/conversion/model.ts';
import { settleOutput } from '../../../../server/conversion/output.ts';
import { isTraced, type Note, type Traced, traced } from '../../../../server/conversion/trace.ts';
import { buildStack } from '../../../../server/conversion/write-ecs/build-stack.ts';
import { writeCloudFormation } from '../../../../server/conversion/write-ecs/cloudformation.ts';
import { refusePlan } from '../../../../server/conversion/write-ecs/oversize.ts';
import { planApplication } from '../../../../server/conversion/write-ecs/plan.ts';
import { type Anything, openTexts } from '../support.ts';
import { errorsIn, ownErrorsIn } from '../template-errors.ts';

/** A value that comes from a place of its own in `app.yaml`. */
export function from<T>(value: T): Traced<T> {
  count += 1;
  return traced(value, [{ file: 'app.yaml', document: 0, pointer: `/${count}` }]);
}
let count = 0;

export function container(parts: Partial<Container> = {}, name = 'app'): Container {
  return {
    name: from(name),
    image: from('nginx:1.29'),
    endsAll: traced(true),
    waitsFor: [],
    settings: [],
    settingFiles: [],
    ports: [],
    reserved: {},
    limit: {},
    mounts: [],
    security: { addedCapabilities: [], droppedCapabilities: [], options: [] },
    ...parts,
  };
}

export function workload(parts: Partial<Workload> = {}, name = 'web'): Workload {
  return {
    name: from(name),
    origin: { file: 'app.yaml', title: `Deployment ${name}` },
    anchor: [{ file: 'app.yaml', document: 0, pointer: '/kind' }],
    runs: 'always',
    replicas: from(1),
    containers: [container()],
    volumes: [],
    endpoints: [],
    machine: {},
    sharing: {},
    placement: { requirements: [], spread: [] },
    hosts: [],
    kernel: [],
    labels: [],
    annotations: [],
    kept: [],
    ...parts,
  };
}

export interface Written {
  /** Properties of the resources by logical id. */
  readonly resources: Record<string, Anything>;
  readonly types: Record<string, string>;
  readonly parameters: Record<string, Anything>;
  readonly text: string;
  /** What is said about a value, wherever it went. */
  notesOn(value: Traced<unknown>): readonly Note[];
}

/** Writes workloads as a template that has no error, and in which each of their values arrives or is spoken of. */
export function write(
  workloads: readonly Workload[],
  choices: Choices = {},
  entrances: readonly Entrance[] = [],
): Written {
  const remarks: Remarks = new Map();
  const plans = planApplication({ workloads, entrances }, decide('ecs', choices), remarks);
  assert.deepEqual(
    plans.flatMap((plan) => refusePlan(plan) ?? []),
    [],
  );
  const [draft] = writeCloudFormation(buildStack({ workloads, entrances }, plans, remarks));
  assert.ok(draft);
  const { file, documents } = settleOutput(draft);
  const arrivals = documents.flatMap((document) => document.arrivals);
  const notesOn = (value: Traced<unknown>): Note[] => [
    ...arrivals.filter(({ value: arrived }) => comesFrom(arrived, value)).flatMap(({ value: { notes } }) => notes),
    ...value.sources.flatMap((source) => remarks.get(`${source.file}\n${source.document}\n${source.pointer}`) ?? []),
  ];
  const lost = tracedIn([workloads, entrances]).filter(
    (value) => !arrivals.some(({ value: arrived }) => comesFrom(arrived, value)) && notesOn(value).length === 0,
  );
  assert.deepEqual(
    lost.map(({ value }) => value),
    [],
    'values that are neither written nor spoken of',
  );
  assert.deepEqual(errorsIn(file.text), [], file.text);
  assert.deepEqual(ownErrorsIn(file.path, file.text), [], file.text);
  const value = openTexts({ 'template.yaml': file.text })[0]?.documents[0]?.document.value as Anything;
  const entries = Object.entries(value.Resources) as [string, Anything][];
  return {
    resources: Object.fromEntries(entries.map(([id, { Properties }]) => [id, Properties])),
    types: Object.fromEntries(entries.map(([id, { Type }]) => [id, Type])),
    parameters: value.Parameters,
    text: file.text,
    notesOn,
  };
}

function comesFrom(arrived: Traced<unknown>, value: Traced<unknown>): boolean {
  return value.sources.some((wanted) => arrived.sources.some(({ pointer }) => pointer === wanted.pointer));
}

/** All values in a model that come from somewhere. */
function tracedIn(node: unknown): Traced<unknown>[] {
  if (isTraced(node)) return node.sources.length > 0 ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(tracedIn);
}
