import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const cluster: readonly Concept[] = [
  {
    id: 'namespace',
    kubernetes: {
      name: 'Namespace',
      aliases: ['ns', '名前空間', 'ネームスペース'],
      keys: ['NamespaceSpec', 'NamespaceSpec.*', 'Namespace', 'ObjectMeta.namespace'],
      what: {
        en: 'Divides a cluster into parts with their own names, permissions, quotas and policies.',
        ja: 'クラスターを区切る単位です。名前、権限、クォータ、ポリシーを区画ごとに分けられます。',
      },
      example: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop',
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
    },
    ecs: {
      name: 'ECS cluster or Cloud Map namespace',
      japaneseName: 'ECS クラスターまたは Cloud Map 名前空間',
      aliases: ['cluster', 'クラスター', 'Cloud Map namespace', 'ECS cluster'],
      keys: ['Service.cluster', 'ServiceConnectConfiguration.namespace'],
      what: {
        en: 'A cluster groups services and their capacity and costs nothing itself; a Cloud Map namespace is where their names are looked up.',
        ja: 'クラスターはサービスとキャパシティをまとめる単位で、それ自体に料金はかかりません。Cloud Map 名前空間は、サービスの名前を引く範囲です。',
      },
      example:
        '{\n  "cluster": "shop",\n  "serviceName": "api",\n  "serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a cluster of its own, or a Cloud Map namespace and a name prefix in a shared one. Quotas, default limits and network policies of the namespace do not come along; permissions are IAM conditions on cluster or tags.',
        ja: '専用のクラスターにするか、共有クラスターの中で Cloud Map 名前空間と名前の接頭辞で区別します。クォータ、デフォルトの上限、ネットワークポリシーは引き継がれません。権限は、クラスターやタグを条件にした IAM ポリシーで分けます。',
      },
      build: {
        en: 'The cluster and, for Service Connect or service discovery, the Cloud Map namespace.',
        ja: 'クラスター。Service Connect やサービスディスカバリを使う場合は Cloud Map 名前空間も必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Each ECS cluster usually becomes a namespace of one EKS cluster.',
        ja: '通常は、ECS クラスターごとに、1 つの EKS クラスターの中の名前空間を作ります。',
      },
    },
  },
  {
    id: 'node',
    kubernetes: {
      name: 'Node',
      aliases: ['ノード', 'worker node', 'ワーカーノード'],
      keys: ['Node'],
      what: {
        en: 'A machine of the cluster that runs pods.',
        ja: 'Pod を実行する、クラスター内のマシンです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/architecture/nodes/',
    },
    ecs: {
      name: 'Container instance',
      japaneseName: 'コンテナインスタンス',
      aliases: ['ECS agent', 'capacity'],
      keys: [],
      what: {
        en: 'An EC2 instance with the ECS agent, registered in a cluster. With Fargate there are none to see.',
        ja: 'ECS エージェントが動き、クラスターに登録された EC2 インスタンスです。Fargate では意識する必要がありません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Machines are not converted. Labels become attributes of container instances, node groups become capacity providers, or Fargate takes their place.',
        ja: 'マシン自体は変換しません。ラベルはコンテナインスタンスの属性に、ノードグループはキャパシティプロバイダーになります。Fargate に置き換えることもできます。',
      },
      build: {
        en: 'An Auto Scaling group with a capacity provider, or nothing with Fargate.',
        ja: 'Auto Scaling グループとキャパシティプロバイダー。Fargate なら不要です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Machines are not converted. Use managed node groups, Karpenter, EKS Auto Mode or EKS Fargate.',
        ja: 'マシン自体は変換しません。マネージドノードグループ、Karpenter、EKS Auto Mode、EKS Fargate のいずれかを使います。',
      },
    },
  },
  {
    id: 'horizontal-pod-autoscaler',
    kubernetes: {
      name: 'HorizontalPodAutoscaler',
      aliases: ['HPA', 'autoscaling', 'オートスケーリング'],
      keys: ['HorizontalPodAutoscaler', 'HorizontalPodAutoscalerSpec'],
      what: {
        en: 'Changes the number of pods of a workload to keep CPU, memory or other metrics near a target.',
        ja: 'CPU、メモリ、その他のメトリクスが目標値に近づくように、ワークロードの Pod 数を増減します。',
      },
      example:
        'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  minReplicas: 2\n  maxReplicas: 10\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 60',
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    },
    ecs: {
      name: 'Application Auto Scaling',
      aliases: ['service auto scaling', 'target tracking', 'サービスの自動スケーリング', 'ターゲット追跡スケーリング'],
      keys: [],
      what: {
        en: 'A scalable target for the `desiredCount` of a service, with target tracking, step or scheduled policies. It is defined beside the service.',
        ja: 'サービスの `desiredCount` をスケーラブルターゲットとして登録し、ターゲット追跡、ステップ、スケジュールのポリシーで増減します。サービスとは別に定義します。',
      },
      example:
        '{\n  "ServiceNamespace": "ecs",\n  "ResourceId": "service/shop/web",\n  "ScalableDimension": "ecs:service:DesiredCount",\n  "MinCapacity": 2,\n  "MaxCapacity": 10\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a scalable target and one target tracking policy for each metric. The percentages mean different things: Kubernetes measures against `requests`, ECS against the reserved size of the task, so the target is recalculated. `ContainerResource` metrics are lost.',
        ja: 'スケーラブルターゲットと、メトリクスごとのターゲット追跡ポリシーになります。使用率の分母が異なり、Kubernetes は `requests`、ECS はタスクの確保サイズを基準にするため、目標値を計算し直します。`ContainerResource` メトリクスは失われます。',
      },
      build: {
        en: 'The scalable target and the policies; for other metrics, the metric in CloudWatch.',
        ja: 'スケーラブルターゲットとポリシー。その他のメトリクスを使う場合は、CloudWatch のメトリクス。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A target tracking policy on CPU or memory becomes an HPA metric. Request counts of an ALB or CloudWatch metrics need KEDA or a metrics adapter; scheduled actions need KEDA.',
        ja: 'CPU またはメモリのターゲット追跡ポリシーは HPA のメトリクスになります。ALB のリクエスト数や CloudWatch のメトリクスには KEDA やメトリクスアダプターが、スケジュールには KEDA が必要です。',
      },
      build: {
        en: 'The metrics server in the cluster, and `requests` on the containers.',
        ja: 'クラスターの Metrics Server と、コンテナの `requests` の指定。',
      },
    },
  },
  {
    id: 'autoscaler-bounds',
    kubernetes: {
      name: 'minReplicas and maxReplicas',
      japaneseName: 'minReplicas と maxReplicas',
      aliases: ['minReplicas', 'maxReplicas'],
      keys: ['HorizontalPodAutoscalerSpec.minReplicas', 'HorizontalPodAutoscalerSpec.maxReplicas'],
      what: {
        en: 'The lowest and highest number of pods the autoscaler may set.',
        ja: 'オートスケーラーが設定できる Pod 数の下限と上限です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    },
    ecs: {
      name: 'MinCapacity and MaxCapacity',
      japaneseName: 'MinCapacity と MaxCapacity',
      keys: [],
      what: {
        en: 'The bounds of the scalable target of the service.',
        ja: 'サービスのスケーラブルターゲットの下限と上限です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Carried over as they are. `minReplicas` defaults to 1; `MinCapacity` has to be written.',
        ja: 'そのまま引き継ぎます。`minReplicas` のデフォルトは 1 ですが、`MinCapacity` は明示が必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Carried over as they are; a minimum of 0 needs KEDA.',
        ja: 'そのまま引き継ぎます。下限を 0 にするには KEDA が必要です。',
      },
    },
  },
  {
    id: 'pod-disruption-budget',
    kubernetes: {
      name: 'PodDisruptionBudget',
      aliases: ['PDB'],
      keys: [
        'PodDisruptionBudget',
        'PodDisruptionBudgetSpec',
        'PodDisruptionBudgetSpec.minAvailable',
        'PodDisruptionBudgetSpec.maxUnavailable',
      ],
      what: {
        en: 'Limits how many pods of a workload a drain or another voluntary disruption may take away at once.',
        ja: 'ノードのドレインなど意図的な中断で、ワークロードの Pod を同時にいくつまで止めてよいかを制限します。',
      },
      example: 'spec:\n  minAvailable: 2\n  selector:\n    matchLabels:\n      app: web',
      documentation: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
    },
    ecs: {
      name: 'minimumHealthyPercent and task protection',
      japaneseName: 'minimumHealthyPercent とタスク保護',
      aliases: ['task protection', 'タスク保護', 'UpdateTaskProtection'],
      keys: [],
      what: {
        en: 'The lower limit of a deployment also holds while a container instance drains. A task can also protect itself for a while from being stopped by a scale-in or a deployment.',
        ja: 'デプロイ時の下限は、コンテナインスタンスのドレイン中にも適用されます。また、タスクは一定時間、スケールインやデプロイによる停止から自分を保護できます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`minAvailable` M of N raises `minimumHealthyPercent` to at least 100 × M / N, rounded up. That limit then also governs rollouts, where a budget does not.',
        ja: 'N 個中 M 個の `minAvailable` は、`minimumHealthyPercent` を 100 × M / N（切り上げ）以上にすることで表します。この下限は、バジェットと違ってロールアウトにも適用されます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Rollout limits go to the Deployment. Add a budget of its own, or node drains are not held back.',
        ja: 'ロールアウトの下限は Deployment に移ります。ノードのドレインも制限したい場合は、別途 PodDisruptionBudget を追加してください。',
      },
    },
  },
  {
    id: 'resource-quota',
    kubernetes: {
      name: 'ResourceQuota',
      aliases: ['quota'],
      keys: [
        'ResourceQuotaSpec',
        'ResourceQuotaSpec.*',
        'ScopeSelector.*',
        'ScopedResourceSelectorRequirement.*',
        'ResourceQuota',
      ],
      what: {
        en: 'Limits what all objects of a namespace together may request or count.',
        ja: '名前空間全体で要求できるリソースの合計や、オブジェクトの数を制限します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
    },
    ecs: {
      name: 'Service Quotas of the account',
      japaneseName: 'アカウントの Service Quotas',
      keys: [],
      what: {
        en: 'AWS limits for an account and Region. They cannot be divided among teams in one account.',
        ja: 'アカウントとリージョンごとの AWS の上限です。1 つのアカウントの中でチーム別に分けることはできません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not carried over. Separate accounts with their own quotas and budgets come closest.',
        ja: '引き継がれません。アカウントを分け、それぞれのクォータや予算で管理する方法が最も近いものです。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; consider a quota where clusters of several teams become namespaces of one.',
        ja: '引き継ぐものはありません。複数チームのクラスターを 1 つにまとめる場合は、クォータの設定を検討してください。',
      },
    },
  },
  {
    id: 'limit-range',
    kubernetes: {
      name: 'LimitRange',
      keys: ['LimitRangeSpec', 'LimitRangeSpec.*', 'LimitRangeItem.*', 'LimitRange'],
      what: {
        en: 'Default and permitted sizes for the containers of a namespace.',
        ja: '名前空間内のコンテナに適用する、サイズのデフォルト値と許容範囲です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'No object of the kind. Its defaults count for containers that state no resources: write them into those containers before sizing the task.',
        ja: '同様のオブジェクトはありません。リソースを指定していないコンテナにはデフォルト値が効くため、タスクのサイズを決める前に、その値をコンテナに書き込んでください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: task definitions state their sizes themselves.',
        ja: '引き継ぐものはありません。タスク定義にはサイズが直接書かれています。',
      },
    },
  },
  {
    id: 'priority-class',
    kubernetes: {
      name: 'PriorityClass',
      aliases: ['priorityClassName'],
      keys: [
        'PriorityClass.value',
        'PriorityClass.globalDefault',
        'PriorityClass.description',
        'PriorityClass.preemptionPolicy',
        'PriorityClass',
        'PodSpec.priorityClassName',
        'PodSpec.priority',
        'PodSpec.preemptionPolicy',
      ],
      what: {
        en: 'Which pods are scheduled first, and may push out others when the cluster is full.',
        ja: '優先してスケジュールする Pod を決めます。空きがないときは、優先度の低い Pod を追い出すこともあります。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS neither orders nor evicts tasks by importance. On Fargate each task has its own capacity, so there is little need.',
        ja: 'ECS には、重要度による順序付けも追い出しもありません。Fargate ではタスクごとにキャパシティが確保されるため、必要になる場面は限られます。',
      },
      build: {
        en: 'On EC2 separate capacity providers for important workloads; for batch work the priorities of AWS Batch queues.',
        ja: 'EC2 では重要なワークロード用に分けたキャパシティプロバイダー。バッチ処理なら AWS Batch のキューの優先度。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; pods without a class have priority 0 unless the cluster has a default.',
        ja: '引き継ぐものはありません。クラスターにデフォルトのクラスがなければ、優先度は 0 です。',
      },
    },
  },
  {
    id: 'labels',
    kubernetes: {
      name: 'labels',
      aliases: ['ラベル', 'label'],
      keys: ['ObjectMeta.labels'],
      what: {
        en: 'Key and value pairs by which objects are selected and grouped.',
        ja: 'オブジェクトを選択、分類するためのキーと値の組です。',
      },
      example: 'metadata:\n  labels:\n    app: web\n    team: shop',
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
    },
    ecs: {
      name: 'tags and dockerLabels',
      japaneseName: 'tags と dockerLabels',
      aliases: ['tags', 'タグ', 'dockerLabels'],
      keys: ['TaskDefinition.tags', 'Service.tags', 'ContainerDefinition.dockerLabels', 'Tag.*'],
      what: {
        en: 'Tags mark AWS resources for costs, permissions and search; Docker labels are seen by agents beside the container.',
        ja: 'タグは、コスト配分、権限、検索のために AWS リソースに付けます。Docker ラベルは、コンテナと同居するエージェントなどから参照できます。',
      },
      example: '"tags": [\n  { "key": "app", "value": "web" },\n  { "key": "team", "value": "shop" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Become tags: at most 50, keys to 128 and values to 256 characters, no key starting with `aws:`. Nothing in ECS selects tasks by tag, so the selecting function is lost.',
        ja: 'タグになります。最大 50 個、キーは 128 文字、値は 256 文字までで、`aws:` で始まるキーは使えません。ECS にはタグでタスクを選択する仕組みがないため、セレクターとしての機能は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Tags and Docker labels become annotations, or labels where key and value fit the label syntax (63 characters). The `app` label the selector needs is added.',
        ja: 'タグと Docker ラベルはアノテーションになり、ラベルの書式（63 文字以内など）に合うものはラベルにもできます。セレクターに必要な `app` などのラベルは別途付けます。',
      },
    },
  },
  {
    id: 'annotations',
    kubernetes: {
      name: 'annotations',
      aliases: ['アノテーション'],
      keys: ['ObjectMeta.annotations'],
      what: {
        en: 'Free key and value pairs for tools and controllers; nothing is selected by them.',
        ja: 'ツールやコントローラー向けの、任意のキーと値の組です。選択には使われません。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    },
    ecs: {
      name: 'tags',
      japaneseName: 'タグ',
      keys: [],
      what: {
        en: 'Key and value pairs on AWS resources, with values to 256 characters.',
        ja: 'AWS リソースに付けるキーと値の組です。値は 256 文字までです。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Short ones may become tags. Those that drive a controller (load balancer, IAM role, certificates) become settings of the AWS resource in question; long ones are lost.',
        ja: '短いものはタグにできます。コントローラーを動かすもの（ロードバランサー、IAM ロール、証明書など）は、対応する AWS リソースの設定になります。長いものは失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Tags that do not fit the label syntax become annotations.',
        ja: 'ラベルの書式に合わないタグはアノテーションになります。',
      },
    },
  },
  {
    id: 'label-selector',
    kubernetes: {
      name: 'selector',
      aliases: ['label selector', 'セレクター', 'matchLabels'],
      keys: [
        'DeploymentSpec.selector',
        'ReplicaSetSpec.selector',
        'StatefulSetSpec.selector',
        'DaemonSetSpec.selector',
        'JobSpec.selector',
        'ServiceSpec.selector',
        'ReplicationControllerSpec.selector',
        'JobSpec.manualSelector',
        'PodDisruptionBudgetSpec.selector',
      ],
      what: {
        en: 'Says by labels which pods belong to a workload or a Service.',
        ja: 'ワークロードや Service に属する Pod を、ラベルで指定します。',
      },
      example: 'selector:\n  matchLabels:\n    app: web',
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: an ECS service owns its tasks. A Kubernetes Service that selects pods of several workloads needs one registration, with the same target group or Cloud Map service, in each ECS service.',
        ja: '不要です。ECS サービスは自分のタスクを直接管理します。複数のワークロードの Pod を選ぶ Kubernetes Service は、各 ECS サービスを同じターゲットグループまたは Cloud Map サービスに登録して表します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Has to be added: a label on the pod template and the same label in the selector of Deployment and Service.',
        ja: '追加が必要です。Pod テンプレートにラベルを付け、Deployment と Service のセレクターに同じラベルを書きます。',
      },
    },
  },
];
