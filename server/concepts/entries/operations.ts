import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const operations: readonly Concept[] = [
  {
    id: 'logging',
    kubernetes: nothing,
    ecs: {
      name: 'logConfiguration',
      aliases: ['logs', 'awslogs', 'log driver', 'ログ', 'ログドライバー'],
      keys: ['ContainerDefinition.logConfiguration', 'LogConfiguration.*'],
      what: {
        en: 'Where standard output of the container goes: a log driver such as `awslogs` (CloudWatch Logs) and its options.',
        ja: 'コンテナの標準出力の送り先です。`awslogs`（CloudWatch Logs）などのログドライバーとそのオプションを指定します。',
      },
      example:
        '"logConfiguration": {\n  "logDriver": "awslogs",\n  "options": {\n    "awslogs-group": "/ecs/web",\n    "awslogs-region": "ap-northeast-1",\n    "awslogs-stream-prefix": "app"\n  }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A manifest says nothing about logs: agents on the nodes collect them. On ECS each container needs a `logConfiguration`; on Fargate its output is lost without one.',
        ja: 'ログはノード上のエージェントが集めるため、マニフェストには書かれていません。ECS ではコンテナごとに `logConfiguration` が必要で、Fargate では指定しないと出力が失われます。',
      },
      build: {
        en: 'A log group and an execution role that may write to it.',
        ja: 'ロググループと、そこへの書き込みを許可した実行ロール。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Disappears from the workload: an agent in the cluster, such as Fluent Bit or the CloudWatch add-on, collects all standard output. Names of log groups and streams change.',
        ja: 'ワークロードからはなくなり、クラスターのエージェント（Fluent Bit、CloudWatch のアドオンなど）が標準出力をまとめて収集します。ロググループ名とストリーム名は変わります。',
      },
      build: {
        en: 'The logging agent as a DaemonSet or EKS add-on, with a role that may write the logs.',
        ja: 'DaemonSet または EKS アドオンとして動かすログエージェントと、書き込みを許可したロール。',
      },
    },
  },
  {
    id: 'firelens',
    kubernetes: {
      name: 'Fluent Bit sidecar or DaemonSet',
      japaneseName: 'Fluent Bit のサイドカーまたは DaemonSet',
      aliases: ['Fluent Bit', 'Fluentd'],
      keys: [],
      what: {
        en: 'A log router deployed like any other workload.',
        ja: '通常のワークロードとしてデプロイするログルーターです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
    },
    ecs: {
      name: 'firelensConfiguration',
      aliases: ['FireLens', 'awsfirelens'],
      keys: ['ContainerDefinition.firelensConfiguration', 'FirelensConfiguration.*'],
      what: {
        en: 'Marks the container that routes the logs of the task (Fluent Bit or Fluentd).',
        ja: 'タスクのログを中継するコンテナ（Fluent Bit または Fluentd）であることを示します。',
      },
      example: '"firelensConfiguration": { "type": "fluentbit" }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A Fluent Bit sidecar that only ships logs may become a FireLens container; the others then use the log driver `awsfirelens`.',
        ja: 'ログを送るだけの Fluent Bit サイドカーは FireLens のコンテナにできます。その場合、ほかのコンテナはログドライバー `awsfirelens` を使います。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The router becomes a Fluent Bit DaemonSet output, or a sidecar that reads files from a shared volume. The socket between ECS and router has no counterpart.',
        ja: 'Fluent Bit の DaemonSet の出力設定、または共有ボリュームのファイルを読むサイドカーになります。ECS とルーターをつなぐソケットに対応するものはありません。',
      },
    },
  },
  {
    id: 'exec',
    kubernetes: {
      name: 'kubectl exec',
      keys: [],
      what: {
        en: 'Runs a command in a running container; allowed by RBAC, nothing to prepare in the pod.',
        ja: '実行中のコンテナでコマンドを実行します。RBAC で許可し、Pod 側の準備は不要です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/',
    },
    ecs: {
      name: 'ECS Exec (enableExecuteCommand)',
      japaneseName: 'ECS Exec（enableExecuteCommand）',
      aliases: ['ECS Exec', 'execute command'],
      keys: ['Service.enableExecuteCommand'],
      what: {
        en: 'Runs a command in a running container through Systems Manager; has to be switched on before the task starts.',
        ja: 'Systems Manager 経由で、実行中のコンテナでコマンドを実行します。タスクの起動前に有効にしておく必要があります。',
      },
      example: '"enableExecuteCommand": true',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Switch it on for the service. It needs a writable root file system.',
        ja: 'サービスで有効にします。ルートファイルシステムが書き込み可能でなければ使えません。',
      },
      build: {
        en: 'The `ssmmessages` permissions on the task role.',
        ja: 'タスクロールへの `ssmmessages` の権限。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Not needed: `kubectl exec` works for everybody with the right on `pods/exec`.',
        ja: '不要です。`pods/exec` の権限があれば `kubectl exec` を使えます。',
      },
    },
  },
  {
    id: 'ephemeral-container',
    kubernetes: {
      name: 'Ephemeral container (kubectl debug)',
      japaneseName: 'エフェメラルコンテナ（kubectl debug）',
      aliases: ['kubectl debug', 'ephemeral container'],
      keys: ['PodSpec.ephemeralContainers', 'EphemeralContainer.*'],
      what: {
        en: 'A container added to a running pod for debugging.',
        ja: 'デバッグのために、実行中の Pod に追加するコンテナです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Nothing can be added to a running task. Use ECS Exec in a container that is there.',
        ja: '実行中のタスクにコンテナは追加できません。既存のコンテナで ECS Exec を使ってください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' },
    },
  },
  {
    id: 'ulimits',
    kubernetes: nothing,
    ecs: {
      name: 'ulimits',
      keys: ['ContainerDefinition.ulimits', 'Ulimit.*'],
      what: {
        en: 'Soft and hard limits of the process, such as the number of open files (`nofile`).',
        ja: '開けるファイル数（`nofile`）など、プロセスのソフト制限とハード制限です。',
      },
      example: '"ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 65535 }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A pod cannot say it. On Fargate `nofile` is 65535 unless written.',
        ja: 'Pod では指定できません。Fargate の `nofile` は、省略時 65535 です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'There is no field: the container runtime of the node decides.',
        ja: '対応する項目はなく、ノードのコンテナランタイムの設定で決まります。',
      },
      build: {
        en: 'Node configuration, or an entry point script that runs `ulimit` first.',
        ja: 'ノードの設定、または先に `ulimit` を実行する起動スクリプト。',
      },
    },
  },
  {
    id: 'init-process',
    kubernetes: nothing,
    ecs: {
      name: 'linuxParameters.initProcessEnabled',
      aliases: ['initProcessEnabled', 'init process'],
      keys: ['LinuxParameters.initProcessEnabled'],
      what: {
        en: 'Runs a small init process as PID 1 that forwards signals and reaps dead processes.',
        ja: 'シグナルの転送と終了プロセスの回収を行う、小さな init プロセスを PID 1 として動かします。',
      },
      example: '"linuxParameters": { "initProcessEnabled": true }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A pod has no such field. It is worth switching on for ECS Exec.',
        ja: 'Pod に対応する項目はありません。ECS Exec を使う場合は有効にすることをお勧めします。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Put an init such as `tini` into the image. `shareProcessNamespace: true` also reaps dead processes.',
        ja: '`tini` などの init をイメージに含めます。`shareProcessNamespace: true` でも終了プロセスは回収されます。',
      },
    },
  },
  {
    id: 'links',
    kubernetes: nothing,
    ecs: {
      name: 'links',
      keys: ['ContainerDefinition.links'],
      what: {
        en: 'Lets containers reach each other by name in the network mode `bridge`; an old Docker feature.',
        ja: 'ネットワークモード `bridge` で、コンテナ同士が名前で通信できるようにします。古い Docker の機能です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: containers of a pod use `localhost`, as they do in `awsvpc` mode.',
        ja: '不要です。Pod のコンテナは `localhost` で通信し、`awsvpc` モードでも同じです。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Containers of a pod reach each other by `localhost`. Where the name matters, `hostAliases` can point it at 127.0.0.1.',
        ja: 'Pod のコンテナは `localhost` で通信します。名前が必要な場合は、`hostAliases` で 127.0.0.1 に向けられます。',
      },
    },
  },
];
