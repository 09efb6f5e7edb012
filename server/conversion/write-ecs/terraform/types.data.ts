import type { Fields, TerraformType } from './fields.ts';

const AWSVPC: Fields = {
  Subnets: 'subnets',
  SecurityGroups: 'security_groups',
  AssignPublicIp: { flag: 'assign_public_ip', yes: 'ENABLED' },
};

const STRATEGY: Fields = { CapacityProvider: 'capacity_provider', Weight: 'weight', Base: 'base' };
const PLACEMENT: Fields = { Type: 'type', Expression: 'expression', Field: 'field' };

const TARGET_GROUP: Fields = { TargetGroupArn: 'arn', Weight: 'weight' };
const REWRITE: Fields = { Rewrites: { block: 'rewrite', fields: { Regex: 'regex', Replace: 'replace' } } };

const ACTION: Fields = {
  Type: 'type',
  Order: 'order',
  TargetGroupArn: 'target_group_arn',
  ForwardConfig: {
    block: 'forward',
    fields: {
      TargetGroups: { block: 'target_group', fields: TARGET_GROUP },
      TargetGroupStickinessConfig: {
        block: 'stickiness',
        fields: { Enabled: 'enabled', DurationSeconds: 'duration' },
      },
    },
  },
  RedirectConfig: {
    block: 'redirect',
    fields: {
      Protocol: 'protocol',
      Host: 'host',
      Port: 'port',
      Path: 'path',
      Query: 'query',
      StatusCode: 'status_code',
    },
  },
  FixedResponseConfig: {
    block: 'fixed_response',
    fields: { ContentType: 'content_type', MessageBody: 'message_body', StatusCode: 'status_code' },
  },
};

