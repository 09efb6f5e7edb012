import type { Problem } from '../../problem.ts';
import type { KubernetesResource } from '../../resource.ts';
import type { SourceDocument } from '../../syntax/document.ts';
import { lastStep, type Pointer } from '../../syntax/pointer.ts';
import type { ObjectValue } from '../../syntax/value.ts';
import { isFragment, type Standing } from '../fragment.ts';
import { rebase } from '../rebase.ts';
import { admit } from './admit.ts';
import { describeFault } from './describe-fault.ts';
import type { CustomSchema, Fault } from './fault.ts';
import { metadataProblems } from './metadata.ts';
import { schemaFaults } from './validate.ts';

/** What one CustomResourceDefinition says of the objects of one version. */
export interface CustomKind {
  /** Without one, any object is taken. */
  readonly schema?: CustomSchema;
  readonly keepsUnknownFields: boolean;
  readonly hasOwnStatus: boolean;
}

/**
 * What the API server would refuse in a custom resource, according to its definition. Where several files define its kind
 * differently, only what all of them refuse. Pointers start at the document.
 */
export function checkCustomResource(
  resource: KubernetesResource,
  document: SourceDocument,
  kinds: readonly CustomKind[],
  version: string,
  standing: Standing,
): Problem[] {
  const { kind, value, pointer } = resource;
  const sourceAt = (at: Pointer) => textAt(document, pointer + at);
  const isPatch = isFragment(kind, value, standing);
  const [first = [], ...others] = kinds.map((one) => faultsOf(value, one, isPatch));
  const agreed = first.filter((fault) => others.every((faults) => faults.some((other) => isSame(fault, other))));
  const problems = [
    ...(isPatch ? [] : metadataProblems(resource, version, sourceAt)),
    ...agreed.map((fault) => describeFault(fault, kind, sourceAt)),
  ];
  return problems.map((problem) => rebase(problem, pointer));
}

function faultsOf(
  value: ObjectValue,
  { schema, keepsUnknownFields, hasOwnStatus }: CustomKind,
  isPatch: boolean,
): Fault[] {
  if (!schema) return [];
  const faults: Fault[] = [];
  const admitted = admit(value, schema, keepsUnknownFields, (fault) => faults.push(fault));
  faults.push(...schemaFaults(admitted, schema, ''));
  return faults.filter((fault) => !(hasOwnStatus && isInStatus(fault)) && !(isPatch && isAboutTheRest(fault)));
}

/** The server drops what others than controllers write there, before it looks at it. */
function isInStatus({ kind, pointer }: Fault): boolean {
  return kind !== 'unknown' && /^\/status(?:\/|$)/.test(pointer);
}

/** A patch is complete, and free of directives, only together with what it is laid over. */
function isAboutTheRest({ kind, pointer }: Fault): boolean {
  if (kind === 'unknown') return lastStep(pointer)?.startsWith('$') === true;
  return kind === 'missing' || kind === 'range' || kind === 'choice' || kind === 'duplicate';
}

function isSame(fault: Fault, other: Fault): boolean {
  return fault.kind === other.kind && fault.pointer === other.pointer;
}

function textAt(document: SourceDocument, pointer: Pointer): string | undefined {
  const range = document.locate(pointer)?.value;
  return range && document.text.slice(range.start, range.end);
}
