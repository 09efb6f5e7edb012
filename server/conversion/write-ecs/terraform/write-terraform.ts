import { commented, type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { OutputDraft } from '../../output.ts';
import type { Stack, StackParameter, StackResource } from '../stack.ts';
import { escapeText, hclValue, MARKS, NAME_VARIABLE, type Names } from './expressions.ts';
import { type Address, addresses, snakeCase, variables } from './names.ts';
import { splitResource } from './split.ts';
import { translate } from './translate.ts';

/** What the expressions were written for. `region` of the data source is new in 6. */
const REQUIREMENTS: DraftObject = {
  terraform: {
    required_version: '>= 1.5',
    required_providers: { [MARKS.blocks]: [{ aws: { source: 'hashicorp/aws', version: '>= 6.19' } }] },
  },
};

const DATA_SOURCES = ['aws_region', 'aws_caller_identity', 'aws_partition'];

/** A configuration of Terraform for the whole application: resources, variables for what has to exist, outputs. */
export function writeTerraform(stack: Stack): OutputDraft[] {
  const resources = stack.resources.flatMap(splitResource);
  const names: Names = { addresses: addresses(resources), variables: variables(stack), pseudo: new Set() };
  const scaled = new Set(
    resources.filter(({ type }) => type === 'AWS::ApplicationAutoScaling::ScalableTarget').flatMap(dependenciesOf),
  );
  const blocks = resources.map((resource) => writeResource(resource, scaled.has(resource.id), names));
  const outputs = stack.outputs.map(({ name, description, value }) =>
    block(['output', snakeCase(name)], { description, value: hclValue(value, names) }),
  );
  const pseudo = [...names.pseudo];
  const data = DATA_SOURCES.filter((type) => pseudo.some((one) => one.startsWith(`data.${type}.`)));
  const declared = stack.parameters.map((parameter) => writeVariable(parameter, names));
  return [
    file('main.tf', [...data.map((type) => block(['data', type, 'current'], {})), ...blocks]),
    file('variables.tf', names.pseudo.has(NAME_VARIABLE) ? [NAME, ...declared] : declared),
    file('outputs.tf', outputs),
    file('versions.tf', [REQUIREMENTS]),
  ].filter(({ documents }) => documents.length > 0);
}

function file(path: string, documents: readonly Draft[]): OutputDraft {
  return { path, kind: 'terraform', documents };
}

/** `resource "aws_lb" "web" {…}` as nested objects. */
function block(path: readonly string[], body: DraftObject): DraftObject {
  return path.reduceRight<DraftObject>((inner, name) => ({ [name]: inner }), body);
}

function dependenciesOf({ dependsOn = [] }: StackResource): readonly string[] {
  return dependsOn;
}

/** What scales sets the number of tasks: the next `apply` must not set it back. */
const SCALED: DraftObject = { ignore_changes: [{ [MARKS.expression]: 'desired_count' }] };

function writeResource(resource: StackResource, isScaled: boolean, names: Names): DraftObject {
  const { id, properties, keep, comment } = resource;
  const { terraform, name } = names.addresses.get(id) as Address;
  const body: DraftObject = {
    ...translate(properties, terraform.fields, names),
    lifecycle:
      keep || isScaled
        ? { [MARKS.blocks]: [{ ...(keep && { prevent_destroy: true }), ...(isScaled && SCALED) }] }
        : undefined,
    depends_on: someOf(dependenciesOf(resource).flatMap((other) => addressOf(other, names))),
  };
  return block(['resource', terraform.type, name], comment === undefined ? body : commented(comment, body));
}

function addressOf(id: string, { addresses }: Names): DraftObject[] {
  const address = addresses.get(id);
  return address ? [{ [MARKS.expression]: `${address.terraform.type}.${address.name}` }] : [];
}

/** What a stack of CloudFormation is named by whoever deploys it. */
const NAME = block(['variable', 'name'], {
  description: 'Name of the application; names that the source does not give are made of it',
  type: { [MARKS.expression]: 'string' },
  default: 'application',
});

const TYPES: Readonly<Record<string, string>> = { Number: 'number', CommaDelimitedList: 'list(string)' };

function writeVariable(parameter: StackParameter, names: Names): DraftObject {
  const { name, type, description, allowed, pattern, hidden } = parameter;
  const variable = names.variables.get(name) ?? snakeCase(name);
  const condition = allowed
    ? `contains([${allowed.map((one) => `"${escapeText(one)}"`).join(', ')}], var.${variable})`
    : pattern && `can(regex("^(?:${escapeText(pattern)})$", var.${variable}))`;
  const message = allowed ? `One of ${allowed.join(', ')}.` : `It has to match ${pattern}.`;
  return block(['variable', variable], {
    description,
    type: { [MARKS.expression]: type.startsWith('List<') ? 'list(string)' : (TYPES[type] ?? 'string') },
    default: parameter.default,
    sensitive: hidden,
    validation: condition
      ? { [MARKS.blocks]: [{ condition: { [MARKS.expression]: condition }, error_message: message }] }
      : undefined,
  });
}
