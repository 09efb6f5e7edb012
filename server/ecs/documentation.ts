const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/';
const TEMPLATES = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/';

/** The pages that stand for the two roots; every other type has a page of its own name. */
const OPERATIONS: { readonly [type: string]: string } = {
  TaskDefinition: 'RegisterTaskDefinition',
  Service: 'CreateService',
};

/** AWS's page about a type: `ContainerDefinition`, `AWS::ECS::Service`, `AWS::ECS::TaskDefinition.PortMapping`. */
export function documentationPage(type: string): string {
  if (!type.startsWith('AWS::')) return `${API}API_${OPERATIONS[type] ?? type}.html`;
  const [resource = '', property] = type.toLowerCase().replace('aws::ecs::', '').split('.');
  if (property === undefined) return `${TEMPLATES}aws-resource-ecs-${resource}.html`;
  return `${TEMPLATES}aws-properties-ecs-${resource}-${property}.html`;
}
