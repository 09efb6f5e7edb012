import type { Concept } from '../concepts/concept.ts';
import { conceptById, sideName } from '../concepts/lookup.ts';
import { equivalentSection } from '../concepts/present.ts';
import type { Context } from '../context.ts';
import { recognize } from '../recognize.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { lastStep, type Pointer, parsePointer } from '../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, valueAt } from '../syntax/value.ts';
import { exampleIn, roomBelow } from './room.ts';
import { describeExpression } from './values/schedule.ts';

/** What stands around ECS in a template, by the entry of the table of equivalences that is about it. */
const TYPES: Readonly<Record<string, string>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': 'horizontal-pod-autoscaler',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'horizontal-pod-autoscaler',
  'AWS::EC2::SecurityGroup': 'network-policy',
  'AWS::ECR::Repository': 'image-registry',
  'AWS::ECS::CapacityProvider': 'capacity-provider',
  'AWS::ECS::Cluster': 'namespace',
  'AWS::EFS::AccessPoint': 'persistent-volume-claim',
  'AWS::EFS::FileSystem': 'persistent-volume-claim',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'ingress-rule',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'ingress',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'ingress-backend',
  'AWS::Events::Rule': 'cron-job',
  'AWS::Logs::LogGroup': 'logging',
  'AWS::Scheduler::Schedule': 'cron-job',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::ServiceDiscovery::Service': 'headless-service',
  'AWS::SSM::Parameter': 'config-map',
};
const SCHEDULES = new Set(['AWS::Scheduler::Schedule', 'AWS::Events::Rule']);

/**
 * What there is to say of a place outside of task definitions and services: a schedule expression of a template or of the input of
 * `aws scheduler create-schedule` and `aws events put-rule`, and the types of resources that have a counterpart. Markdown.
 */
export function describeTemplatePlace(
  document: SourceDocument,
  pointer: Pointer,
  context: Context,
  now: string,
): string | undefined {
  const { language } = context;
  const path = parsePointer(pointer);
  const step = lastStep(pointer);
  if (step === 'Type' && path.length === 3 && path[0] === 'Resources') {
    const type = asString(valueAt(document.value, path)) ?? '';
    // A template without ECS is somebody else's.
    if (!SCHEDULES.has(type) && recognize(document).length === 0) return undefined;
    const concept = conceptById(TYPES[type] ?? '');
    return concept && withSection(`**${type}** — ${sideName(concept.ecs, language)}`, [], concept, context);
  }
  const schedule = step === 'ScheduleExpression' ? scheduleAround(document, path) : undefined;
  if (!schedule) return undefined;
  const { ScheduleExpression, ScheduleExpressionTimezone } = schedule;
  const lines = describeExpression(ScheduleExpression ?? null, { zone: ScheduleExpressionTimezone, language, now });
  const concept = conceptById('cron-job');
  return concept && withSection('**ScheduleExpression** — EventBridge', lines ?? [], concept, context);
}

/** The schedule or rule that has the expression at a path. */
function scheduleAround({ value }: SourceDocument, path: readonly string[]): ObjectValue | undefined {
  const holder = asObject(valueAt(value, path.slice(0, -1)));
  if (path.length === 1) return holder;
  const [section, name = '', properties] = path;
  if (section !== 'Resources' || properties !== 'Properties' || path.length !== 4) return undefined;
  const type = asString(valueAt(value, ['Resources', name, 'Type'])) ?? '';
  return SCHEDULES.has(type) ? holder : undefined;
}

function withSection(head: string, lines: readonly string[], concept: Concept, { language }: Context): string {
  const { text, example } = equivalentSection(concept, 'ecs', language);
  const blocks = [head, lines.join('  \n'), `---\n\n${text}`].filter((block) => block !== '');
  return [...blocks, (example && exampleIn(roomBelow(blocks), example)) ?? []].flat().join('\n\n');
}
