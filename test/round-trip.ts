import type { ConversionInput, ConversionResult, Finding } from '../server/conversion/conversion.ts';
import { convert } from '../server/conversion/convert.ts';
import { isEcs } from '../server/conversion/inputs.ts';
import { leavesOf } from '../server/conversion/leaves.ts';
import { viewOf } from '../server/ecs/dialects.ts';
import { parseTaskCpu, parseTaskMemory } from '../server/ecs/size-texts.ts';
import { recognize } from '../server/recognize.ts';
import type { Resource } from '../server/resource.ts';
import type { SourceFile } from '../server/syntax/document.ts';
import { isWithin, type Pointer, parsePointer } from '../server/syntax/pointer.ts';
import { asList, asObject, asString, isUnknown, unknownText, type Value, valueAt } from '../server/syntax/value.ts';
import { openOutputs } from './conversion-checks.ts';

type Direction = Omit<ConversionInput, 'files'>;

/** An application that went to the other platform and back again. */
export interface RoundTrip {
  readonly files: readonly SourceFile[];
  readonly there: ConversionResult;
  readonly back: ConversionResult;
}

/** Converts to the other platform, and what comes of it back again. */
export function roundTrip(files: readonly SourceFile[], there: Direction, back: Direction): RoundTrip {
  const middle = convert({ ...there, files });
  return { files, there: middle, back: convert({ ...back, files: openOutputs(middle) }) };
}

/** A value of an object, at a place that is the same whatever the order of its lists. */
export interface PlacedLeaf {
  /** `Deployment default/web spec.template.spec.containers.app.image` */
  readonly place: string;
  /** Quantities, switches and the like in one form. */
  readonly value: string;
  readonly source: Finding['source'];
}

/** All leaves of the objects in files. */
export function placedLeaves(files: readonly SourceFile[]): PlacedLeaf[] {
  return files.flatMap(({ uri, documents }) =>
    documents.flatMap(({ document, index }) =>
      recognize(document).flatMap((resource) => {
        const { title, value, toDocument } = openResource(resource);
        return leavesOf(value).map(({ pointer, value: leaf }): PlacedLeaf => {
          const place = namedPlace(value, parsePointer(pointer));
          return {
            place: `${title} ${place}`,
            value: comparable(place, leaf),
            source: { file: uri, document: index, pointer: toDocument(pointer) },
          };
        });
      }),
    ),
  );
}

function openResource(resource: Resource): { title: string; value: Value; toDocument(pointer: Pointer): Pointer } {
  if (isEcs(resource)) {
    const view = viewOf(resource);
    const name = asString(view.value[view.kind === 'Service' ? 'serviceName' : 'family']) ?? '';
    return { title: `${view.kind} ${name}`, value: view.value, toDocument: (pointer) => view.toDocument(pointer) };
  }
  const { kind, value, pointer } = resource;
  const metadata = asObject(value.metadata) ?? {};
  const annotations = asObject(metadata.annotations) ?? {};
  // A name that a kind of object cannot have on its way is in an annotation.
  const name = asString(annotations['crossdock.dev/source-name']) ?? asString(metadata.name) ?? '';
  return {
    title: `${kind} ${asString(metadata.namespace) ?? 'default'}/${name}`,
    value,
    toDocument: (inner) => pointer + inner,
  };
}

/** Lists whose order means nothing, of texts. */
const SETS = /^(add|drop|dockerSecurityOptions)$/;

/** What the items of lists are told apart by; the first that all of them have. */
const KEYS = [
  'hostname',
  'mountPath',
  'containerPath',
  'containerPort',
  'containerName',
  'port',
  'path',
  'host',
  'name',
  'key',
  'ip',
];

