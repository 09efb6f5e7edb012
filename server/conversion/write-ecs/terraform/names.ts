import { uniqueNames } from '../../names.ts';
import type { Stack, StackResource } from '../stack.ts';
import type { TerraformType } from './fields.ts';
import { TERRAFORM_TYPES } from './types.data.ts';

/** `WebTaskDefinition` → `web_task_definition` */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

/** The names of a stack's resources in Terraform, by logical id: `aws_ecs_service.web`. */
export function addresses(resources: readonly StackResource[]): ReadonlyMap<string, Address> {
  const unique = uniqueNames(200, '_');
  return new Map(
    resources.map(({ id, type }) => {
      const terraform = terraformType(type);
      const stem = id.endsWith(terraform.suffix) ? id.slice(0, id.length - terraform.suffix.length) : id;
      const address = unique(`${terraform.type}.${local(snakeCase(stem))}`);
      return [id, { terraform, name: address.slice(terraform.type.length + 1) }];
    }),
  );
}

export interface Address {
  readonly terraform: TerraformType;
  /** The name within its type. */
  readonly name: string;
}

/** The variable of each parameter. */
export function variables({ parameters }: Stack): ReadonlyMap<string, string> {
  const unique = uniqueNames(200, '_');
  return new Map(parameters.map(({ name }) => [name, unique(local(snakeCase(name)))]));
}

/** The type in Terraform; one that is not in the table keeps its name, so that nothing is lost in silence. */
export function terraformType(type: string): TerraformType {
  return (
    TERRAFORM_TYPES[type] ?? { type: snakeCase(type.replace(/^AWS::/, 'aws ')), suffix: '', ref: 'id', fields: {} }
  );
}

/** A name that starts with a letter. */
function local(name: string): string {
  if (name === '') return 'main';
  return /^[a-z_]/.test(name) ? name : `r_${name}`;
}
