import type { Remarks } from '../cursor.ts';
import type { Application } from '../model.ts';
import { calleesOf } from './callees.ts';
import { addNetwork } from './network/network.ts';
import type { Plan } from './plan.ts';
import { prefixOf, serviceId, taskDefinitionId } from './references.ts';
import { howToRun, remarkOnCopies } from './run-by-hand.ts';
import { addScaling } from './scaling.ts';
import { addSchedule } from './schedule.ts';
import { type ServiceParts, writeService } from './service.ts';
import type { Stack, StackBuilder } from './stack.ts';
import { stackBuilder } from './stack-builder.ts';
import { addStorage } from './storage/storage.ts';
import { writeTaskDefinition } from './task-definition.ts';
import { templateProperties } from './template-properties.ts';

/** Everything an application needs on AWS: task definitions, services, and what these refer to. */
export function buildStack(application: Application, plans: readonly Plan[], remarks: Remarks): Stack {
  const stack = stackBuilder();
  const callees = calleesOf(plans);
  const networkOf = addNetwork(application, plans, stack, remarks);
  for (const plan of plans) {
    const parts = { plan, network: networkOf(plan), storage: addStorage(plan, stack, remarks) };
    addTaskDefinition(parts, stack, remarks);
    if (plan.workload.runs === 'once') {
      remarkOnCopies(plan, remarks);
      addSchedule(plan, parts.network, stack, remarks);
    } else addService(parts, callees.get(plan) ?? [], stack, remarks);
    addScaling(plan, parts.network, stack, remarks);
  }
  return stack.build(describe(plans));
}

/** Bytes of the description of a template. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html */
const LONGEST_DESCRIPTION = 1024;

function describe(plans: readonly Plan[]): string {
  const text = `Amazon ECS services converted from Kubernetes: ${plans.map(({ name }) => name.value).join(', ')}`;
  return text.length <= LONGEST_DESCRIPTION ? text : `${plans.length} Amazon ECS services converted from Kubernetes`;
}

function addTaskDefinition({ plan, storage }: ServiceParts, stack: StackBuilder, remarks: Remarks): void {
  const { origin, runs, schedule } = plan.workload;
  const from = `${origin.title}, from ${origin.file.split('/').at(-1)}`;
  stack.add({
    id: taskDefinitionId(plan, stack),
    type: 'AWS::ECS::TaskDefinition',
    properties: templateProperties(writeTaskDefinition(plan, storage, stack, remarks), 'AWS::ECS::TaskDefinition'),
    comment: runs === 'once' && !schedule ? `${from}\n${howToRun(plan, remarks)}` : from,
  });
}

function addService(
  { plan, network, storage }: ServiceParts,
  callees: readonly Plan[],
  stack: StackBuilder,
  remarks: Remarks,
): void {
  const id = serviceId(plan, stack);
  stack.add({
    id,
    type: 'AWS::ECS::Service',
    properties: templateProperties(writeService({ plan, network, storage }, stack, remarks), 'AWS::ECS::Service'),
    // Tasks see only the names that existed when they were deployed.
    dependsOn: [...callees.map((callee) => serviceId(callee, stack)), ...network.dependsOn],
  });
  stack.output({
    name: `${prefixOf(plan, stack)}ServiceName`,
    description: `Name of the ECS service that runs ${plan.workload.origin.title}`,
    value: { 'Fn::GetAtt': [id, 'Name'] },
  });
}
