import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const health: readonly Concept[] = [
  {
    id: 'liveness-probe',
    kubernetes: {
      name: 'livenessProbe',
      aliases: ['liveness', 'ライブネスプローブ'],
      keys: ['Container.livenessProbe'],
      what: {
        en: 'Restarts the container when it no longer answers.',
        ja: '応答しなくなったコンテナを再起動します。',
      },
      example:
        'livenessProbe:\n  httpGet:\n    path: /healthz\n    port: 8080\n  periodSeconds: 10\n  failureThreshold: 3',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck',
      aliases: ['container health check', 'ヘルスチェック', 'コンテナのヘルスチェック'],
      keys: ['ContainerDefinition.healthCheck'],
      what: {
        en: 'A command run inside the container. When it fails, the container is unhealthy, and a service replaces the task.',
        ja: 'コンテナ内で実行するコマンドです。失敗が続くとコンテナは異常とみなされ、サービスがタスクを入れ替えます。',
      },
      example:
        '"healthCheck": {\n  "command": ["CMD-SHELL", "curl -f http://localhost:8080/healthz || exit 1"],\n  "interval": 10,\n  "timeout": 2,\n  "retries": 3\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a health check command. ECS replaces the whole task where Kubernetes restarts one container; a task outside a service is only reported unhealthy. HTTP, TCP and gRPC probes become commands and need their tool (`curl`, `nc`, `grpc_health_probe`) in the image.',
        ja: 'ヘルスチェックのコマンドになります。Kubernetes はコンテナだけを再起動しますが、ECS のサービスはタスク全体を入れ替えます。サービスに属さないタスクは、異常と表示されるだけです。HTTP、TCP、gRPC のプローブはコマンドに置き換えるため、イメージに `curl`、`nc`、`grpc_health_probe` などが必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes an `exec` liveness probe; `["CMD-SHELL", s]` becomes `["/bin/sh", "-c", s]`. The timings are written out, as the defaults differ, and `startPeriod` becomes a startup probe.',
        ja: '`exec` の livenessProbe になり、`["CMD-SHELL", s]` は `["/bin/sh", "-c", s]` にします。デフォルト値が異なるため間隔などは明示し、`startPeriod` は startupProbe にします。',
      },
    },
  },
  {
    id: 'probe-exec',
    kubernetes: {
      name: 'exec probe',
      japaneseName: 'exec プローブ',
      keys: ['Probe.exec'],
      what: {
        en: 'Runs a command in the container; exit code 0 means healthy. No shell is involved unless you name one.',
        ja: 'コンテナ内でコマンドを実行し、終了コード 0 なら正常とみなします。明示しない限りシェルは使われません。',
      },
      example: 'exec:\n  command: ["/app/healthcheck"]',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.command',
      keys: ['HealthCheck.command'],
      what: {
        en: 'The command, headed by `CMD` (run directly) or `CMD-SHELL` (run by the shell of the container).',
        ja: '実行するコマンドです。先頭に `CMD`（直接実行）または `CMD-SHELL`（コンテナのシェルで実行）を書きます。',
      },
      example: '"command": ["CMD", "/app/healthcheck"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The same list with `CMD` in front. A load balancer cannot run commands, so a readiness probe of this kind is lost.',
        ja: '同じリストの先頭に `CMD` を付けます。ロードバランサーはコマンドを実行できないため、readinessProbe の場合は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: '`CMD` is removed; `["CMD-SHELL", s]` becomes `["/bin/sh", "-c", s]`.',
        ja: '`CMD` は取り除き、`["CMD-SHELL", s]` は `["/bin/sh", "-c", s]` にします。',
      },
    },
  },
  {
    id: 'probe-http',
    kubernetes: {
      name: 'httpGet probe',
      japaneseName: 'httpGet プローブ',
      keys: ['Probe.httpGet'],
      what: {
        en: 'The kubelet sends an HTTP request to the pod; a status from 200 to 399 means healthy.',
        ja: 'kubelet が Pod に HTTP リクエストを送り、ステータスが 200〜399 なら正常とみなします。',
      },
      example: 'httpGet:\n  path: /healthz\n  port: 8080',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.command with curl',
      japaneseName: 'curl を使う healthCheck.command',
      keys: [],
      what: {
        en: 'ECS sends no HTTP requests of its own to a container; a command inside the container does.',
        ja: 'ECS 自身はコンテナに HTTP リクエストを送りません。コンテナ内のコマンドから送ります。',
      },
      example: '"command": ["CMD-SHELL", "curl -f http://localhost:8080/healthz || exit 1"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a `curl -f` command. The image needs a shell and `curl` or `wget`, which distroless images lack. A named port is resolved to its number, headers become `-H`. A readiness probe becomes the path of the target group health check.',
        ja: '`curl -f` のコマンドになります。イメージにシェルと `curl` または `wget` が必要で、distroless イメージでは動きません。名前付きポートは番号に直し、ヘッダーは `-H` にします。readinessProbe は、ターゲットグループのヘルスチェックのパスになります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A command that only runs `curl -f http://localhost:PORT/PATH` may be written as `httpGet`, which needs no tool in the image.',
        ja: '`curl -f http://localhost:PORT/PATH` を実行するだけのコマンドは、イメージにツールの要らない `httpGet` に書き換えられます。',
      },
    },
  },
  {
    id: 'probe-tcp',
    kubernetes: {
      name: 'tcpSocket probe',
      japaneseName: 'tcpSocket プローブ',
      keys: ['Probe.tcpSocket'],
      what: {
        en: 'The kubelet opens a TCP connection; a connection means healthy.',
        ja: 'kubelet が TCP 接続を試み、接続できれば正常とみなします。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.command with nc',
      japaneseName: 'nc を使う healthCheck.command',
      keys: [],
      what: {
        en: 'A command inside the container that opens the connection.',
        ja: 'コンテナ内から接続を試みるコマンドです。',
      },
      example: '"command": ["CMD-SHELL", "nc -z localhost 5432 || exit 1"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes an `nc -z` command; the image needs a shell and `nc`.',
        ja: '`nc -z` のコマンドになります。イメージにシェルと `nc` が必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A command that only runs `nc -z localhost PORT` may be written as `tcpSocket`.',
        ja: '`nc -z localhost PORT` を実行するだけのコマンドは、`tcpSocket` に書き換えられます。',
      },
    },
  },
  {
    id: 'probe-grpc',
    kubernetes: {
      name: 'grpc probe',
      japaneseName: 'grpc プローブ',
      keys: ['Probe.grpc', 'GRPCAction.*'],
      what: {
        en: 'The kubelet calls the gRPC health checking protocol.',
        ja: 'kubelet が gRPC のヘルスチェックプロトコルを呼び出します。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.command with grpc_health_probe',
      japaneseName: 'grpc_health_probe を使う healthCheck.command',
      keys: [],
      what: {
        en: 'A command inside the container that speaks the protocol.',
        ja: 'コンテナ内からこのプロトコルを呼び出すコマンドです。',
      },
      example: '"command": ["CMD", "/bin/grpc_health_probe", "-addr=:50051"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a call of `grpc_health_probe`, which has to be in the image.',
        ja: '`grpc_health_probe` の呼び出しになります。イメージに含めておく必要があります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A command that only runs `grpc_health_probe` may be written as `grpc`.',
        ja: '`grpc_health_probe` を実行するだけのコマンドは、`grpc` に書き換えられます。',
      },
    },
  },
  {
    id: 'probe-period',
    kubernetes: {
      name: 'periodSeconds',
      keys: ['Probe.periodSeconds'],
      what: {
        en: 'Seconds between two probes; 10 unless written.',
        ja: 'プローブの間隔（秒）です。省略時は 10 です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.interval',
      keys: ['HealthCheck.interval'],
      what: {
        en: 'Seconds between two health checks, 5 to 300; 30 unless written.',
        ja: 'ヘルスチェックの間隔（秒）です。範囲は 5〜300、省略時は 30 です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same number, brought into 5 to 300; the default of 10 is written out. For a readiness probe it is the interval of the target group health check.',
        ja: '同じ値を 5〜300 の範囲に収めて使い、デフォルトの 10 も明示します。readinessProbe では、ターゲットグループのヘルスチェックの間隔になります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The same number; the default of 30 is written out.',
        ja: '同じ値を使います。デフォルトの 30 も明示します。',
      },
    },
  },
  {
    id: 'probe-timeout',
    kubernetes: {
      name: 'timeoutSeconds',
      keys: ['Probe.timeoutSeconds'],
      what: {
        en: 'Seconds after which a probe counts as failed; 1 unless written.',
        ja: 'プローブを失敗とみなすまでの秒数です。省略時は 1 です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.timeout',
      keys: ['HealthCheck.timeout'],
      what: {
        en: 'Seconds after which a health check counts as failed, 2 to 60; 5 unless written.',
        ja: 'ヘルスチェックを失敗とみなすまでの秒数です。範囲は 2〜60、省略時は 5 です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same number, brought into 2 to 60; so the Kubernetes default of 1 becomes 2. For a readiness probe it is the timeout of the target group health check.',
        ja: '同じ値を 2〜60 の範囲に収めて使います。Kubernetes のデフォルトの 1 は 2 になります。readinessProbe では、ターゲットグループのヘルスチェックのタイムアウトになります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The same number; the default of 5 is written out.',
        ja: '同じ値を使います。デフォルトの 5 も明示します。',
      },
    },
  },
  {
    id: 'probe-failure-threshold',
    kubernetes: {
      name: 'failureThreshold',
      keys: ['Probe.failureThreshold'],
      what: {
        en: 'How many failures in a row count; 3 unless written.',
        ja: '何回連続で失敗したら異常とみなすかです。省略時は 3 です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.retries',
      keys: ['HealthCheck.retries'],
      what: {
        en: 'How many failures in a row make the container unhealthy, 1 to 10; 3 unless written.',
        ja: '何回連続で失敗したらコンテナを異常とみなすかです。範囲は 1〜10、省略時は 3 です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same number, at most 10. For a readiness probe it is the unhealthy threshold of the target group.',
        ja: '同じ値を使います。10 が上限です。readinessProbe では、ターゲットグループの異常のしきい値になります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'The same number.', ja: '同じ値を使います。' },
    },
  },
  {
    id: 'probe-initial-delay',
    kubernetes: {
      name: 'initialDelaySeconds',
      keys: ['Probe.initialDelaySeconds'],
      what: {
        en: 'Seconds after the start of the container before the first probe.',
        ja: 'コンテナの起動から最初のプローブまでの秒数です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'healthCheck.startPeriod',
      keys: ['HealthCheck.startPeriod'],
      what: {
        en: 'Seconds after the start in which failures do not count, 0 to 300. Checks already run, and one success ends the period.',
        ja: '起動後、失敗を数えない猶予期間（秒）です。範囲は 0〜300 です。この間もチェックは行われ、1 回成功すると期間は終わります。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `startPeriod`, at most 300: no pause, but a time in which failures do not count. For longer starts use `healthCheckGracePeriodSeconds` of the service.',
        ja: '`startPeriod`（最大 300）になります。待ち時間ではなく、失敗を数えない期間です。起動にさらに時間がかかる場合は、サービスの `healthCheckGracePeriodSeconds` を使います。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a startup probe with the same command that may fail until the period is over.',
        ja: '同じコマンドの startupProbe になり、期間が過ぎるまでの失敗を許容します。',
      },
    },
  },
  {
    id: 'probe-success-threshold',
    kubernetes: {
      name: 'successThreshold',
      keys: ['Probe.successThreshold'],
      what: {
        en: 'How many successes in a row end a failure; it can be more than 1 for readiness only.',
        ja: '失敗後、何回連続で成功したら正常に戻すかです。2 以上にできるのは readinessProbe だけです。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'One success is enough for a container health check. A target group has a healthy threshold of its own.',
        ja: 'コンテナのヘルスチェックは 1 回の成功で正常に戻ります。ターゲットグループには独自の正常のしきい値があります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over; the default is 1.', ja: '引き継ぐものはありません。デフォルトは 1 です。' },
    },
  },
  {
    id: 'readiness-probe',
    kubernetes: {
      name: 'readinessProbe',
      aliases: ['readiness', 'レディネスプローブ'],
      keys: ['Container.readinessProbe'],
      what: {
        en: 'Keeps traffic away from the pod while it is not ready; nothing is restarted.',
        ja: '準備ができていない間、Pod に通信を送らないようにします。再起動はしません。',
      },
      example: 'readinessProbe:\n  httpGet:\n    path: /ready\n    port: 8080',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'Target group health check',
      japaneseName: 'ターゲットグループのヘルスチェック',
      aliases: ['target group health'],
      keys: [],
      what: {
        en: 'The load balancer asks each task; an unhealthy one gets no traffic, and the service replaces it.',
        ja: 'ロードバランサーが各タスクを確認します。異常なタスクには通信が送られず、サービスがタスクを入れ替えます。',
      },
      documentation:
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Behind a load balancer it becomes the health check of the target group. There the task is not only taken out but replaced. Without a load balancer there is no readiness apart from health.',
        ja: 'ロードバランサーの背後では、ターゲットグループのヘルスチェックになります。ただし、通信から外されるだけでなく、タスクが入れ替えられます。ロードバランサーがない場合、readiness だけを表す仕組みはありません。',
      },
      build: {
        en: 'The path, port and success codes on the target group.',
        ja: 'ターゲットグループへのパス、ポート、成功コードの設定。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Path and port of the target group health check become a readiness probe; they are in the load balancer, not in the ECS definitions.',
        ja: 'ターゲットグループのヘルスチェックのパスとポートを readinessProbe にします。この設定は ECS の定義ではなく、ロードバランサー側にあります。',
      },
    },
  },
  {
    id: 'startup-probe',
    kubernetes: {
      name: 'startupProbe',
      aliases: ['スタートアッププローブ'],
      keys: ['Container.startupProbe'],
      what: {
        en: 'Gives a slow container time to start; the other probes wait until it has succeeded once.',
        ja: '起動の遅いコンテナに猶予を与えます。一度成功するまで、ほかのプローブは実行されません。',
      },
      example:
        'startupProbe:\n  httpGet:\n    path: /healthz\n    port: 8080\n  periodSeconds: 10\n  failureThreshold: 12',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    },
    ecs: {
      name: 'startPeriod and healthCheckGracePeriodSeconds',
      japaneseName: 'startPeriod と healthCheckGracePeriodSeconds',
      aliases: ['healthCheckGracePeriodSeconds', 'grace period', '猶予期間'],
      keys: ['Service.healthCheckGracePeriodSeconds'],
      what: {
        en: 'Times after the start in which failed checks do not count: `startPeriod` for the container, the grace period for everything the service looks at.',
        ja: '起動後、チェックの失敗を数えない期間です。`startPeriod` はコンテナ単位、`healthCheckGracePeriodSeconds` はサービスが見るヘルスチェック全体に適用されます。',
      },
      example: '"healthCheckGracePeriodSeconds": 120',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`periodSeconds` × `failureThreshold` becomes `startPeriod`, at most 300, and the grace period of the service where it is longer.',
        ja: '`periodSeconds` × `failureThreshold` を `startPeriod`（最大 300）にし、それより長い場合はサービスの猶予期間で補います。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a startup probe whose period times threshold covers the grace period.',
        ja: '間隔 × しきい値が猶予期間を満たす startupProbe になります。',
      },
    },
  },
];
