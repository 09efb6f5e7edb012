import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const lifecycle: readonly Concept[] = [
  {
    id: 'restart-policy',
    kubernetes: {
      name: 'restartPolicy',
      aliases: ['再起動ポリシー'],
      keys: ['PodSpec.restartPolicy'],
      what: {
        en: 'Whether containers that end are started again: `Always`, `OnFailure` or `Never`.',
        ja: '終了したコンテナを再起動するかどうかです。`Always`、`OnFailure`、`Never` から選びます。',
      },
      example: 'spec:\n  restartPolicy: OnFailure',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
    },
    ecs: {
      name: 'restartPolicy of a container',
      japaneseName: 'コンテナの restartPolicy',
      aliases: ['restart policy'],
      keys: ['ContainerDefinition.restartPolicy', 'ContainerRestartPolicy.*'],
      what: {
        en: 'Lets ECS restart a single container instead of stopping the task. It is off unless switched on.',
        ja: 'タスクを止めずに、コンテナ単体を再起動させる設定です。デフォルトでは無効です。',
      },
      example: '"restartPolicy": {\n  "enabled": true,\n  "ignoredExitCodes": [0],\n  "restartAttemptPeriod": 60\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`Always` becomes a service that replaces tasks, and `enabled: true` to restart in place; `OnFailure` adds `ignoredExitCodes: [0]`; `Never` is left out. ECS restarts a container only after it ran for `restartAttemptPeriod`: 60 to 1800 seconds, 300 unless written.',
        ja: '`Always` は、タスクを入れ替えるサービスと、その場で再起動するための `enabled: true` になります。`OnFailure` は `ignoredExitCodes: [0]` を加え、`Never` は省略します。ECS がコンテナを再起動するのは、`restartAttemptPeriod`（60〜1800 秒、省略時 300 秒）以上動いていた場合だけです。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A service becomes a Deployment, which always restarts. In a Job, `ignoredExitCodes` with 0 becomes `OnFailure`. The attempt period is lost.',
        ja: 'サービスは Deployment になり、常に再起動されます。Job では、`ignoredExitCodes` に 0 があれば `OnFailure` になります。再起動の間隔は失われます。',
      },
    },
  },
  {
    id: 'init-container',
    kubernetes: {
      name: 'initContainers',
      aliases: ['init container', 'init コンテナ', '初期化コンテナ'],
      keys: ['PodSpec.initContainers'],
      what: {
        en: 'Containers that run one after the other, each to its end, before the ordinary ones start.',
        ja: '通常のコンテナより先に、1 つずつ順番に最後まで実行されるコンテナです。',
      },
      example:
        'initContainers:\n  - name: migrate\n    image: shop/migrate:3\ncontainers:\n  - name: app\n    image: shop/api:3',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
    },
    ecs: {
      name: 'dependsOn',
      aliases: ['container dependency', 'コンテナの依存関係'],
      keys: ['ContainerDefinition.dependsOn', 'ContainerDependency.*'],
      what: {
        en: 'Makes a container wait for another one: until it has started (`START`), ended (`COMPLETE`), ended well (`SUCCESS`) or is healthy (`HEALTHY`).',
        ja: '別のコンテナを待ってから起動します。条件は、起動（`START`）、終了（`COMPLETE`）、正常終了（`SUCCESS`）、正常稼働（`HEALTHY`）です。',
      },
      example:
        '[\n  { "name": "migrate", "image": "shop/migrate:3", "essential": false },\n  {\n    "name": "app",\n    "image": "shop/api:3",\n    "dependsOn": [{ "containerName": "migrate", "condition": "SUCCESS" }]\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a container with `essential: false`. Each init container waits for the success of the one before, and every ordinary container for the last; without this chain ECS starts them all at once. When one fails, the task stops instead of trying again.',
        ja: '`essential: false` のコンテナになります。各 init コンテナは 1 つ前の `SUCCESS` を、通常のコンテナは最後の init コンテナの `SUCCESS` を待ちます。この連鎖がないと、ECS はすべてを同時に起動します。失敗した場合は再試行されず、タスクが停止します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`SUCCESS` becomes an init container; `COMPLETE` one that ignores its exit code; `START` and `HEALTHY` a native sidecar, with a startup probe for `HEALTHY`. Init containers run strictly in order.',
        ja: '`SUCCESS` は init コンテナ、`COMPLETE` は終了コードを無視する init コンテナになります。`START` と `HEALTHY` はネイティブサイドカーになり、`HEALTHY` には startupProbe を付けます。init コンテナは必ず順番に実行されます。',
      },
    },
  },
  {
    id: 'sidecar',
    kubernetes: {
      name: 'Sidecar (init container with restartPolicy: Always)',
      japaneseName: 'サイドカー（restartPolicy: Always の init コンテナ）',
      aliases: ['sidecar', 'native sidecar', 'サイドカー', 'ネイティブサイドカー'],
      keys: ['Container.restartPolicy'],
      what: {
        en: 'An init container that keeps running beside the ordinary ones: started before them, stopped after them.',
        ja: '通常のコンテナと並んで動き続ける init コンテナです。通常のコンテナより先に起動し、後に停止します。',
      },
      example: 'initContainers:\n  - name: proxy\n    image: envoyproxy/envoy:v1.35.0\n    restartPolicy: Always',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
    },
    ecs: {
      name: 'Non-essential container with a restart policy',
      japaneseName: '再起動ポリシー付きの essential でないコンテナ',
      keys: [],
      what: {
        en: 'A container whose end does not stop the task and which ECS restarts. On shutdown ECS stops containers in the reverse order of `dependsOn`.',
        ja: '終了してもタスクは止まらず、ECS が再起動するコンテナです。停止時は `dependsOn` と逆の順に止められます。',
      },
      example:
        '{\n  "name": "proxy",\n  "image": "envoyproxy/envoy:v1.35.0",\n  "essential": false,\n  "restartPolicy": { "enabled": true }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The containers after it depend on it by `START`, or by `HEALTHY` where it has a startup probe. ECS restarts it only after it ran for the attempt period (60 seconds at least).',
        ja: '後続のコンテナは `START`（startupProbe がある場合は `HEALTHY`）でこのコンテナに依存します。ECS が再起動するのは、最短 60 秒の再起動間隔以上動いていた場合だけです。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A non-essential container that keeps running becomes a native sidecar, on by default since Kubernetes 1.29.',
        ja: '動き続ける essential でないコンテナは、ネイティブサイドカー（Kubernetes 1.29 以降はデフォルトで有効）になります。',
      },
    },
  },
  {
    id: 'termination-grace-period',
    kubernetes: {
      name: 'terminationGracePeriodSeconds',
      aliases: ['grace period', '終了猶予時間'],
      keys: ['PodSpec.terminationGracePeriodSeconds'],
      what: {
        en: 'Seconds the pod has between SIGTERM and SIGKILL, its preStop hooks included; 30 unless written.',
        ja: 'SIGTERM から SIGKILL までの猶予（秒）です。preStop フックの時間も含み、省略時は 30 です。',
      },
      example: 'spec:\n  terminationGracePeriodSeconds: 60',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
    },
    ecs: {
      name: 'stopTimeout',
      aliases: ['stop timeout'],
      keys: ['ContainerDefinition.stopTimeout'],
      what: {
        en: 'Seconds a container has between SIGTERM and SIGKILL. On Fargate 30 unless written, 120 at most.',
        ja: 'コンテナの SIGTERM から SIGKILL までの猶予（秒）です。Fargate では省略時 30、最大 120 です。',
      },
      example: '"stopTimeout": 60',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `stopTimeout` on every container, cut to 120 on Fargate. Kubernetes counts once for the whole pod; ECS counts for each container, so containers stopped one after another add up.',
        ja: 'すべてのコンテナの `stopTimeout` になり、Fargate では 120 に切り詰めます。Kubernetes は Pod 全体で数えますが、ECS はコンテナごとに数えるため、順番に停止するコンテナでは合計の時間が延びます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The longest `stopTimeout` of the task becomes the grace period of the pod.',
        ja: 'タスク内で最も長い `stopTimeout` が Pod の猶予になります。',
      },
    },
  },
  {
    id: 'pre-stop',
    kubernetes: {
      name: 'lifecycle.preStop',
      aliases: ['preStop', 'preStop hook'],
      keys: ['Lifecycle.preStop'],
      what: {
        en: 'A command, request or pause before SIGTERM is sent, often to let load balancers catch up.',
        ja: 'SIGTERM の前に実行するコマンド、リクエスト、または待機です。ロードバランサーからの切り離しを待つためによく使います。',
      },
      example: 'lifecycle:\n  preStop:\n    sleep:\n      seconds: 10',
      documentation: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A pause for the load balancer is not needed: ECS takes the task out of its target group first and waits for the deregistration delay. Other work belongs into a SIGTERM handler.',
        ja: 'ロードバランサーのための待機は不要です。ECS は先にタスクをターゲットグループから外し、登録解除の遅延を待ちます。それ以外の処理は SIGTERM ハンドラーに移してください。',
      },
      build: {
        en: 'A SIGTERM handler in the application, or an entry point script with `trap`.',
        ja: 'アプリケーションの SIGTERM ハンドラー、または `trap` を使う起動スクリプト。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. Add a short `preStop` pause behind a load balancer: Kubernetes takes the pod out and stops it at the same time.',
        ja: '引き継ぐものはありません。Kubernetes は切り離しと停止を並行して行うため、ロードバランサーの背後では短い `preStop` の待機を加えてください。',
      },
    },
  },
  {
    id: 'post-start',
    kubernetes: {
      name: 'lifecycle.postStart',
      aliases: ['postStart'],
      keys: ['Lifecycle.postStart'],
      what: {
        en: 'A command or request right after the container was created, beside its main process.',
        ja: 'コンテナの作成直後に、メインプロセスと並行して実行するコマンドまたはリクエストです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: { en: 'ECS has no hooks in a container.', ja: 'ECS には、コンテナ内のフックがありません。' },
      build: {
        en: 'An entry point script that does the work and then starts the application.',
        ja: '処理を行ってからアプリケーションを起動する起動スクリプト。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' },
    },
  },
  {
    id: 'active-deadline',
    kubernetes: {
      name: 'activeDeadlineSeconds',
      keys: ['PodSpec.activeDeadlineSeconds', 'JobSpec.activeDeadlineSeconds'],
      what: {
        en: 'Seconds after which the pod or Job is stopped, whatever it does.',
        ja: 'Pod や Job を強制的に停止するまでの秒数です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: { en: 'A task has no maximum run time.', ja: 'タスクには最大実行時間の設定がありません。' },
      build: {
        en: 'An essential sidecar that runs `sleep N`: its end stops the task. Or the timeout of AWS Batch or Step Functions.',
        ja: '`sleep N` を実行する essential なサイドカー（終了するとタスクが停止）。または AWS Batch や Step Functions のタイムアウト。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. A sidecar that only sleeps to end the task becomes `activeDeadlineSeconds` of the Job.',
        ja: '引き継ぐものはありません。タスクを終わらせるために sleep するだけのサイドカーは、Job の `activeDeadlineSeconds` に置き換えます。',
      },
    },
  },
  {
    id: 'start-timeout',
    kubernetes: nothing,
    ecs: {
      name: 'startTimeout',
      keys: ['ContainerDefinition.startTimeout'],
      what: {
        en: 'Seconds ECS waits for the container to reach the state others depend on; then it gives up on them.',
        ja: '他のコンテナが待っている状態にこのコンテナが達するまで、ECS が待つ秒数です。過ぎると、待っているコンテナの起動を諦めます。',
      },
      example: '"startTimeout": 120',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Nothing in a pod says this. Set it on the container that is waited for, so that a hanging one fails the task.',
        ja: 'Pod にこれを表す項目はありません。待たれる側のコンテナに指定しておくと、処理が止まったときにタスクを失敗させられます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes the budget of a startup probe (`periodSeconds` × `failureThreshold`) on the sidecar, or the deadline of a Job.',
        ja: 'サイドカーの startupProbe の許容時間（`periodSeconds` × `failureThreshold`）、または Job の期限になります。',
      },
    },
  },
];
