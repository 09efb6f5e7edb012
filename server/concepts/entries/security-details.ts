import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const securityDetails: readonly Concept[] = [
  {
    id: 'app-armor',
    kubernetes: {
      name: 'appArmorProfile',
      aliases: ['AppArmor'],
      keys: ['SecurityContext.appArmorProfile', 'PodSecurityContext.appArmorProfile', 'AppArmorProfile.*'],
      what: {
        en: 'The AppArmor profile the container runs under: that of the runtime, one loaded on the node, or none.',
        ja: 'コンテナに適用する AppArmor プロファイルです。ランタイムのデフォルト、ノードに読み込んだもの、なし、から選びます。',
      },
      example: 'securityContext:\n  appArmorProfile:\n    type: Localhost\n    localhostProfile: web',
      documentation: 'https://kubernetes.io/docs/tutorials/security/apparmor/',
    },
    ecs: {
      name: 'dockerSecurityOptions: apparmor',
      keys: [],
      what: {
        en: 'Names an AppArmor profile that is loaded on the container instance. EC2 only.',
        ja: 'コンテナインスタンスに読み込んだ AppArmor プロファイルを指定します。EC2 専用です。',
      },
      example: '"dockerSecurityOptions": ["apparmor:web"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A `Localhost` profile becomes `apparmor:NAME` on EC2, and has to be loaded on the instances. Fargate refuses it. `RuntimeDefault` needs nothing.',
        ja: '`Localhost` のプロファイルは、EC2 では `apparmor:NAME` になり、インスタンスへの読み込みが必要です。Fargate では拒否されます。`RuntimeDefault` なら何も必要ありません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a `Localhost` profile, which has to be loaded on the nodes.',
        ja: '`Localhost` のプロファイルになります。ノードへの読み込みが必要です。',
      },
    },
  },
  {
    id: 'se-linux',
    kubernetes: {
      name: 'seLinuxOptions',
      aliases: ['SELinux'],
      keys: [
        'SecurityContext.seLinuxOptions',
        'PodSecurityContext.seLinuxOptions',
        'PodSecurityContext.seLinuxChangePolicy',
        'SELinuxOptions.*',
      ],
      what: {
        en: 'The SELinux label of the container: user, role, type and level.',
        ja: 'コンテナの SELinux ラベル（user、role、type、level）です。',
      },
      example: 'securityContext:\n  seLinuxOptions:\n    level: s0:c100,c200',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container',
    },
    ecs: {
      name: 'dockerSecurityOptions: label',
      keys: [],
      what: {
        en: 'Sets one part of the SELinux label. EC2 only.',
        ja: 'SELinux ラベルを項目ごとに指定します。EC2 専用です。',
      },
      example: '"dockerSecurityOptions": ["label:level:s0:c100,c200"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each part becomes a `label:` option on EC2, where the instances have to run with SELinux. Fargate refuses it.',
        ja: 'EC2 では、各項目が `label:` のオプションになります。インスタンス側で SELinux が有効でなければなりません。Fargate では拒否されます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The `label:` options become the fields of `seLinuxOptions`; the nodes have to run with SELinux.',
        ja: '`label:` のオプションは `seLinuxOptions` の各フィールドになります。ノード側で SELinux が有効でなければなりません。',
      },
    },
  },
  {
    id: 'proc-mount',
    kubernetes: {
      name: 'procMount',
      keys: ['SecurityContext.procMount'],
      what: {
        en: 'Whether the runtime hides parts of `/proc` from the container (`Default`) or not (`Unmasked`).',
        ja: 'ランタイムが `/proc` の一部をコンテナから隠すか（`Default`）、隠さないか（`Unmasked`）を指定します。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Containers of ECS always get the masked `/proc`, which is the default of Kubernetes, too.',
        ja: 'ECS のコンテナの `/proc` は常に一部が隠されます。これは Kubernetes のデフォルトと同じです。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'gmsa',
    kubernetes: {
      name: 'gmsaCredentialSpecName',
      aliases: ['gMSA', 'gmsaCredentialSpec', 'Active Directory'],
      keys: [
        'WindowsSecurityContextOptions.gmsaCredentialSpec',
        'WindowsSecurityContextOptions.gmsaCredentialSpecName',
      ],
      what: {
        en: 'Lets a Windows container act as a group managed service account of Active Directory.',
        ja: 'Windows コンテナを、Active Directory のグループ管理サービスアカウント（gMSA）として動かします。',
      },
      example: 'securityContext:\n  windowsOptions:\n    gmsaCredentialSpecName: web-gmsa',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-gmsa/',
    },
    ecs: {
      name: 'credentialSpecs',
      aliases: ['CredSpec'],
      keys: ['ContainerDefinition.credentialSpecs'],
      what: {
        en: 'Where the credential spec file for Active Directory lies: an ARN in SSM or S3, at most one.',
        ja: 'Active Directory 認証に使う認証情報仕様ファイルの場所です。SSM または S3 の ARN を 1 つだけ指定できます。',
      },
      example: '"credentialSpecs": ["credentialspec:arn:aws:ssm:ap-northeast-1:111122223333:parameter/web-gmsa"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The content of the GMSACredentialSpec object moves to a file in SSM or S3, and the container names its ARN.',
        ja: 'GMSACredentialSpec オブジェクトの内容を SSM または S3 のファイルに移し、コンテナでその ARN を指定します。',
      },
      build: {
        en: 'The file in SSM or S3, and the permission to read it.',
        ja: 'SSM または S3 のファイルと、その読み取り権限。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The file becomes a GMSACredentialSpec object, named in `windowsOptions`.',
        ja: 'ファイルの内容は GMSACredentialSpec オブジェクトになり、`windowsOptions` でその名前を指定します。',
      },
      build: {
        en: 'The GMSACredentialSpec resource and its webhooks in the cluster, and Windows nodes joined to the domain.',
        ja: 'クラスターへの GMSACredentialSpec リソースと Webhook の導入、およびドメインに参加した Windows ノード。',
      },
    },
  },
  {
    id: 'windows-options',
    kubernetes: {
      name: 'windowsOptions',
      aliases: ['runAsUserName', 'hostProcess'],
      keys: ['SecurityContext.windowsOptions', 'PodSecurityContext.windowsOptions', 'WindowsSecurityContextOptions.*'],
      what: {
        en: 'Settings of Windows containers: the user name to run as, host access, and the account in Active Directory.',
        ja: 'Windows コンテナの設定です。実行ユーザー名、ホストへのアクセス、Active Directory のアカウントを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: '`runAsUserName` is lost, because `user` does not work for Windows: set the user in the image. `hostProcess` has no counterpart; the account becomes `credentialSpecs`.',
        ja: '`user` は Windows では使えないため、`runAsUserName` は失われます。イメージでユーザーを指定してください。`hostProcess` に対応するものはありません。アカウントは `credentialSpecs` になります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Only `credentialSpecs` comes here; the user of the image stays.',
        ja: 'ここに引き継ぐのは `credentialSpecs` だけです。イメージのユーザーはそのまま使われます。',
      },
    },
  },
  {
    id: 'secret-type',
    kubernetes: {
      name: 'type of a Secret',
      japaneseName: 'Secret の type',
      aliases: ['Opaque', 'dockerconfigjson', 'kubernetes.io/tls'],
      keys: ['Secret.type'],
      what: {
        en: 'What the Secret is for, and which keys it must have: `Opaque`, `kubernetes.io/tls`, `kubernetes.io/dockerconfigjson` and others.',
        ja: 'Secret の用途と、必要なキーを表します。`Opaque`、`kubernetes.io/tls`、`kubernetes.io/dockerconfigjson` などがあります。',
      },
      example: 'type: kubernetes.io/tls',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-types',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'The type decides where it goes: `Opaque` to Secrets Manager or SSM, `dockerconfigjson` to a secret for `repositoryCredentials`, `tls` to ACM. Service account tokens have no place.',
        ja: 'type によって移行先が決まります。`Opaque` は Secrets Manager または SSM、`dockerconfigjson` は `repositoryCredentials` 用のシークレット、`tls` は ACM です。サービスアカウントトークンの移行先はありません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Chosen by use: `Opaque` for values, `kubernetes.io/dockerconfigjson` for `repositoryCredentials`.',
        ja: '用途に応じて選びます。値には `Opaque`、`repositoryCredentials` には `kubernetes.io/dockerconfigjson` を使います。',
      },
    },
  },
  {
    id: 'service-account-secrets',
    kubernetes: {
      name: 'secrets of a ServiceAccount',
      japaneseName: 'ServiceAccount の secrets',
      keys: ['ServiceAccount.secrets'],
      what: {
        en: 'Secrets that pods of the account may use; older clusters put token Secrets there.',
        ja: 'このアカウントの Pod が使える Secret の一覧です。古いクラスターではトークンの Secret が入ります。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Which secrets a task may read is a matter of IAM: the policy of the execution role, or of the task role.',
        ja: 'タスクがどのシークレットを読めるかは、IAM（タスク実行ロールまたはタスクロールのポリシー）で決まります。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'kind-and-version',
    kubernetes: {
      name: 'apiVersion and kind',
      japaneseName: 'apiVersion と kind',
      aliases: ['kind', 'apiVersion'],
      keys: [],
      what: {
        en: 'Which kind of object this is, and in which version of its schema it is written.',
        ja: 'オブジェクトの種類と、記述に使うスキーマのバージョンです。',
      },
      example: 'apiVersion: apps/v1\nkind: Deployment',
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/',
    },
    ecs: {
      name: 'API operation, or Type in CloudFormation',
      japaneseName: 'API オペレーション、CloudFormation では Type',
      aliases: ['RegisterTaskDefinition', 'CreateService'],
      keys: [],
      what: {
        en: 'A JSON file of ECS does not say what it is; the command it is passed to does. In CloudFormation the `Type` says it.',
        ja: 'ECS の JSON ファイル自体に種類は書かれず、渡す先のコマンドで決まります。CloudFormation では `Type` で示します。',
      },
      example: '"Type": "AWS::ECS::Service"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The kind decides what comes out: task definition, service or a resource beside them. ECS has no versions of its schema.',
        ja: 'kind によって、タスク定義、サービス、その他のリソースのどれになるかが決まります。ECS にスキーマのバージョンはありません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A service becomes a Deployment or DaemonSet with the rest it needs; a version the target cluster serves is written.',
        ja: 'サービスは Deployment または DaemonSet と、必要な付随オブジェクトになります。対象のクラスターで使えるバージョンを記述します。',
      },
    },
  },
  {
    id: 'object-metadata',
    kubernetes: {
      name: 'metadata',
      aliases: ['ObjectMeta', 'finalizers', 'ownerReferences', 'メタデータ'],
      keys: ['ObjectMeta', 'ObjectMeta.*', 'OwnerReference.*', 'ManagedFieldsEntry.*'],
      what: {
        en: 'Name, namespace, labels and annotations of the object, and the bookkeeping of the API server.',
        ja: 'オブジェクトの名前、Namespace、ラベル、アノテーションと、API サーバーの管理情報です。',
      },
      example: 'metadata:\n  name: web\n  labels:\n    app: web',
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Name, labels and annotations have entries of their own. The bookkeeping (`uid`, `creationTimestamp`, `ownerReferences`, `finalizers` and so on) has no place in a definition and can go.',
        ja: '名前、ラベル、アノテーションはそれぞれの項目を参照してください。管理情報（`uid`、`creationTimestamp`、`ownerReferences`、`finalizers` など）は定義に書く場所がなく、不要です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Written from the family or service name and the tags; what AWS adds itself, such as ARN and revision, is left out.',
        ja: 'ファミリー名またはサービス名とタグから作ります。ARN やリビジョンなど、AWS が付ける値は引き継ぎません。',
      },
    },
  },
];
