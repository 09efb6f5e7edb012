import type { DraftObject } from '../../draft.ts';
import { plain } from '../functions.ts';
import type { Stack, StackResource } from '../stack.ts';
import { apiType } from './api-types.ts';
import type { Call } from './calls.ts';
import { apiInput, ecsInput } from './input.ts';
import { inOrder } from './order.ts';
import { prepare } from './prepare.ts';
import { type References, referencesOf } from './references.ts';
import { type Request, requestsOf } from './requests.ts';

/** A command of the AWS CLI with the file of its input. */
export interface Step {
  /** Counted from 1, in the order of creation. */
  readonly number: number;
  readonly call: Call;
  readonly resource: StackResource;
  /** It makes the resource; others see to its parts. */
  readonly isMain: boolean;
  readonly path: string;
  readonly kind: string;
  readonly input: DraftObject;
}

export interface Steps {
  readonly steps: readonly Step[];
  readonly references: References;
}

const FOLDER = 'infrastructure';
const LONGEST_NAME = 60;

/** The commands that make a stack, each after those whose answers it needs. */
export function stepsOf(stack: Stack): Steps {
  const resources = inOrder(prepare(stack.resources));
  const references = referencesOf(stack, resources);
  const requests = resources.flatMap(requestsOf);
  const digits = Math.max(2, String(requests.length).length);
  const steps = requests.map((request, index): Step => {
    const { call, resource, isMain } = request;
    const input = inputOf(request, references);
    const number = index + 1;
    const { file } = apiType(resource.type);
    const kind = file && isMain ? file.kind : 'api-input';
    const path =
      file && isMain
        ? `${String(plain(input[file.name]))}.${file.kind}.json`
        : `${FOLDER}/${String(number).padStart(digits, '0')}-${call.operation}.${request.name.slice(0, LONGEST_NAME)}.json`;
    return { number, call, resource, isMain, path, kind, input };
  });
  return { steps, references };
}

function inputOf({ call, resource, properties }: Request, references: References): DraftObject {
  const filled = references.fill(properties);
  const input =
    call.service === 'ecs' ? ecsInput(filled, { type: 'object', ref: resource.type }) : apiInput(filled, call.fields);
  return input as DraftObject;
}
