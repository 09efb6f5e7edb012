import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const serviceDetails: readonly Concept[] = [
  {
    id: 'node-port',
    kubernetes: {
      name: 'nodePort',
      aliases: ['NodePort', 'allocateLoadBalancerNodePorts'],
      keys: ['ServicePort.nodePort', 'ServiceSpec.allocateLoadBalancerNodePorts'],
      what: {
        en: 'A port opened on every node that leads to the Service.',
        ja: 'すべてのノードで開かれ、Service につながるポートです。',
      },
      example: 'spec:\n  type: NodePort\n  ports:\n    - port: 80\n      nodePort: 30080',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'No port is open on every instance. On EC2 in the modes `bridge` and `host`, a fixed `hostPort` opens one where a task runs.',
        ja: 'すべてのインスタンスで開くポートはありません。EC2 の `bridge` と `host` モードでは、固定の `hostPort` により、タスクが動くインスタンスでポートが開きます。',
      },
      build: { en: 'A load balancer in front of the service.', ja: 'サービスの前段に置くロードバランサー。' },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not needed with target type `ip`. A target group of type `instance` needs node ports.',
        ja: 'ターゲットタイプが `ip` なら不要です。`instance` のターゲットグループには NodePort が必要です。',
      },
    },
  },
  {
    id: 'external-traffic-policy',
    kubernetes: {
      name: 'externalTrafficPolicy',
      aliases: ['healthCheckNodePort', 'client source IP', '送信元 IP'],
      keys: ['ServiceSpec.externalTrafficPolicy', 'ServiceSpec.healthCheckNodePort'],
      what: {
        en: 'Whether traffic from outside may go on to a pod of another node (`Cluster`), or stays on its node and keeps the address of the caller (`Local`).',
        ja: '外部からの通信を別のノードの Pod に転送するか（`Cluster`）、到着したノードにとどめて送信元アドレスを保つか（`Local`）を指定します。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: the load balancer sends to the task itself, without a node between. Whether the task sees the caller is an attribute of the target group.',
        ja: '不要です。ロードバランサーは、ノードを介さずタスクに直接送信します。送信元アドレスを保つかどうかは、ターゲットグループの属性で決まります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Leave the default with target type `ip`.',
        ja: 'ターゲットタイプが `ip` なら、デフォルトのままにします。',
      },
    },
  },
  {
    id: 'internal-traffic',
    kubernetes: {
      name: 'internalTrafficPolicy and trafficDistribution',
      japaneseName: 'internalTrafficPolicy と trafficDistribution',
      aliases: ['internalTrafficPolicy', 'trafficDistribution', 'topology aware routing'],
      keys: ['ServiceSpec.internalTrafficPolicy', 'ServiceSpec.trafficDistribution'],
      what: {
        en: 'Keeps calls within the cluster on the same node, or prefers pods that are near, such as in the same zone.',
        ja: 'クラスター内の通信を同じノードに限定したり、同じゾーンなど近くの Pod を優先したりします。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Service Connect and Cloud Map cannot be told to prefer a node. What must be near belongs into the same task.',
        ja: 'Service Connect と Cloud Map で、ノードの優先は指定できません。近くに置く必要があるものは、同じタスクに入れてください。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'publish-not-ready',
    kubernetes: {
      name: 'publishNotReadyAddresses',
      keys: ['ServiceSpec.publishNotReadyAddresses'],
      what: {
        en: 'Lists pods in DNS before they are ready, so that members of a cluster find each other.',
        ja: 'Ready になる前の Pod も DNS に載せます。クラスターのメンバー同士が互いを見つけるために使います。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS decides itself when a task is registered. Members of a cluster should try again until they find each other.',
        ja: 'タスクをいつ登録するかは ECS が決めます。メンバー同士は、見つかるまで再試行する作りにしてください。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'ip-families',
    kubernetes: {
      name: 'ipFamilies and ipFamilyPolicy',
      japaneseName: 'ipFamilies と ipFamilyPolicy',
      aliases: ['dual-stack', 'IPv6', 'デュアルスタック', 'ipFamilies', 'ipFamilyPolicy'],
      keys: ['ServiceSpec.ipFamilies', 'ServiceSpec.ipFamilyPolicy'],
      what: {
        en: 'Whether the Service has an IPv4 address, an IPv6 address or both.',
        ja: 'Service に IPv4、IPv6、またはその両方のアドレスを割り当てます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
    },
    ecs: {
      name: 'Address families of subnets and load balancer',
      japaneseName: 'サブネットとロードバランサーのアドレスの種類',
      aliases: ['dualStackIPv6'],
      keys: [],
      what: {
        en: 'Tasks get IPv6 addresses in subnets that have them; a load balancer has its own IP address type.',
        ja: 'IPv6 を持つサブネットでは、タスクにも IPv6 アドレスが付きます。ロードバランサーには専用の IP アドレスタイプがあります。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Nothing in the service says it: choose the subnets, and `dualstack` for the load balancer.',
        ja: 'サービスに対応する設定はありません。サブネットの選択と、ロードバランサーの `dualstack` で実現します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A cluster on EKS uses IPv4 or IPv6 as a whole; it is chosen when the cluster is made.',
        ja: 'EKS では、IPv4 と IPv6 のどちらを使うかをクラスター全体で、作成時に決めます。',
      },
    },
  },
  {
    id: 'source-ranges',
    kubernetes: {
      name: 'loadBalancerSourceRanges',
      keys: ['ServiceSpec.loadBalancerSourceRanges'],
      what: {
        en: 'The address ranges that may use the load balancer.',
        ja: 'ロードバランサーを利用できるアドレス範囲です。',
      },
      example: 'loadBalancerSourceRanges:\n  - 203.0.113.0/24',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
    },
    ecs: {
      name: "Inbound rules of the load balancer's security group",
      japaneseName: 'ロードバランサーのセキュリティグループのインバウンドルール',
      aliases: ['inbound rule', 'インバウンドルール'],
      keys: [],
      what: {
        en: 'The rules that say from which addresses the load balancer takes traffic.',
        ja: 'ロードバランサーが受け付けるアドレスを定めるルールです。',
      },
      documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Each range becomes an inbound rule on each port of the listener.',
        ja: '範囲ごとに、リスナーの各ポートに対するインバウンドルールになります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Inbound rules by address range become the list; rules by security group become an annotation of the AWS Load Balancer Controller.',
        ja: 'アドレス範囲のインバウンドルールはこのリストになります。セキュリティグループによるルールは AWS Load Balancer Controller のアノテーションで指定します。',
      },
    },
  },
  {
    id: 'load-balancer-class',
    kubernetes: {
      name: 'loadBalancerClass and loadBalancerIP',
      japaneseName: 'loadBalancerClass と loadBalancerIP',
      aliases: ['loadBalancerClass', 'loadBalancerIP', 'externalIPs'],
      keys: ['ServiceSpec.loadBalancerClass', 'ServiceSpec.loadBalancerIP', 'ServiceSpec.externalIPs'],
      what: {
        en: 'Which controller makes the load balancer, and addresses it or the nodes should answer on.',
        ja: 'ロードバランサーを作るコントローラーと、ロードバランサーやノードが応答するアドレスを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Load balancers are defined beside the service, so there is no class to choose. Fixed addresses are Elastic IP addresses of a Network Load Balancer.',
        ja: 'ロードバランサーはサービスとは別に定義するため、クラスの指定はありません。固定アドレスは Network Load Balancer の Elastic IP アドレスで実現します。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'For a Network Load Balancer set `loadBalancerClass: service.k8s.aws/nlb`.',
        ja: 'Network Load Balancer には `loadBalancerClass: service.k8s.aws/nlb` を指定します。',
      },
    },
  },
  {
    id: 'ingress-backend',
    kubernetes: {
      name: 'backend of an Ingress',
      japaneseName: 'Ingress の backend',
      keys: ['IngressBackend.*', 'IngressServiceBackend.*', 'ServiceBackendPort.*'],
      what: { en: 'The Service and port a path leads to.', ja: 'パスの転送先となる Service とポートです。' },
      example: 'backend:\n  service:\n    name: web\n    port:\n      number: 80',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
    },
    ecs: {
      name: 'Target group, containerName and containerPort',
      japaneseName: 'ターゲットグループと containerName、containerPort',
      aliases: ['targetGroupArn', 'target group'],
      keys: ['LoadBalancer.targetGroupArn', 'LoadBalancer.containerName', 'LoadBalancer.containerPort'],
      what: {
        en: 'The target group a listener forwards to; the service enters its tasks there with this container and port.',
        ja: 'リスナーの転送先となるターゲットグループです。サービスは、このコンテナとポートでタスクを登録します。',
      },
      example:
        '"loadBalancers": [\n  {\n    "targetGroupArn": "arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/0123456789abcdef",\n    "containerName": "web",\n    "containerPort": 8080\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The Service between disappears: its target port becomes `containerPort`, and the rule forwards to the target group. A `resource` backend has no counterpart.',
        ja: '間の Service はなくなり、その targetPort が `containerPort` に、ルールの転送先がターゲットグループになります。`resource` のバックエンドに対応するものはありません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a Service on that container port, with an Ingress or a TargetGroupBinding that keeps the target group.',
        ja: 'そのコンテナポートの Service と、Ingress または既存のターゲットグループを使う TargetGroupBinding になります。',
      },
    },
  },
  {
    id: 'default-backend',
    kubernetes: {
      name: 'defaultBackend',
      keys: ['IngressSpec.defaultBackend'],
      what: { en: 'Where requests go that no rule matches.', ja: 'どのルールにも合わないリクエストの転送先です。' },
      example: 'spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend',
    },
    ecs: {
      name: 'Default action of the ALB listener',
      japaneseName: 'ALB リスナーのデフォルトアクション',
      aliases: ['default action', 'デフォルトアクション'],
      keys: [],
      what: {
        en: 'What the listener does with requests that no rule matches.',
        ja: 'どのルールにも合わないリクエストに対するリスナーの動作です。',
      },
      documentation: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes the default action of the listener; without one, a fixed response 404.',
        ja: 'リスナーのデフォルトアクションになります。指定がなければ、固定レスポンス 404 とします。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'A default action that forwards becomes `defaultBackend`.',
        ja: '転送を行うデフォルトアクションは `defaultBackend` になります。',
      },
    },
  },
  {
    id: 'ingress-class',
    kubernetes: {
      name: 'IngressClass',
      aliases: ['ingressClassName'],
      keys: [
        'IngressClassSpec',
        'IngressClassSpec.*',
        'IngressClassParametersReference.*',
        'IngressClass',
        'IngressSpec.ingressClassName',
      ],
      what: {
        en: 'Which controller serves the Ingress, such as `alb` or `nginx`.',
        ja: 'Ingress を処理するコントローラーです。`alb` や `nginx` などがあります。',
      },
      example: 'spec:\n  ingressClassName: alb',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'The load balancer is an ALB of your own. Annotations of another controller than `alb` have to be looked at one by one.',
        ja: 'ロードバランサーは自分で用意する ALB になります。`alb` 以外のコントローラーのアノテーションは、個別に確認が必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Set `alb` for the AWS Load Balancer Controller.',
        ja: 'AWS Load Balancer Controller を使う場合は `alb` を指定します。',
      },
    },
  },
  {
    id: 'unhealthy-eviction',
    kubernetes: {
      name: 'unhealthyPodEvictionPolicy',
      keys: ['PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy'],
      what: {
        en: 'Whether pods that are not ready may always be evicted from a node that drains.',
        ja: 'ノードのドレイン時に、Ready でない Pod を常に退避してよいかどうかです。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: ECS replaces unhealthy tasks by itself, draining or not.',
        ja: '不要です。異常なタスクは、ドレインの有無にかかわらず ECS が置き換えます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; `AlwaysAllow` keeps broken pods from blocking a drain.',
        ja: '引き継ぐものはありません。`AlwaysAllow` にすると、異常な Pod がドレインを妨げません。',
      },
    },
  },
];
