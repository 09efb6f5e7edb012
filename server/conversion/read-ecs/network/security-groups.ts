import { asObject } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';

export const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';

/** A rule of a security group, written with the group or beside it. */
export interface GroupRule {
  readonly at: Cursor;
  readonly owner: AwsResource;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroup.html */
export function ingressRules(group: AwsResource, resources: readonly AwsResource[]): GroupRule[] {
  return rulesOf(group, resources, 'SecurityGroupIngress');
}

export function egressRules(group: AwsResource, resources: readonly AwsResource[]): GroupRule[] {
  return rulesOf(group, resources, 'SecurityGroupEgress');
}

function rulesOf(group: AwsResource, resources: readonly AwsResource[], field: string): GroupRule[] {
  const own = group.at.field(field);
  const written = asObject(own.value) ? [own] : own.objects();
  return [
    ...written.map((at) => ({ at, owner: group })),
    ...resources
      .filter(({ type }) => type === `AWS::EC2::${field}`)
      .filter(({ at, scope }) => group.keys.includes(keyAt(scope, at.field('GroupId')) ?? ''))
      .map((owner) => ({ at: owner.at, owner })),
  ];
}
