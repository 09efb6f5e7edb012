import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { hover } from '../../../server/features/hover.ts';
import { marked } from './marked.ts';

const WITH_ECS = '  Web: { Type: AWS::ECS::Service, Properties: { TaskDefinition: web } }\n';

function hovered(resources: string): string | undefined {
  const { file, offset } = marked(`Resources:\n${resources}`);
  return hover(file, offset, defaultContext, () => undefined, '2026-11-22')?.markdown;
}

describe('what stands around ECS in a template', () => {
  const table: [type: string, counterpart: string][] = [
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'HorizontalPodAutoscaler'],
    ['AWS::ApplicationAutoScaling::ScalingPolicy', 'HorizontalPodAutoscaler'],
    ['AWS::EC2::SecurityGroup', 'NetworkPolicy'],
    ['AWS::ECR::Repository', 'registry'],
    ['AWS::ECS::CapacityProvider', 'Node'],
    ['AWS::ECS::Cluster', 'Namespace'],
    ['AWS::EFS::AccessPoint', 'PersistentVolumeClaim'],
    ['AWS::EFS::FileSystem', 'PersistentVolumeClaim'],
    ['AWS::ElasticLoadBalancingV2::ListenerRule', 'Ingress'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'Ingress'],
    ['AWS::ElasticLoadBalancingV2::TargetGroup', 'Ingress'],
    ['AWS::Events::Rule', 'CronJob'],
    ['AWS::Logs::LogGroup', 'no direct counterpart'],
    ['AWS::Scheduler::Schedule', 'CronJob'],
    ['AWS::SecretsManager::Secret', 'Secret'],
    ['AWS::ServiceDiscovery::Service', 'Headless Service'],
    ['AWS::SSM::Parameter', 'ConfigMap'],
  ];
  for (const [type, counterpart] of table) {
    it(type, () => {
      const markdown = hovered(`${WITH_ECS}  Other: { Type: |${type} }\n`) ?? '';
      assert.ok(markdown.startsWith(`**${type}** — `), markdown);
      const section = markdown.split('\n').find((line) => line.startsWith('**On Kubernetes:**')) ?? '';
      assert.ok(section.toLowerCase().includes(counterpart.toLowerCase()), section);
    });
  }
  it('is explained in templates with ECS only, schedules in all', () => {
    assert.equal(hovered('  Other: { Type: |AWS::SecretsManager::Secret }\n'), undefined);
    assert.match(hovered('  Other: { Type: |AWS::Scheduler::Schedule }\n') ?? '', /CronJob/);
  });
  it('is not explained elsewhere', () => {
    assert.equal(hovered(`${WITH_ECS}  Other: { Type: |AWS::Lambda::Function }\n`), undefined);
    assert.equal(
      hovered(`${WITH_ECS}  Other: { Type: A::B, Properties: { ScheduleExpression: |rate(1 day) } }\n`),
      undefined,
    );
    assert.equal(hovered(`${WITH_ECS}  Other: { Type: A::B, Properties: { Type: |AWS::Events::Rule } }\n`), undefined);
  });
});