/**
 * The types of CloudFormation that a conversion writes, as resources of Terraform's provider for AWS (6.x).
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export const TERRAFORM_TYPES: Readonly<Record<string, TerraformType>> = {
  'AWS::ECS::TaskDefinition': {
    type: 'aws_ecs_task_definition',
    suffix: 'TaskDefinition',
    ref: 'arn',
    fields: {
      Family: 'family',
      NetworkMode: 'network_mode',
      RequiresCompatibilities: 'requires_compatibilities',
      Cpu: 'cpu',
      Memory: 'memory',
      ExecutionRoleArn: 'execution_role_arn',
      TaskRoleArn: 'task_role_arn',
      PidMode: 'pid_mode',
      IpcMode: 'ipc_mode',
      EnableFaultInjection: 'enable_fault_injection',
      RuntimePlatform: {
        block: 'runtime_platform',
        fields: { OperatingSystemFamily: 'operating_system_family', CpuArchitecture: 'cpu_architecture' },
      },
      EphemeralStorage: { block: 'ephemeral_storage', fields: { SizeInGiB: 'size_in_gib' } },
      PlacementConstraints: { block: 'placement_constraints', fields: PLACEMENT },
      Volumes: {
        block: 'volume',
        fields: {
          Name: 'name',
          Host: { lift: { SourcePath: 'host_path' } },
          ConfiguredAtLaunch: 'configure_at_launch',
          EFSVolumeConfiguration: {
            block: 'efs_volume_configuration',
            fields: {
              FilesystemId: 'file_system_id',
              RootDirectory: 'root_directory',
              TransitEncryption: 'transit_encryption',
              TransitEncryptionPort: 'transit_encryption_port',
              AuthorizationConfig: {
                block: 'authorization_config',
                fields: { AccessPointId: 'access_point_id', IAM: 'iam' },
              },
            },
          },
          DockerVolumeConfiguration: {
            block: 'docker_volume_configuration',
            fields: {
              Scope: 'scope',
              Autoprovision: 'autoprovision',
              Driver: 'driver',
              DriverOpts: 'driver_opts',
              Labels: 'labels',
            },
          },
        },
      },
      ContainerDefinitions: { json: 'container_definitions', member: 'ContainerDefinitions' },
      Tags: { tags: 'tags' },
    },
  },
  'AWS::ECS::Service': {
    type: 'aws_ecs_service',
    suffix: 'Service',
    ref: 'arn',
    attributes: { Name: 'name', ServiceArn: 'arn' },
    fields: {
      ServiceName: 'name',
      Cluster: 'cluster',
      TaskDefinition: 'task_definition',
      DesiredCount: 'desired_count',
      LaunchType: 'launch_type',
      PlatformVersion: 'platform_version',
      SchedulingStrategy: 'scheduling_strategy',
      CapacityProviderStrategy: { block: 'capacity_provider_strategy', fields: STRATEGY },
      DeploymentConfiguration: {
        lift: {
          MinimumHealthyPercent: 'deployment_minimum_healthy_percent',
          MaximumPercent: 'deployment_maximum_percent',
          DeploymentCircuitBreaker: {
            block: 'deployment_circuit_breaker',
            fields: { Enable: 'enable', Rollback: 'rollback' },
          },
        },
      },
      AvailabilityZoneRebalancing: 'availability_zone_rebalancing',
      HealthCheckGracePeriodSeconds: 'health_check_grace_period_seconds',
      EnableExecuteCommand: 'enable_execute_command',
      EnableECSManagedTags: 'enable_ecs_managed_tags',
      PropagateTags: 'propagate_tags',
      PlacementConstraints: { block: 'placement_constraints', fields: PLACEMENT },
      PlacementStrategies: { block: 'ordered_placement_strategy', fields: PLACEMENT },
      NetworkConfiguration: { lift: { AwsvpcConfiguration: { block: 'network_configuration', fields: AWSVPC } } },
      LoadBalancers: {
        block: 'load_balancer',
        fields: {
          TargetGroupArn: 'target_group_arn',
          ContainerName: 'container_name',
          ContainerPort: 'container_port',
        },
      },
      ServiceRegistries: {
        block: 'service_registries',
        fields: {
          RegistryArn: 'registry_arn',
          Port: 'port',
          ContainerName: 'container_name',
          ContainerPort: 'container_port',
        },
      },
      ServiceConnectConfiguration: {
        block: 'service_connect_configuration',
        fields: {
          Enabled: 'enabled',
          Namespace: 'namespace',
          Services: {
            block: 'service',
            fields: {
              PortName: 'port_name',
              DiscoveryName: 'discovery_name',
              ClientAliases: { block: 'client_alias', fields: { Port: 'port', DnsName: 'dns_name' } },
            },
          },
        },
      },
      VolumeConfigurations: {
        block: 'volume_configuration',
        fields: {
          Name: 'name',
          ManagedEBSVolume: {
            block: 'managed_ebs_volume',
            fields: {
              RoleArn: 'role_arn',
              SizeInGiB: 'size_in_gb',
              VolumeType: 'volume_type',
              Iops: 'iops',
              Throughput: 'throughput',
              Encrypted: 'encrypted',
              KmsKeyId: 'kms_key_id',
              SnapshotId: 'snapshot_id',
              FilesystemType: 'file_system_type',
            },
          },
        },
      },
      Tags: { tags: 'tags' },
    },
  },
  'AWS::Logs::LogGroup': {
    type: 'aws_cloudwatch_log_group',
    suffix: 'LogGroup',
    ref: 'name',
    attributes: { Arn: 'arn' },
    fields: { LogGroupName: 'name', RetentionInDays: 'retention_in_days' },
  },
  'AWS::IAM::Role': {
    type: 'aws_iam_role',
    suffix: 'Role',
    ref: 'name',
    attributes: { Arn: 'arn' },
    fields: {
      RoleName: 'name',
      Description: 'description',
      AssumeRolePolicyDocument: { json: 'assume_role_policy' },
    },
  },
  'AWS::IAM::RolePolicy': {
    type: 'aws_iam_role_policy',
    suffix: '',
    ref: 'id',
    fields: { PolicyName: 'name', RoleName: 'role', PolicyDocument: { json: 'policy' } },
  },
  // Terraform's own: CloudFormation lists managed policies within the role.
  'Terraform::RolePolicyAttachment': {
    type: 'aws_iam_role_policy_attachment',
    suffix: '',
    ref: 'id',
    fields: { RoleName: 'role', PolicyArn: 'policy_arn' },
  },
  'AWS::ServiceDiscovery::HttpNamespace': {
    type: 'aws_service_discovery_http_namespace',
    suffix: 'Namespace',
    ref: 'id',
    attributes: { Arn: 'arn', Id: 'id' },
    fields: { Name: 'name', Description: 'description' },
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    type: 'aws_service_discovery_private_dns_namespace',
    suffix: 'Namespace',
    ref: 'id',
    attributes: { Arn: 'arn', Id: 'id', HostedZoneId: 'hosted_zone' },
    fields: { Name: 'name', Description: 'description', Vpc: 'vpc' },
  },
  'AWS::ServiceDiscovery::Service': {
    type: 'aws_service_discovery_service',
    suffix: 'Registry',
    ref: 'id',
    attributes: { Arn: 'arn', Id: 'id', Name: 'name' },
    fields: {
      Name: 'name',
      Description: 'description',
      NamespaceId: 'namespace_id',
      DnsConfig: {
        block: 'dns_config',
        fields: {
          NamespaceId: 'namespace_id',
          RoutingPolicy: 'routing_policy',
          DnsRecords: { block: 'dns_records', fields: { Type: 'type', TTL: 'ttl' } },
        },
      },
      HealthCheckCustomConfig: {
        block: 'health_check_custom_config',
        fields: { FailureThreshold: 'failure_threshold' },
      },
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    type: 'aws_lb',
    suffix: 'LoadBalancer',
    ref: 'arn',
    attributes: {
      DNSName: 'dns_name',
      CanonicalHostedZoneID: 'zone_id',
      LoadBalancerArn: 'arn',
      LoadBalancerFullName: 'arn_suffix',
    },
    fields: {
      Name: 'name',
      Type: 'load_balancer_type',
      Scheme: { flag: 'internal', yes: 'internal' },
      Subnets: 'subnets',
      SecurityGroups: 'security_groups',
      IpAddressType: 'ip_address_type',
      LoadBalancerAttributes: {
        settings: {
          'idle_timeout.timeout_seconds': 'idle_timeout',
          'client_keep_alive.seconds': 'client_keep_alive',
          'deletion_protection.enabled': 'enable_deletion_protection',
          'routing.http2.enabled': 'enable_http2',
          'routing.http.drop_invalid_header_fields.enabled': 'drop_invalid_header_fields',
          'routing.http.preserve_host_header.enabled': 'preserve_host_header',
          'routing.http.xff_client_port.enabled': 'enable_xff_client_port',
          'routing.http.xff_header_processing.mode': 'xff_header_processing_mode',
          'routing.http.desync_mitigation_mode': 'desync_mitigation_mode',
          'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'enable_tls_version_and_cipher_suite_headers',
          'waf.fail_open.enabled': 'enable_waf_fail_open',
          'zonal_shift.config.enabled': 'enable_zonal_shift',
          'load_balancing.cross_zone.enabled': 'enable_cross_zone_load_balancing',
          'dns_record.client_routing_policy': 'dns_record_client_routing_policy',
          'access_logs.s3.enabled': 'access_logs/enabled',
          'access_logs.s3.bucket': 'access_logs/bucket',
          'access_logs.s3.prefix': 'access_logs/prefix',
          'connection_logs.s3.enabled': 'connection_logs/enabled',
          'connection_logs.s3.bucket': 'connection_logs/bucket',
          'connection_logs.s3.prefix': 'connection_logs/prefix',
        },
      },
      Tags: { tags: 'tags' },
    },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    type: 'aws_lb_target_group',
    suffix: 'TargetGroup',
    ref: 'arn',
    attributes: { TargetGroupArn: 'arn', TargetGroupFullName: 'arn_suffix', TargetGroupName: 'name' },
    fields: {
      Name: 'name',
      Port: 'port',
      Protocol: 'protocol',
      ProtocolVersion: 'protocol_version',
      TargetType: 'target_type',
      IpAddressType: 'ip_address_type',
      VpcId: 'vpc_id',
      HealthCheckEnabled: 'health_check/enabled',
      HealthCheckPath: 'health_check/path',
      HealthCheckPort: 'health_check/port',
      HealthCheckProtocol: 'health_check/protocol',
      HealthCheckIntervalSeconds: 'health_check/interval',
      HealthCheckTimeoutSeconds: 'health_check/timeout',
      HealthyThresholdCount: 'health_check/healthy_threshold',
      UnhealthyThresholdCount: 'health_check/unhealthy_threshold',
      Matcher: { lift: { HttpCode: 'health_check/matcher', GrpcCode: 'health_check/matcher' } },
      TargetGroupAttributes: {
        settings: {
          'deregistration_delay.timeout_seconds': 'deregistration_delay',
          'deregistration_delay.connection_termination.enabled': 'connection_termination',
          'slow_start.duration_seconds': 'slow_start',
          'stickiness.enabled': 'stickiness/enabled',
          'stickiness.type': 'stickiness/type',
          'stickiness.lb_cookie.duration_seconds': 'stickiness/cookie_duration',
          'stickiness.app_cookie.duration_seconds': 'stickiness/cookie_duration',
          'stickiness.app_cookie.cookie_name': 'stickiness/cookie_name',
          'load_balancing.algorithm.type': 'load_balancing_algorithm_type',
          'load_balancing.algorithm.anomaly_mitigation': 'load_balancing_anomaly_mitigation',
          'load_balancing.cross_zone.enabled': 'load_balancing_cross_zone_enabled',
          'preserve_client_ip.enabled': 'preserve_client_ip',
          'proxy_protocol_v2.enabled': 'proxy_protocol_v2',
        },
      },
      Tags: { tags: 'tags' },
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    type: 'aws_lb_listener',
    suffix: 'Listener',
    ref: 'arn',
    attributes: { ListenerArn: 'arn' },
    fields: {
      LoadBalancerArn: 'load_balancer_arn',
      Port: 'port',
      Protocol: 'protocol',
      SslPolicy: 'ssl_policy',
      AlpnPolicy: 'alpn_policy',
      // A listener has one default certificate; CloudFormation takes it as a list.
      Certificates: { lift: { CertificateArn: 'certificate_arn' } },
      DefaultActions: { block: 'default_action', fields: ACTION },
    },
  },
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': {
    type: 'aws_lb_listener_certificate',
    suffix: '',
    ref: 'id',
    fields: { ListenerArn: 'listener_arn', CertificateArn: 'certificate_arn' },
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    type: 'aws_lb_listener_rule',
    suffix: 'Rule',
    ref: 'arn',
    attributes: { RuleArn: 'arn' },
    fields: {
      ListenerArn: 'listener_arn',
      Priority: 'priority',
      Actions: { block: 'action', fields: ACTION },
      Conditions: {
        block: 'condition',
        fields: {
          // The provider tells the kind from the block.
          Field: '',
          HostHeaderConfig: { block: 'host_header', fields: { Values: 'values', RegexValues: 'regex_values' } },
          PathPatternConfig: { block: 'path_pattern', fields: { Values: 'values', RegexValues: 'regex_values' } },
          HttpHeaderConfig: {
            block: 'http_header',
            fields: { HttpHeaderName: 'http_header_name', Values: 'values', RegexValues: 'regex_values' },
          },
          HttpRequestMethodConfig: { block: 'http_request_method', fields: { Values: 'values' } },
          QueryStringConfig: {
            lift: { Values: { block: 'query_string', fields: { Key: 'key', Value: 'value' } } },
          },
          SourceIpConfig: { block: 'source_ip', fields: { Values: 'values' } },
        },
      },
      Transforms: {
        block: 'transform',
        fields: {
          Type: 'type',
          UrlRewriteConfig: { block: 'url_rewrite_config', fields: REWRITE },
          HostHeaderRewriteConfig: { block: 'host_header_rewrite_config', fields: REWRITE },
        },
      },
    },
  },
  'AWS::EC2::SecurityGroup': {
    type: 'aws_security_group',
    suffix: 'SecurityGroup',
    ref: 'id',
    attributes: { GroupId: 'id', Id: 'id' },
    fields: {
      GroupName: 'name',
      GroupDescription: 'description',
      VpcId: 'vpc_id',
      Tags: { tags: 'tags' },
    },
  },
  'AWS::EC2::SecurityGroupIngress': {
    type: 'aws_vpc_security_group_ingress_rule',
    suffix: '',
    ref: 'id',
    fields: {
      GroupId: 'security_group_id',
      IpProtocol: 'ip_protocol',
      FromPort: 'from_port',
      ToPort: 'to_port',
      CidrIp: 'cidr_ipv4',
      CidrIpv6: 'cidr_ipv6',
      SourceSecurityGroupId: 'referenced_security_group_id',
      SourcePrefixListId: 'prefix_list_id',
      Description: 'description',
    },
  },
  'AWS::EC2::SecurityGroupEgress': {
    type: 'aws_vpc_security_group_egress_rule',
    suffix: '',
    ref: 'id',
    fields: {
      GroupId: 'security_group_id',
      IpProtocol: 'ip_protocol',
      FromPort: 'from_port',
      ToPort: 'to_port',
      CidrIp: 'cidr_ipv4',
      CidrIpv6: 'cidr_ipv6',
      DestinationSecurityGroupId: 'referenced_security_group_id',
      DestinationPrefixListId: 'prefix_list_id',
      Description: 'description',
    },
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    type: 'aws_appautoscaling_target',
    suffix: 'ScalableTarget',
    ref: 'id',
    attributes: {
      ResourceId: 'resource_id',
      ScalableDimension: 'scalable_dimension',
      ServiceNamespace: 'service_namespace',
    },
    fields: {
      MinCapacity: 'min_capacity',
      MaxCapacity: 'max_capacity',
      ResourceId: 'resource_id',
      ScalableDimension: 'scalable_dimension',
      ServiceNamespace: 'service_namespace',
      RoleARN: 'role_arn',
    },
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    type: 'aws_appautoscaling_policy',
    suffix: 'Policy',
    ref: 'arn',
    attributes: { Arn: 'arn' },
    fields: {
      PolicyName: 'name',
      PolicyType: 'policy_type',
      ResourceId: 'resource_id',
      ScalableDimension: 'scalable_dimension',
      ServiceNamespace: 'service_namespace',
      TargetTrackingScalingPolicyConfiguration: {
        block: 'target_tracking_scaling_policy_configuration',
        fields: {
          TargetValue: 'target_value',
          ScaleInCooldown: 'scale_in_cooldown',
          ScaleOutCooldown: 'scale_out_cooldown',
          DisableScaleIn: 'disable_scale_in',
          PredefinedMetricSpecification: {
            block: 'predefined_metric_specification',
            fields: { PredefinedMetricType: 'predefined_metric_type', ResourceLabel: 'resource_label' },
          },
        },
      },
    },
  },
  'AWS::Scheduler::Schedule': {
    type: 'aws_scheduler_schedule',
    suffix: 'Schedule',
    ref: 'name',
    attributes: { Arn: 'arn' },
    fields: {
      Name: 'name',
      Description: 'description',
      GroupName: 'group_name',
      ScheduleExpression: 'schedule_expression',
      ScheduleExpressionTimezone: 'schedule_expression_timezone',
      State: 'state',
      FlexibleTimeWindow: {
        block: 'flexible_time_window',
        fields: { Mode: 'mode', MaximumWindowInMinutes: 'maximum_window_in_minutes' },
      },
      Target: {
        block: 'target',
        fields: {
          Arn: 'arn',
          RoleArn: 'role_arn',
          Input: 'input',
          EcsParameters: {
            block: 'ecs_parameters',
            fields: {
              TaskDefinitionArn: 'task_definition_arn',
              TaskCount: 'task_count',
              LaunchType: 'launch_type',
              PlatformVersion: 'platform_version',
              CapacityProviderStrategy: { block: 'capacity_provider_strategy', fields: STRATEGY },
              PlacementConstraints: { block: 'placement_constraints', fields: PLACEMENT },
              PlacementStrategy: { block: 'placement_strategy', fields: PLACEMENT },
              NetworkConfiguration: {
                lift: { AwsvpcConfiguration: { block: 'network_configuration', fields: AWSVPC } },
              },
            },
          },
          RetryPolicy: {
            block: 'retry_policy',
            fields: {
              MaximumEventAgeInSeconds: 'maximum_event_age_in_seconds',
              MaximumRetryAttempts: 'maximum_retry_attempts',
            },
          },
        },
      },
    },
  },
  'AWS::EFS::FileSystem': {
    type: 'aws_efs_file_system',
    suffix: 'FileSystem',
    ref: 'id',
    attributes: { Arn: 'arn', FileSystemId: 'id' },
    fields: {
      Encrypted: 'encrypted',
      KmsKeyId: 'kms_key_id',
      PerformanceMode: 'performance_mode',
      ThroughputMode: 'throughput_mode',
      FileSystemTags: { tags: 'tags' },
    },
  },
  'AWS::EFS::MountTarget': {
    type: 'aws_efs_mount_target',
    suffix: 'MountTarget',
    ref: 'id',
    fields: { FileSystemId: 'file_system_id', SubnetId: 'subnet_id', SecurityGroups: 'security_groups' },
  },
  'AWS::EFS::AccessPoint': {
    type: 'aws_efs_access_point',
    suffix: 'AccessPoint',
    ref: 'id',
    attributes: { Arn: 'arn', AccessPointId: 'id' },
    fields: {
      FileSystemId: 'file_system_id',
      PosixUser: { block: 'posix_user', fields: { Uid: 'uid', Gid: 'gid', SecondaryGids: 'secondary_gids' } },
      RootDirectory: {
        block: 'root_directory',
        fields: {
          Path: 'path',
          CreationInfo: {
            block: 'creation_info',
            fields: { OwnerUid: 'owner_uid', OwnerGid: 'owner_gid', Permissions: 'permissions' },
          },
        },
      },
      AccessPointTags: { tags: 'tags' },
    },
  },
  'AWS::Route53::RecordSet': {
    type: 'aws_route53_record',
    suffix: 'Record',
    ref: 'fqdn',
    fields: {
      HostedZoneId: 'zone_id',
      Name: 'name',
      Type: 'type',
      TTL: 'ttl',
      ResourceRecords: 'records',
      AliasTarget: {
        block: 'alias',
        fields: { DNSName: 'name', HostedZoneId: 'zone_id', EvaluateTargetHealth: 'evaluate_target_health' },
      },
    },
  },
};
