import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const placement: readonly Concept[] = [
  {
    id: 'node-selector',
    kubernetes: {
      name: 'nodeSelector and node affinity',
      japaneseName: 'nodeSelector とノードアフィニティ',
      aliases: ['nodeSelector', 'nodeAffinity', 'ノードアフィニティ'],
      keys: ['PodSpec.nodeSelector', 'PodSpec.affinity', 'Affinity.nodeAffinity', 'NodeAffinity.*'],
      what: {
        en: 'Restricts pods to nodes with certain labels.',
        ja: '特定のラベルを持つノードにだけ Pod を配置します。',
      },
      example: 'nodeSelector:\n  node.kubernetes.io/instance-type: c7g.large',
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
    },
    ecs: {
      name: 'placementConstraints (memberOf)',
      japaneseName: 'placementConstraints（memberOf）',
      aliases: ['placement constraint', '配置制約', 'memberOf'],
      keys: [
        'TaskDefinition.placementConstraints',
        'TaskDefinitionPlacementConstraint.*',
        'Service.placementConstraints',
        'PlacementConstraint.*',
      ],
      what: {
        en: 'Restricts tasks to container instances whose attributes match an expression; at most 10. EC2 only.',
        ja: '式に合う属性を持つコンテナインスタンスにだけタスクを配置します。最大 10 個で、EC2 専用です。',
      },
      example:
        '"placementConstraints": [\n  { "type": "memberOf", "expression": "attribute:ecs.instance-type == c7g.large" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Labels become attributes: instance type, zone, operating system and architecture are built in, others must be put on the instances. Preferred rules are lost. Fargate has no nodes and refuses constraints; operating system and architecture go to `runtimePlatform`.',
        ja: 'ラベルは属性になります。インスタンスタイプ、ゾーン、OS、アーキテクチャは組み込みで、ほかはインスタンスへの設定が必要です。優先ルール（preferred）は失われます。Fargate では配置制約が使えないため、OS とアーキテクチャは `runtimePlatform` で指定します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Expressions become node affinity with the operators `In`, `NotIn`, `Exists` and so on; patterns (`=~`) have no counterpart. `distinctInstance` becomes pod anti-affinity.',
        ja: '式は、`In`、`NotIn`、`Exists` などの演算子を使うノードアフィニティになります。パターン（`=~`）は表せません。`distinctInstance` は Pod アンチアフィニティになります。',
      },
    },
  },
  {
    id: 'pod-anti-affinity',
    kubernetes: {
      name: 'podAntiAffinity',
      aliases: ['anti-affinity', 'アンチアフィニティ'],
      keys: ['Affinity.podAntiAffinity', 'PodAntiAffinity.*'],
      what: {
        en: 'Keeps pods with certain labels apart, on different nodes or zones.',
        ja: '特定のラベルを持つ Pod 同士を、別のノードやゾーンに離して配置します。',
      },
      documentation:
        'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity',
    },
    ecs: {
      name: 'placementConstraints (distinctInstance)',
      japaneseName: 'placementConstraints（distinctInstance）',
      aliases: ['distinctInstance'],
      keys: [],
      what: {
        en: 'Puts each task of a service on a container instance of its own. EC2 only.',
        ja: 'サービスの各タスクを、別々のコンテナインスタンスに配置します。EC2 専用です。',
      },
      example: '"placementConstraints": [{ "type": "distinctInstance" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A required rule against the own labels by host name becomes `distinctInstance`. Other rules are lost. On Fargate each task is isolated anyway.',
        ja: '自分自身のラベルに対する、ホスト単位の必須ルールは `distinctInstance` になります。ほかのルールは失われます。Fargate ではタスクは元々分離されています。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: '`distinctInstance` becomes a required rule with the topology key `kubernetes.io/hostname`.',
        ja: '`distinctInstance` は、トポロジーキー `kubernetes.io/hostname` の必須ルールになります。',
      },
    },
  },
  {
    id: 'pod-affinity',
    kubernetes: {
      name: 'podAffinity',
      keys: ['Affinity.podAffinity', 'PodAffinity.*'],
      what: {
        en: 'Puts pods on nodes or zones where other pods run.',
        ja: 'ほかの Pod が動いているノードやゾーンに Pod を配置します。',
      },
      documentation:
        'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity',
    },
    ecs: {
      name: 'placementConstraints (memberOf task:group)',
      japaneseName: 'placementConstraints（memberOf task:group）',
      keys: [],
      what: {
        en: 'An expression such as `task:group == service:cache` picks instances that run tasks of that service. EC2 only.',
        ja: '`task:group == service:cache` のような式で、そのサービスのタスクが動くインスタンスを選びます。EC2 専用です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Only another service on the same host can be named. Containers that must be together belong into one task.',
        ja: '同じホスト上の別サービスしか指定できません。必ず同居させたいコンテナは、1 つのタスクにまとめてください。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A constraint on `task:group` becomes pod affinity by the labels of that workload.',
        ja: '`task:group` の制約は、そのワークロードのラベルを使う Pod アフィニティになります。',
      },
    },
  },
  {
    id: 'topology-spread',
    kubernetes: {
      name: 'topologySpreadConstraints',
      aliases: ['topology spread', 'トポロジー分散制約'],
      keys: ['PodSpec.topologySpreadConstraints', 'TopologySpreadConstraint.*'],
      what: {
        en: 'Spreads the pods of a workload evenly over zones, nodes or other domains.',
        ja: 'ワークロードの Pod を、ゾーンやノードなどに均等に分散させます。',
      },
      example:
        'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: topology.kubernetes.io/zone\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector:\n      matchLabels:\n        app: web',
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
    },
    ecs: {
      name: 'placementStrategy and availabilityZoneRebalancing',
      japaneseName: 'placementStrategy と availabilityZoneRebalancing',
      aliases: ['placement strategy', '配置戦略', 'placementStrategy'],
      keys: ['Service.placementStrategy', 'PlacementStrategy.*', 'Service.availabilityZoneRebalancing'],
      what: {
        en: 'Where tasks are put first: spread over zones or instances, packed tightly, or at random. Strategies are for EC2; Fargate spreads tasks over the subnets by itself.',
        ja: 'タスクの配置方針です。ゾーンやインスタンスへの分散、詰め込み、ランダムがあります。配置戦略は EC2 用で、Fargate はサブネット間に自動で分散します。',
      },
      example: '"placementStrategy": [\n  { "type": "spread", "field": "attribute:ecs.availability-zone" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A zone becomes `spread` over `attribute:ecs.availability-zone`, a host `spread` over `instanceId`. It is best effort: `maxSkew`, `minDomains` and `DoNotSchedule` are lost.',
        ja: 'ゾーンは `attribute:ecs.availability-zone` への、ホストは `instanceId` への `spread` になります。ベストエフォートのため、`maxSkew`、`minDomains`、`DoNotSchedule` は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`spread` becomes a constraint with `maxSkew: 1` and `ScheduleAnyway`. `binpack` is the business of the node autoscaler.',
        ja: '`spread` は `maxSkew: 1`、`ScheduleAnyway` の制約になります。`binpack` はノードのオートスケーラーの役割です。',
      },
    },
  },
  {
    id: 'tolerations',
    kubernetes: {
      name: 'tolerations',
      aliases: ['taint', 'taints', 'テイント', 'トレレーション'],
      keys: ['PodSpec.tolerations', 'Toleration.*'],
      what: {
        en: 'Lets pods run on nodes that a taint keeps others away from.',
        ja: 'テイントで他の Pod を遠ざけているノードに、Pod を配置できるようにします。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS has no taints: instances do not turn tasks away.',
        ja: 'ECS にはテイントがなく、インスタンス側からタスクを拒むことはできません。',
      },
      build: {
        en: 'A capacity provider of its own, which only the intended services name.',
        ja: '対象のサービスだけが指定する、専用のキャパシティプロバイダー。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. A dedicated capacity provider becomes a tainted node group, with a toleration and a node selector.',
        ja: '引き継ぐものはありません。専用のキャパシティプロバイダーは、テイント付きのノードグループと、toleration、nodeSelector に置き換えます。',
      },
    },
  },
  {
    id: 'runtime-platform',
    kubernetes: {
      name: 'os and architecture',
      japaneseName: 'OS とアーキテクチャ',
      aliases: ['kubernetes.io/arch', 'kubernetes.io/os'],
      keys: ['PodSpec.os', 'PodOS.name'],
      what: {
        en: 'The operating system of the pod; the architecture is chosen by the node label `kubernetes.io/arch`.',
        ja: 'Pod の OS です。アーキテクチャは、ノードのラベル `kubernetes.io/arch` で選びます。',
      },
      example: 'spec:\n  os:\n    name: linux\n  nodeSelector:\n    kubernetes.io/arch: arm64',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-os',
    },
    ecs: {
      name: 'runtimePlatform',
      aliases: ['cpuArchitecture', 'operatingSystemFamily', 'ARM64', 'Graviton'],
      keys: ['TaskDefinition.runtimePlatform', 'RuntimePlatform.*'],
      what: {
        en: 'Operating system and architecture of the task: `LINUX` or a Windows Server build; `X86_64` or `ARM64`.',
        ja: 'タスクの OS とアーキテクチャです。`LINUX` または Windows Server の各版と、`X86_64` または `ARM64` を指定します。',
      },
      example: '"runtimePlatform": {\n  "operatingSystemFamily": "LINUX",\n  "cpuArchitecture": "ARM64"\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`amd64` becomes `X86_64`, `arm64` becomes `ARM64`. For Windows a build has to be chosen, and it runs on `X86_64` only.',
        ja: '`amd64` は `X86_64`、`arm64` は `ARM64` になります。Windows では版の選択が必要で、`X86_64` でしか動きません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes node selectors for `kubernetes.io/os` and `kubernetes.io/arch`, and `spec.os.name`.',
        ja: '`kubernetes.io/os` と `kubernetes.io/arch` の nodeSelector、および `spec.os.name` になります。',
      },
    },
  },
  {
    id: 'launch-type',
    kubernetes: {
      name: 'Node group, Karpenter or EKS Fargate profile',
      japaneseName: 'ノードグループ、Karpenter、EKS の Fargate プロファイル',
      aliases: ['Fargate profile', 'Karpenter', 'Auto Mode', 'Fargate プロファイル'],
      keys: [],
      what: {
        en: 'What pods run on is settled for the cluster, outside the manifests.',
        ja: 'Pod を動かす基盤は、マニフェストの外でクラスターごとに決めます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/architecture/nodes/',
    },
    ecs: {
      name: 'requiresCompatibilities and launchType',
      japaneseName: 'requiresCompatibilities と launchType（起動タイプ）',
      aliases: ['launch type', 'launchType', '起動タイプ', 'Fargate', 'platformVersion'],
      keys: ['TaskDefinition.requiresCompatibilities', 'Service.launchType', 'Service.platformVersion'],
      what: {
        en: 'What the task runs on: `FARGATE`, `EC2`, `MANAGED_INSTANCES` or `EXTERNAL`. ECS checks the task definition against it.',
        ja: 'タスクを動かす基盤です。`FARGATE`、`EC2`、`MANAGED_INSTANCES`、`EXTERNAL` があり、ECS はタスク定義がこれに合うかを検査します。',
      },
      example: '"requiresCompatibilities": ["FARGATE"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A manifest does not say it: choose. Fargate is the usual choice; privileged containers, host paths, GPUs and DaemonSets need EC2.',
        ja: 'マニフェストには書かれていないため、選ぶ必要があります。通常は Fargate を選び、特権コンテナ、ホストのパス、GPU、DaemonSet が必要な場合は EC2 にします。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Fargate becomes EKS Auto Mode, Karpenter nodes or an EKS Fargate profile, whose limits differ: no ARM, no Spot, no DaemonSets, no EBS. `EXTERNAL` becomes EKS Hybrid Nodes.',
        ja: 'Fargate は、EKS Auto Mode、Karpenter のノード、EKS の Fargate プロファイルのいずれかになります。EKS の Fargate は制限が異なり、ARM、Spot、DaemonSet、EBS を使えません。`EXTERNAL` は EKS Hybrid Nodes になります。',
      },
    },
  },
  {
    id: 'capacity-provider',
    kubernetes: {
      name: 'Node pool selector',
      japaneseName: 'ノードプールの選択',
      aliases: ['Spot', 'capacity type', 'nodepool', 'スポット'],
      keys: [],
      what: {
        en: 'A node label such as `karpenter.sh/nodepool` or `karpenter.sh/capacity-type` picks the machines.',
        ja: '`karpenter.sh/nodepool` や `karpenter.sh/capacity-type` などのノードラベルで、マシンを選びます。',
      },
      example: 'nodeSelector:\n  karpenter.sh/capacity-type: spot',
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
    },
    ecs: {
      name: 'capacityProviderStrategy',
      aliases: ['capacity provider', 'キャパシティプロバイダー', 'FARGATE_SPOT', 'Fargate Spot'],
      keys: ['Service.capacityProviderStrategy', 'CapacityProviderStrategyItem.*'],
      what: {
        en: 'Which capacity the tasks use, in what mix: `base` tasks first, the rest by `weight`. It replaces `launchType`.',
        ja: 'タスクが使うキャパシティとその配分です。まず `base` の数を割り当て、残りを `weight` で分けます。`launchType` の代わりに指定します。',
      },
      example:
        '"capacityProviderStrategy": [\n  { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },\n  { "capacityProvider": "FARGATE_SPOT", "weight": 3 }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A selector for a node group or pool becomes a capacity provider, one for Spot becomes `FARGATE_SPOT` or a Spot Auto Scaling group.',
        ja: 'ノードグループやノードプールの選択はキャパシティプロバイダーに、Spot の選択は `FARGATE_SPOT` または Spot の Auto Scaling グループになります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`FARGATE_SPOT` becomes a selector for Spot nodes (EKS Fargate has no Spot). `base` and `weight` have no counterpart.',
        ja: '`FARGATE_SPOT` は Spot ノードの選択になります（EKS の Fargate に Spot はありません）。`base` と `weight` に対応するものはありません。',
      },
    },
  },
];
