import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const platform: readonly Concept[] = [
  {
    id: 'control-plane',
    kubernetes: {
      name: 'Control plane',
      japaneseName: 'コントロールプレーン',
      aliases: ['EKS cluster', 'EKS version', 'EKS クラスター', 'API server'],
      keys: [],
      what: {
        en: 'API server, scheduler and controllers. EKS runs them for a fee per cluster and hour; the Kubernetes version has to be kept up to date.',
        ja: 'API サーバー、スケジューラー、コントローラーです。EKS では AWS が運用し、クラスターごとに時間課金されます。Kubernetes のバージョンは追従が必要です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/overview/components/',
    },
    ecs: {
      name: 'ECS control plane',
      japaneseName: 'ECS のコントロールプレーン',
      keys: [],
      what: {
        en: 'A service of AWS, free of charge and without a version to choose or upgrade.',
        ja: 'AWS のサービスとして提供され、無料です。バージョンの選択も更新もありません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/Welcome.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Nothing to upgrade and no cluster fee. What ran in the cluster as an add-on or an operator has to be replaced by services of AWS.',
        ja: 'アップグレード作業とクラスターの料金がなくなります。クラスター内のアドオンやオペレーターは、AWS のサービスで置き換える必要があります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A version has about 14 months of standard support on EKS, then 12 months of extended support at a higher price, then it is upgraded by AWS. Nodes and add-ons follow.',
        ja: 'EKS の各バージョンは、約 14 か月の標準サポートのあと、料金の高い延長サポートが 12 か月続き、その後 AWS がアップグレードします。ノードとアドオンの更新も必要です。',
      },
      build: { en: 'The cluster, its nodes and its add-ons.', ja: 'クラスター、ノード、アドオン。' },
    },
  },
  {
    id: 'gateway-api',
    kubernetes: {
      name: 'Gateway and HTTPRoute',
      japaneseName: 'Gateway と HTTPRoute',
      aliases: ['Gateway', 'HTTPRoute', 'GRPCRoute', 'GatewayClass', 'ゲートウェイ'],
      keys: [],
      what: {
        en: 'The successor of Ingress: a Gateway is the entrance with its listeners, routes say which request goes to which Service.',
        ja: 'Ingress の後継です。Gateway が入口とリスナーを、Route がリクエストの転送先の Service を定めます。',
      },
      example:
        'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n  parentRefs:\n    - name: shop\n  rules:\n    - matches:\n        - path:\n            type: PathPrefix\n            value: /api\n      backendRefs:\n        - name: api\n          port: 80',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/gateway/',
    },
    ecs: {
      name: 'Listeners and rules of an ALB',
      japaneseName: 'ALB のリスナーとルール',
      aliases: ['listener rule', 'リスナールール'],
      keys: [],
      what: {
        en: 'Conditions on host, path, headers, query and method, and the target groups they forward to, also by weight.',
        ja: 'ホスト、パス、ヘッダー、クエリ、メソッドの条件と、転送先のターゲットグループです。重み付けもできます。',
      },
      documentation: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Matches become conditions, weights carry over, redirects and rewrites become actions and transforms. Changes of headers, mirroring, timeouts and retries are mostly lost. TCP, TLS and UDP routes need a Network Load Balancer.',
        ja: 'マッチは条件になり、重みも引き継げます。リダイレクトと書き換えは、アクションと変換になります。ヘッダーの変更、ミラーリング、タイムアウト、再試行はほとんど失われます。TCP、TLS、UDP のルートには Network Load Balancer が必要です。',
      },
      build: {
        en: 'The ALB, its listeners, rules, target groups and ACM certificates.',
        ja: 'ALB とリスナー、ルール、ターゲットグループ、ACM 証明書。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The rules of a listener are not in the definitions of ECS. Write them as HTTPRoutes or an Ingress, or keep the target group with a TargetGroupBinding.',
        ja: 'リスナーのルールは ECS の定義に含まれません。HTTPRoute または Ingress として書くか、TargetGroupBinding で既存のターゲットグループを使い続けます。',
      },
    },
  },
  {
    id: 'vertical-pod-autoscaler',
    kubernetes: {
      name: 'VerticalPodAutoscaler',
      aliases: ['VPA', '垂直オートスケーリング'],
      keys: [],
      what: {
        en: 'An add-on that sets the requests of pods by what they used.',
        ja: '使用実績に基づいて Pod の requests を設定するアドオンです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/',
    },
    ecs: {
      name: 'AWS Compute Optimizer',
      aliases: ['Compute Optimizer'],
      keys: [],
      what: {
        en: 'Recommends sizes for services on Fargate. It changes nothing by itself.',
        ja: 'Fargate のサービスに適したサイズを提案します。自動では変更しません。',
      },
      documentation: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/what-is-compute-optimizer.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A running task keeps its size. Follow the advice of Compute Optimizer with a new revision.',
        ja: '実行中のタスクのサイズは変わりません。Compute Optimizer の提案を、新しいリビジョンに反映します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. A VPA in the mode `Off` gives advice in the same way.',
        ja: '引き継ぐものはありません。VPA をモード `Off` で使うと、同じように提案だけを得られます。',
      },
    },
  },
  {
    id: 'rollback',
    kubernetes: {
      name: 'kubectl rollout undo',
      aliases: ['rollback', 'ロールバック', 'rollout undo'],
      keys: [],
      what: {
        en: 'Goes back to an earlier template of the Deployment. Kubernetes never does it by itself.',
        ja: 'Deployment を以前のテンプレートに戻します。Kubernetes が自動で行うことはありません。',
      },
      example: '# kubectl rollout undo deployment/web',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-back-a-deployment',
    },
    ecs: {
      name: 'UpdateService with an earlier revision',
      japaneseName: '以前のリビジョンを指定した UpdateService',
      aliases: ['UpdateService'],
      keys: [],
      what: {
        en: 'Points the service at an earlier revision of the task definition. The circuit breaker and alarms can do it by themselves.',
        ja: 'サービスを、タスク定義の以前のリビジョンに戻します。サーキットブレーカーやアラームによる自動ロールバックもできます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Same effect: name the earlier revision, and the service deploys it.',
        ja: '同じ効果です。以前のリビジョンを指定すると、サービスがデプロイします。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'By hand or by GitOps only: a Deployment that fails stays where it stopped.',
        ja: '手動または GitOps で行います。失敗した Deployment は、止まった状態のまま残ります。',
      },
    },
  },
  {
    id: 'image-registry',
    kubernetes: {
      name: 'Image registry',
      japaneseName: 'イメージレジストリ',
      aliases: ['container registry', 'Docker Hub'],
      keys: [],
      what: {
        en: 'Where nodes pull images from; any registry, with a pull secret where it asks for a login.',
        ja: 'ノードがイメージを取得する場所です。任意のレジストリを使え、ログインが必要な場合は専用の Secret を使います。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/images/',
    },
    ecs: {
      name: 'Amazon ECR or another registry',
      japaneseName: 'Amazon ECR またはその他のレジストリ',
      aliases: ['ECR', 'Amazon ECR'],
      keys: [],
      what: {
        en: 'The same registries. For ECR, the execution role is the login.',
        ja: '同じレジストリを使えます。ECR では、タスク実行ロールが認証の役割を果たします。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/what-is-ecr.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Images stay where they are. Logins become `repositoryCredentials`; ECR needs the execution role only.',
        ja: 'イメージの場所は変わりません。ログイン情報は `repositoryCredentials` になり、ECR ではタスク実行ロールだけで足ります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Images stay where they are. On EKS, the role of the node pulls from ECR.',
        ja: 'イメージの場所は変わりません。EKS では、ノードのロールで ECR から取得します。',
      },
    },
  },
  {
    id: 'metrics',
    kubernetes: {
      name: 'Metrics (Prometheus, metrics server)',
      japaneseName: 'メトリクス（Prometheus、Metrics Server）',
      aliases: ['Prometheus', 'Grafana', 'monitoring', '監視', 'ServiceMonitor'],
      keys: [],
      what: {
        en: 'Collected by add-ons: the metrics server for autoscaling, Prometheus for everything else.',
        ja: 'アドオンで収集します。オートスケーリングには Metrics Server、その他には Prometheus が一般的です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-usage-monitoring/',
    },
    ecs: {
      name: 'CloudWatch and Container Insights',
      japaneseName: 'CloudWatch と Container Insights',
      aliases: ['CloudWatch', 'Container Insights'],
      keys: [],
      what: {
        en: 'CPU and memory of each service are there without any work; Container Insights adds tasks and containers.',
        ja: 'サービスごとの CPU とメモリは、設定なしで記録されます。Container Insights を有効にすると、タスクやコンテナの値も得られます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Basic metrics are there. Prometheus endpoints of the application need a collector.',
        ja: '基本的なメトリクスは標準で得られます。アプリケーションの Prometheus エンドポイントには、収集の仕組みが必要です。',
      },
      build: {
        en: 'The CloudWatch agent or the AWS Distro for OpenTelemetry, as a sidecar or a service.',
        ja: 'サイドカーまたはサービスとして動かす CloudWatch エージェントか AWS Distro for OpenTelemetry。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: { en: 'Nothing is collected at first.', ja: '初期状態では何も収集されません。' },
      build: {
        en: 'The CloudWatch observability add-on of EKS, or Prometheus and Grafana.',
        ja: 'EKS の CloudWatch Observability アドオン、または Prometheus と Grafana。',
      },
    },
  },
  {
    id: 'continuous-delivery',
    kubernetes: {
      name: 'GitOps (Argo CD, Flux)',
      japaneseName: 'GitOps（Argo CD、Flux）',
      aliases: ['GitOps', 'Argo CD', 'Flux', 'CI/CD', '継続的デリバリー'],
      keys: [],
      what: {
        en: 'The cluster follows a git repository: a controller applies what is committed and shows every difference.',
        ja: 'クラスターが git リポジトリに追従します。コントローラーがコミットの内容を適用し、差分も常に確認できます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/management/',
    },
    ecs: {
      name: 'Pipeline that registers and deploys',
      japaneseName: '登録とデプロイを行うパイプライン',
      aliases: ['CodePipeline', 'GitHub Actions'],
      keys: [],
      what: {
        en: 'A pipeline registers a revision of the task definition and updates the service. Nothing compares them with the repository afterwards.',
        ja: 'パイプラインがタスク定義のリビジョンを登録し、サービスを更新します。その後、リポジトリとの差分を検知する仕組みはありません。',
      },
      documentation: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/ecs-cd-pipeline.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'From pull to push: every commit runs a pipeline. Drift shows only where CloudFormation or another tool holds the whole state.',
        ja: 'プル型からプッシュ型に変わり、コミットごとにパイプラインが動きます。差分を検知できるのは、CloudFormation などで全体を管理している場合だけです。',
      },
      build: {
        en: 'The pipeline, and roles it may use to register, pass roles and update.',
        ja: 'パイプラインと、登録、ロールの受け渡し、更新を行うためのロール。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The pipeline can apply manifests as before, or only build images while a controller in the cluster deploys.',
        ja: 'パイプラインからマニフェストを適用することも、ビルドだけを残してデプロイをクラスターのコントローラーに任せることもできます。',
      },
      build: { en: 'Argo CD or Flux in the cluster.', ja: 'クラスターへの Argo CD または Flux の導入。' },
    },
  },
  {
    id: 'command-line-tools',
    kubernetes: {
      name: 'kubectl, kustomize and helm',
      japaneseName: 'kubectl、kustomize、helm',
      aliases: ['kubectl', 'kustomize', 'helm', 'Helm chart'],
      keys: [],
      what: {
        en: 'The tools to apply and inspect objects, and to make manifests for several environments from one source.',
        ja: 'kubectl はオブジェクトの適用と確認を行います。kustomize と helm は、1 つのソースから環境ごとのマニフェストを作ります。',
      },
      documentation: 'https://kubernetes.io/docs/reference/kubectl/',
    },
    ecs: {
      name: 'AWS CLI, ecspresso, AWS CDK and CloudFormation',
      japaneseName: 'AWS CLI、ecspresso、AWS CDK、CloudFormation',
      aliases: ['AWS CLI', 'ecspresso', 'AWS CDK', 'CloudFormation', 'Terraform'],
      keys: [],
      what: {
        en: 'The AWS CLI and ecspresso deploy definitions; CDK, CloudFormation and Terraform also hold what lies around them.',
        ja: 'AWS CLI や ecspresso は定義をデプロイします。CDK、CloudFormation、Terraform は、周辺のリソースも含めて管理します。',
      },
      documentation: 'https://docs.aws.amazon.com/cli/latest/reference/ecs/',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Render charts and overlays before a conversion; values for each environment become parameters of a template.',
        ja: '変換の前に、チャートやオーバーレイを展開してください。環境ごとの値は、テンプレートのパラメーターになります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Parameters of a template become overlays of kustomize or values of a chart.',
        ja: 'テンプレートのパラメーターは、kustomize のオーバーレイまたはチャートの values になります。',
      },
    },
  },
  {
    id: 'custom-resource',
    kubernetes: {
      name: 'CustomResourceDefinition and operators',
      japaneseName: 'CustomResourceDefinition とオペレーター',
      aliases: ['CRD', 'operator', 'custom resource', 'カスタムリソース', 'オペレーター'],
      keys: ['CustomResourceDefinition'],
      what: {
        en: 'Adds a kind of object to the cluster; a controller in the cluster gives it its meaning.',
        ja: 'クラスターにオブジェクトの種類を追加します。その動作は、クラスター内のコントローラーが実現します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS cannot be extended. Each custom object has to be looked at: databases and queues usually become services of AWS.',
        ja: 'ECS は拡張できません。カスタムオブジェクトは個別に確認が必要です。データベースやキューは、AWS のサービスに置き換えるのが一般的です。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'admission-control',
    kubernetes: {
      name: 'Admission webhooks and policies',
      japaneseName: 'アドミッション Webhook とポリシー',
      aliases: ['admission webhook', 'Pod Security', 'OPA', 'Kyverno'],
      keys: [
        'ValidatingWebhookConfiguration',
        'MutatingWebhookConfiguration',
        'ValidatingAdmissionPolicy',
        'ValidatingAdmissionPolicyBinding',
        'MutatingAdmissionPolicy',
        'MutatingAdmissionPolicyBinding',
      ],
      what: {
        en: 'Check or change objects when they are created, for the whole cluster.',
        ja: 'オブジェクトの作成時に、クラスター全体で検査や変更を行います。',
      },
      documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: { en: 'ECS has no hook on what is registered.', ja: 'ECS には、登録の内容を検査するフックがありません。' },
      build: {
        en: 'Checks before deployment: CloudFormation Guard or Hooks, or policies in the pipeline.',
        ja: 'デプロイ前の検査。CloudFormation Guard や Hooks、またはパイプラインでのポリシーチェック。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
];
