/** What an operation takes: a list as its one item, members that have to be there with `!`. */
export type Shape = 'text' | 'number' | 'flag' | readonly [Shape] | { readonly [member: string]: Shape };

const TAGS: Shape = [{ 'Key!': 'text', 'Value!': 'text' }];
const ATTRIBUTES: Shape = [{ Key: 'text', Value: 'text' }];
const PERMISSIONS: Shape = [
  {
    'IpProtocol!': 'text',
    FromPort: 'number',
    ToPort: 'number',
    IpRanges: [{ CidrIp: 'text', Description: 'text' }],
    Ipv6Ranges: [{ CidrIpv6: 'text', Description: 'text' }],
    PrefixListIds: [{ PrefixListId: 'text', Description: 'text' }],
    UserIdGroupPairs: [{ GroupId: 'text', Description: 'text' }],
  },
];
const RULES: Shape = { 'GroupId!': 'text', 'IpPermissions!': PERMISSIONS };
const ACTIONS: Shape = [
  {
    'Type!': 'text',
    Order: 'number',
    TargetGroupArn: 'text',
    RedirectConfig: {
      'StatusCode!': 'text',
      Protocol: 'text',
      Host: 'text',
      Port: 'text',
      Path: 'text',
      Query: 'text',
    },
    FixedResponseConfig: { 'StatusCode!': 'text', ContentType: 'text', MessageBody: 'text' },
    ForwardConfig: {
      TargetGroups: [{ TargetGroupArn: 'text', Weight: 'number' }],
      TargetGroupStickinessConfig: { Enabled: 'flag', DurationSeconds: 'number' },
    },
  },
];
const CERTIFICATES: Shape = [{ CertificateArn: 'text' }];
const REWRITES: Shape = { 'Rewrites!': [{ 'Regex!': 'text', 'Replace!': 'text' }] };
const SOME: Shape = { Values: ['text'], RegexValues: ['text'] };
const TARGET: Shape = { 'ServiceNamespace!': 'text', 'ResourceId!': 'text', 'ScalableDimension!': 'text' };

