import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const autoscaling: readonly Concept[] = [
  {
    id: 'scale-target',
    kubernetes: {
      name: 'scaleTargetRef',
      keys: ['HorizontalPodAutoscalerSpec.scaleTargetRef'],
      what: {
        en: 'The Deployment or other workload whose replicas are scaled.',
        ja: 'レプリカ数を増減する対象の Deployment などのワークロードです。',
      },
      example: 'scaleTargetRef:\n  apiVersion: apps/v1\n  kind: Deployment\n  name: web',
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    },
    ecs: {
      name: 'ResourceId of the scalable target',
      japaneseName: 'スケーラブルターゲットの ResourceId',
      aliases: ['ResourceId', 'ScalableDimension'],
      keys: [],
      what: {
        en: 'Names the ECS service by cluster and name.',
        ja: 'クラスター名とサービス名で ECS サービスを指定します。',
      },
      example: '"ResourceId": "service/shop/web",\n"ScalableDimension": "ecs:service:DesiredCount"',
      documentation: 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `service/CLUSTER/SERVICE` of the service the workload is converted to.',
        ja: 'ワークロードの変換先のサービスを指す `service/クラスター名/サービス名` になります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'Names the Deployment the service becomes.', ja: 'サービスの変換先の Deployment を指します。' },
    },
  },
  {
    id: 'scaling-metrics',
    kubernetes: {
      name: 'metrics of an HPA',
      japaneseName: 'HPA の metrics',
      keys: ['HorizontalPodAutoscalerSpec.metrics', 'MetricSpec.type'],
      what: {
        en: 'What is measured. With several metrics, the one that asks for the most pods wins.',
        ja: '測定する対象です。複数ある場合は、最も多い Pod 数を求めるものに従います。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    },
    ecs: {
      name: 'Target tracking policies',
      japaneseName: 'ターゲット追跡ポリシー',
      keys: [],
      what: {
        en: 'One policy for each metric: any of them scales out, and all have to agree to scale in.',
        ja: 'メトリクスごとに 1 つのポリシーです。スケールアウトはいずれか 1 つで、スケールインは全ポリシーの合意で行われます。',
      },
      documentation:
        'https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Each metric becomes a policy, and they work together the same way.',
        ja: 'メトリクスごとにポリシーになり、組み合わせの動作も同じです。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Each target tracking policy becomes an entry of `metrics`.',
        ja: 'ターゲット追跡ポリシーごとに `metrics` の要素になります。',
      },
    },
  },
  {
    id: 'resource-metric',
    kubernetes: {
      name: 'Resource metric',
      japaneseName: 'Resource メトリクス',
      aliases: ['targetCPUUtilizationPercentage'],
      keys: [
        'MetricSpec.resource',
        'ResourceMetricSource.*',
        'HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage',
      ],
      what: {
        en: 'The average use of CPU or memory over the pods, as a percentage of their `requests`.',
        ja: '全 Pod の CPU またはメモリの平均使用率です。`requests` に対する割合で表します。',
      },
      example:
        'metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 60',
      documentation:
        'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics',
    },
    ecs: {
      name: 'ECSServiceAverageCPUUtilization and ECSServiceAverageMemoryUtilization',
      japaneseName: 'ECSServiceAverageCPUUtilization と ECSServiceAverageMemoryUtilization',
      aliases: [
        'ECSServiceAverageCPUUtilization',
        'ECSServiceAverageMemoryUtilization',
        'PredefinedMetricSpecification',
      ],
      keys: [],
      what: {
        en: 'The average use of the service, as a percentage of what its tasks reserve.',
        ja: 'サービス全体の平均使用率です。タスクが確保した量に対する割合で表します。',
      },
      example:
        '"TargetTrackingScalingPolicyConfiguration": {\n  "TargetValue": 60,\n  "PredefinedMetricSpecification": {\n    "PredefinedMetricType": "ECSServiceAverageCPUUtilization"\n  }\n}',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The base differs, so the target is recalculated: target × sum of the requests / CPU or memory of the task.',
        ja: '分母が異なるため、目標値を計算し直します（目標値 × requests の合計 ÷ タスクの CPU またはメモリ）。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Resource metric. The same number fits only if the `requests` add up to the size of the task.',
        ja: 'Resource メトリクスになります。同じ数値が使えるのは、`requests` の合計がタスクのサイズと一致する場合だけです。',
      },
    },
  },
  {
    id: 'container-resource-metric',
    kubernetes: {
      name: 'ContainerResource metric',
      japaneseName: 'ContainerResource メトリクス',
      keys: ['MetricSpec.containerResource', 'ContainerResourceMetricSource.*'],
      what: {
        en: 'The use of CPU or memory by one container of the pods.',
        ja: 'Pod 内の 1 つのコンテナの CPU またはメモリの使用率です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#container-resource-metrics',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'The metrics of a service cover all containers of its tasks together.',
        ja: 'サービスのメトリクスは、タスクの全コンテナを合計したものです。',
      },
      build: {
        en: 'A metric of that container in CloudWatch, and a policy with a customized metric.',
        ja: 'そのコンテナのメトリクスを CloudWatch に送り、カスタムメトリクスのポリシーを作成。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'custom-metric',
    kubernetes: {
      name: 'Pods, Object and External metrics',
      japaneseName: 'Pods、Object、External メトリクス',
      aliases: ['custom metrics', 'カスタムメトリクス'],
      keys: [
        'MetricSpec.pods',
        'MetricSpec.object',
        'MetricSpec.external',
        'PodsMetricSource.*',
        'ObjectMetricSource.*',
        'ExternalMetricSource.*',
        'MetricIdentifier.*',
      ],
      what: {
        en: 'Any other metric: of the pods, of another object such as an Ingress, or from outside the cluster.',
        ja: 'その他のメトリクスです。Pod 自身、Ingress などの別のオブジェクト、クラスター外部の値を使います。',
      },
      example:
        'metrics:\n  - type: External\n    external:\n      metric:\n        name: queue_length\n      target:\n        type: AverageValue\n        averageValue: "30"',
      documentation:
        'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-on-custom-metrics',
    },
    ecs: {
      name: 'CustomizedMetricSpecification or ALBRequestCountPerTarget',
      japaneseName: 'CustomizedMetricSpecification または ALBRequestCountPerTarget',
      aliases: ['CustomizedMetricSpecification', 'ALBRequestCountPerTarget'],
      keys: [],
      what: {
        en: 'Any metric of CloudWatch, or the requests each target of the load balancer gets.',
        ja: 'CloudWatch の任意のメトリクス、またはロードバランサーのターゲットあたりのリクエスト数です。',
      },
      example:
        '"CustomizedMetricSpecification": {\n  "MetricName": "QueueLengthPerTask",\n  "Namespace": "Shop",\n  "Statistic": "Average"\n}',
      documentation:
        'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The metric has to be in CloudWatch under a name. Requests per second through an ALB become `ALBRequestCountPerTarget`, which counts per minute.',
        ja: 'メトリクスが CloudWatch に存在する必要があります。ALB 経由の毎秒のリクエスト数は `ALBRequestCountPerTarget` になりますが、こちらは毎分の値です。',
      },
      build: {
        en: 'The metric in CloudWatch, with metric math for a value per task.',
        ja: 'CloudWatch へのメトリクスの送信と、タスクあたりの値を求める Metric Math。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: { en: 'Becomes an External metric.', ja: 'External メトリクスになります。' },
      build: {
        en: 'KEDA, or a metrics adapter that reads CloudWatch.',
        ja: 'KEDA、または CloudWatch を読むメトリクスアダプター。',
      },
    },
  },
  {
    id: 'metric-target',
    kubernetes: {
      name: 'target of a metric',
      japaneseName: 'メトリクスの target',
      aliases: ['averageUtilization', 'averageValue'],
      keys: ['MetricTarget.*'],
      what: {
        en: 'The value to hold: a percentage (`averageUtilization`), a value per pod (`averageValue`) or one for all (`value`).',
        ja: '維持する目標値です。割合（`averageUtilization`）、Pod あたりの値（`averageValue`）、全体の値（`value`）から選びます。',
      },
      example: 'target:\n  type: Utilization\n  averageUtilization: 60',
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details',
    },
    ecs: {
      name: 'TargetValue',
      keys: [],
      what: { en: 'The value the metric is held at.', ja: 'メトリクスを維持する目標値です。' },
      example: '"TargetValue": 60',
      documentation:
        'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A percentage is recalculated to the size of the task. `averageValue` of CPU or memory becomes a percentage first: value / request.',
        ja: '割合は、タスクのサイズを基準に計算し直します。CPU やメモリの `averageValue` は、まず「値 ÷ requests」で割合に直します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A percentage becomes `averageUtilization`, other values `averageValue` or `value`.',
        ja: '割合は `averageUtilization`、その他の値は `averageValue` または `value` になります。',
      },
    },
  },
  {
    id: 'scaling-behavior',
    kubernetes: {
      name: 'behavior and stabilizationWindowSeconds',
      japaneseName: 'behavior と stabilizationWindowSeconds',
      aliases: ['behavior', 'stabilizationWindowSeconds', 'scaleDown', 'scaleUp'],
      keys: [
        'HorizontalPodAutoscalerSpec.behavior',
        'HorizontalPodAutoscalerBehavior.*',
        'HPAScalingRules',
        'HPAScalingRules.stabilizationWindowSeconds',
      ],
      what: {
        en: 'How quickly to scale each way. The window looks back, so that a short peak or dip does not move the number.',
        ja: '増減それぞれの速さです。過去の一定期間を参照し、一時的な変動で数が動かないようにします。',
      },
      example: 'behavior:\n  scaleDown:\n    stabilizationWindowSeconds: 300',
      documentation:
        'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
    },
    ecs: {
      name: 'ScaleOutCooldown and ScaleInCooldown',
      japaneseName: 'ScaleOutCooldown と ScaleInCooldown',
      aliases: ['cooldown', 'クールダウン'],
      keys: [],
      what: {
        en: 'How many seconds to wait after one scaling before the next.',
        ja: '一度スケーリングしたあと、次に行うまで待つ秒数です。',
      },
      example: '"ScaleOutCooldown": 60,\n"ScaleInCooldown": 300',
      documentation:
        'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Windows become cooldowns with the same seconds. A window looks back at past values; a cooldown waits after an action.',
        ja: '期間は同じ秒数のクールダウンになります。期間は過去の値を参照し、クールダウンは実行後に待つ、という違いがあります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: { en: 'Cooldowns become windows with the same seconds.', ja: 'クールダウンは同じ秒数の期間になります。' },
    },
  },
  {
    id: 'scale-in-off',
    kubernetes: {
      name: 'selectPolicy',
      aliases: ['selectPolicy: Disabled'],
      keys: ['HPAScalingRules.selectPolicy'],
      what: {
        en: 'Which of several policies counts, `Max` or `Min`; `Disabled` forbids scaling in that direction.',
        ja: '複数のポリシーのどれを使うか（`Max`、`Min`）を指定します。`Disabled` はその方向のスケーリングを禁止します。',
      },
      example: 'behavior:\n  scaleDown:\n    selectPolicy: Disabled',
      documentation:
        'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
    },
    ecs: {
      name: 'DisableScaleIn',
      keys: [],
      what: { en: 'Lets the policy scale out only.', ja: 'ポリシーによるスケールインを行わないようにします。' },
      example: '"DisableScaleIn": true',
      documentation:
        'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`Disabled` for `scaleDown` becomes `DisableScaleIn: true`. `Max`, `Min`, and `Disabled` for `scaleUp`, are lost.',
        ja: '`scaleDown` の `Disabled` は `DisableScaleIn: true` になります。`Max` と `Min`、および `scaleUp` の `Disabled` は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `selectPolicy: Disabled` under `scaleDown`.',
        ja: '`scaleDown` の `selectPolicy: Disabled` になります。',
      },
    },
  },
  {
    id: 'scaling-policies',
    kubernetes: {
      name: 'policies of a behavior',
      japaneseName: 'behavior の policies',
      keys: ['HPAScalingRules.policies', 'HPAScalingPolicy.*'],
      what: {
        en: 'How many pods, or which percentage, may be added or removed within a period.',
        ja: '一定期間に増減してよい Pod の数または割合です。',
      },
      example: 'policies:\n  - type: Pods\n    value: 4\n    periodSeconds: 60',
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
    },
    ecs: {
      name: 'Step scaling policy',
      japaneseName: 'ステップスケーリングポリシー',
      aliases: ['step scaling'],
      keys: [],
      what: {
        en: 'Adds or removes a number or a percentage of tasks, depending on how far an alarm is exceeded.',
        ja: 'アラームのしきい値をどれだけ超えたかに応じて、タスクを指定の数または割合だけ増減します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-stepscaling.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Target tracking has no limit for one step. A step scaling policy adds fixed amounts, but follows an alarm instead of a target.',
        ja: 'ターゲット追跡には 1 回あたりの上限がありません。ステップスケーリングなら増減の量を固定できますが、目標値ではなくアラームに従います。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Steps become `policies` beside a metric with a target value, which has to be chosen.',
        ja: 'ステップは `policies` になります。あわせて、メトリクスと目標値を決める必要があります。',
      },
    },
  },
  {
    id: 'scaling-tolerance',
    kubernetes: {
      name: 'tolerance',
      keys: ['HPAScalingRules.tolerance'],
      what: {
        en: 'How far the metric may be from its target before the number of pods changes.',
        ja: 'Pod 数を変えずに許容する、目標値からのずれです。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Target tracking makes its own alarms around the target; their distance cannot be set.',
        ja: 'ターゲット追跡では、目標値の前後に自動でアラームが作られ、その幅は変更できません。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'metric-resolution',
    kubernetes: nothing,
    ecs: {
      name: 'monitoring.metricConfigurations',
      aliases: ['high-resolution metrics'],
      keys: ['Service.monitoring', 'MonitoringConfiguration.*', 'MetricConfiguration.*'],
      what: {
        en: 'How often the CPU and memory use of the service reaches CloudWatch: every 20 or 60 seconds.',
        ja: 'サービスの CPU とメモリの使用率を CloudWatch に送る間隔です。20 秒または 60 秒から選びます。',
      },
      example:
        '"monitoring": {\n  "metricConfigurations": [\n    { "metricNames": ["CPUUtilization"], "resolutionSeconds": 20 }\n  ]\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MonitoringConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Choose 20 seconds where an HPA had to react quickly; its scaling policies need the high-resolution metrics.',
        ja: 'HPA の素早い反応が必要だった場合は 20 秒を選びます。スケーリングポリシーでも高解像度のメトリクスを指定します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'The metrics server decides for the whole cluster how often it measures.',
        ja: '測定の間隔は、Metrics Server の設定としてクラスター全体で決まります。',
      },
    },
  },
];
