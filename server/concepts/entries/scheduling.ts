import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const scheduling: readonly Concept[] = [
  {
    id: 'node-name',
    kubernetes: {
      name: 'nodeName',
      keys: ['PodSpec.nodeName'],
      what: {
        en: 'Puts the pod on one named node and skips the scheduler.',
        ja: 'スケジューラーを通さずに、名前で指定したノードに Pod を配置します。',
      },
      example: 'spec:\n  nodeName: ip-10-0-1-23.ec2.internal',
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename',
    },
    ecs: {
      name: 'containerInstances of StartTask',
      japaneseName: 'StartTask の containerInstances',
      aliases: ['StartTask'],
      keys: [],
      what: {
        en: 'StartTask runs a task on the container instances the caller names.',
        ja: 'StartTask は、呼び出し側が指定したコンテナインスタンスでタスクを起動します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Possible for a single task on EC2 with StartTask. A service cannot name an instance; give the instance an attribute and use a placement constraint.',
        ja: 'EC2 上の単独のタスクなら、StartTask で指定できます。サービスではインスタンスを名指しできないため、インスタンスに属性を付けて配置制約を使います。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Prefer `nodeSelector` by a label of the node: a pod with `nodeName` fails when that node is gone.',
        ja: 'ノードのラベルによる `nodeSelector` を推奨します。`nodeName` を指定した Pod は、そのノードがなくなると起動できません。',
      },
    },
  },
  {
    id: 'preferred-scheduling',
    kubernetes: {
      name: 'preferred affinity terms and weights',
      japaneseName: '優先ルール（preferred）と weight',
      aliases: ['preferredDuringSchedulingIgnoredDuringExecution', 'weight'],
      keys: ['PreferredSchedulingTerm.*', 'WeightedPodAffinityTerm.*'],
      what: {
        en: 'Wishes the scheduler weighs against each other, from 1 to 100; no node is ruled out.',
        ja: 'スケジューラーが 1〜100 の重みで比較する希望条件です。合わないノードも候補から外れません。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity-weight',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Constraints on ECS are always hard. `placementStrategy` can spread or pack tasks on EC2, but knows no weights.',
        ja: 'ECS の配置制約は常に必須条件です。EC2 では `placementStrategy` でタスクの分散や集約ができますが、重みは指定できません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: a placement constraint becomes a required rule.',
        ja: '引き継ぐものはありません。配置制約は必須ルール（required）になります。',
      },
    },
  },
  {
    id: 'node-selector-term',
    kubernetes: {
      name: 'nodeSelectorTerms',
      aliases: ['matchExpressions'],
      keys: ['NodeSelector.*', 'NodeSelectorTerm.*', 'NodeSelectorRequirement.*'],
      what: {
        en: 'Conditions on the labels of a node. Terms are alternatives; all expressions within a term have to hold.',
        ja: 'ノードのラベルに対する条件です。複数の term は「いずれか」、1 つの term の中の式は「すべて」を意味します。',
      },
      example:
        'nodeSelectorTerms:\n  - matchExpressions:\n      - key: topology.kubernetes.io/zone\n        operator: In\n        values: [ap-northeast-1a, ap-northeast-1c]',
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity',
    },
    ecs: {
      name: 'expression in the cluster query language',
      japaneseName: 'クラスタークエリ言語の式',
      aliases: ['cluster query language', 'クラスタークエリ言語'],
      keys: ['PlacementConstraint.expression', 'TaskDefinitionPlacementConstraint.expression'],
      what: {
        en: 'A condition on the attributes of a container instance.',
        ja: 'コンテナインスタンスの属性に対する条件式です。',
      },
      example: '"expression": "attribute:ecs.availability-zone in [ap-northeast-1a, ap-northeast-1c]"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`In` becomes `in`, `NotIn` `!in`, `Exists` `exists`, `DoesNotExist` `!exists`, `Gt` and `Lt` `>` and `<`. Several terms are joined with `or`. Fargate accepts no constraints.',
        ja: '`In` は `in`、`NotIn` は `!in`、`Exists` は `exists`、`DoesNotExist` は `!exists`、`Gt` と `Lt` は `>` と `<` になります。複数の term は `or` でつなぎます。Fargate では配置制約を使えません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Comparisons and lists become expressions of a required node affinity. Patterns (`=~`) have no operator there.',
        ja: '比較とリストは、必須のノードアフィニティの式になります。パターン（`=~`）にあたる演算子はありません。',
      },
    },
  },
  {
    id: 'pod-affinity-term',
    kubernetes: {
      name: 'topologyKey and labelSelector of an affinity term',
      japaneseName: 'アフィニティの topologyKey と labelSelector',
      aliases: ['topologyKey'],
      keys: ['PodAffinityTerm.*'],
      what: {
        en: 'Which pods the rule looks at, and what counts as the same place: the node, the zone or another label of nodes.',
        ja: 'ルールの対象となる Pod と、何を「同じ場所」とみなすか（ノード、ゾーン、その他のノードのラベル）を表します。',
      },
      documentation:
        'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS compares tasks within one container instance only, so only the key `kubernetes.io/hostname` can be kept: as `distinctInstance`, or as an expression on `task:group`.',
        ja: 'ECS がタスク同士を比較する単位はコンテナインスタンスだけです。引き継げるのはキー `kubernetes.io/hostname` の場合のみで、`distinctInstance` または `task:group` の式になります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; the converted rules use `kubernetes.io/hostname`.',
        ja: '引き継ぐものはありません。変換後のルールは `kubernetes.io/hostname` を使います。',
      },
    },
  },
  {
    id: 'scheduler-name',
    kubernetes: {
      name: 'schedulerName',
      aliases: ['custom scheduler', 'スケジューラー'],
      keys: ['PodSpec.schedulerName'],
      what: {
        en: 'The scheduler that picks the node; `default-scheduler` unless written.',
        ja: 'ノードを選ぶスケジューラーです。省略時は `default-scheduler` です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS places tasks itself. On EC2, constraints and strategies steer it; a scheduler of your own would have to call StartTask.',
        ja: 'タスクの配置は ECS が行います。EC2 では配置制約と配置戦略で調整できます。独自のスケジューラーを使うには、StartTask を呼び出す必要があります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Leave it out: the default scheduler does.',
        ja: '省略してください。デフォルトのスケジューラーで足ります。',
      },
    },
  },
  {
    id: 'runtime-class',
    kubernetes: {
      name: 'RuntimeClass',
      aliases: ['runtimeClassName', 'overhead', 'ランタイムクラス'],
      keys: [
        'RuntimeClass.handler',
        'RuntimeClass.overhead',
        'RuntimeClass.scheduling',
        'Overhead.*',
        'Scheduling.*',
        'RuntimeClass',
        'PodSpec.runtimeClassName',
        'PodSpec.overhead',
      ],
      what: {
        en: 'Picks the container runtime, such as a sandbox, and adds its own cost (`overhead`) to the pod.',
        ja: 'サンドボックスなどのコンテナランタイムを選びます。ランタイム自体の消費分（`overhead`）が Pod に加算されます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/runtime-class/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task definition cannot choose a runtime. Where the aim is isolation, use Fargate.',
        ja: 'タスク定義でランタイムは選べません。分離が目的なら Fargate を使ってください。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'scheduling-gate',
    kubernetes: {
      name: 'schedulingGates',
      keys: ['PodSpec.schedulingGates', 'PodSchedulingGate.*'],
      what: {
        en: 'Holds the pod back from scheduling until controllers have removed every gate.',
        ja: 'コントローラーがすべてのゲートを外すまで、Pod のスケジューリングを保留します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task is placed as soon as it is asked for. Ask later: call RunTask, or raise `desiredCount`, when the condition holds.',
        ja: 'タスクは要求されるとすぐに配置されます。条件が整ってから RunTask を呼び出すか、`desiredCount` を増やしてください。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'pod-group',
    kubernetes: {
      name: 'schedulingGroup',
      aliases: ['gang scheduling', 'workloadRef', 'ギャングスケジューリング'],
      keys: ['PodSpec.schedulingGroup', 'PodSchedulingGroup.*', 'PodSpec.workloadRef'],
      what: {
        en: 'Puts the pod into a group that the scheduler treats as one.',
        ja: 'スケジューラーがひとまとまりとして扱うグループに Pod を入れます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: { en: 'ECS places each task by itself.', ja: 'ECS はタスクを 1 つずつ個別に配置します。' },
      build: {
        en: 'AWS Batch with a multi-node parallel job, where all parts have to start together.',
        ja: 'すべてを同時に起動する必要がある場合は、AWS Batch のマルチノード並列ジョブ。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'device-claim',
    kubernetes: {
      name: 'resourceClaims (dynamic resource allocation)',
      japaneseName: 'resourceClaims（動的リソース割り当て）',
      aliases: ['DRA', 'resourceClaims', 'dynamic resource allocation', '動的リソース割り当て'],
      keys: [
        'PodSpec.resourceClaims',
        'PodResourceClaim.*',
        'ClaimSource.*',
        'ResourceRequirements.claims',
        'ResourceClaim.name',
        'ResourceClaim.request',
      ],
      what: {
        en: 'Asks for devices by a ResourceClaim, which a driver of the cluster fulfils; containers name the claim they use.',
        ja: 'ResourceClaim でデバイスを要求します。割り当てはクラスターのドライバーが行い、コンテナは使う要求を名前で指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There is no claim to make. GPUs are asked for with `resourceRequirements`, other devices on EC2 with `linuxParameters.devices`.',
        ja: '要求にあたる仕組みはありません。GPU は `resourceRequirements` で、その他のデバイスは EC2 で `linuxParameters.devices` を使って指定します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: GPUs become `limits` of the device plugin.',
        ja: '引き継ぐものはありません。GPU はデバイスプラグインの `limits` になります。',
      },
    },
  },
  {
    id: 'readiness-gate',
    kubernetes: {
      name: 'readinessGates',
      keys: ['PodSpec.readinessGates', 'PodReadinessGate.*'],
      what: {
        en: 'Extra conditions, set by a controller, that have to be true before the pod counts as ready.',
        ja: 'コントローラーが設定する追加の条件です。すべて満たすまで Pod は Ready になりません。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed for load balancers: ECS itself waits for the health of the target group. Other conditions have no counterpart.',
        ja: 'ロードバランサーのためなら不要です。ターゲットグループのヘルスチェックは ECS 自身が待ちます。その他の条件に対応するものはありません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to write: the AWS Load Balancer Controller adds the gate to pods of namespaces labelled for it.',
        ja: '書く必要はありません。AWS Load Balancer Controller が、専用のラベルを付けた Namespace の Pod に追加します。',
      },
    },
  },
  {
    id: 'user-namespace',
    kubernetes: {
      name: 'hostUsers',
      aliases: ['user namespace', 'ユーザー名前空間'],
      keys: ['PodSpec.hostUsers'],
      what: {
        en: 'With `false`, the pod gets a user namespace of its own: root inside is not root on the node.',
        ja: '`false` にすると Pod 専用のユーザー名前空間を使います。コンテナ内の root は、ノードの root ではなくなります。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There is no such setting for a task. Fargate isolates each task from all others; on EC2, run as another user than root.',
        ja: 'タスクにこの設定はありません。Fargate では各タスクがほかから分離されます。EC2 では root 以外のユーザーで実行してください。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'block-volume',
    kubernetes: {
      name: 'volumeDevices and volumeMode: Block',
      japaneseName: 'volumeDevices と volumeMode: Block',
      aliases: ['volumeDevices', 'raw block volume'],
      keys: [
        'PersistentVolumeSpec.volumeMode',
        'Container.volumeDevices',
        'VolumeDevice.*',
        'PersistentVolumeClaimSpec.volumeMode',
      ],
      what: {
        en: 'Gives the container the volume as a raw block device instead of a file system.',
        ja: 'ボリュームを、ファイルシステムではなくブロックデバイスのままコンテナに渡します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS always formats and mounts a volume. `volumeMode: Filesystem` needs nothing.',
        ja: 'ECS は必ずボリュームをフォーマットしてマウントします。`volumeMode: Filesystem` なら何も必要ありません。',
      },
      build: {
        en: 'A device attached to the container instance, passed on with `linuxParameters.devices` (EC2 only).',
        ja: 'コンテナインスタンスに接続したデバイスを、`linuxParameters.devices` で渡す構成（EC2 のみ）。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
];
