import type { Draft, DraftObject } from '../draft.ts';
import type { Source } from '../trace.ts';

/**
 * AWS resources being planned, in the types, properties and functions of CloudFormation (`Ref`, `Fn::GetAtt`, `Fn::Sub`).
 * Every form of output is written from this: the template as it stands, Terraform and API input by translation.
 */
export interface Stack {
  readonly description: string;
  /** In the order people fill them in. */
  readonly parameters: readonly StackParameter[];
  readonly resources: readonly StackResource[];
  readonly outputs: readonly StackOutput[];
}

export interface StackParameter {
  readonly name: string;
  /** `String`, `Number`, `List<AWS::EC2::Subnet::Id>` … */
  readonly type: string;
  readonly description: string;
  readonly default?: string | number;
  readonly allowed?: readonly string[];
  readonly pattern?: string;
  /** Never shown in logs and consoles. */
  readonly hidden?: true;
  /** The variable of the source whose place it takes: `IMAGE_TAG` of `${IMAGE_TAG}`. */
  readonly variable?: string;
}

export interface StackResource {
  /** The logical id. */
  readonly id: string;
  /** `AWS::ECS::Service` */
  readonly type: string;
  readonly properties: DraftObject;
  /** Logical ids. */
  readonly dependsOn?: readonly string[];
  /** For people: where it comes from. */
  readonly comment?: string;
  /** Its data outlives the stack. */
  readonly keep?: true;
}

export interface StackOutput {
  readonly name: string;
  readonly description: string;
  readonly value: Draft;
}

/** Why somebody has to give a parameter its value, and which places of the input that concerns. */
export interface Ask {
  readonly at: readonly Source[];
  readonly message: string;
}

/**
 * A stack being put together. Writers of single parts add to it; a parameter is declared by its first use, and a resource
 * that several parts need is made by whoever asks first.
 */
export interface StackBuilder {
  /** `{Ref: name}` of the parameter for a meaning, under the declared name or one like it. */
  parameter(meaning: string, declaration: StackParameter, ask?: Ask): DraftObject;
  /** The logical id for a meaning (`service shop/web`): always the same one, unique, close to the wanted one. */
  idFor(meaning: string, wanted: string): string;
  /** Adds a resource, or replaces the one of the same id. */
  add(resource: StackResource): void;
  /** The logical id of a resource made once for a meaning. */
  once(meaning: string, wanted: string, make: () => Omit<StackResource, 'id'>): string;
  /** The ARN of the role that ECS itself uses: it pulls images, writes logs and reads secrets. */
  executionRole(): Draft;
  /** Lets that role do something with a resource. */
  allowExecution(action: string, resource: Draft): void;
  output(output: StackOutput): void;
  build(description: string): Stack;
}
