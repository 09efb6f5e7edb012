import type { Concept } from '../concept.ts';

export const workloads: readonly Concept[] = [
  {
    id: 'pod',
    kubernetes: {
      name: 'Pod',
      japaneseName: 'Pod',
      aliases: ['ポッド', 'pods', 'po'],
      keys: ['Pod', 'PodSpec'],
      what: {
        en: 'The smallest thing that runs: one or more containers that share a network address and volumes.',
        ja: '実行の最小単位です。ネットワークアドレスとボリュームを共有する、1 つ以上のコンテナの集まりです。',
      },
      example:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/',
    },
    ecs: {
      name: 'Task',
      japaneseName: 'タスク',
      aliases: ['ECS task', 'ECS タスク'],
      keys: [],
      what: {
        en: 'A running copy of a task definition: up to 10 containers that are placed, started and stopped together.',
        ja: 'タスク定義をもとに起動した実体です。最大 10 個のコンテナが、まとめて配置、起動、停止されます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A pod that should keep running becomes a service with `desiredCount` 1; one that ends becomes a task started with RunTask. With network mode `awsvpc` the containers share `localhost`, as in a pod. When an essential container exits, ECS replaces the whole task, where Kubernetes restarts only that container.',
        ja: '動き続ける Pod は `desiredCount` が 1 のサービスに、終了する Pod は RunTask で起動するタスクになります。ネットワークモードが `awsvpc` なら、Pod と同じくコンテナ同士が `localhost` を共有します。Kubernetes は終了したコンテナだけを再起動しますが、ECS は essential コンテナが終了するとタスク全体を入れ替えます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A task becomes a pod. It is seldom written down by itself: services become Deployments and one-off tasks become Jobs, which create the pods.',
        ja: 'タスクは Pod になります。ただし Pod を直接書くことはまれで、サービスは Deployment に、単発のタスクは Job に置き換え、それらに Pod を作らせます。',
      },
    },
  },
  {
    id: 'pod-template',
    kubernetes: {
      name: 'Pod template',
      japaneseName: 'Pod テンプレート',
      keys: [
        'PodTemplateSpec',
        'PodTemplate',
        'DeploymentSpec.template',
        'ReplicaSetSpec.template',
        'ReplicationControllerSpec.template',
        'StatefulSetSpec.template',
        'DaemonSetSpec.template',
        'JobSpec.template',
      ],
      what: {
        en: 'The blueprint of the pods a workload creates. It lives inside the workload; a change to it starts a rollout.',
        ja: 'ワークロードが作る Pod のひな形です。ワークロードの中に書き、変更するとロールアウトが始まります。',
      },
      example:
        'spec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates',
    },
    ecs: {
      name: 'Task definition (revision)',
      japaneseName: 'タスク定義（リビジョン）',
      aliases: ['task definition', 'タスク定義', 'revision', 'リビジョン'],
      keys: ['TaskDefinition', 'Service.taskDefinition'],
      what: {
        en: 'The blueprint of a task, registered under a family name. Every registration makes a new numbered revision that never changes.',
        ja: 'タスクのひな形です。ファミリー名で登録し、登録のたびに番号付きの新しいリビジョンが作られます。登録後のリビジョンは変わりません。',
      },
      example:
        '{\n  "family": "web",\n  "networkMode": "awsvpc",\n  "requiresCompatibilities": ["FARGATE"],\n  "cpu": "256",\n  "memory": "512",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.29" }]\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The pod template becomes a task definition of its own, which the service names by family and revision. Changing it means registering a new revision and pointing the service at it; the object is not edited in place.',
        ja: 'Pod テンプレートは独立したタスク定義になり、サービスからファミリー名とリビジョンで参照します。変更するときは、その場で書き換えるのではなく、新しいリビジョンを登録してサービスの参照先を切り替えます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The task definition moves into `spec.template` of the Deployment or Job made from it. There is no registry of revisions: a Deployment keeps its recent ReplicaSets instead, and the repository keeps the rest.',
        ja: 'タスク定義は、生成する Deployment や Job の `spec.template` に入ります。リビジョンの登録簿はなく、Deployment が直近の ReplicaSet を保持するだけです。それ以前の履歴はリポジトリで管理します。',
      },
    },
  },
  {
    id: 'deployment',
    kubernetes: {
      name: 'Deployment',
      aliases: ['deploy', 'デプロイメント'],
      keys: ['Deployment', 'DeploymentSpec'],
      what: {
        en: 'Keeps a number of identical pods running and replaces them step by step when the template changes.',
        ja: '同じ Pod を指定した数だけ動かし続け、テンプレートが変わると段階的に入れ替えます。',
      },
      example:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template: …',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
    },
    ecs: {
      name: 'ECS service',
      japaneseName: 'ECS サービス',
      aliases: ['サービス', 'schedulingStrategy REPLICA'],
      keys: ['Service', 'Service.serviceName'],
      what: {
        en: 'Keeps the desired number of tasks of one task definition running, rolls out new revisions and registers tasks with load balancers.',
        ja: '1 つのタスク定義から必要な数のタスクを動かし続け、新しいリビジョンの展開やロードバランサーへの登録も行います。',
      },
      example: '"serviceName": "web",\n"taskDefinition": "web:7",\n"desiredCount": 3',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a service and a task definition. The label selector disappears: a service owns its tasks. To roll back, update to an older revision, or use the circuit breaker. A Kubernetes `Service` is something else.',
        ja: 'サービスとタスク定義になります。サービスはタスクを直接管理するため、ラベルセレクターはなくなります。ロールバックは、古いリビジョンへの更新かサーキットブレーカーで行います。Kubernetes の `Service` は別の概念です。',
      },
      build: {
        en: 'A cluster to run in, subnets and security groups for the tasks.',
        ja: 'サービスを動かすクラスター、タスク用のサブネットとセキュリティグループ。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Deployment, plus a Service, Ingress or HorizontalPodAutoscaler where the ECS service is reachable or scales. A Deployment never rolls back by itself.',
        ja: 'Deployment になります。外部や他のサービスから呼ばれる場合は Service や Ingress、自動スケーリングする場合は HorizontalPodAutoscaler も必要です。Deployment が自動でロールバックすることはありません。',
      },
    },
  },
  {
    id: 'container',
    kubernetes: {
      name: 'Container',
      japaneseName: 'コンテナ',
      keys: ['Container', 'PodSpec.containers'],
      what: {
        en: 'One container of a pod: its image, command, environment, ports, resources and probes.',
        ja: 'Pod 内のコンテナ 1 つ分です。イメージ、コマンド、環境変数、プローブなどを指定します。',
      },
      example: 'containers:\n  - name: app\n    image: nginx:1.29\n    ports:\n      - containerPort: 80',
      documentation: 'https://kubernetes.io/docs/concepts/containers/',
    },
    ecs: {
      name: 'Container definition',
      japaneseName: 'コンテナ定義',
      keys: ['ContainerDefinition', 'TaskDefinition.containerDefinitions'],
      what: {
        en: 'One container of a task: its image, command, environment, ports, resources, health check and log driver.',
        ja: 'タスク内のコンテナ 1 つ分です。イメージ、環境変数、ポートなどを指定します。',
      },
      example:
        '"containerDefinitions": [\n  {\n    "name": "app",\n    "image": "nginx:1.29",\n    "essential": true,\n    "portMappings": [{ "containerPort": 80 }]\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each container becomes a container definition with `essential: true`; a task definition holds at most 10, init containers and sidecars included. Logs need a `logConfiguration`: standard output is not collected without one.',
        ja: '各コンテナは `essential: true` のコンテナ定義になります。タスク定義に書けるのは、init コンテナやサイドカーも含めて 10 個までです。標準出力を収集するには `logConfiguration` の指定が必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Essential containers become ordinary containers. Non-essential ones become init containers or native sidecars, by what depends on them.',
        ja: 'essential なら通常のコンテナに、そうでなければ依存のされ方に応じて init コンテナかネイティブサイドカーになります。',
      },
    },
  },
  {
    id: 'replica-set',
    kubernetes: {
      name: 'ReplicaSet',
      aliases: ['ReplicationController', 'rs', 'レプリカセット'],
      keys: ['ReplicaSet', 'ReplicaSetSpec', 'ReplicationController', 'ReplicationControllerSpec'],
      what: {
        en: 'Keeps a number of identical pods running, without rollouts. Deployments create and manage them.',
        ja: '同じ Pod を指定した数だけ動かし続けますが、ロールアウトの機能はありません。通常は Deployment が作成、管理します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/',
    },
    ecs: {
      name: 'ECS service',
      japaneseName: 'ECS サービス',
      keys: [],
      what: {
        en: 'Keeps the desired number of tasks running. Its deployments play the part of ReplicaSets: one for each revision being rolled out.',
        ja: '必要な数のタスクを動かし続けます。サービスの中の「デプロイ」が ReplicaSet の役割を担い、展開中のリビジョンごとに 1 つ作られます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a service, as a Deployment would. A service also rolls out a changed task definition, which a ReplicaSet does not.',
        ja: 'Deployment と同じくサービスになります。ReplicaSet と違い、タスク定義を変えるとサービスは新しい定義を展開します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Use a Deployment; it manages the ReplicaSets.',
        ja: 'Deployment を使ってください。ReplicaSet は Deployment が管理します。',
      },
    },
  },
  {
    id: 'stateful-set',
    kubernetes: {
      name: 'StatefulSet',
      aliases: ['sts', 'ステートフルセット'],
      keys: ['StatefulSet', 'StatefulSetSpec'],
      what: {
        en: 'Runs pods with a stable name, a DNS name and a volume each, started and stopped in order.',
        ja: '固定の名前、DNS 名、専用ボリュームを持つ Pod を、決まった順序で起動、停止します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
    },
    ecs: {
      name: 'One ECS service for each replica',
      japaneseName: 'レプリカごとの ECS サービス',
      keys: [],
      what: {
        en: 'ECS tasks are interchangeable: no stable names, no volume that follows a task, no ordered rollout.',
        ja: 'ECS のタスクは互いに区別されません。固定の名前、タスクに追従するボリューム、順序付きの展開はいずれもありません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'One service with several tasks would lose the identity of the replicas, and their data: an EBS volume of a service task is created anew and deleted with the task.',
        ja: '複数タスクの 1 サービスに置き換えると、レプリカの識別性とデータが失われます。サービスのタスクに付く EBS ボリュームは毎回新規に作られ、タスクとともに削除されるためです。',
      },
      build: {
        en: 'A service with one task for each replica (`db-0`, `db-1` …), each with its own Cloud Map name and EFS access point; or a managed database such as RDS or ElastiCache.',
        ja: 'レプリカごとにタスク 1 つのサービス（`db-0`、`db-1` など）を作り、それぞれに Cloud Map の名前と EFS アクセスポイントを用意します。または RDS や ElastiCache などのマネージドサービスへ移します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'No ECS service becomes a StatefulSet by itself. Consider one where services were split only to give each task its own storage and name.',
        ja: 'ECS サービスがそのまま StatefulSet になることはありません。タスクごとに専用のストレージと名前を持たせるためにサービスを分けている場合は、StatefulSet への統合を検討してください。',
      },
    },
  },
  {
    id: 'daemon-set',
    kubernetes: {
      name: 'DaemonSet',
      aliases: ['ds', 'デーモンセット'],
      keys: ['DaemonSet', 'DaemonSetSpec'],
      what: {
        en: 'Runs one pod on every matching node, usually an agent for logs, metrics or networking.',
        ja: '条件に合うすべてのノードで Pod を 1 つずつ動かします。ログ、メトリクス、ネットワークなどのエージェントによく使います。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/',
    },
    ecs: {
      name: 'ECS service with DAEMON scheduling',
      japaneseName: 'DAEMON スケジューリングの ECS サービス',
      aliases: ['DAEMON', 'daemon service', 'ECS Daemon'],
      keys: ['Service.schedulingStrategy'],
      what: {
        en: 'A service with `schedulingStrategy: DAEMON` runs one task on every matching container instance. `REPLICA`, the default, keeps a number of tasks.',
        ja: '`schedulingStrategy: DAEMON` のサービスは、条件に合うすべてのコンテナインスタンスでタスクを 1 つずつ動かします。デフォルトの `REPLICA` は、タスク数を保つ方式です。',
      },
      example:
        '{\n  "serviceName": "log-agent",\n  "taskDefinition": "log-agent",\n  "schedulingStrategy": "DAEMON"\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'On EC2 it becomes a `DAEMON` service: no `desiredCount`, no placement strategy, `maximumPercent` at most 100. Fargate has no nodes, so the agent becomes a sidecar in each task definition.',
        ja: 'EC2 では `DAEMON` のサービスになります。`desiredCount` と配置戦略は指定できず、`maximumPercent` は 100 以下です。Fargate にはノードがないため、エージェントは各タスク定義のサイドカーにします。',
      },
      build: {
        en: 'On capacity that AWS manages: an ECS Daemon, which is attached to a capacity provider and has a task definition of its own kind.',
        ja: 'AWS が管理するキャパシティでは、キャパシティプロバイダーに紐づける ECS Daemon（専用のデーモンタスク定義を使用）を利用できます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A `DAEMON` service becomes a DaemonSet; its placement constraints become a node selector or node affinity.',
        ja: '`DAEMON` のサービスは DaemonSet になります。配置制約は nodeSelector またはノードアフィニティに置き換えます。',
      },
    },
  },
  {
    id: 'job',
    kubernetes: {
      name: 'Job',
      japaneseName: 'Job',
      aliases: ['ジョブ'],
      keys: ['Job', 'JobSpec'],
      what: {
        en: 'Runs pods until a number of them have finished successfully, and retries those that fail.',
        ja: '指定した数の Pod が正常終了するまで実行し、失敗した場合は再試行します。',
      },
      example:
        'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\nspec:\n  backoffLimit: 2\n  template:\n    spec:\n      restartPolicy: Never\n      containers: …',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/',
    },
    ecs: {
      name: 'RunTask',
      aliases: ['standalone task', 'スタンドアロンタスク', 'run task'],
      keys: [],
      what: {
        en: 'An API call that starts up to 10 tasks of a task definition once. ECS does not start them again when they fail.',
        ja: 'タスク定義から最大 10 個のタスクを 1 回だけ起動する API です。タスクが失敗しても ECS は再実行しません。',
      },
      example: '{\n  "taskDefinition": "migrate",\n  "count": 1,\n  "launchType": "FARGATE"\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a task definition that you start with RunTask. Retries (`backoffLimit`), `completions`, `parallelism`, deadlines and indexed runs are lost.',
        ja: 'RunTask で起動するタスク定義になります。再試行（`backoffLimit`）、`completions`、`parallelism`、実行期限、インデックス付き実行は失われます。',
      },
      build: {
        en: 'AWS Batch for retries, timeouts and array jobs; or a Step Functions state machine that runs the task, waits for it and retries.',
        ja: '再試行、タイムアウト、配列ジョブが必要なら AWS Batch。または、タスクの起動、完了待ち、再試行を行う Step Functions のステートマシン。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A task definition that is run once becomes a Job. Set `backoffLimit: 0` to keep the ECS behaviour of not retrying.',
        ja: '単発で実行するタスク定義は Job になります。再試行しない ECS の動作に合わせるには `backoffLimit: 0` を指定します。',
      },
    },
  },
  {
    id: 'cron-job',
    kubernetes: {
      name: 'CronJob',
      aliases: ['cj', 'クーロンジョブ'],
      keys: ['CronJob', 'CronJobSpec', 'CronJobSpec.jobTemplate', 'JobTemplateSpec'],
      what: {
        en: 'Creates a Job on a cron schedule.',
        ja: 'cron 形式のスケジュールに従って Job を作ります。',
      },
      example:
        'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "30 8 * * 1-5"\n  timeZone: Asia/Tokyo\n  jobTemplate: …',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
    },
    ecs: {
      name: 'EventBridge Scheduler + RunTask',
      aliases: ['EventBridge Scheduler', 'scheduled task', 'スケジュールされたタスク', 'EventBridge スケジューラ'],
      keys: [],
      what: {
        en: 'A schedule outside ECS whose target starts tasks of a task definition.',
        ja: 'ECS の外に作るスケジュールです。ターゲットとして、タスク定義からタスクを起動します。',
      },
      example:
        '{\n  "Name": "report",\n  "ScheduleExpression": "cron(30 8 ? * 2-6 *)",\n  "ScheduleExpressionTimezone": "Asia/Tokyo",\n  "FlexibleTimeWindow": { "Mode": "OFF" },\n  "Target": { "…": "cluster, task definition, role" }\n}',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-scheduler.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a task definition and a schedule. Weekdays count from Sunday = 0 in Kubernetes and Sunday = 1 in AWS, and AWS wants `?` in exactly one of the two day fields. Job retries and `concurrencyPolicy` `Forbid` or `Replace` are lost.',
        ja: 'タスク定義とスケジュールになります。曜日の番号は Kubernetes では日曜が 0、AWS では日曜が 1 です。また AWS では、日と曜日のどちらか一方だけを `?` にします。Job の再試行と、`concurrencyPolicy` の `Forbid`、`Replace` は失われます。',
      },
      build: {
        en: 'The schedule, and a role for it that allows `ecs:RunTask` and `iam:PassRole`. Against overlapping runs: a lock in the application, or Step Functions.',
        ja: 'スケジュール本体と、`ecs:RunTask` と `iam:PassRole` を許可したロール。多重起動を防ぐには、アプリケーション側のロックまたは Step Functions。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The schedule and its task definition become a CronJob. AWS expressions with `L`, `W`, `#` or a year have no cron form; `rate(…)` keeps its interval but not its phase.',
        ja: 'スケジュールとタスク定義は CronJob になります。`L`、`W`、`#`、年を使った式は cron では表せません。`rate(…)` は間隔を保てますが、起点の時刻は変わります。',
      },
    },
  },
];
