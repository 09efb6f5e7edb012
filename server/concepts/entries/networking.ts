import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const networking: readonly Concept[] = [
  {
    id: 'service',
    kubernetes: {
      name: 'Service',
      aliases: ['svc', 'ClusterIP', 'Kubernetes Service'],
      keys: ['Service', 'ServiceSpec'],
      what: {
        en: 'A stable name and address for a set of pods, chosen by labels; traffic is spread over those that are ready.',
        ja: 'ラベルで選んだ Pod の集まりに、固定の名前とアドレスを与えます。通信は準備のできた Pod に振り分けられます。',
      },
      example:
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: api\nspec:\n  selector:\n    app: api\n  ports:\n    - port: 80\n      targetPort: 8080',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    },
    ecs: {
      name: 'ECS service + Service Connect or Cloud Map',
      japaneseName: 'ECS サービス + Service Connect または Cloud Map',
      aliases: ['Service Connect', 'service discovery', 'サービスディスカバリ', 'サービスコネクト'],
      keys: [
        'Service.serviceConnectConfiguration',
        'ServiceConnectConfiguration',
        'ServiceConnectConfiguration.enabled',
      ],
      what: {
        en: 'Service Connect gives an ECS service a short name and port inside a namespace, through a proxy in each task.',
        ja: '各タスク内のプロキシが、ECS サービスに名前空間内の短い名前とポートを与えます。',
      },
      example:
        '"serviceConnectConfiguration": {\n  "enabled": true,\n  "namespace": "shop",\n  "services": [\n    { "portName": "http", "clientAliases": [{ "dnsName": "api", "port": 80 }] }\n  ]\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes Service Connect on the ECS service of the selected pods: it keeps the short name and lets `port` differ from `targetPort`. Callers must be ECS services with Service Connect enabled in the same namespace; tasks started by RunTask cannot use it. It is TCP only, and each entry has one name, so other spellings such as `api.shop.svc.cluster.local` must be changed in the callers.',
        ja: '選択している Pod の ECS サービスで Service Connect を有効にします。短い名前はそのまま使え、`port` と `targetPort` は異なっていても構いません。呼び出せるのは、同じ名前空間で Service Connect を有効にした ECS サービスだけです（RunTask のタスクは不可）。TCP 専用で、名前は 1 エントリに 1 つです。`api.shop.svc.cluster.local` などの別の形は、呼び出し側で直します。',
      },
      build: {
        en: 'A Cloud Map namespace. For UDP or for callers without Service Connect: a Cloud Map service (`serviceRegistries`) or a Network Load Balancer.',
        ja: 'Cloud Map の名前空間。UDP の場合や、呼び出し側が Service Connect を使えない場合は、Cloud Map サービス（`serviceRegistries`）または Network Load Balancer。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Each Service Connect entry becomes a Service named after its DNS alias, whose `targetPort` is the named port. Retries and metrics of the proxy are lost.',
        ja: 'Service Connect の各エントリは、DNS エイリアスを名前とする Service になり、`targetPort` が名前付きポートを指します。プロキシによる再試行とメトリクスは失われます。',
      },
    },
  },
  {
    id: 'service-port',
    kubernetes: {
      name: 'ports of a Service',
      japaneseName: 'Service の ports',
      aliases: ['targetPort'],
      keys: [
        'ServiceSpec.ports',
        'ServicePort.port',
        'ServicePort.targetPort',
        'ServicePort.name',
        'ServicePort.protocol',
      ],
      what: {
        en: 'The port callers use (`port`) and the container port or port name behind it (`targetPort`).',
        ja: '呼び出し側が使うポート（`port`）と、その先のコンテナのポート番号またはポート名（`targetPort`）です。',
      },
      example: 'ports:\n  - name: http\n    port: 80\n    targetPort: 8080',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    },
    ecs: {
      name: 'Service Connect client alias',
      japaneseName: 'Service Connect のクライアントエイリアス',
      aliases: ['clientAliases', 'client alias'],
      keys: [
        'ServiceConnectConfiguration.services',
        'ServiceConnectService.clientAliases',
        'ServiceConnectService.portName',
        'ServiceConnectService.discoveryName',
        'ServiceConnectClientAlias.port',
        'ServiceConnectClientAlias.dnsName',
      ],
      what: {
        en: 'The name and port callers use (`clientAliases`), and the named port mapping behind them (`portName`).',
        ja: '呼び出し側が使う名前とポート（`clientAliases`）と、その先の名前付きポートマッピング（`portName`）です。',
      },
      example: '"services": [\n  { "portName": "http", "clientAliases": [{ "dnsName": "api", "port": 80 }] }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`port` becomes the alias port and `targetPort` the container port of a named port mapping. UDP and SCTP ports cannot be offered this way.',
        ja: '`port` はエイリアスのポートに、`targetPort` は名前付きポートマッピングのコンテナポートになります。UDP と SCTP のポートはこの方法では公開できません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The alias port becomes `port`; the port mapping named by `portName` becomes `targetPort`.',
        ja: 'エイリアスのポートは `port` に、`portName` が指すポートマッピングは `targetPort` になります。',
      },
    },
  },
  {
    id: 'headless-service',
    kubernetes: {
      name: 'Headless Service',
      japaneseName: 'ヘッドレス Service',
      aliases: ['clusterIP: None'],
      keys: ['ServiceSpec.clusterIP', 'ServiceSpec.clusterIPs'],
      what: {
        en: 'The virtual address of a Service. With `None` the name answers with the addresses of the pods themselves.',
        ja: 'Service の仮想アドレスです。`None` にすると、名前解決の結果が Pod 自身のアドレスになります。',
      },
      example: 'spec:\n  clusterIP: None\n  selector:\n    app: db',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
    },
    ecs: {
      name: 'serviceRegistries (Cloud Map)',
      aliases: ['Cloud Map', 'AWS Cloud Map', 'serviceRegistries', 'クラウドマップ'],
      keys: ['Service.serviceRegistries', 'ServiceRegistry.*'],
      what: {
        en: 'Registers the address of every task of the service in a Cloud Map service, which answers by DNS in the VPC.',
        ja: 'サービスの各タスクのアドレスを Cloud Map サービスに登録し、VPC 内の DNS で引けるようにします。',
      },
      example:
        '"serviceRegistries": [\n  { "registryArn": "arn:aws:servicediscovery:ap-northeast-1:111122223333:service/srv-example" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Cloud Map service with A records: the name answers with up to 8 task addresses. There is no port translation, a service has one registry, and names of single pods (`db-0.db`) do not exist.',
        ja: 'A レコードの Cloud Map サービスになり、名前を引くと最大 8 個のタスクアドレスが返ります。ポート変換はなく、レジストリは 1 サービスに 1 つです。個別の Pod の名前（`db-0.db`）はありません。',
      },
      build: {
        en: 'A private DNS namespace in Cloud Map and a Cloud Map service in it.',
        ja: 'Cloud Map のプライベート DNS 名前空間と、その中の Cloud Map サービス。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a headless Service, or an ordinary one where callers do not need the addresses of the tasks. The name ends in `.svc.cluster.local`, no longer in the Cloud Map domain.',
        ja: 'ヘッドレス Service になります。呼び出し側が個々のアドレスを必要としないなら、通常の Service で構いません。名前の末尾は Cloud Map のドメインではなく `.svc.cluster.local` になります。',
      },
    },
  },
  {
    id: 'load-balancer-service',
    kubernetes: {
      name: 'Service of type LoadBalancer',
      japaneseName: 'LoadBalancer タイプの Service',
      aliases: ['type: LoadBalancer', 'NodePort'],
      keys: ['ServiceSpec.type'],
      what: {
        en: 'How far a Service reaches: inside the cluster (`ClusterIP`), a port on every node (`NodePort`) or a load balancer (`LoadBalancer`).',
        ja: 'Service の公開範囲です。クラスター内（`ClusterIP`）、全ノードのポート（`NodePort`）、ロードバランサー（`LoadBalancer`）などがあります。',
      },
      example: 'spec:\n  type: LoadBalancer\n  ports:\n    - port: 443\n      targetPort: 8443',
      documentation:
        'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
    },
    ecs: {
      name: 'Network Load Balancer + loadBalancers',
      aliases: ['NLB', 'Network Load Balancer'],
      keys: [],
      what: {
        en: 'A load balancer built outside ECS, whose target group the service fills with its tasks.',
        ja: 'ECS の外に作るロードバランサーです。サービスがそのターゲットグループに自分のタスクを登録します。',
      },
      example:
        '"loadBalancers": [\n  { "targetGroupArn": "arn:aws:elasticloadbalancing:…", "containerName": "app", "containerPort": 8443 }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`LoadBalancer` becomes a Network Load Balancer and an entry in `loadBalancers`; its annotations become settings of the load balancer. `NodePort` has no counterpart on Fargate; on EC2 a fixed `hostPort` comes close.',
        ja: '`LoadBalancer` は Network Load Balancer と `loadBalancers` の項目になり、アノテーションはロードバランサーの設定になります。`NodePort` に対応するものは Fargate にはなく、EC2 なら固定の `hostPort` が近いものです。',
      },
      build: {
        en: 'The Network Load Balancer, a listener and a target group with target type `ip`.',
        ja: 'Network Load Balancer、リスナー、ターゲットタイプ `ip` のターゲットグループ。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A service behind a Network Load Balancer becomes a Service of type `LoadBalancer`, or keeps its target group through a `TargetGroupBinding` of the AWS Load Balancer Controller.',
        ja: 'Network Load Balancer の背後のサービスは `LoadBalancer` タイプの Service になります。AWS Load Balancer Controller の `TargetGroupBinding` を使えば、既存のターゲットグループをそのまま使えます。',
      },
    },
  },
  {
    id: 'ingress',
    kubernetes: {
      name: 'Ingress',
      aliases: ['ing', 'イングレス'],
      keys: ['Ingress', 'IngressSpec'],
      what: {
        en: 'Rules that send HTTP requests from outside to Services by host and path. On EKS the AWS Load Balancer Controller builds an ALB from it.',
        ja: '外部からの HTTP リクエストを、ホストとパスで Service に振り分けるルールです。EKS では AWS Load Balancer Controller がこれをもとに ALB を作ります。',
      },
      example:
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\nspec:\n  rules:\n    - host: shop.example.com\n      http:\n        paths:\n          - path: /api\n            pathType: Prefix\n            backend:\n              service:\n                name: api\n                port:\n                  number: 80',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
    },
    ecs: {
      name: 'ALB + Route 53',
      aliases: ['ALB', 'Application Load Balancer', 'target group', 'ターゲットグループ', 'listener rule', 'Route 53'],
      keys: ['Service.loadBalancers', 'LoadBalancer.*'],
      what: {
        en: 'Connects the service to a target group. The Application Load Balancer, its listener and rules, and the DNS record are built outside ECS.',
        ja: 'サービスをターゲットグループにつなぎます。Application Load Balancer、リスナーとルール、DNS レコードは ECS の外に作ります。',
      },
      example:
        '"loadBalancers": [\n  { "targetGroupArn": "arn:aws:elasticloadbalancing:…", "containerName": "app", "containerPort": 8080 }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each path becomes a listener rule and each backend a target group; the ECS service names the target group in `loadBalancers`. Rule priorities must be written out, `Prefix /api` becomes the patterns `/api` and `/api/*`, and `*` in an ALB host name also matches several labels.',
        ja: '各パスはリスナールールに、各バックエンドはターゲットグループになり、ECS サービスは `loadBalancers` でターゲットグループを指定します。ルールの優先度は明示が必要です。`Prefix /api` は `/api` と `/api/*` の 2 パターンになり、ALB のホスト名の `*` は複数ラベルにも一致します。',
      },
      build: {
        en: 'The ALB, listeners, rules, one target group of type `ip` for each backend, an ACM certificate for TLS, the Route 53 record.',
        ja: 'ALB、リスナー、ルール、バックエンドごとのターゲットグループ（タイプ `ip`）、TLS 用の ACM 証明書、Route 53 のレコード。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Service and an Ingress. Host and path rules are not in the ECS service, so they must be copied from the ALB; or keep ALB and target group and attach pods with a `TargetGroupBinding`.',
        ja: 'Service と Ingress になります。ホストやパスのルールは ECS サービスには書かれていないため、ALB から写す必要があります。ALB とターゲットグループを残し、`TargetGroupBinding` で Pod をつなぐ方法もあります。',
      },
    },
  },
  {
    id: 'ingress-rule',
    kubernetes: {
      name: 'Ingress rules',
      japaneseName: 'Ingress のルール',
      aliases: ['path', 'pathType'],
      keys: ['IngressSpec.rules', 'IngressRule.*', 'HTTPIngressPath.*', 'HTTPIngressRuleValue.paths'],
      what: {
        en: 'A host and its paths, each sent to a port of a Service.',
        ja: 'ホストとパスの組です。パスごとに、どの Service のどのポートへ送るかを決めます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
    },
    ecs: {
      name: 'ALB listener rule',
      japaneseName: 'ALB のリスナールール',
      keys: [],
      what: {
        en: 'A priority, conditions on host, path, headers and more, and an action. It belongs to the load balancer, not to ECS.',
        ja: '優先度、条件（ホスト、パス、ヘッダーなど）、アクションの組です。ECS ではなくロードバランサーの設定です。',
      },
      documentation: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`Exact /a` becomes the pattern `/a`, `Prefix /a` the patterns `/a` and `/a/*`. Give exact paths lower priority numbers than prefixes, long paths lower ones than short ones, and rules with a host lower ones than rules without.',
        ja: '`Exact /a` はパターン `/a` に、`Prefix /a` は `/a` と `/a/*` になります。優先度の番号は、完全一致を前方一致より、長いパスを短いパスより、ホスト指定ありのルールをなしのルールより小さくします。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Host and path conditions become Ingress rules. Conditions on headers, query or method need the Gateway API or annotations of the AWS Load Balancer Controller.',
        ja: 'ホストとパスの条件は Ingress のルールになります。ヘッダー、クエリ、メソッドの条件には、Gateway API または AWS Load Balancer Controller のアノテーションを使います。',
      },
    },
  },
  {
    id: 'ingress-tls',
    kubernetes: {
      name: 'tls of an Ingress',
      japaneseName: 'Ingress の tls',
      keys: ['IngressSpec.tls', 'IngressTLS.*'],
      what: {
        en: 'The Secret with the certificate for a set of host names.',
        ja: 'ホスト名の組と、その証明書を収めた Secret を指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
    },
    ecs: {
      name: 'ACM certificate on the HTTPS listener',
      japaneseName: 'HTTPS リスナーの ACM 証明書',
      aliases: ['ACM'],
      keys: [],
      what: {
        en: 'A certificate in AWS Certificate Manager that the load balancer presents.',
        ja: 'ロードバランサーが提示する、AWS Certificate Manager の証明書です。',
      },
      documentation: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The certificate is issued in or imported into ACM and named by the listener. The AWS Load Balancer Controller ignores the Secret, too, and looks for the host name in ACM.',
        ja: '証明書は ACM で発行またはインポートし、リスナーから指定します。AWS Load Balancer Controller も Secret は使わず、ホスト名で ACM の証明書を探します。',
      },
      build: { en: 'An ACM certificate in the same Region.', ja: '同じリージョンの ACM 証明書。' },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'With the AWS Load Balancer Controller name the same certificate in the annotation `alb.ingress.kubernetes.io/certificate-arn`.',
        ja: 'AWS Load Balancer Controller なら、同じ証明書をアノテーション `alb.ingress.kubernetes.io/certificate-arn` で指定します。',
      },
    },
  },
  {
    id: 'network-policy',
    kubernetes: {
      name: 'NetworkPolicy',
      aliases: ['netpol', 'ネットワークポリシー'],
      keys: ['NetworkPolicy', 'NetworkPolicySpec'],
      what: {
        en: 'Says which traffic pods accept and send. Without a policy everything is allowed.',
        ja: 'Pod が受け入れる通信、送り出す通信を制限します。ポリシーがなければ、すべて許可されます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    },
    ecs: {
      name: 'Security groups',
      japaneseName: 'セキュリティグループ',
      aliases: ['securityGroups', 'security group'],
      keys: ['AwsVpcConfiguration.securityGroups'],
      what: {
        en: 'The firewall on the network interface of every task in `awsvpc` mode. It only allows; what no rule allows is blocked.',
        ja: '`awsvpc` モードの各タスクのネットワークインターフェイスに付くファイアウォールです。許可ルールのみを書き、それ以外は遮断されます。',
      },
      example: '"awsvpcConfiguration": {\n  "subnets": ["subnet-a"],\n  "securityGroups": ["sg-api"]\n}',
      documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes one security group for each service, whose rules name the groups of the allowed peers. `ipBlock.except` cannot be said with allow rules, and traffic to the VPC DNS resolver is not filtered.',
        ja: 'サービスごとのセキュリティグループになり、許可する相手のグループをルールで参照します。`ipBlock.except` は許可ルールでは表せません。また、VPC の DNS リゾルバーへの通信は制限されません。',
      },
      build: {
        en: 'The security groups and their rules; a network ACL where an address range must be excluded.',
        ja: 'セキュリティグループとそのルール。アドレス範囲を除外したい場合はネットワーク ACL。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Keep the same security groups for pods with a `SecurityGroupPolicy` (Amazon VPC CNI), or write NetworkPolicies in terms of labels.',
        ja: '`SecurityGroupPolicy`（Amazon VPC CNI）を使えば、同じセキュリティグループを Pod に割り当てられます。ラベルを使った NetworkPolicy に書き直すこともできます。',
      },
    },
  },
  {
    id: 'external-name',
    kubernetes: {
      name: 'ExternalName Service',
      japaneseName: 'ExternalName の Service',
      keys: ['ServiceSpec.externalName'],
      what: {
        en: 'A name inside the cluster that stands for a DNS name outside.',
        ja: 'クラスター外の DNS 名を指す、クラスター内の別名です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    },
    ecs: {
      name: 'Private CNAME record in Route 53',
      japaneseName: 'Route 53 のプライベート CNAME レコード',
      keys: [],
      what: {
        en: 'A DNS record in a private hosted zone of the VPC.',
        ja: 'VPC に紐づくプライベートホストゾーンの DNS レコードです。',
      },
      documentation: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a CNAME in a private hosted zone, or simply the real name in the environment of the callers.',
        ja: 'プライベートホストゾーンの CNAME にするか、呼び出し側の環境変数に本来の名前を直接書きます。',
      },
      build: { en: 'A private hosted zone with the record.', ja: 'レコードを収めたプライベートホストゾーン。' },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing in an ECS definition says this. Private DNS records of the VPC keep working from EKS pods.',
        ja: 'ECS の定義にはこれを表す項目がありません。VPC のプライベート DNS レコードは、EKS の Pod からもそのまま引けます。',
      },
    },
  },
  {
    id: 'session-affinity',
    kubernetes: {
      name: 'sessionAffinity',
      keys: [
        'ServiceSpec.sessionAffinity',
        'ServiceSpec.sessionAffinityConfig',
        'SessionAffinityConfig.*',
        'ClientIPConfig.*',
      ],
      what: {
        en: 'With `ClientIP`, connections from one client address keep going to the same pod.',
        ja: '`ClientIP` にすると、同じクライアントアドレスからの接続を同じ Pod に送り続けます。',
      },
      documentation: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Neither Service Connect nor Cloud Map keeps a client on one task.',
        ja: 'Service Connect にも Cloud Map にも、クライアントを特定のタスクに固定する機能はありません。',
      },
      build: {
        en: 'A load balancer whose target group has stickiness switched on.',
        ja: 'ターゲットグループのスティッキーセッションを有効にしたロードバランサー。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: stickiness of a target group stays a setting of the load balancer.',
        ja: '引き継ぐものはありません。ターゲットグループのスティッキーセッションは、ロードバランサー側の設定のままです。',
      },
    },
  },
];
