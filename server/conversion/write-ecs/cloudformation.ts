import { isUnknown, type Scalar, type Unknown } from '../../syntax/value.ts';
import { commented, type Draft, type DraftObject, orNothing, someOf } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import { isTraced, type Traced } from '../trace.ts';
import { calleesOf } from './callees.ts';
import { executionRole } from './execution-role.ts';
import type { Plan } from './plan.ts';
import { writeService } from './service.ts';
import { needsExecutionRole, writeTaskDefinition } from './task-definition.ts';
import { EXECUTION_ROLE, type TemplateContext, templateContext } from './template-context.ts';
import { templateText } from './template-text.ts';

/** The one file this form of output consists of. */
export const TEMPLATE_PATH = 'template.yaml';

/**
 * One CloudFormation template for the whole application: parameters for what has to exist, and resources for all that
 * the services need of their own.
 */
export function writeCloudFormation(plans: readonly Plan[]): OutputDraft[] {
  if (plans.length === 0) return [];
  const context = templateContext();
  const callees = calleesOf(plans);
  const workloads = plans.map((plan) => writeWorkload(plan, callees.get(plan) ?? [], context));
  const namespaces = [...context.namespaces.values()].map(({ id, name }) => [
    id,
    { Type: 'AWS::ServiceDiscovery::HttpNamespace', Properties: { Name: name } },
  ]);
  const role = plans.some(needsExecutionRole) ? [[EXECUTION_ROLE, executionRole([...context.secrets])]] : [];
  const names = plans.map(({ name }) => name.value).join(', ');
  const template: DraftObject = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Amazon ECS services converted from Kubernetes: ${names}`.slice(0, 1024),
    Parameters: orNothing(Object.fromEntries(context.parameters.inOrder())),
    Resources: Object.fromEntries([
      ...namespaces,
      ...role,
      ...workloads.flatMap((resources) => Object.entries(resources)),
    ]),
  };
  return [{ path: TEMPLATE_PATH, kind: 'cloudformation', documents: [template] }];
}

function writeWorkload(plan: Plan, callees: readonly Plan[], context: TemplateContext): DraftObject {
  const prefix = context.prefixOf(plan.name.value);
  const { origin, runs } = plan.workload;
  const from = `${origin.title}, from ${baseName(origin.file)}`;
  const taskDefinition: DraftObject = {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: propertiesOf(writeTaskDefinition(plan, context.outside), context),
  };
  const logs = plan.launchType.value === 'FARGATE';
  return {
    [`${prefix}LogGroup`]: logs ? commented(from, logGroup(plan)) : undefined,
    [`${prefix}TaskDefinition`]: logs ? taskDefinition : commented(from, taskDefinition),
    [`${prefix}Service`]: runs === 'once' ? undefined : service(plan, callees, context),
  };
}

function logGroup({ name }: Plan): DraftObject {
  return { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: `/ecs/${name.value}` } };
}

function service(plan: Plan, callees: readonly Plan[], context: TemplateContext): DraftObject {
  return {
    Type: 'AWS::ECS::Service',
    DependsOn: someOf(callees.map((callee) => `${context.prefixOf(callee.name.value)}Service`)),
    Properties: propertiesOf(writeService(plan, context.outside), context),
  };
}

/** Objects of the API whose keys are no field names. */
const FREE_KEYS = new Set(['options']);

/** Input of the API as CloudFormation names it: every field with a capital letter. */
function propertiesOf(draft: DraftObject, { parameters }: TemplateContext): DraftObject {
  const convert = (node: Draft, free: boolean): Draft => {
    if (isTraced(node)) return templateText(node as Traced<Scalar | Unknown>, parameters);
    if (node === null || typeof node !== 'object' || isUnknown(node)) return node;
    if (Array.isArray(node)) return node.map((item: Draft) => convert(item, false));
    const entries = Object.entries(node as DraftObject).flatMap(([key, member]): [string, Draft][] => {
      if (member === undefined) return [];
      // The arguments of functions are written for CloudFormation already.
      if (key === 'Ref' || key.startsWith('Fn::')) return [[key, member]];
      const name = free ? key : key.charAt(0).toUpperCase() + key.slice(1);
      return [[name, convert(member, FREE_KEYS.has(key))]];
    });
    return Object.fromEntries(entries);
  };
  return convert(draft, false) as DraftObject;
}

function baseName(file: string): string {
  return file.split('/').at(-1) ?? file;
}
