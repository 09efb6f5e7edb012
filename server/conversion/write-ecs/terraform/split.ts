import type { Draft, DraftObject } from '../../draft.ts';
import { isTraced } from '../../trace.ts';
import type { StackResource } from '../stack.ts';

/** What CloudFormation writes into one resource and Terraform's provider into several. */
export function splitResource(resource: StackResource): StackResource[] {
  const split = SPLIT[resource.type];
  return split ? split(resource) : [resource];
}

const SPLIT: Readonly<Record<string, (resource: StackResource) => StackResource[]>> = {
  'AWS::IAM::Role': splitRole,
  'AWS::EC2::SecurityGroup': splitSecurityGroup,
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': splitCertificates,
  'AWS::ApplicationAutoScaling::ScalingPolicy': (resource) => [withScalableTarget(resource)],
};

function splitRole(resource: StackResource): StackResource[] {
  const { id, properties } = resource;
  const { Policies, ManagedPolicyArns, ...own } = properties;
  const role = { RoleName: { Ref: id } };
  return [
    { ...resource, properties: own },
    ...listOf(ManagedPolicyArns).map((arn, index, all): StackResource => {
      const name = all.length > 1 ? `${id}Managed${index + 1}` : `${id}Managed`;
      return { id: name, type: 'Terraform::RolePolicyAttachment', properties: { ...role, PolicyArn: arn } };
    }),
    ...listOf(Policies).map((policy, index, all): StackResource => {
      const name = all.length > 1 ? `${id}Policy${index + 1}` : `${id}Policy`;
      return { id: name, type: 'AWS::IAM::RolePolicy', properties: { ...(policy as DraftObject), ...role } };
    }),
  ];
}

/** Rules within a group and rules of their own would undo each other. Terraform takes away the rule that lets all out. */
function splitSecurityGroup(resource: StackResource): StackResource[] {
  const { id, properties } = resource;
  const { SecurityGroupIngress, SecurityGroupEgress, ...own } = properties;
  const rules = (direction: 'Ingress' | 'Egress', list: readonly Draft[]): StackResource[] =>
    list.map((rule, index) => ({
      id: `${id}${direction === 'Ingress' ? 'In' : 'Out'}${index + 1}`,
      type: `AWS::EC2::SecurityGroup${direction}`,
      properties: { GroupId: { Ref: id }, ...(rule as DraftObject) },
    }));
  const out = SecurityGroupEgress === undefined ? [ANYWHERE] : listOf(SecurityGroupEgress);
  return [{ ...resource, properties: own }, ...rules('Ingress', listOf(SecurityGroupIngress)), ...rules('Egress', out)];
}

const ANYWHERE: DraftObject = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };

function splitCertificates(resource: StackResource): StackResource[] {
  const { Certificates, ...own } = resource.properties;
  return listOf(Certificates).map((certificate, index, all) => ({
    ...resource,
    id: all.length > 1 ? `${resource.id}${index + 1}` : resource.id,
    properties: { ...own, ...(certificate as DraftObject) },
  }));
}

/** A policy refers to its target by one id in CloudFormation, and by three attributes in Terraform. */
function withScalableTarget(resource: StackResource): StackResource {
  const { ScalingTargetId, ...own } = resource.properties;
  if (ScalingTargetId === undefined) return resource;
  const id = (ScalingTargetId as DraftObject).Ref ?? '';
  const of = (attribute: string): DraftObject => ({ 'Fn::GetAtt': [id, attribute] });
  return {
    ...resource,
    properties: {
      ...own,
      ResourceId: of('ResourceId'),
      ScalableDimension: of('ScalableDimension'),
      ServiceNamespace: of('ServiceNamespace'),
    },
  };
}

function listOf(draft: Draft | undefined): readonly Draft[] {
  return Array.isArray(draft) && !isTraced(draft) ? draft : [];
}
