import type { Remarks } from '../../../../server/conversion/cursor.ts';
import { type Choices, decide } from '../../../../server/conversion/decisions.ts';
import { settle } from '../../../../server/conversion/draft.ts';
import type { Application, Container, Entrance, Port, Workload } from '../../../../server/conversion/model.ts';
import { type Traced, traced } from '../../../../server/conversion/trace.ts';
import { writeManifests } from '../../../../server/conversion/write-kubernetes/manifests.ts';
import type { Anything } from '../support.ts';

const ORIGIN = { file: 'in.json', title: 'service web' };

/** A value that comes from the place of this name. */
export function from<T>(pointer: string, value: T): Traced<T> {
  return traced(value, [{ file: 'in.json', document: 0, pointer }]);
}

export function container(members: Partial<Container> = {}): Container {
  return {
    name: traced('app'),
    image: traced('nginx:1.29'),
    endsAll: traced(true),
    waitsFor: [],
    settings: [],
    settingFiles: [],
    ports: [],
    reserved: {},
    limit: {},
    mounts: [],
    security: { addedCapabilities: [], droppedCapabilities: [], options: [] },
    ...members,
  };
}

export function workload(members: Partial<Workload> = {}): Workload {
  return {
    name: traced('web'),
    origin: ORIGIN,
    anchor: [],
    runs: 'always',
    replicas: traced(1),
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
    ...members,
  };
}

export function port(number: number, members: Partial<Port> = {}): Port {
  return { number: traced(number), protocol: traced('tcp'), ...members };
}

export function entrance(members: Partial<Entrance> = {}): Entrance {
  return {
    kind: 'http',
    name: traced('shop'),
    origin: ORIGIN,
    anchor: [],
    open: traced(true),
    listeners: [],
    sources: [],
    securityGroups: [],
    attributes: [],
    labels: [],
    ...members,
  };
}

export interface Written {
  /** The files by path, each with its documents. */
  readonly files: Readonly<Record<string, Anything[]>>;
  readonly documents: readonly Anything[];
  /** What was said of a place that arrives nowhere: `dropped`, `exact` … */
  readonly said: (pointer: string) => string | undefined;
  /** The only object of a kind. */
  readonly only: (kind: string) => Anything;
}

/** What becomes of workloads and entrances. */
export function write(application: Partial<Application>, choices: Choices = {}): Written {
  const remarks: Remarks = new Map();
  const outputs = writeManifests({ workloads: [], entrances: [], ...application }, decide('eks', choices), remarks);
  const files = Object.fromEntries(
    outputs.map(({ path, documents }) => [path, documents.map((document) => settle(document).value as Anything)]),
  );
  const documents = Object.values(files).flat();
  return {
    files,
    documents,
    said: (pointer) => remarks.get(`in.json\n0\n${pointer}`)?.fidelity,
    only: (kind) => {
      const found = documents.filter((document) => document.kind === kind);
      if (found.length !== 1) throw new Error(`${found.length} objects of the kind ${kind}`);
      return found[0];
    },
  };
}

/** The pod spec of a workload. */
export function podOf(members: Partial<Workload>, choices: Choices = {}): Anything {
  const [document] = write({ workloads: [workload(members)] }, choices).documents;
  const spec = document.spec.jobTemplate?.spec ?? document.spec;
  return spec.template?.spec ?? spec;
}

/** The only container of a pod. */
export function containerOf(members: Partial<Container>, around: Partial<Workload> = {}): Anything {
  return podOf({ containers: [container(members)], ...around }).containers[0];
}
