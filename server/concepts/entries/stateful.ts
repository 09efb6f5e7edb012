import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const stateful: readonly Concept[] = [
  {
    id: 'stable-network-name',
    kubernetes: {
      name: 'serviceName of a StatefulSet',
      japaneseName: 'StatefulSet の serviceName',
      keys: ['StatefulSetSpec.serviceName'],
      what: {
        en: 'The headless Service that gives every replica a DNS name of its own, such as `db-0.db`.',
        ja: '各レプリカに `db-0.db` のような固有の DNS 名を与えるヘッドレス Service です。',
      },
      example: 'spec:\n  serviceName: db',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Tasks of one service share one name; a new task has a new address and no number.',
        ja: '1 つのサービスのタスクは同じ名前を共有します。新しいタスクのアドレスは変わり、番号もありません。',
      },
      build: {
        en: 'One ECS service with one task for each replica, each with a Cloud Map service of its own.',
        ja: 'レプリカごとにタスク 1 つの ECS サービスを作り、それぞれに専用の Cloud Map サービスを用意。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: an ECS service becomes a Deployment.',
        ja: '引き継ぐものはありません。ECS サービスは Deployment になります。',
      },
    },
  },
  {
    id: 'volume-claim-template',
    kubernetes: {
      name: 'volumeClaimTemplates',
      keys: ['StatefulSetSpec.volumeClaimTemplates'],
      what: {
        en: 'Makes a claim for every replica, which finds it again after a restart on any node.',
        ja: 'レプリカごとに PersistentVolumeClaim を作ります。別のノードで再起動しても同じものを使います。',
      },
      example:
        'volumeClaimTemplates:\n  - metadata:\n      name: data\n    spec:\n      accessModes: [ReadWriteOnce]\n      resources:\n        requests:\n          storage: 20Gi',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-storage',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'An EBS volume of a service is new for every task and deleted with it: the data would be gone after the first replacement.',
        ja: 'サービスの EBS ボリュームはタスクごとに新しく作られ、タスクとともに削除されます。最初の入れ替えでデータが失われます。',
      },
      build: {
        en: 'One ECS service for each replica with an EFS access point of its own, or a managed database such as RDS or ElastiCache.',
        ja: 'レプリカごとの ECS サービスと専用の EFS アクセスポイント、または RDS や ElastiCache などのマネージドデータベース。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not used: the EBS volume of a task becomes a generic ephemeral volume, with the same lifetime.',
        ja: '使いません。タスクの EBS ボリュームは、同じ寿命を持つ汎用エフェメラルボリュームになります。',
      },
    },
  },
  {
    id: 'claim-retention',
    kubernetes: {
      name: 'persistentVolumeClaimRetentionPolicy',
      aliases: ['whenDeleted', 'whenScaled'],
      keys: [
        'StatefulSetSpec.persistentVolumeClaimRetentionPolicy',
        'StatefulSetPersistentVolumeClaimRetentionPolicy.*',
      ],
      what: {
        en: 'Whether the claims go when the StatefulSet is deleted or scaled in; they stay unless told otherwise.',
        ja: 'StatefulSet の削除時やスケールイン時に PersistentVolumeClaim を消すかどうかです。デフォルトでは残ります。',
      },
      documentation:
        'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There are no claims to keep. EBS volumes of a service always go with their task; data on EFS always stays.',
        ja: '残すべき PersistentVolumeClaim がありません。サービスの EBS ボリュームは必ずタスクとともに消え、EFS のデータは必ず残ります。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'pod-management-policy',
    kubernetes: {
      name: 'podManagementPolicy',
      aliases: ['OrderedReady', 'Parallel'],
      keys: ['StatefulSetSpec.podManagementPolicy'],
      what: {
        en: 'Whether replicas start and stop one after another (`OrderedReady`) or all at once (`Parallel`).',
        ja: 'レプリカを順番に起動・停止するか（`OrderedReady`）、一斉に行うか（`Parallel`）を指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A service starts its tasks in any order, like `Parallel`.',
        ja: 'サービスはタスクを順不同で起動します。`Parallel` に近い動作です。',
      },
      build: {
        en: 'For an order, one ECS service for each replica and a pipeline that deploys them in turn.',
        ja: '順序が必要な場合は、レプリカごとの ECS サービスと、順番にデプロイするパイプライン。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'ordinals',
    kubernetes: {
      name: 'ordinals',
      keys: ['StatefulSetSpec.ordinals', 'StatefulSetOrdinals.*'],
      what: {
        en: 'The number of the first replica; 0 unless written.',
        ja: '最初のレプリカの番号です。省略時は 0 です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#ordinal-index',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Tasks have no numbers. With one ECS service for each replica, the number is part of its name.',
        ja: 'タスクに番号はありません。レプリカごとに ECS サービスを作る場合は、サービス名に番号を含めます。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'stateful-update-strategy',
    kubernetes: {
      name: 'updateStrategy of a StatefulSet',
      japaneseName: 'StatefulSet の updateStrategy',
      aliases: ['partition', 'OnDelete'],
      keys: ['StatefulSetSpec.updateStrategy', 'StatefulSetUpdateStrategy.*', 'RollingUpdateStatefulSetStrategy.*'],
      what: {
        en: 'Replaces replicas from the highest number down, as far as `partition`; with `OnDelete`, only when somebody deletes them.',
        ja: '番号の大きいレプリカから `partition` の位置まで順に入れ替えます。`OnDelete` では、手動で削除したときだけ入れ替わります。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A service replaces its tasks in any order and all of them. `OnDelete` has no counterpart.',
        ja: 'サービスは、すべてのタスクを順不同で入れ替えます。`OnDelete` に対応するものはありません。',
      },
      build: {
        en: 'One ECS service for each replica and a pipeline that updates them in turn; it can stop where `partition` would.',
        ja: 'レプリカごとの ECS サービスと、順番に更新するパイプライン。`partition` と同じ位置で止めることもできます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: rollout limits go to a Deployment.',
        ja: '引き継ぐものはありません。ロールアウトの上限と下限は Deployment に入ります。',
      },
    },
  },
  {
    id: 'daemon-update-strategy',
    kubernetes: {
      name: 'updateStrategy of a DaemonSet',
      japaneseName: 'DaemonSet の updateStrategy',
      keys: ['DaemonSetSpec.updateStrategy', 'DaemonSetUpdateStrategy.*', 'RollingUpdateDaemonSet.*'],
      what: {
        en: 'On how many nodes the pod may be missing (`maxUnavailable`) or doubled (`maxSurge`) during an update.',
        ja: '更新中に Pod が欠けてもよいノード数（`maxUnavailable`）と、重複してもよいノード数（`maxSurge`）です。',
      },
      example: 'updateStrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxUnavailable: 10%',
      documentation: 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    },
    ecs: {
      name: 'minimumHealthyPercent of a DAEMON service',
      japaneseName: 'DAEMON サービスの minimumHealthyPercent',
      keys: [],
      what: {
        en: 'The share of tasks that has to stay during a deployment; 0 unless written. `maximumPercent` cannot exceed 100.',
        ja: 'デプロイ中に維持するタスクの割合です。省略時は 0 です。`maximumPercent` は 100 を超えられません。',
      },
      example: '"deploymentConfiguration": {\n  "minimumHealthyPercent": 90,\n  "maximumPercent": 100\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`maxUnavailable: 10%` becomes a minimum of 90. `maxSurge` and `OnDelete` are lost.',
        ja: '`maxUnavailable: 10%` は、下限 90 になります。`maxSurge` と `OnDelete` は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`maxUnavailable` is what the minimum leaves: with 0, all nodes at once.',
        ja: '下限を引いた残りが `maxUnavailable` になります。0 なら全ノードを一斉に更新します。',
      },
    },
  },
];
