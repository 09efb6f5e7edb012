import type { Answer, ApiType, Fields, Part } from './calls.ts';

const LOWER: Fields = {
  CapacityProvider: 'capacityProvider',
  Weight: 'weight',
  Base: 'base',
  Type: 'type',
  Expression: 'expression',
  Field: 'field',
};

const RULES: Part = { service: 'ec2', operation: '', owner: 'GroupId', member: 'IpPermissions' };

function namespaceAnswer(word: string, member: string): Answer {
  const query = `Namespaces[?Name=='NAME'].${member}`;
  return { word, query, command: 'aws servicediscovery list-namespaces' };
}

const NAMESPACE: Omit<ApiType, 'operation'> = {
  service: 'servicediscovery',
  suffix: 'Namespace',
  ref: namespaceAnswer('id', 'Id'),
  attributes: {
    Id: namespaceAnswer('id', 'Id'),
    Arn: namespaceAnswer('arn', 'Arn'),
    HostedZoneId: namespaceAnswer('hosted-zone-id', 'Properties.DnsProperties.HostedZoneId'),
  },
};

/**
 * The types of CloudFormation that a conversion writes, as commands of the AWS CLI.
 * https://docs.aws.amazon.com/cli/latest/reference/
 */
export const API_TYPES: Readonly<Record<string, ApiType>> = {
  'AWS::ECS::TaskDefinition': {
    service: 'ecs',
    operation: 'register-task-definition',
    suffix: 'TaskDefinition',
    file: { kind: 'task-definition', name: 'family' },
    ref: { word: 'arn', query: 'taskDefinition.taskDefinitionArn' },
    attributes: { Family: { property: 'Family' } },
  },
  'AWS::ECS::Service': {
    service: 'ecs',
    operation: 'create-service',
    suffix: 'Service',
    file: { kind: 'service', name: 'serviceName' },
    ref: { word: 'arn', query: 'service.serviceArn' },
    attributes: { Name: { property: 'ServiceName' }, ServiceArn: { word: 'arn', query: 'service.serviceArn' } },
  },
  'AWS::Logs::LogGroup': {
    service: 'logs',
    operation: 'create-log-group',
    suffix: 'LogGroup',
    ref: { property: 'LogGroupName' },
    fields: { LogGroupName: 'logGroupName', KmsKeyId: 'kmsKeyId' },
    parts: {
      RetentionInDays: {
        service: 'logs',
        operation: 'put-retention-policy',
        owner: 'logGroupName',
        member: 'retentionInDays',
      },
    },
  },
  'AWS::IAM::Role': {
    service: 'iam',
    operation: 'create-role',
    suffix: 'Role',
    name: { property: 'RoleName', most: 64, shared: true },
    ref: { property: 'RoleName' },
    attributes: { Arn: { word: 'arn', query: 'Role.Arn' } },
    fields: { AssumeRolePolicyDocument: { as: 'json' } },
    parts: {
      ManagedPolicyArns: {
        service: 'iam',
        operation: 'attach-role-policy',
        owner: 'RoleName',
        member: 'PolicyArn',
        each: true,
      },
      Policies: {
        service: 'iam',
        operation: 'put-role-policy',
        owner: 'RoleName',
        each: true,
        fields: { PolicyDocument: { as: 'json' } },
      },
    },
  },
  'AWS::ServiceDiscovery::HttpNamespace': { ...NAMESPACE, operation: 'create-http-namespace' },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': { ...NAMESPACE, operation: 'create-private-dns-namespace' },
  'AWS::ServiceDiscovery::Service': {
    service: 'servicediscovery',
    operation: 'create-service',
    suffix: 'Registry',
    ref: { word: 'id', query: 'Service.Id' },
    attributes: {
      Id: { word: 'id', query: 'Service.Id' },
      Arn: { word: 'arn', query: 'Service.Arn' },
      Name: { property: 'Name' },
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    service: 'elbv2',
    operation: 'create-load-balancer',
    suffix: 'LoadBalancer',
    name: { property: 'Name', most: 32 },
    ref: { word: 'arn', query: 'LoadBalancers[0].LoadBalancerArn' },
    attributes: {
      LoadBalancerArn: { word: 'arn', query: 'LoadBalancers[0].LoadBalancerArn' },
      DNSName: { word: 'dns-name', query: 'LoadBalancers[0].DNSName' },
      CanonicalHostedZoneID: { word: 'hosted-zone-id', query: 'LoadBalancers[0].CanonicalHostedZoneId' },
      LoadBalancerFullName: {
        word: 'full-name',
        query: 'LoadBalancers[0].LoadBalancerArn',
        part: 'what follows `loadbalancer/` in',
      },
    },
    parts: {
      LoadBalancerAttributes: {
        service: 'elbv2',
        operation: 'modify-load-balancer-attributes',
        owner: 'LoadBalancerArn',
        member: 'Attributes',
      },
    },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    service: 'elbv2',
    operation: 'create-target-group',
    suffix: 'TargetGroup',
    name: { property: 'Name', most: 32 },
    ref: { word: 'arn', query: 'TargetGroups[0].TargetGroupArn' },
    attributes: {
      TargetGroupArn: { word: 'arn', query: 'TargetGroups[0].TargetGroupArn' },
      TargetGroupName: { property: 'Name' },
      TargetGroupFullName: {
        word: 'full-name',
        query: 'TargetGroups[0].TargetGroupArn',
        part: '`targetgroup/` and what follows it in',
      },
    },
    parts: {
      TargetGroupAttributes: {
        service: 'elbv2',
        operation: 'modify-target-group-attributes',
        owner: 'TargetGroupArn',
        member: 'Attributes',
      },
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    service: 'elbv2',
    operation: 'create-listener',
    suffix: '',
    ref: { word: 'arn', query: 'Listeners[0].ListenerArn' },
    attributes: { ListenerArn: { word: 'arn', query: 'Listeners[0].ListenerArn' } },
  },
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': {
    service: 'elbv2',
    operation: 'add-listener-certificates',
    suffix: 'Certificates',
    ref: { word: 'arn', query: 'Certificates[0].CertificateArn' },
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    service: 'elbv2',
    operation: 'create-rule',
    suffix: '',
    ref: { word: 'arn', query: 'Rules[0].RuleArn' },
    attributes: { RuleArn: { word: 'arn', query: 'Rules[0].RuleArn' } },
  },
  'AWS::EC2::SecurityGroup': {
    service: 'ec2',
    operation: 'create-security-group',
    suffix: 'SecurityGroup',
    name: { property: 'GroupName', most: 255, shared: true },
    ref: { word: 'id', query: 'GroupId' },
    attributes: { GroupId: { word: 'id', query: 'GroupId' }, Id: { word: 'id', query: 'GroupId' } },
    fields: { GroupDescription: 'Description' },
    parts: {
      SecurityGroupIngress: { ...RULES, operation: 'authorize-security-group-ingress' },
      SecurityGroupEgress: {
        ...RULES,
        operation: 'authorize-security-group-egress',
        // A new group lets everything out.
        instead: {
          operation: 'revoke-security-group-egress',
          value: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        },
      },
    },
  },
  'AWS::EC2::SecurityGroupIngress': {
    service: 'ec2',
    operation: 'authorize-security-group-ingress',
    suffix: 'SecurityGroup.Ingress',
    ref: { word: 'id', query: 'SecurityGroupRules[0].SecurityGroupRuleId' },
  },
  'AWS::EC2::SecurityGroupEgress': {
    service: 'ec2',
    operation: 'authorize-security-group-egress',
    suffix: 'SecurityGroup.Egress',
    ref: { word: 'id', query: 'SecurityGroupRules[0].SecurityGroupRuleId' },
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    service: 'application-autoscaling',
    operation: 'register-scalable-target',
    suffix: 'ScalableTarget',
    ref: { property: 'ResourceId' },
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    service: 'application-autoscaling',
    operation: 'put-scaling-policy',
    suffix: 'Scaling',
    ref: { word: 'arn', query: 'PolicyARN' },
    attributes: { Arn: { word: 'arn', query: 'PolicyARN' } },
  },
  'AWS::Scheduler::Schedule': {
    service: 'scheduler',
    operation: 'create-schedule',
    suffix: 'Schedule',
    ref: { property: 'Name' },
    attributes: { Arn: { word: 'arn', query: 'ScheduleArn' } },
    fields: {
      Target: {
        fields: {
          EcsParameters: {
            fields: {
              NetworkConfiguration: { fields: { AwsvpcConfiguration: 'awsvpcConfiguration' } },
              CapacityProviderStrategy: { fields: LOWER },
              PlacementConstraints: { fields: LOWER },
              PlacementStrategy: { fields: LOWER },
            },
          },
        },
      },
    },
  },
  'AWS::EFS::FileSystem': {
    service: 'efs',
    operation: 'create-file-system',
    suffix: 'FileSystem',
    ref: { word: 'id', query: 'FileSystemId' },
    attributes: {
      FileSystemId: { word: 'id', query: 'FileSystemId' },
      Arn: { word: 'arn', query: 'FileSystemArn' },
    },
    fields: { FileSystemTags: 'Tags' },
  },
  'AWS::EFS::MountTarget': {
    service: 'efs',
    operation: 'create-mount-target',
    suffix: 'MountTarget',
    ref: { word: 'id', query: 'MountTargetId' },
  },
  'AWS::EFS::AccessPoint': {
    service: 'efs',
    operation: 'create-access-point',
    suffix: 'AccessPoint',
    ref: { word: 'id', query: 'AccessPointId' },
    attributes: {
      AccessPointId: { word: 'id', query: 'AccessPointId' },
      Arn: { word: 'arn', query: 'AccessPointArn' },
    },
    fields: {
      AccessPointTags: 'Tags',
      PosixUser: { fields: { Uid: { as: 'number' }, Gid: { as: 'number' }, SecondaryGids: { as: 'number' } } },
      RootDirectory: {
        fields: { CreationInfo: { fields: { OwnerUid: { as: 'number' }, OwnerGid: { as: 'number' } } } },
      },
    },
  },
  'AWS::Route53::RecordSet': {
    service: 'route53',
    operation: 'change-resource-record-sets',
    suffix: 'Record',
    ref: { property: 'Name' },
    fields: {
      ChangeBatch: {
        fields: { Changes: { fields: { ResourceRecordSet: { fields: { TTL: { as: 'number' } } } } } },
      },
    },
  },
};
