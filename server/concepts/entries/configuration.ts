import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const configuration: readonly Concept[] = [
  {
    id: 'config-map',
    kubernetes: {
      name: 'ConfigMap',
      aliases: ['cm', 'コンフィグマップ'],
      keys: ['ConfigMap', 'ConfigMap.data', 'ConfigMap.binaryData'],
      what: {
        en: 'Named settings, apart from the workloads that read them as environment variables or files.',
        ja: 'ワークロードから切り離して管理する設定値です。環境変数またはファイルとして読み込みます。',
      },
      example: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  LOG_LEVEL: info',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    },
    ecs: {
      name: 'environment, SSM parameter or environment file',
      japaneseName: 'environment、SSM パラメータ、環境変数ファイル',
      aliases: ['Parameter Store', 'SSM parameter', 'パラメータストア', 'environment file'],
      keys: [],
      what: {
        en: 'ECS has no settings object: values stand in the task definition, in Systems Manager Parameter Store or in a `.env` file in S3.',
        ja: 'ECS には設定専用のオブジェクトがありません。値はタスク定義、Systems Manager パラメータストア、または S3 上の `.env` ファイルに置きます。',
      },
      example: '"environment": [{ "name": "LOG_LEVEL", "value": "info" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Each key a container reads becomes an `environment` entry. Settings shared by many services are better kept as SSM parameters, read through `secrets`. A ConfigMap mounted as files has no counterpart.',
        ja: 'コンテナが読むキーは、それぞれ `environment` の項目になります。多くのサービスで共有する設定は、SSM パラメータに置いて `secrets` で読み込むほうが管理しやすくなります。ファイルとしてのマウントに対応するものはありません。',
      },
      build: {
        en: 'For shared settings the SSM parameters; for files an init container that writes them to a shared volume, an EFS volume, or an image that holds them.',
        ja: '共有する設定には SSM パラメータ。ファイルが必要なら、共有ボリュームに書き出す init コンテナ、EFS ボリューム、または設定を含めたイメージ。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`environment` may stay in the container, or move to a ConfigMap where several workloads share it. The content of an environment file in S3 has to be fetched and put into a ConfigMap.',
        ja: '`environment` はコンテナに残しても構いません。複数のワークロードで共有するなら ConfigMap に移します。S3 の環境変数ファイルは、内容を取得して ConfigMap に入れる必要があります。',
      },
    },
  },
  {
    id: 'secret',
    kubernetes: {
      name: 'Secret',
      aliases: ['シークレット', 'Kubernetes Secret'],
      keys: ['Secret', 'Secret.data', 'Secret.stringData', 'EnvVarSource.secretKeyRef', 'SecretKeySelector.*'],
      what: {
        en: 'Passwords, tokens and keys, stored in the cluster and given to containers as environment variables or files.',
        ja: 'パスワード、トークン、鍵などをクラスターに保存し、環境変数またはファイルとしてコンテナに渡します。',
      },
      example:
        'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    },
    ecs: {
      name: 'secrets (Secrets Manager or SSM)',
      japaneseName: 'secrets（Secrets Manager または SSM）',
      aliases: ['secrets', 'Secrets Manager', 'SecureString', 'シークレットマネージャー'],
      keys: ['ContainerDefinition.secrets', 'Secret.*'],
      what: {
        en: 'Environment variables whose values ECS fetches from Secrets Manager or Parameter Store when the task starts.',
        ja: 'タスクの起動時に、ECS が Secrets Manager またはパラメータストアから値を取得して設定する環境変数です。',
      },
      example:
        '"secrets": [\n  {\n    "name": "DB_PASSWORD",\n    "valueFrom": "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:db-AbCdEf:password::"\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The Secret becomes a secret in Secrets Manager, one JSON object with its keys, and each use becomes a `secrets` entry that names secret and key. Values are never copied into the output. `optional: true` is lost: the task does not start when the secret is missing.',
        ja: 'Secret は、キーをまとめた 1 つの JSON として Secrets Manager のシークレットになります。参照箇所は、シークレットとキーを指す `secrets` の項目になります。値は出力に含めません。`optional: true` は失われ、シークレットがなければタスクは起動しません。',
      },
      build: {
        en: 'The secret in Secrets Manager with its values, and an `executionRoleArn` whose role may read it.',
        ja: '値を入れた Secrets Manager のシークレットと、それを読めるロールを指す `executionRoleArn`。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Each entry becomes an environment variable with `secretKeyRef`. To keep the value in AWS, an ExternalSecret (External Secrets Operator) or the Secrets Store CSI driver fills the Kubernetes Secret.',
        ja: '各項目は `secretKeyRef` の環境変数になります。値を AWS に置いたままにするには、ExternalSecret（External Secrets Operator）または Secrets Store CSI ドライバーで Kubernetes の Secret に同期します。',
      },
      build: {
        en: 'The add-on with its store and a role that may read the secrets.',
        ja: 'アドオン本体、その接続設定（SecretStore など）、シークレットを読めるロール。',
      },
    },
  },
  {
    id: 'image-pull-secret',
    kubernetes: {
      name: 'imagePullSecrets',
      aliases: ['dockerconfigjson'],
      keys: ['PodSpec.imagePullSecrets', 'ServiceAccount.imagePullSecrets'],
      what: {
        en: 'Secrets with the logins for private image registries, for all containers of the pod.',
        ja: 'プライベートレジストリの認証情報を収めた Secret です。Pod のすべてのコンテナに適用されます。',
      },
      example: 'imagePullSecrets:\n  - name: registry-login',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    },
    ecs: {
      name: 'repositoryCredentials',
      keys: ['ContainerDefinition.repositoryCredentials', 'RepositoryCredentials.*'],
      what: {
        en: 'A secret in Secrets Manager with user name and password of the registry of this container.',
        ja: 'そのコンテナのレジストリのユーザー名とパスワードを収めた、Secrets Manager のシークレットです。',
      },
      example:
        '"repositoryCredentials": {\n  "credentialsParameter": "arn:aws:secretsmanager:…:secret:registry-login-AbCdEf"\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Written on each container, one secret for one registry: a Docker configuration with several logins has to be split. Images in Amazon ECR need none, the execution role pulls them.',
        ja: 'コンテナごとに指定し、1 つのシークレットは 1 つのレジストリに対応します。複数の認証情報を含む Docker 設定は分割が必要です。Amazon ECR のイメージは実行ロールで取得するため、指定は不要です。',
      },
      build: {
        en: 'A secret of the form `{"username": …, "password": …}` and an execution role that may read it.',
        ja: '`{"username": …, "password": …}` の形のシークレットと、それを読める実行ロール。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes an entry of `imagePullSecrets` and a Secret of type `kubernetes.io/dockerconfigjson`. On EKS images in ECR need none: the node role pulls them.',
        ja: '`imagePullSecrets` の項目と、タイプ `kubernetes.io/dockerconfigjson` の Secret になります。EKS では ECR のイメージはノードのロールで取得するため、指定は不要です。',
      },
      build: {
        en: 'The Secret, made by hand or by an add-on that reads Secrets Manager.',
        ja: 'Secret 本体。手動で作るか、Secrets Manager を読むアドオンで生成します。',
      },
    },
  },
  {
    id: 'env',
    kubernetes: {
      name: 'env',
      aliases: ['environment variable', '環境変数'],
      keys: ['Container.env', 'EnvVar.*'],
      what: {
        en: 'Environment variables of the container. `$(NAME)` in a value stands for a variable defined earlier.',
        ja: 'コンテナの環境変数です。値の中の `$(NAME)` は、それより前に定義した変数の値に置き換わります。',
      },
      example: 'env:\n  - name: LOG_LEVEL\n    value: info',
      documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
    },
    ecs: {
      name: 'environment',
      keys: ['ContainerDefinition.environment', 'KeyValuePair.*'],
      what: {
        en: 'Environment variables of the container, written out in the task definition.',
        ja: 'コンテナの環境変数です。値はタスク定義にそのまま書きます。',
      },
      example: '"environment": [{ "name": "LOG_LEVEL", "value": "info" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Carried over by name and value. ECS expands nothing, so `$(NAME)` is resolved first, where its value is known.',
        ja: '名前と値をそのまま引き継ぎます。ECS は変数を展開しないため、`$(NAME)` は値が分かる場合に展開してから出力します。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Carried over by name and value. A literal `$(NAME)` must be written `$$(NAME)`, or Kubernetes expands it.',
        ja: '名前と値をそのまま引き継ぎます。文字どおりの `$(NAME)` は、展開されないように `$$(NAME)` と書きます。',
      },
    },
  },
  {
    id: 'env-from-config-map-key',
    kubernetes: {
      name: 'configMapKeyRef',
      keys: ['EnvVarSource.configMapKeyRef', 'ConfigMapKeySelector.*'],
      what: {
        en: 'Takes the value of an environment variable from one key of a ConfigMap.',
        ja: '環境変数の値を、ConfigMap の 1 つのキーから取ります。',
      },
      example:
        'env:\n  - name: LOG_LEVEL\n    valueFrom:\n      configMapKeyRef:\n        name: settings\n        key: LOG_LEVEL',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    },
    ecs: {
      name: 'environment, or secrets from an SSM parameter',
      japaneseName: 'environment、または SSM パラメータを参照する secrets',
      keys: [],
      what: {
        en: 'The value itself, or a reference to a parameter that ECS reads when the task starts.',
        ja: '値そのもの、またはタスク起動時に ECS が読み取るパラメータへの参照です。',
      },
      example:
        '"secrets": [\n  { "name": "LOG_LEVEL", "valueFrom": "arn:aws:ssm:ap-northeast-1:111122223333:parameter/shop/LOG_LEVEL" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Where the ConfigMap is at hand, its value is written into `environment`; else an SSM parameter takes its place. `optional: true` is lost: a missing parameter stops the task.',
        ja: 'ConfigMap が入力にあれば、その値を `environment` に書きます。なければ SSM パラメータへの参照にします。`optional: true` は失われ、パラメータがないとタスクは停止します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A value in `environment` stays a plain `value`; move it to a ConfigMap if several workloads share it.',
        ja: '`environment` の値は `value` のまま引き継ぎます。複数のワークロードで共有する場合は ConfigMap に移します。',
      },
    },
  },
  {
    id: 'env-from',
    kubernetes: {
      name: 'envFrom',
      keys: ['Container.envFrom', 'EnvFromSource.*', 'ConfigMapEnvSource.*', 'SecretEnvSource.*'],
      what: {
        en: 'Makes an environment variable of every key of a ConfigMap or Secret.',
        ja: 'ConfigMap または Secret のすべてのキーを環境変数にします。',
      },
      example: 'envFrom:\n  - configMapRef:\n      name: settings',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
    },
    ecs: {
      name: 'environmentFiles',
      aliases: ['環境変数ファイル'],
      keys: ['ContainerDefinition.environmentFiles', 'EnvironmentFile.*'],
      what: {
        en: 'Up to 10 `.env` files in S3 whose lines become environment variables.',
        ja: 'S3 に置いた `.env` ファイル（最大 10 個）の各行を環境変数にします。',
      },
      example: '"environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::shop-config/settings.env" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The keys of a ConfigMap are written out in `environment`, those of a Secret one by one in `secrets`; both need the object at hand. Or put the settings into a `.env` file. Single variables win over files, as `env` wins over `envFrom`.',
        ja: 'ConfigMap のキーは `environment` に、Secret のキーは 1 つずつ `secrets` に展開します。どちらも元のオブジェクトが必要です。設定を `.env` ファイルにまとめることもできます。`env` が `envFrom` に優先するのと同様に、個別の変数がファイルに優先します。',
      },
      build: {
        en: 'For files: the object in S3 and an execution role that may read it.',
        ja: 'ファイルを使う場合は、S3 のオブジェクトと、それを読める実行ロール。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `envFrom` with a ConfigMap. The file is in S3, so fetch it and run `kubectl create configmap NAME --from-env-file FILE`.',
        ja: 'ConfigMap を参照する `envFrom` になります。ファイルは S3 にあるため、取得したうえで `kubectl create configmap NAME --from-env-file FILE` を実行します。',
      },
    },
  },
  {
    id: 'field-ref',
    kubernetes: {
      name: 'fieldRef (Downward API)',
      aliases: ['downward API', 'fieldRef'],
      keys: ['EnvVarSource.fieldRef', 'ObjectFieldSelector.*'],
      what: {
        en: 'Gives the container facts about its own pod: name, namespace, labels, addresses, node.',
        ja: '自分自身の Pod の情報（名前、名前空間、ラベル、アドレス、ノードなど）をコンテナに渡します。',
      },
      example: 'env:\n  - name: POD_IP\n    valueFrom:\n      fieldRef:\n        fieldPath: status.podIP',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
    },
    ecs: {
      name: 'Task metadata endpoint',
      japaneseName: 'タスクメタデータエンドポイント',
      aliases: ['ECS_CONTAINER_METADATA_URI_V4', 'task metadata'],
      keys: [],
      what: {
        en: 'An HTTP address in every container (`$ECS_CONTAINER_METADATA_URI_V4`) that tells task ARN, addresses, labels and limits.',
        ja: '各コンテナから参照できる HTTP エンドポイント（`$ECS_CONTAINER_METADATA_URI_V4`）です。タスク ARN、アドレス、ラベル、制限値などを返します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'What is known beforehand (namespace, a label, an annotation, the service account) becomes a plain `environment` value. Pod name, addresses and node are known only at run time: the application or its entry point must ask the metadata endpoint.',
        ja: '事前に決まっている値（名前空間、ラベル、アノテーション、サービスアカウント名）は、`environment` の値になります。Pod 名、アドレス、ノードは実行時に決まるため、アプリケーションまたは起動スクリプトからメタデータエンドポイントに問い合わせます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'A task definition does not show it, but code that asks the ECS metadata endpoint finds none in a pod: give it the facts through `fieldRef`.',
        ja: 'タスク定義には現れませんが、ECS のメタデータエンドポイントを呼ぶコードは Pod では動きません。必要な情報を `fieldRef` で渡してください。',
      },
    },
  },
  {
    id: 'resource-field-ref',
    kubernetes: {
      name: 'resourceFieldRef',
      keys: ['EnvVarSource.resourceFieldRef', 'ResourceFieldSelector.*'],
      what: {
        en: 'Gives the container its own requests and limits as a variable.',
        ja: 'コンテナ自身のリソース要求や上限を、環境変数として渡します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
    },
    ecs: {
      name: 'environment',
      keys: [],
      what: {
        en: 'A plain value: container sizes are known when the task definition is written.',
        ja: '通常の値です。コンテナのサイズはタスク定義を書く時点で決まっています。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The number is worked out, divided by `divisor`, rounded up, and written as a value. Change it together with the size.',
        ja: '値を `divisor` で割って切り上げ、`environment` に書きます。サイズを変えるときは、この値も合わせて変更してください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'A plain value stays a plain value; use `resourceFieldRef` if it should follow the size.',
        ja: '値はそのまま引き継ぎます。サイズに追従させたい場合は `resourceFieldRef` に書き換えてください。',
      },
    },
  },
  {
    id: 'immutable-configuration',
    kubernetes: {
      name: 'immutable',
      keys: ['ConfigMap.immutable', 'Secret.immutable'],
      what: {
        en: 'Protects a ConfigMap or Secret against changes; only deletion remains possible.',
        ja: 'ConfigMap や Secret を変更できないようにします。できるのは削除だけです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Parameters and secrets can always be changed. Values written into a task definition are fixed with the revision.',
        ja: 'パラメータやシークレットは常に変更できます。タスク定義に書いた値は、リビジョンとともに固定されます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. Set it where a ConfigMap is given a new name for each change.',
        ja: '引き継ぐものはありません。変更のたびに新しい名前の ConfigMap を作る運用なら、指定するとよいでしょう。',
      },
    },
  },
];
