import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const podNetwork: readonly Concept[] = [
  {
    id: 'container-port',
    kubernetes: {
      name: 'ports',
      japaneseName: 'ports（ポート）',
      aliases: ['ポート'],
      keys: ['Container.ports', 'ContainerPort.containerPort', 'ContainerPort.protocol'],
      what: {
        en: 'The ports the container listens on. The list informs and gives names; an unlisted port is reachable, too.',
        ja: 'コンテナが待ち受けるポートです。情報と名前付けのための一覧で、書かれていないポートにも接続できます。',
      },
      example: 'ports:\n  - name: http\n    containerPort: 8080',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    },
    ecs: {
      name: 'portMappings',
      aliases: ['port mapping', 'ポートマッピング'],
      keys: [
        'ContainerDefinition.portMappings',
        'PortMapping.containerPort',
        'PortMapping.protocol',
        'PortMapping.containerPortRange',
      ],
      what: {
        en: 'The ports of the container that load balancers and Service Connect can use.',
        ja: 'ロードバランサーや Service Connect から使う、コンテナのポートです。',
      },
      example: '"portMappings": [\n  { "name": "http", "containerPort": 8080, "protocol": "tcp" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The same number; the protocol is written in lower case. SCTP does not exist, and one number cannot be used for TCP and UDP at once.',
        ja: '同じ番号を使い、プロトコルは小文字で書きます。SCTP はなく、同じ番号を TCP と UDP の両方に使うこともできません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The same number; the protocol is written in upper case. A `containerPortRange` is written out port by port.',
        ja: '同じ番号を使い、プロトコルは大文字で書きます。`containerPortRange` は 1 つずつのポートに展開します。',
      },
    },
  },
  {
    id: 'port-name',
    kubernetes: {
      name: 'port name',
      japaneseName: 'ポート名',
      keys: ['ContainerPort.name'],
      what: {
        en: 'A name for the port, to 15 characters, by which Services and probes refer to it.',
        ja: 'ポートの名前（15 文字まで）です。Service やプローブから参照します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    },
    ecs: {
      name: 'portMappings.name',
      keys: ['PortMapping.name'],
      what: {
        en: 'A name for the port, to 64 characters, by which Service Connect refers to it. Unique in the task.',
        ja: 'ポートの名前（64 文字まで）です。Service Connect から参照し、タスク内で一意でなければなりません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Carries over. Two containers of a pod may use the same name, two of a task may not: the second is renamed.',
        ja: 'そのまま引き継ぎます。Pod では別のコンテナが同じ名前を使えますが、タスクでは使えないため、2 つ目以降の名前を変えます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Cut to 15 characters, `_` becomes `-`; references in Services follow.',
        ja: '15 文字に切り詰め、`_` を `-` に置き換えます。Service からの参照も合わせて変えます。',
      },
    },
  },
  {
    id: 'app-protocol',
    kubernetes: {
      name: 'appProtocol of a Service port',
      japaneseName: 'Service のポートの appProtocol',
      aliases: ['appProtocol'],
      keys: ['ServicePort.appProtocol'],
      what: {
        en: 'A hint which protocol the port speaks: `http`, `kubernetes.io/h2c`, `grpc` …',
        ja: 'ポートで使うプロトコルのヒントです。`http`、`kubernetes.io/h2c`、`grpc` などを書きます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol',
    },
    ecs: {
      name: 'portMappings.appProtocol',
      keys: ['PortMapping.appProtocol'],
      what: {
        en: 'The protocol the Service Connect proxy handles: `http`, `http2` or `grpc`; plain TCP without it.',
        ja: 'Service Connect のプロキシが扱うプロトコルです。`http`、`http2`、`grpc` を指定し、省略すると TCP として扱います。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`http` and `grpc` carry over, `kubernetes.io/h2c` becomes `http2`, `kubernetes.io/ws` becomes `http`; TLS protocols are left out, so the proxy passes them as TCP.',
        ja: '`http` と `grpc` はそのまま、`kubernetes.io/h2c` は `http2`、`kubernetes.io/ws` は `http` になります。TLS のプロトコルは省略し、TCP として中継させます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `appProtocol` on the Service port; `http2` becomes `kubernetes.io/h2c`. Kubernetes itself does nothing with it.',
        ja: 'Service のポートの `appProtocol` になり、`http2` は `kubernetes.io/h2c` になります。Kubernetes 自体はこの値を処理に使いません。',
      },
    },
  },
  {
    id: 'host-port',
    kubernetes: {
      name: 'hostPort',
      keys: ['ContainerPort.hostPort', 'ContainerPort.hostIP'],
      what: {
        en: 'A port of the node that leads to the container.',
        ja: 'コンテナにつながる、ノード側のポートです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    },
    ecs: {
      name: 'portMappings.hostPort',
      keys: ['PortMapping.hostPort'],
      what: {
        en: 'A port of the container instance in `bridge` mode; 0 picks one at random. In `awsvpc` and `host` mode it equals the container port.',
        ja: '`bridge` モードでのコンテナインスタンス側のポートです。0 は空きポートの自動割り当てです。`awsvpc` と `host` モードではコンテナポートと同じ値です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'In `awsvpc` mode the task has an address of its own, and the host port must be left out or equal the container port. `hostIP` is lost.',
        ja: '`awsvpc` モードではタスクが固有のアドレスを持つため、省略するかコンテナポートと同じにします。`hostIP` は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A dynamic port (0) disappears: each pod has its own address. A fixed one becomes `hostPort` only where something calls the node.',
        ja: '動的ポート（0）は、Pod が固有のアドレスを持つため不要になります。固定ポートは、ノード宛ての接続がある場合だけ `hostPort` にします。',
      },
    },
  },
  {
    id: 'network-mode',
    kubernetes: {
      name: 'hostNetwork',
      aliases: ['pod network'],
      keys: ['PodSpec.hostNetwork'],
      what: {
        en: 'Uses the network of the node. Otherwise each pod has an address of its own.',
        ja: 'ノードのネットワークをそのまま使います。指定しなければ、Pod ごとに固有のアドレスを持ちます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/',
    },
    ecs: {
      name: 'networkMode',
      aliases: ['awsvpc', 'network mode', 'ネットワークモード', 'bridge'],
      keys: ['TaskDefinition.networkMode'],
      what: {
        en: '`awsvpc` gives each task an address in the VPC, like a pod; `host` and `bridge` use the container instance. Fargate knows `awsvpc` only.',
        ja: '`awsvpc` は、Pod のようにタスクごとに VPC のアドレスを割り当てます。`host` と `bridge` はコンテナインスタンスのネットワークを使います。Fargate は `awsvpc` だけです。',
      },
      example: '"networkMode": "awsvpc"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Pods become `awsvpc`, the only mode besides `host` in which containers reach each other by `localhost`. `hostNetwork: true` becomes `host`, which Fargate refuses.',
        ja: 'Pod は `awsvpc` になります。`host` 以外でコンテナ同士が `localhost` で通信できるのは、このモードだけです。`hostNetwork: true` は `host` になり、Fargate では拒否されます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`awsvpc` is how pods work anyway, `host` becomes `hostNetwork: true`, `bridge` an ordinary pod, `none` a pod with a NetworkPolicy that denies all.',
        ja: '`awsvpc` は Pod の通常の動作にあたります。`host` は `hostNetwork: true`、`bridge` は通常の Pod、`none` はすべてを拒否する NetworkPolicy 付きの Pod になります。',
      },
    },
  },
  {
    id: 'network-configuration',
    kubernetes: {
      name: 'VPC settings of the cluster',
      japaneseName: 'クラスターの VPC 設定',
      aliases: ['SecurityGroupPolicy', 'ENIConfig'],
      keys: [],
      what: {
        en: 'Subnets come from the nodes; security groups for single pods from a `SecurityGroupPolicy` of the Amazon VPC CNI.',
        ja: 'サブネットはノードの設定で決まります。Pod ごとのセキュリティグループは、Amazon VPC CNI の `SecurityGroupPolicy` で指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/cluster-administration/networking/',
    },
    ecs: {
      name: 'networkConfiguration',
      aliases: ['subnets', 'サブネット', 'assignPublicIp', 'awsvpcConfiguration'],
      keys: [
        'Service.networkConfiguration',
        'NetworkConfiguration.awsvpcConfiguration',
        'AwsVpcConfiguration.subnets',
        'AwsVpcConfiguration.assignPublicIp',
      ],
      what: {
        en: 'Subnets, security groups and public address of the tasks; required with the network mode `awsvpc`.',
        ja: 'タスクのサブネット、セキュリティグループ、パブリック IP の有無です。ネットワークモードが `awsvpc` なら必須です。',
      },
      example:
        '"networkConfiguration": {\n  "awsvpcConfiguration": {\n    "subnets": ["subnet-a", "subnet-b"],\n    "securityGroups": ["sg-web"],\n    "assignPublicIp": "DISABLED"\n  }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Manifests do not say it: subnets and security groups have to be chosen for each service. Tasks in private subnets need a NAT gateway or VPC endpoints to pull images.',
        ja: 'マニフェストには書かれていないため、サービスごとにサブネットとセキュリティグループを選ぶ必要があります。プライベートサブネットのタスクがイメージを取得するには、NAT ゲートウェイまたは VPC エンドポイントが必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Security groups may be kept by a `SecurityGroupPolicy`. Subnets and public addresses are settled for the nodes.',
        ja: 'セキュリティグループは `SecurityGroupPolicy` で維持できます。サブネットとパブリック IP はノード側で決まります。',
      },
    },
  },
  {
    id: 'dns',
    kubernetes: {
      name: 'dnsPolicy and dnsConfig',
      japaneseName: 'dnsPolicy と dnsConfig',
      aliases: ['dnsConfig', 'dnsPolicy'],
      keys: ['PodSpec.dnsPolicy', 'PodSpec.dnsConfig', 'PodDNSConfig.*', 'PodDNSConfigOption.*'],
      what: {
        en: 'Name servers, search domains and options of the pod’s resolver.',
        ja: 'Pod の名前解決に使うネームサーバー、検索ドメイン、オプションです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
    },
    ecs: {
      name: 'dnsServers and dnsSearchDomains',
      japaneseName: 'dnsServers と dnsSearchDomains',
      keys: ['ContainerDefinition.dnsServers', 'ContainerDefinition.dnsSearchDomains'],
      what: {
        en: 'Name servers and search domains of a container. Not in `awsvpc` mode, hence not on Fargate.',
        ja: 'コンテナのネームサーバーと検索ドメインです。`awsvpc` モード（したがって Fargate）では使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'Works in `bridge` mode on EC2 only; in `awsvpc` mode the resolver of the VPC answers. Options such as `ndots` are lost.',
        ja: 'EC2 の `bridge` モードでだけ使えます。`awsvpc` モードでは VPC のリゾルバーが使われます。`ndots` などのオプションは失われます。',
      },
      build: {
        en: 'A DHCP option set of the VPC, or Route 53 Resolver rules.',
        ja: 'VPC の DHCP オプションセット、または Route 53 Resolver のルール。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Become `dnsConfig` with `dnsPolicy: None`; the names of cluster Services then no longer resolve unless the cluster DNS is among the servers.',
        ja: '`dnsPolicy: None` と `dnsConfig` になります。クラスターの DNS をサーバーに含めないと、Service の名前が引けなくなる点に注意してください。',
      },
    },
  },
  {
    id: 'host-aliases',
    kubernetes: {
      name: 'hostAliases',
      keys: ['PodSpec.hostAliases', 'HostAlias.*'],
      what: {
        en: 'Extra lines in `/etc/hosts` of the containers.',
        ja: 'コンテナの `/etc/hosts` に追加する行です。',
      },
      example: 'hostAliases:\n  - ip: 10.0.0.5\n    hostnames: [legacy.internal]',
      documentation: 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/',
    },
    ecs: {
      name: 'extraHosts',
      keys: ['ContainerDefinition.extraHosts', 'HostEntry.*'],
      what: {
        en: 'Extra lines in `/etc/hosts` of a container. Not in `awsvpc` mode, hence not on Fargate.',
        ja: 'コンテナの `/etc/hosts` に追加する行です。`awsvpc` モード（したがって Fargate）では使えません。',
      },
      example: '"extraHosts": [{ "hostname": "legacy.internal", "ipAddress": "10.0.0.5" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'Becomes one entry for each host name, in `bridge` mode on EC2 only; `awsvpc` mode refuses it.',
        ja: 'ホスト名ごとに 1 項目になりますが、使えるのは EC2 の `bridge` モードだけで、`awsvpc` モードでは拒否されます。',
      },
      build: {
        en: 'A private hosted zone in Route 53 with the names.',
        ja: '同じ名前を登録した Route 53 のプライベートホストゾーン。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Entries become `hostAliases`, grouped by address, for the whole pod.',
        ja: 'アドレスごとにまとめて `hostAliases` になり、Pod 全体に適用されます。',
      },
    },
  },
  {
    id: 'hostname',
    kubernetes: {
      name: 'hostname',
      aliases: ['ホスト名'],
      keys: ['PodSpec.hostname', 'PodSpec.subdomain', 'PodSpec.setHostnameAsFQDN', 'PodSpec.hostnameOverride'],
      what: {
        en: 'The host name of the pod; the pod’s name unless written.',
        ja: 'Pod のホスト名です。省略時は Pod の名前になります。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
    },
    ecs: {
      name: 'hostname',
      keys: ['ContainerDefinition.hostname'],
      what: {
        en: 'The host name of a container. Not in `awsvpc` mode.',
        ja: 'コンテナのホスト名です。`awsvpc` モードでは使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'Refused in `awsvpc` mode, where ECS gives the name. Others should find the task through Service Connect or Cloud Map.',
        ja: '`awsvpc` モードでは ECS が名前を決めるため、指定は拒否されます。ほかからは Service Connect や Cloud Map の名前で参照してください。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes the host name of the pod, shared by all its containers.',
        ja: 'Pod のホスト名になり、すべてのコンテナで共有されます。',
      },
    },
  },
  {
    id: 'service-links',
    kubernetes: {
      name: 'enableServiceLinks',
      keys: ['PodSpec.enableServiceLinks'],
      what: {
        en: 'Gives containers variables such as `API_SERVICE_HOST` for every Service of the namespace; on unless written.',
        ja: '名前空間内の各 Service について、`API_SERVICE_HOST` のような環境変数をコンテナに渡します。デフォルトで有効です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'These variables do not exist on ECS. An application that reads them needs them in `environment`.',
        ja: 'ECS にはこれらの環境変数がありません。アプリケーションが使っている場合は、`environment` に追加してください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; `false` avoids unexpected variables.',
        ja: '引き継ぐものはありません。`false` にすると、予期しない環境変数を避けられます。',
      },
    },
  },
];