function namedPlace(root: Value, path: readonly string[]): string {
  return path
    .map((step, index) => {
      const list = asList(valueAt(root, path.slice(0, index)));
      if (!list) return step;
      if (SETS.test(path[index - 1] ?? '')) return `[${String(list[Number(step)])}]`;
      const key = KEYS.find((one) => list.every((item) => isName(asObject(item)?.[one])));
      if (key === undefined) return step;
      const values = list.map((item) => String(asObject(item)?.[key]));
      const value = values[Number(step)];
      const before = values.slice(0, Number(step)).filter((one) => one === value).length;
      return before === 0 ? `[${value}]` : `[${value}#${before + 1}]`;
    })
    .join('.')
    .replace(/\.\[/g, '[');
}

function isName(value: Value | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function comparable(place: string, value: Value): string {
  if (isUnknown(value)) return unknownText(value);
  if (/Port$/.test(place)) return String(value);
  if (/^(cpu|memory)$/.test(place)) return String(parseTaskCpu(String(value)) ?? parseTaskMemory(String(value)));
  if (/\.(cpu|memory|ephemeral-storage|storage|sizeLimit)$/.test(place)) return quantity(String(value));
  // Kubernetes reads `$$` as `$`, and so does it `$` where nothing follows that it would expand.
  if (typeof value === 'string' && /\b(command|args|env)\[?/.test(place) && place.startsWith('spec.'))
    return JSON.stringify(value.replace(/\$\$(?!\()/g, '$'));
  return JSON.stringify(asJson(value));
}

/** JSON in a text, however it is spaced. */
function asJson(value: Value): unknown {
  try {
    return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  m: 0.001,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
};

function quantity(text: string): string {
  const [, number, unit = ''] = /^([\d.]+)([A-Za-z]*)$/.exec(text) ?? [];
  const factor = UNITS[unit];
  return number === undefined || factor === undefined ? text : String(Math.round(Number(number) * factor * 1e6) / 1e6);
}

/**
 * Places that may differ and mean the same: all but the last of variables of one name, ports of the machine, which are those of
 * the container where they share a network, and a constraint that only services have.
 */
const ALIKE = /#\d+\]|\.hostPort$|^TaskDefinition \S+ placementConstraints\.\d+\.type$/;

/** What was called exact on both ways, and is another value now, or gone. */
export function changedLeaves({ files, there, back }: RoundTrip): string[] {
  const result = new Map(placedLeaves(openOutputs(back)).map(({ place, value }) => [place, value]));
  const first = byPlace(there.findings);
  const second = byPlace(back.findings);
  return placedLeaves(files).flatMap(({ place, value, source }) => {
    const finding = first.get(keyOf(source));
    if (finding?.fidelity !== 'exact' || !finding.target) return [];
    const { path, document, pointer } = finding.target;
    const onward = within(second, { file: path, document, pointer });
    if (onward.length === 0 || onward.some(({ fidelity }) => fidelity !== 'exact')) return [];
    const now = result.get(place);
    // Nothing asked for may become a size that Fargate has.
    const isNothing = value === '0' && /\.(cpu|memory)$/.test(place);
    const isSame = isNothing || now === value || (now === undefined && isUsual(place, value));
    return isSame || !LASTING.test(place) || ALIKE.test(place) ? [] : [`${place}: ${value} is ${now} now`];
  });
}

/** What holds where nothing is said. */
function isUsual(place: string, value: string): boolean {
  return value === 'false' && /\.(privileged|readOnly|readonlyRootFilesystem|interactive|stdin|tty)$/.test(place);
}

function byPlace(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [keyOf(finding.source), finding]));
}

function within(findings: ReadonlyMap<string, Finding>, source: Finding['source']): Finding[] {
  const own = findings.get(keyOf(source));
  if (own) return [own];
  return [...findings.values()].filter(
    ({ source: { file, document, pointer } }) =>
      file === source.file && document === source.document && isWithin(pointer, source.pointer),
  );
}

function keyOf({ file, document, pointer }: Finding['source']): string {
  return `${file} ${document} ${pointer}`;
}

/** The kinds of objects that run something or lead to it, and that both platforms have in some form. */
const LASTING =
  /^(Pod|Deployment|ReplicaSet|ReplicationController|StatefulSet|DaemonSet|Job|CronJob|Service|TaskDefinition) /;

/** The objects that were converted and are not there any more, by kind and name. */
export function lostObjects({ files, there, back }: RoundTrip): string[] {
  const titles = (one: readonly SourceFile[]) => new Set(placedLeaves(one).map(({ place }) => titleOf(place)));
  const result = titles(openOutputs(back));
  const findings = byPlace(there.findings);
  const named = placedLeaves(files).filter(({ place, source }) => {
    const fidelity = findings.get(keyOf(source))?.fidelity;
    return NAME.test(place) && (fidelity === 'exact' || fidelity === 'approximate');
  });
  return named.map(({ place }) => titleOf(place)).filter((title) => LASTING.test(title) && !result.has(title));
}

const NAME = / (metadata\.name|family|serviceName)$/;

function titleOf(place: string): string {
  return place.split(' ').slice(0, 2).join(' ');
}

/** Parts of an application; what is beside them is numbered in the order of the input. */
const PARTS = ['task-definition', 'service', 'cloudformation', 'manifest'];

/** What was written on the way back, by path, without what is for people: it tells where things came from. */
export function textsOf({ back }: RoundTrip): Record<string, string> {
  const parts = back.outputs.filter(({ kind }) => PARTS.includes(kind));
  return Object.fromEntries(parts.map(({ path, text }) => [path, bare(text)]));
}

function bare(text: string): string {
  return text.replace(/^\s*(#|Description:).*\n/gm, '').replace(/^(\s*- )#.*\n\s*/gm, '$1');
}
