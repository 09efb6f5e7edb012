import { isUnknown } from '../../syntax/value.ts';
import { commented, type Draft, type DraftObject, orNothing, someOf } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import { isTraced } from '../trace.ts';
import { calleesOf } from './callees.ts';
import { executionRole } from './execution-role.ts';
import type { Plan } from './plan.ts';
import { writeService } from './service.ts';
import { needsExecutionRole, writeTaskDefinition } from './task-definition.ts';
import { EXECUTION_ROLE, type TemplateContext, templateContext } from './template-context.ts';

/** The one file this form of output consists of. */
export const TEMPLATE_PATH = 'template.yaml';

const COMMON = ['Cluster', 'Subnets', 'SecurityGroups', 'AssignPublicIp'];

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
  const titles = plans.map(({ workload }) => workload.name.value).join(', ');
  const template: DraftObject = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Amazon ECS services converted from Kubernetes: ${titles}`.slice(0, 1024),
    Parameters: orNothing(Object.fromEntries(inOrder(context.parameters))),
    Resources: Object.fromEntries([
      ...namespaces,
      ...role,
      ...workloads.flatMap((resources) => Object.entries(resources)),
    ]),
  };
  return [{ path: TEMPLATE_PATH, kind: 'cloudformation', documents: [template] }];
}

/** What every deployment has to choose comes before what only some containers need. */
function inOrder(parameters: ReadonlyMap<string, DraftObject>): [string, DraftObject][] {
  const all = [...parameters];
  const common = COMMON.flatMap((name) => all.filter(([one]) => one === name));
  return [...common, ...all.filter(([name]) => !COMMON.includes(name))];
}

function writeWorkload(plan: Plan, callees: readonly Plan[], context: TemplateContext): DraftObject {
  const prefix = context.prefixOf(plan.name.value);
  const { origin, runs } = plan.workload;
  const from = `${origin.title}, from ${baseName(origin.file)}`;
  const taskDefinition: DraftObject = {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: propertiesOf(writeTaskDefinition(plan, context.outside)),
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
    Properties: propertiesOf(writeService(plan, context.outside)),
  };
}

/** Objects of the API whose keys are no field names. */
const FREE_KEYS = new Set(['options']);

/** Input of the API as CloudFormation names it: every field with a capital letter. */
function propertiesOf(draft: DraftObject): DraftObject {
  return capitalized(draft) as DraftObject;
}

function capitalized(draft: Draft | undefined, free = false): Draft | undefined {
  if (draft === undefined || draft === null || typeof draft !== 'object' || isTraced(draft) || isUnknown(draft))
    return draft;
  if (Array.isArray(draft)) return draft.map((item: Draft) => capitalized(item) as Draft);
  return Object.fromEntries(
    Object.entries(draft).map(([key, member]) => [
      free ? key : key.charAt(0).toUpperCase() + key.slice(1),
      capitalized(member, FREE_KEYS.has(key)),
    ]),
  );
}

function baseName(file: string): string {
  return file.split('/').at(-1) ?? file;
}
