import { referredResource } from '../../../ecs/cloudformation/references.ts';
import type { Resolver } from '../../../ecs/cloudformation/resolver.ts';
import { isIntrinsic } from '../../../ecs/intrinsics.ts';
import { child, type Pointer, parsePointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value, valueAt } from '../../../syntax/value.ts';
import { type Cursor, cursorOver, type Remarks } from '../../cursor.ts';
import type { InputDocument } from '../../inputs.ts';
import type { Source } from '../../trace.ts';
import { apiInputs } from './api-inputs.ts';
import { namesIn } from './hidden.ts';
import { doubtsIn, readingResolver } from './resolve.ts';

/** A document of the input: a template, or what the API takes and prints. */
export interface Scope {
  readonly file: string;
  readonly document: number;
  readonly root: Value | undefined;
  readonly remarks: Remarks;
  readonly template?: ObjectValue;
  readonly resolver?: Resolver;
  /** What the templates of the input export, by name. */
  readonly exports: Map<string, Exported>;
}

/** A value that a template hands on to others. */
export interface Exported {
  readonly scope: Scope;
  readonly pointer: Pointer;
}

/** A resource of AWS beside the task definitions and services, in the words of CloudFormation. */
export interface AwsResource {
  /** `AWS::ElasticLoadBalancingV2::Listener` */
  readonly type: string;
  /** Its name in the template, or the name it is given. */
  readonly name: string;
  readonly at: Cursor;
  readonly scope: Scope;
  /** What others may call it: see `keyAt`. */
  readonly keys: readonly string[];
  /** Where the template says what it is. */
  readonly anchor: Source;
}

/** `exports` is shared by all documents: each template adds its own. */
export function scopeOf({ file, placed }: InputDocument, remarks: Remarks, exports: Scope['exports']): Scope {
  const root = placed.document.value;
  const object = asObject(root);
  const template = object && asObject(object.Resources) ? object : undefined;
  const scope: Scope = {
    file,
    document: placed.index,
    root,
    remarks,
    exports,
    ...(template && { template, resolver: readingResolver(template) }),
  };
  for (const [output, value] of Object.entries(asObject(template?.Outputs) ?? {})) {
    const name = knownText(scope, asObject(asObject(value)?.Export)?.Name);
    if (name !== undefined) exports.set(name, { scope, pointer: child('', 'Outputs', output, 'Value') });
  }
  return scope;
}

function knownText({ resolver }: Scope, value: Value | undefined): string | undefined {
  return value === undefined ? undefined : asString(resolver?.resolve(value)?.value ?? value);
}

/** A cursor at any value of the document; functions on the way are worked out. */
export function cursorIn(scope: Scope, pointer: Pointer): Cursor {
  const { template, resolver, remarks } = scope;
  const written = valueAt(scope.root, parsePointer(pointer));
  if (!template || !resolver) return cursorOver(written, scope, (below) => pointer + below, remarks);
  const place = (below: Pointer): Pointer => child(pointer, ...writtenPath(written, parsePointer(below), resolver));
  return cursorOver(written && settled(written, resolver), scope, place, remarks, doubtsIn(template));
}

/** The value with its functions worked out. */
function settled(written: Value, resolver: Resolver): Value {
  const resolved = resolver.resolve(written);
  const value = resolved ? resolved.value : written;
  const list = asList(value);
  if (list) return list.map((item) => settled(item, resolver));
  const object = asObject(value);
  if (!object) return value;
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, settled(member, resolver)]));
}

/** The path to where a member is written: what a condition chooses lies below that. */
function writtenPath(value: Value | undefined, path: readonly string[], resolver: Resolver): string[] {
  const resolved = value === undefined ? undefined : resolver.resolve(value);
  const [step, ...rest] = path;
  const here = resolved?.path ?? [];
  if (step === undefined) return [...here];
  return [...here, step, ...writtenPath(valueAt(resolved ? resolved.value : value, [step]), rest, resolver)];
}

/** All resources of a document that are no task definitions and services. */
export function resourcesIn(scope: Scope): AwsResource[] {
  const { template, file, document } = scope;
  if (!template) {
    return apiInputs(scope.root).map(({ type, name, pointer, keys }) => {
      const at = cursorIn(scope, pointer);
      return { type, name, at, scope, keys, anchor: at.source };
    });
  }
  return Object.entries(asObject(template.Resources) ?? {}).flatMap(([name, written]): AwsResource[] => {
    const type = asString(asObject(written)?.Type);
    if (type === undefined || isIntrinsic(written)) return [];
    const anchor: Source = { file, document, pointer: child('', 'Resources', name, 'Type') };
    const at = cursorIn(scope, child('', 'Resources', name, 'Properties'));
    return [{ type, name, at, scope, keys: [resourceKey(scope, name)], anchor }];
  });
}

/** The name under which a resource of a template is known among all inputs. */
export function resourceKey({ file, document }: Scope, name: string): string {
  return `${file}\n${document}\n${name}`;
}

/** What the value at a place refers to: a resource of the template, or the text of an ARN, id or name. */
export function keyAt(scope: Scope, at: Cursor): string | undefined {
  const name = referredName(scope, at);
  if (name !== undefined) return resourceKey(scope, name);
  const exported = importedFrom(scope, at);
  // One step only: what a template exports is its own.
  const handedOn = exported && referredName(exported.scope, cursorIn(exported.scope, exported.pointer));
  if (exported && handedOn !== undefined) return resourceKey(exported.scope, handedOn);
  return asString(at.value);
}

function importedFrom(scope: Scope, at: Cursor): Exported | undefined {
  const written = asObject(valueAt(scope.template, parsePointer(at.source.pointer)));
  const name = knownText(scope, written?.['Fn::ImportValue']);
  return name === undefined ? undefined : scope.exports.get(name);
}

/** The resource of the same template that the value at a place certainly is. */
export function referredName({ template, resolver }: Scope, at: Cursor): string | undefined {
  if (!template || !resolver) return undefined;
  const written = valueAt(template, parsePointer(at.source.pointer));
  return referredResource(template, resolver, written)?.name;
}

/** The resources of the template that take part in the value at a place. */
export function mentionedKeys(scope: Scope, at: Cursor): string[] {
  if (!scope.template) return [];
  const written = valueAt(scope.template, parsePointer(at.source.pointer));
  return [...namesIn(scope.template, written)].map((name) => resourceKey(scope, name));
}