/** Input of the operations that a conversion uses besides those of ECS, as the API references have them. */
export const OPERATIONS: Readonly<Record<string, Shape>> = {
  'application-autoscaling put-scaling-policy': {
    ...TARGET,
    'PolicyName!': 'text',
    PolicyType: 'text',
    TargetTrackingScalingPolicyConfiguration: {
      'TargetValue!': 'number',
      PredefinedMetricSpecification: { 'PredefinedMetricType!': 'text', ResourceLabel: 'text' },
      ScaleOutCooldown: 'number',
      ScaleInCooldown: 'number',
      DisableScaleIn: 'flag',
    },
  },
  'application-autoscaling register-scalable-target': { ...TARGET, MinCapacity: 'number', MaxCapacity: 'number' },
  'ec2 authorize-security-group-egress': RULES,
  'ec2 authorize-security-group-ingress': RULES,
  'ec2 create-security-group': { 'GroupName!': 'text', 'Description!': 'text', VpcId: 'text' },
  'ec2 revoke-security-group-egress': RULES,
  'efs create-access-point': {
    'FileSystemId!': 'text',
    PosixUser: { 'Uid!': 'number', 'Gid!': 'number', SecondaryGids: ['number'] },
    RootDirectory: {
      Path: 'text',
      CreationInfo: { 'OwnerUid!': 'number', 'OwnerGid!': 'number', 'Permissions!': 'text' },
    },
    Tags: TAGS,
  },
  'efs create-file-system': { Encrypted: 'flag', PerformanceMode: 'text', ThroughputMode: 'text', Tags: TAGS },
  'efs create-mount-target': { 'FileSystemId!': 'text', 'SubnetId!': 'text', SecurityGroups: ['text'] },
  'elbv2 add-listener-certificates': { 'ListenerArn!': 'text', 'Certificates!': CERTIFICATES },
  'elbv2 create-listener': {
    'LoadBalancerArn!': 'text',
    Port: 'number',
    Protocol: 'text',
    SslPolicy: 'text',
    AlpnPolicy: ['text'],
    Certificates: CERTIFICATES,
    'DefaultActions!': ACTIONS,
  },
  'elbv2 create-load-balancer': {
    'Name!': 'text',
    Type: 'text',
    Scheme: 'text',
    Subnets: ['text'],
    SecurityGroups: ['text'],
    IpAddressType: 'text',
    Tags: TAGS,
  },
  'elbv2 create-rule': {
    'ListenerArn!': 'text',
    'Priority!': 'number',
    'Actions!': ACTIONS,
    'Conditions!': [
      {
        Field: 'text',
        HostHeaderConfig: SOME,
        PathPatternConfig: SOME,
        HttpHeaderConfig: { HttpHeaderName: 'text', ...SOME },
        HttpRequestMethodConfig: { Values: ['text'] },
        QueryStringConfig: { Values: [{ Key: 'text', Value: 'text' }] },
        SourceIpConfig: { Values: ['text'] },
      },
    ],
    Transforms: [{ 'Type!': 'text', UrlRewriteConfig: REWRITES, HostHeaderRewriteConfig: REWRITES }],
  },
  'elbv2 create-target-group': {
    'Name!': 'text',
    Port: 'number',
    Protocol: 'text',
    ProtocolVersion: 'text',
    TargetType: 'text',
    IpAddressType: 'text',
    VpcId: 'text',
    HealthCheckEnabled: 'flag',
    HealthCheckPath: 'text',
    HealthCheckPort: 'text',
    HealthCheckProtocol: 'text',
    HealthCheckIntervalSeconds: 'number',
    HealthCheckTimeoutSeconds: 'number',
    HealthyThresholdCount: 'number',
    UnhealthyThresholdCount: 'number',
    Matcher: { HttpCode: 'text', GrpcCode: 'text' },
    Tags: TAGS,
  },
  'elbv2 modify-load-balancer-attributes': { 'LoadBalancerArn!': 'text', 'Attributes!': ATTRIBUTES },
  'elbv2 modify-target-group-attributes': { 'TargetGroupArn!': 'text', 'Attributes!': ATTRIBUTES },
  'iam attach-role-policy': { 'RoleName!': 'text', 'PolicyArn!': 'text' },
  'iam create-role': { 'RoleName!': 'text', 'AssumeRolePolicyDocument!': 'text', Description: 'text' },
  'iam put-role-policy': { 'RoleName!': 'text', 'PolicyName!': 'text', 'PolicyDocument!': 'text' },
  'logs create-log-group': { 'logGroupName!': 'text', kmsKeyId: 'text' },
  'logs put-retention-policy': { 'logGroupName!': 'text', 'retentionInDays!': 'number' },
  'route53 change-resource-record-sets': {
    'HostedZoneId!': 'text',
    'ChangeBatch!': {
      'Changes!': [
        {
          'Action!': 'text',
          'ResourceRecordSet!': {
            'Name!': 'text',
            'Type!': 'text',
            TTL: 'number',
            ResourceRecords: [{ 'Value!': 'text' }],
            AliasTarget: { 'HostedZoneId!': 'text', 'DNSName!': 'text', 'EvaluateTargetHealth!': 'flag' },
          },
        },
      ],
    },
  },
  'scheduler create-schedule': {
    'Name!': 'text',
    Description: 'text',
    'ScheduleExpression!': 'text',
    ScheduleExpressionTimezone: 'text',
    State: 'text',
    'FlexibleTimeWindow!': { 'Mode!': 'text', MaximumWindowInMinutes: 'number' },
    'Target!': {
      'Arn!': 'text',
      'RoleArn!': 'text',
      Input: 'text',
      RetryPolicy: { MaximumEventAgeInSeconds: 'number', MaximumRetryAttempts: 'number' },
      EcsParameters: {
        'TaskDefinitionArn!': 'text',
        TaskCount: 'number',
        LaunchType: 'text',
        PlatformVersion: 'text',
        CapacityProviderStrategy: [{ 'capacityProvider!': 'text', weight: 'number', base: 'number' }],
        PlacementConstraints: [{ type: 'text', expression: 'text' }],
        PlacementStrategy: [{ type: 'text', field: 'text' }],
        NetworkConfiguration: {
          awsvpcConfiguration: { 'Subnets!': ['text'], SecurityGroups: ['text'], AssignPublicIp: 'text' },
        },
      },
    },
  },
  'servicediscovery create-http-namespace': { 'Name!': 'text', Description: 'text' },
  'servicediscovery create-private-dns-namespace': { 'Name!': 'text', 'Vpc!': 'text', Description: 'text' },
  'servicediscovery create-service': {
    'Name!': 'text',
    NamespaceId: 'text',
    Description: 'text',
    DnsConfig: { RoutingPolicy: 'text', 'DnsRecords!': [{ 'Type!': 'text', 'TTL!': 'number' }] },
    HealthCheckCustomConfig: { FailureThreshold: 'number' },
  },
};
