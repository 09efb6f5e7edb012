import { commented, type DraftObject, orNothing, someOf } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import type { Stack, StackParameter, StackResource } from './stack.ts';

/** The one file this form of output consists of. */
export const TEMPLATE_PATH = 'template.yaml';

/** One CloudFormation template for the whole application. */
export function writeCloudFormation({ description, parameters, resources, outputs }: Stack): OutputDraft[] {
  const template: DraftObject = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description.slice(0, 1024),
    Parameters: orNothing(Object.fromEntries(parameters.map((one) => [one.name, writeParameter(one)]))),
    Resources: Object.fromEntries(resources.map((one) => [one.id, writeResource(one)])),
    Outputs: orNothing(
      Object.fromEntries(
        outputs.map(({ name, description: text, value }) => [name, { Description: text, Value: value }]),
      ),
    ),
  };
  return [{ path: TEMPLATE_PATH, kind: 'cloudformation', documents: [template] }];
}

function writeParameter(parameter: StackParameter): DraftObject {
  return {
    Type: parameter.type,
    Description: parameter.description,
    AllowedValues: parameter.allowed,
    AllowedPattern: parameter.pattern,
    Default: parameter.default,
    NoEcho: parameter.hidden,
  };
}

function writeResource({ type, properties, dependsOn, comment, keep }: StackResource): DraftObject {
  const resource: DraftObject = {
    Type: type,
    DependsOn: someOf(dependsOn ?? []),
    DeletionPolicy: keep && 'Retain',
    UpdateReplacePolicy: keep && 'Retain',
    Properties: properties,
  };
  return comment === undefined ? resource : commented(comment, resource);
}
