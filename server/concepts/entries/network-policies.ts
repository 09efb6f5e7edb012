import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

const RULES = 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html';
const POLICIES = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';

export const networkPolicies: readonly Concept[] = [
  {
    id: 'network-policy-selector',
    kubernetes: {
      name: 'podSelector and policyTypes',
      japaneseName: 'podSelector と policyTypes',
      aliases: ['policyTypes'],
      keys: ['NetworkPolicySpec.podSelector', 'NetworkPolicySpec.policyTypes'],
      what: {
        en: 'Which pods the policy holds for, and in which directions. Pods that no policy selects are open.',
        ja: 'ポリシーの対象となる Pod と方向です。どのポリシーにも選ばれない Pod は、すべての通信を許可します。',
      },
      example: 'spec:\n  podSelector:\n    matchLabels:\n      app: web\n  policyTypes: [Ingress]',
      documentation: POLICIES,
    },
    ecs: {
      name: 'awsvpcConfiguration.securityGroups',
      keys: [],
      what: {
        en: 'The security groups attached to the tasks of a service; at most 5.',
        ja: 'サービスのタスクに付けるセキュリティグループです。最大 5 個です。',
      },
      example: '"awsvpcConfiguration": { "securityGroups": ["sg-0123456789abcdef0"] }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each ECS service gets a security group, and each policy that selects its pods adds rules there. A direction that no policy names needs a rule that allows all.',
        ja: 'ECS サービスごとにセキュリティグループを作り、Pod を選択する各ポリシーの内容をルールとして加えます。どのポリシーも対象にしない方向には、すべてを許可するルールが必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Each security group becomes a policy that selects the pods of the service, or stays as a SecurityGroupPolicy of EKS.',
        ja: 'セキュリティグループごとに、サービスの Pod を選択するポリシーになります。EKS の SecurityGroupPolicy としてそのまま使うこともできます。',
      },
    },
  },
  {
    id: 'network-policy-rule',
    kubernetes: {
      name: 'ingress and egress rules',
      japaneseName: 'ingress と egress のルール',
      aliases: ['egress'],
      keys: [
        'NetworkPolicySpec.ingress',
        'NetworkPolicySpec.egress',
        'NetworkPolicyIngressRule.*',
        'NetworkPolicyEgressRule.*',
      ],
      what: {
        en: 'Which traffic is allowed in and out: the other side and the ports. There are no rules that deny.',
        ja: '許可する受信・送信の通信を、相手とポートで表します。拒否のルールはありません。',
      },
      example:
        'ingress:\n  - from:\n      - podSelector:\n          matchLabels:\n            app: web\n    ports:\n      - port: 8080',
      documentation: POLICIES,
    },
    ecs: {
      name: 'Inbound and outbound rules of a security group',
      japaneseName: 'セキュリティグループのインバウンドルールとアウトバウンドルール',
      aliases: ['security group rule', 'セキュリティグループルール'],
      keys: [],
      what: {
        en: 'Allow traffic by protocol, port range and other side. Answers are always let through.',
        ja: 'プロトコル、ポート範囲、相手を指定して通信を許可します。応答の通信は常に許可されます。',
      },
      documentation: RULES,
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each combination of peer and port becomes a rule. Traffic within a task, and DNS to the resolver of the VPC, is not filtered.',
        ja: '相手とポートの組み合わせごとにルールになります。タスク内の通信と、VPC のリゾルバーへの DNS は制限されません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Each rule becomes an entry. Outbound rules then need one more for DNS.',
        ja: 'ルールごとに要素になります。送信を制限する場合は、DNS を許可するルールも必要です。',
      },
    },
  },
  {
    id: 'network-policy-peer',
    kubernetes: {
      name: 'from and to: podSelector, namespaceSelector',
      japaneseName: 'from と to の podSelector、namespaceSelector',
      aliases: ['namespaceSelector'],
      keys: ['NetworkPolicyPeer.*'],
      what: {
        en: 'The other side: pods by labels, all pods of namespaces, or address ranges.',
        ja: '通信の相手です。ラベルで選んだ Pod、Namespace のすべての Pod、アドレス範囲のいずれかを指定します。',
      },
      documentation: POLICIES,
    },
    ecs: {
      name: 'Security group as source or destination',
      japaneseName: '送信元・送信先に指定したセキュリティグループ',
      keys: [],
      what: {
        en: 'A rule can name another security group: all tasks that have it are meant.',
        ja: 'ルールには別のセキュリティグループを指定でき、それが付いたすべてのタスクを意味します。',
      },
      documentation: RULES,
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Selected pods become the security groups of their services; a namespace becomes the groups of all its services, which have to be listed.',
        ja: '選択された Pod は、そのサービスのセキュリティグループになります。Namespace は、含まれる全サービスのセキュリティグループの列挙になります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A security group becomes a selector by the labels of the workloads that have it.',
        ja: 'セキュリティグループは、それが付いたワークロードのラベルによるセレクターになります。',
      },
    },
  },
  {
    id: 'network-policy-range',
    kubernetes: {
      name: 'ipBlock',
      aliases: ['cidr', 'except'],
      keys: ['NetworkPolicyPeer.ipBlock', 'IPBlock.*'],
      what: {
        en: 'An address range, with parts that are left out (`except`).',
        ja: 'アドレス範囲です。`except` で一部を除外できます。',
      },
      example: 'ipBlock:\n  cidr: 10.0.0.0/16\n  except: [10.0.9.0/24]',
      documentation: POLICIES,
    },
    ecs: {
      name: 'Address range of a security group rule',
      japaneseName: 'セキュリティグループルールのアドレス範囲',
      keys: [],
      what: { en: 'The CIDR block a rule allows.', ja: 'ルールが許可する CIDR ブロックです。' },
      documentation: RULES,
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The range becomes a rule. `except` is lost: split the range into smaller ones, or deny it in a network ACL.',
        ja: '範囲はルールになります。`except` は表せないため、範囲を分割するか、ネットワーク ACL で拒否します。',
      },
    },
    toKubernetes: { fidelity: 'exact', how: { en: 'Becomes an `ipBlock`.', ja: '`ipBlock` になります。' } },
  },
  {
    id: 'network-policy-port',
    kubernetes: {
      name: 'port and endPort',
      japaneseName: 'port と endPort',
      aliases: ['endPort'],
      keys: ['NetworkPolicyPort.*'],
      what: {
        en: 'The port, its name or a range of ports, and the protocol; TCP unless written.',
        ja: 'ポート番号、ポート名、またはポート範囲と、プロトコルです。プロトコルの省略時は TCP です。',
      },
      example: 'ports:\n  - protocol: TCP\n    port: 32000\n    endPort: 32768',
      documentation: POLICIES,
    },
    ecs: {
      name: 'Protocol and port range of a security group rule',
      japaneseName: 'セキュリティグループルールのプロトコルとポート範囲',
      keys: [],
      what: {
        en: 'From which port to which port the rule holds, and for which protocol.',
        ja: 'ルールを適用するポート範囲とプロトコルです。',
      },
      documentation: RULES,
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes the range of the rule. Port names are replaced by the numbers of the containers.',
        ja: 'ルールのポート範囲になります。ポート名はコンテナのポート番号に置き換えます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'A range becomes `port` and `endPort`.', ja: '範囲は `port` と `endPort` になります。' },
    },
  },
  {
    id: 'gateway-connector',
    kubernetes: {
      name: 'Ingress that shares a load balancer (group.name)',
      japaneseName: 'ロードバランサーを共有する Ingress（group.name）',
      aliases: ['alb.ingress.kubernetes.io/group.name'],
      keys: [],
      what: {
        en: 'With the annotation `group.name`, the AWS Load Balancer Controller serves several Ingresses from one ALB.',
        ja: 'アノテーション `group.name` を付けると、AWS Load Balancer Controller が複数の Ingress を 1 つの ALB で処理します。',
      },
      example: 'metadata:\n  annotations:\n    alb.ingress.kubernetes.io/group.name: shop',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
    },
    ecs: {
      name: 'gatewayConnectors',
      keys: [
        'Service.gatewayConnectors',
        'GatewayConnector.*',
        'GatewayConnectorFilters.*',
        'GatewayConnectorHealthCheck.*',
        'GatewayConnectorHealthCheckMatcher.*',
      ],
      what: {
        en: 'Attaches a named port of the service to a gateway that takes traffic for several services, with its own health check; at most one.',
        ja: '複数のサービスの通信を受けるゲートウェイに、サービスの名前付きポートを接続します。専用のヘルスチェックを指定でき、最大 1 つです。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'An ALB of your own with `loadBalancers` keeps all rules of the Ingress. A gateway connector says less: port, access and health check.',
        ja: 'Ingress のルールをすべて引き継ぐには、自分で用意した ALB と `loadBalancers` を使います。ゲートウェイコネクターで指定できるのは、ポート、公開範囲、ヘルスチェックだけです。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Service and an Ingress of a shared group; the health check becomes annotations.',
        ja: 'Service と、グループを共有する Ingress になります。ヘルスチェックはアノテーションになります。',
      },
    },
  },
  {
    id: 'vpc-lattice',
    kubernetes: {
      name: 'HTTPRoute with the AWS Gateway API Controller',
      japaneseName: 'AWS Gateway API Controller と HTTPRoute',
      aliases: ['Gateway API'],
      keys: [],
      what: {
        en: 'Routes of the Gateway API that an add-on of EKS carries out with VPC Lattice.',
        ja: 'EKS のアドオンが VPC Lattice で実現する、Gateway API のルートです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/gateway/',
    },
    ecs: {
      name: 'vpcLatticeConfigurations',
      aliases: ['VPC Lattice'],
      keys: ['Service.vpcLatticeConfigurations', 'VpcLatticeConfiguration.*', 'VpcLatticeAdvancedConfiguration.*'],
      what: {
        en: 'Enters the tasks of the service in a target group of VPC Lattice, by a named port.',
        ja: 'サービスのタスクを、名前付きポートで VPC Lattice のターゲットグループに登録します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Routes to the Service become listener rules of VPC Lattice; the service names the target group.',
        ja: 'Service へのルートは VPC Lattice のリスナールールになり、サービスではターゲットグループを指定します。',
      },
      build: {
        en: 'The VPC Lattice service, its listeners and target groups, and an infrastructure role.',
        ja: 'VPC Lattice のサービス、リスナー、ターゲットグループと、インフラストラクチャロール。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Service and an HTTPRoute. The rules live outside of the ECS definitions and have to be written again.',
        ja: 'Service と HTTPRoute になります。ルールは ECS の定義の外にあるため、書き直しが必要です。',
      },
      build: {
        en: 'The AWS Gateway API Controller in the cluster.',
        ja: 'クラスターへの AWS Gateway API Controller の導入。',
      },
    },
  },
  {
    id: 'service-connect-encryption',
    kubernetes: nothing,
    ecs: {
      name: 'tls of a Service Connect service',
      japaneseName: 'Service Connect の tls',
      keys: [
        'ServiceConnectService.tls',
        'ServiceConnectTlsConfiguration.*',
        'ServiceConnectTlsCertificateAuthority.*',
      ],
      what: {
        en: 'Encrypts calls between services with certificates of AWS Private CA; the proxies do the work.',
        ja: 'AWS Private CA の証明書でサービス間の通信を暗号化します。処理はプロキシが行います。',
      },
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A plain Service does not encrypt. The mutual TLS of a service mesh can become this.',
        ja: '通常の Service は暗号化を行いません。サービスメッシュの相互 TLS は、これに置き換えられます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'A Service cannot encrypt.', ja: 'Service に暗号化の機能はありません。' },
      build: { en: 'A service mesh such as Istio or Linkerd.', ja: 'Istio や Linkerd などのサービスメッシュ。' },
    },
  },
  {
    id: 'service-connect-timeout',
    kubernetes: nothing,
    ecs: {
      name: 'timeout and ingressPortOverride of a Service Connect service',
      japaneseName: 'Service Connect の timeout と ingressPortOverride',
      aliases: ['ingressPortOverride', 'idleTimeoutSeconds', 'perRequestTimeoutSeconds'],
      keys: ['ServiceConnectService.timeout', 'ServiceConnectService.ingressPortOverride', 'TimeoutConfiguration.*'],
      what: {
        en: 'How long the proxy waits for a request or keeps an idle connection, and the port it listens on.',
        ja: 'プロキシがリクエストを待つ時間、アイドル接続を保つ時間と、待ち受けるポートです。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A Service has no proxy and no timeouts. Timeouts of a service mesh can become this.',
        ja: 'Service にはプロキシもタイムアウトもありません。サービスメッシュのタイムアウトは、これに置き換えられます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over: connections go straight to the pod. Set timeouts in the client, or in a service mesh.',
        ja: '引き継がれません。通信は Pod に直接届きます。タイムアウトはクライアントまたはサービスメッシュで設定してください。',
      },
    },
  },
  {
    id: 'service-connect-logs',
    kubernetes: nothing,
    ecs: {
      name: 'Logs of the Service Connect proxy',
      japaneseName: 'Service Connect プロキシのログ',
      aliases: ['accessLogConfiguration'],
      keys: [
        'ServiceConnectConfiguration.logConfiguration',
        'ServiceConnectConfiguration.accessLogConfiguration',
        'ServiceConnectConfiguration.containerConfigurations',
        'ServiceConnectAccessLogConfiguration.*',
        'ServiceConnectContainerConfiguration.*',
      ],
      what: {
        en: 'Where the proxy writes its log, how much, and whether it logs each request.',
        ja: 'プロキシのログの出力先とログレベル、リクエストごとのアクセスログの有無です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There is no proxy to log on Kubernetes. Set a log group here, or the log of the proxy is lost.',
        ja: 'Kubernetes にはログを出すプロキシがありません。ここでロググループを指定しないと、プロキシのログは残りません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not needed without a proxy. Access logs come from the load balancer, or from a service mesh.',
        ja: 'プロキシがないため不要です。アクセスログはロードバランサーまたはサービスメッシュから取得します。',
      },
    },
  },
];
