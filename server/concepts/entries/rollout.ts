import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const rollout: readonly Concept[] = [
  {
    id: 'replicas',
    kubernetes: {
      name: 'replicas',
      aliases: ['レプリカ数'],
      keys: [
        'DeploymentSpec.replicas',
        'ReplicaSetSpec.replicas',
        'StatefulSetSpec.replicas',
        'ReplicationControllerSpec.replicas',
      ],
      what: {
        en: 'How many pods should run; 1 unless written.',
        ja: '動かす Pod の数です。省略時は 1 です。',
      },
      example: 'spec:\n  replicas: 3',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas',
    },
    ecs: {
      name: 'desiredCount',
      aliases: ['desired count', '必要なタスク数', '希望数'],
      keys: ['Service.desiredCount'],
      what: {
        en: 'How many tasks the service should run.',
        ja: 'サービスが動かすタスクの数です。',
      },
      example: '"desiredCount": 3',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The same number; the default of 1 is written out. Where an autoscaler rules the count, later updates should leave it out.',
        ja: '同じ値を使い、デフォルトの 1 も明示します。オートスケーラーが数を決める場合は、以後の更新では省略してください。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The same number. Leave it out where a HorizontalPodAutoscaler rules the count.',
        ja: '同じ値を使います。HorizontalPodAutoscaler が数を決める場合は省略します。',
      },
    },
  },
  {
    id: 'rolling-update',
    kubernetes: {
      name: 'strategy: RollingUpdate',
      aliases: ['rolling update', 'maxSurge', 'maxUnavailable', 'ローリングアップデート', 'ローリング更新'],
      keys: [
        'DeploymentSpec.strategy',
        'DeploymentStrategy.rollingUpdate',
        'DeploymentStrategy.type',
        'RollingUpdateDeployment.*',
      ],
      what: {
        en: 'How pods are replaced: at most `maxSurge` above and `maxUnavailable` below the replicas; 25% each unless written.',
        ja: 'Pod の入れ替え方です。レプリカ数に対する超過を `maxSurge`、不足を `maxUnavailable` までに抑えます。省略時はどちらも 25% です。',
      },
      example: 'strategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxSurge: 1\n    maxUnavailable: 0',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
    },
    ecs: {
      name: 'minimumHealthyPercent and maximumPercent',
      japaneseName: 'minimumHealthyPercent と maximumPercent',
      aliases: ['minimumHealthyPercent', 'maximumPercent', '最小ヘルス率', '最大率'],
      keys: [
        'Service.deploymentConfiguration',
        'DeploymentConfiguration.minimumHealthyPercent',
        'DeploymentConfiguration.maximumPercent',
      ],
      what: {
        en: 'Lower and upper limit of running tasks during a deployment, in percent of `desiredCount`. ECS rounds the lower one up and the upper one down.',
        ja: 'デプロイ中に動かすタスク数の下限と上限を、`desiredCount` に対する割合で指定します。下限は切り上げ、上限は切り捨てで計算されます。',
      },
      example: '"deploymentConfiguration": {\n  "minimumHealthyPercent": 100,\n  "maximumPercent": 134\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Worked out in whole tasks first: 25%/25% of 3 replicas is 3 to 4 tasks, so 100 and 134. Writing 75 and 125 instead would block deployments of 1 to 3 tasks, since ECS rounds both to the count itself. `Recreate` becomes 0 and 100.',
        ja: 'まずタスク数に直して計算します。レプリカ数 3 で 25%/25% なら 3〜4 タスクなので、100 と 134 です。75 と 125 をそのまま書くと、ECS の丸めで上下限がどちらも元の数になり、1〜3 タスクではデプロイが進まなくなります。`Recreate` は 0 と 100 になります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Worked out in whole pods for the desired count and written as absolute numbers. Kubernetes refuses 0 for both.',
        ja: '必要数に対する Pod 数に直し、絶対数で書きます。両方を 0 にすることはできません。',
      },
    },
  },
  {
    id: 'recreate',
    kubernetes: {
      name: 'strategy: Recreate',
      aliases: ['Recreate'],
      keys: [],
      what: {
        en: 'Stops all old pods before it starts new ones.',
        ja: '古い Pod をすべて止めてから、新しい Pod を起動します。',
      },
      example: 'strategy:\n  type: Recreate',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
    },
    ecs: {
      name: 'minimumHealthyPercent 0, maximumPercent 100',
      japaneseName: 'minimumHealthyPercent 0、maximumPercent 100',
      keys: [],
      what: {
        en: 'Lets ECS stop all tasks first and never run more than the desired count.',
        ja: '先に全タスクを停止することを許し、必要数を超えて起動しない設定です。',
      },
      example: '"deploymentConfiguration": {\n  "minimumHealthyPercent": 0,\n  "maximumPercent": 100\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Never more than the count runs, but old and new tasks may run side by side while they are replaced. Availability Zone rebalancing must be switched off, as it needs more than 100 percent.',
        ja: '必要数を超えることはありませんが、入れ替えの途中で新旧のタスクが並存することがあります。アベイラビリティーゾーンの再調整は 100% 超を必要とするため、無効にします。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a rolling update with `maxSurge: 0`. Choose `Recreate` where old and new must not meet.',
        ja: '`maxSurge: 0` のローリングアップデートになります。新旧を並存させたくない場合は `Recreate` を選んでください。',
      },
    },
  },
  {
    id: 'progress-deadline',
    kubernetes: {
      name: 'progressDeadlineSeconds',
      keys: ['DeploymentSpec.progressDeadlineSeconds'],
      what: {
        en: 'Seconds without progress after which a rollout is reported as failed; it stays as it is.',
        ja: 'ロールアウトが進まないまま失敗と報告されるまでの秒数です。報告されるだけで、元には戻りません。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds',
    },
    ecs: {
      name: 'deploymentCircuitBreaker',
      aliases: [
        'circuit breaker',
        'deployment circuit breaker',
        'サーキットブレーカー',
        'デプロイサーキットブレーカー',
      ],
      keys: [
        'DeploymentConfiguration.deploymentCircuitBreaker',
        'DeploymentCircuitBreaker.*',
        'ThresholdConfiguration.*',
      ],
      what: {
        en: 'Fails a deployment after too many failed tasks, and rolls back to the last good revision if told to.',
        ja: 'タスクの失敗が続くとデプロイを失敗とし、指定があれば最後に成功したリビジョンに戻します。',
      },
      example: '"deploymentConfiguration": {\n  "deploymentCircuitBreaker": { "enable": true, "rollback": true }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes the circuit breaker. It counts failed tasks, not seconds, and can roll back, which a Deployment does not.',
        ja: 'サーキットブレーカーになります。秒数ではなくタスクの失敗数で判断し、Deployment にはない自動ロールバックも行えます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `progressDeadlineSeconds`. The rollback is lost: run `kubectl rollout undo`, or let the delivery tool do it.',
        ja: '`progressDeadlineSeconds` になります。自動ロールバックは失われるため、`kubectl rollout undo` またはデリバリーツールで行います。',
      },
    },
  },
  {
    id: 'min-ready-seconds',
    kubernetes: {
      name: 'minReadySeconds',
      keys: [
        'DeploymentSpec.minReadySeconds',
        'ReplicaSetSpec.minReadySeconds',
        'DaemonSetSpec.minReadySeconds',
        'StatefulSetSpec.minReadySeconds',
        'ReplicationControllerSpec.minReadySeconds',
      ],
      what: {
        en: 'Seconds a new pod must stay ready before it counts as available.',
        ja: '新しい Pod が利用可能とみなされるまでに、準備完了の状態を保つ秒数です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#min-ready-seconds',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A rolling deployment goes on as soon as a task is healthy. Blue/green deployments have a bake time (`bakeTimeInMinutes`).',
        ja: 'ローリングデプロイは、タスクが正常になるとすぐに次へ進みます。ブルー/グリーンデプロイにはベイク時間（`bakeTimeInMinutes`）があります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over; the default is 0.', ja: '引き継ぐものはありません。デフォルトは 0 です。' },
    },
  },
  {
    id: 'revision-history',
    kubernetes: {
      name: 'revisionHistoryLimit',
      keys: [
        'DeploymentSpec.revisionHistoryLimit',
        'DaemonSetSpec.revisionHistoryLimit',
        'StatefulSetSpec.revisionHistoryLimit',
      ],
      what: {
        en: 'How many old versions are kept for a rollback.',
        ja: 'ロールバック用に保持する、古いバージョンの数です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#clean-up-policy',
    },
    ecs: {
      name: 'Task definition revisions',
      japaneseName: 'タスク定義のリビジョン',
      keys: [],
      what: {
        en: 'Every registered revision stays until somebody deregisters it.',
        ja: '登録したリビジョンは、登録を解除するまで残ります。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: all revisions are kept. Deregister old ones if they are in the way.',
        ja: '不要です。すべてのリビジョンが残ります。不要なものは登録を解除してください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over; the default is 10.', ja: '引き継ぐものはありません。デフォルトは 10 です。' },
    },
  },
  {
    id: 'paused',
    kubernetes: {
      name: 'paused',
      keys: ['DeploymentSpec.paused'],
      what: {
        en: 'Holds back the rollout of changes to the template.',
        ja: 'テンプレートの変更のロールアウトを保留します。',
      },
      documentation:
        'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A service deploys as soon as it is updated. Hold back by not updating it: registering a revision alone changes nothing.',
        ja: 'サービスは更新するとすぐにデプロイされます。リビジョンの登録だけでは何も変わらないため、サービスを更新しないことで保留できます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' },
    },
  },
  {
    id: 'deployment-strategy',
    kubernetes: {
      name: 'Argo Rollouts or Flagger',
      japaneseName: 'Argo Rollouts または Flagger',
      aliases: ['blue/green', 'canary', 'ブルーグリーン', 'カナリア', 'Argo Rollouts'],
      keys: [],
      what: {
        en: 'Add-ons for blue/green and canary releases; a Deployment itself knows rolling updates only.',
        ja: 'ブルー/グリーンやカナリアリリースを行うアドオンです。Deployment 自体はローリングアップデートにしか対応しません。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#canary-deployment',
    },
    ecs: {
      name: 'deploymentConfiguration.strategy',
      aliases: ['BLUE_GREEN', 'CANARY', 'LINEAR', 'deploymentController'],
      keys: [
        'DeploymentConfiguration.strategy',
        'DeploymentConfiguration.bakeTimeInMinutes',
        'DeploymentConfiguration.canaryConfiguration',
        'DeploymentConfiguration.linearConfiguration',
        'CanaryConfiguration.*',
        'LinearConfiguration.*',
        'Service.deploymentController',
        'DeploymentController.type',
      ],
      what: {
        en: 'How a new revision takes over: `ROLLING`, `BLUE_GREEN`, `LINEAR` or `CANARY`.',
        ja: '新しいリビジョンへの切り替え方です。`ROLLING`、`BLUE_GREEN`、`LINEAR`、`CANARY` から選びます。',
      },
      example: '"deploymentConfiguration": {\n  "strategy": "BLUE_GREEN",\n  "bakeTimeInMinutes": 10\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A canary of one step becomes `CANARY`, equal steps become `LINEAR`, a switch becomes `BLUE_GREEN`; analysis becomes CloudWatch alarms and lifecycle hooks.',
        ja: '1 段階のカナリアは `CANARY`、均等な段階は `LINEAR`、一括の切り替えは `BLUE_GREEN` になります。分析は CloudWatch アラームとライフサイクルフックに置き換えます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'A plain Deployment can only roll. Keep the strategy with Argo Rollouts or Flagger.',
        ja: '通常の Deployment ではローリングアップデートしかできません。同じ方式を続けるには Argo Rollouts や Flagger を使います。',
      },
      build: { en: 'The add-on and its own objects.', ja: 'アドオン本体と、専用のオブジェクト。' },
    },
  },
];
