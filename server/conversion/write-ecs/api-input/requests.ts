import type { Draft, DraftObject } from '../../draft.ts';
import { isTraced } from '../../trace.ts';
import type { StackResource } from '../stack.ts';
import { apiType, shortName } from './api-types.ts';
import type { Call, Part } from './calls.ts';

/** A command with its input in the terms of a template: properties and functions. */
export interface Request {
  readonly call: Call;
  readonly properties: DraftObject;
  /** The resource it makes, or belongs to. */
  readonly resource: StackResource;
  readonly isMain: boolean;
  /** For the name of its file. */
  readonly name: string;
}

/** The commands that make a resource: what CloudFormation has in one may be several of the API. */
export function requestsOf(resource: StackResource): Request[] {
  const { id, type, properties } = resource;
  const api = apiType(type);
  const parts = api.parts ?? {};
  const request = (call: Call, input: DraftObject, isMain: boolean): Request => {
    return { call, properties: input, resource, isMain, name: shortName(id, api) };
  };
  const own = Object.fromEntries(Object.entries(properties).filter(([property]) => !(property in parts)));
  const others = Object.entries(parts).flatMap(([property, part]) =>
    inputsOf(part, properties[property], { Ref: id }).map(([call, input]) => request(call, input, false)),
  );
  return [request(api, own, true), ...others];
}

function inputsOf(part: Part, value: Draft | undefined, owner: Draft): [Call, DraftObject][] {
  if (value === undefined) return [];
  const { member, each, instead } = part;
  const inputFor = (one: Draft): DraftObject => ({
    [part.owner]: owner,
    ...(member === undefined ? (one as DraftObject) : { [member]: one }),
  });
  if (each) return listOf(value).map((one) => [part, inputFor(one)]);
  const before: [Call, DraftObject][] = instead
    ? [[{ ...part, operation: instead.operation }, inputFor(instead.value as readonly DraftObject[])]]
    : [];
  return [...before, [part, inputFor(value)]];
}

function listOf(draft: Draft): readonly Draft[] {
  return Array.isArray(draft) && !isTraced(draft) ? draft : [];
}
