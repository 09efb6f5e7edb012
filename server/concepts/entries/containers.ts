import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const containers: readonly Concept[] = [
  {
    id: 'name',
    kubernetes: {
      name: 'metadata.name',
      keys: ['ObjectMeta.name', 'ObjectMeta.generateName'],
      what: {
        en: 'The name of the object, unique among its kind in the namespace.',
        ja: 'オブジェクトの名前です。名前空間の中で、同じ種類のオブジェクト間で一意です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    },
    ecs: {
      name: 'family and serviceName',
      japaneseName: 'family（ファミリー名）と serviceName',
      aliases: ['family', 'ファミリー'],
      keys: ['TaskDefinition.family'],
      what: {
        en: 'The name under which all revisions of a task definition are registered: letters, digits, `-` and `_`, to 255 characters.',
        ja: 'タスク定義の全リビジョンをまとめる名前です。英数字、`-`、`_` を使い、255 文字までです。',
      },
      example: '"family": "web"',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#family',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The name of a workload becomes `family` and `serviceName`, with hyphens for dots. The name of a Service becomes its Service Connect alias; those of ConfigMaps and Secrets name parameters and secrets.',
        ja: 'ワークロードの名前は、ドットをハイフンに置き換えて `family` と `serviceName` になります。Service の名前は Service Connect のエイリアスに、ConfigMap や Secret の名前はパラメータやシークレットの名前になります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes the name of the workload: lower case, `_` becomes `-`, at most 63 characters. The original is kept in an annotation.',
        ja: 'ワークロードの名前になります。小文字にし、`_` は `-` に置き換え、63 文字以内にします。元の名前はアノテーションに残します。',
      },
    },
  },
  {
    id: 'container-name',
    kubernetes: {
      name: 'container name',
      japaneseName: 'コンテナ名',
      keys: ['Container.name'],
      what: {
        en: 'The name of the container, unique in the pod: lower-case letters, digits and `-`, to 63 characters.',
        ja: 'コンテナの名前で、Pod の中で一意です。英小文字、数字、`-` を使い、63 文字までです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/',
    },
    ecs: {
      name: 'container name',
      japaneseName: 'コンテナ名',
      keys: ['ContainerDefinition.name'],
      what: {
        en: 'The name of the container, unique in the task definition: letters, digits, `-` and `_`, to 255 characters.',
        ja: 'コンテナの名前で、タスク定義の中で一意です。英数字、`-`、`_` を使い、255 文字までです。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Every Kubernetes name is valid on ECS.',
        ja: 'Kubernetes の名前は、すべて ECS でもそのまま使えます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Made lower case, `_` becomes `-`, cut to 63 characters.',
        ja: '小文字にし、`_` を `-` に置き換え、63 文字に切り詰めます。',
      },
    },
  },
  {
    id: 'image',
    kubernetes: {
      name: 'image',
      japaneseName: 'image（イメージ）',
      aliases: ['イメージ', 'コンテナイメージ'],
      keys: ['Container.image'],
      what: {
        en: 'The container image, by tag or digest.',
        ja: 'コンテナイメージです。タグまたはダイジェストで指定します。',
      },
      example: 'image: nginx:1.29',
      documentation: 'https://kubernetes.io/docs/concepts/containers/images/',
    },
    ecs: {
      name: 'image',
      japaneseName: 'image（イメージ）',
      keys: ['ContainerDefinition.image', 'ContainerDefinition.versionConsistency'],
      what: {
        en: 'The container image, by tag or digest. With `versionConsistency`, on by default, a tag is fixed to one digest for each deployment.',
        ja: 'コンテナイメージです。タグまたはダイジェストで指定します。`versionConsistency`（デフォルトで有効）により、タグはデプロイごとに 1 つのダイジェストに固定されます。',
      },
      example: '"image": "nginx:1.29"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Carried over unchanged. The same registries work; private ones other than ECR need `repositoryCredentials`.',
        ja: 'そのまま引き継ぎます。同じレジストリを使えますが、ECR 以外のプライベートレジストリには `repositoryCredentials` が必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Carried over unchanged. Kubernetes does not fix a tag to a digest: pods started later may run a newer image of the same tag.',
        ja: 'そのまま引き継ぎます。Kubernetes はタグをダイジェストに固定しないため、後から起動した Pod が同じタグの新しいイメージを使うことがあります。',
      },
    },
  },
  {
    id: 'image-pull-policy',
    kubernetes: {
      name: 'imagePullPolicy',
      keys: ['Container.imagePullPolicy'],
      what: {
        en: 'Whether the node pulls the image at every start, only when it is missing, or never.',
        ja: 'イメージを起動のたびに取得するか、ない場合だけ取得するか、まったく取得しないかを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Fargate pulls for every task. On EC2 the agent decides for the whole instance (`ECS_IMAGE_PULL_BEHAVIOR`).',
        ja: 'Fargate はタスクごとに必ず取得します。EC2 ではエージェントの設定（`ECS_IMAGE_PULL_BEHAVIOR`）がインスタンス全体に適用されます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. The default is `Always` for the tag `latest` or none, and `IfNotPresent` otherwise.',
        ja: '引き継ぐものはありません。デフォルトは、タグが `latest` または省略なら `Always`、それ以外は `IfNotPresent` です。',
      },
    },
  },
  {
    id: 'command',
    kubernetes: {
      name: 'command',
      keys: ['Container.command'],
      what: {
        en: 'Replaces the ENTRYPOINT of the image. Without `args` the CMD of the image is then ignored.',
        ja: 'イメージの ENTRYPOINT を置き換えます。`args` がない場合、イメージの CMD は無視されます。',
      },
      example: 'command: ["/app/server"]\nargs: ["--port", "8080"]',
      documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
    },
    ecs: {
      name: 'entryPoint',
      keys: ['ContainerDefinition.entryPoint'],
      what: {
        en: 'Replaces the ENTRYPOINT of the image. Beware: the ECS field `command` is what Kubernetes calls `args`.',
        ja: 'イメージの ENTRYPOINT を置き換えます。ECS の `command` は Kubernetes の `args` にあたるので、取り違えに注意してください。',
      },
      example: '"entryPoint": ["/app/server"],\n"command": ["--port", "8080"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `entryPoint`, not `command`. ECS does not expand `$(NAME)`, so variables are resolved first, where they are known.',
        ja: '`command` ではなく `entryPoint` になります。ECS は `$(NAME)` を展開しないため、値が分かる変数は展開してから出力します。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'Becomes `command`.', ja: '`command` になります。' },
    },
  },
  {
    id: 'args',
    kubernetes: {
      name: 'args',
      japaneseName: 'args（引数）',
      keys: ['Container.args'],
      what: {
        en: 'Replaces the CMD of the image: the arguments of the entry point.',
        ja: 'イメージの CMD を置き換えます。エントリポイントに渡す引数です。',
      },
      example: 'args: ["--port", "8080"]',
      documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
    },
    ecs: {
      name: 'command',
      keys: ['ContainerDefinition.command'],
      what: {
        en: 'Replaces the CMD of the image. Beware: the Kubernetes field `command` is what ECS calls `entryPoint`.',
        ja: 'イメージの CMD を置き換えます。Kubernetes の `command` は ECS の `entryPoint` にあたるので、取り違えに注意してください。',
      },
      example: '"command": ["--port", "8080"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `command`. ECS does not expand `$(NAME)`, so variables are resolved first, where they are known.',
        ja: '`command` になります。ECS は `$(NAME)` を展開しないため、値が分かる変数は展開してから出力します。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `args`. A literal `$(NAME)` is written `$$(NAME)`.',
        ja: '`args` になります。文字どおりの `$(NAME)` は `$$(NAME)` と書きます。',
      },
    },
  },
  {
    id: 'working-directory',
    kubernetes: {
      name: 'workingDir',
      aliases: ['作業ディレクトリ'],
      keys: ['Container.workingDir'],
      what: { en: 'The directory the command starts in.', ja: 'コマンドを実行する作業ディレクトリです。' },
      example: 'workingDir: /app',
      documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
    },
    ecs: {
      name: 'workingDirectory',
      keys: ['ContainerDefinition.workingDirectory'],
      what: { en: 'The directory the command starts in.', ja: 'コマンドを実行する作業ディレクトリです。' },
      example: '"workingDirectory": "/app"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: { en: 'Carried over unchanged.', ja: 'そのまま引き継ぎます。' },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'Carried over unchanged.', ja: 'そのまま引き継ぎます。' },
    },
  },
  {
    id: 'terminal',
    kubernetes: {
      name: 'stdin and tty',
      japaneseName: 'stdin と tty',
      aliases: ['stdin', 'tty'],
      keys: ['Container.stdin', 'Container.tty', 'Container.stdinOnce'],
      what: {
        en: 'Keeps standard input open (`stdin`) and gives the container a terminal (`tty`).',
        ja: '標準入力を開いたままにし（`stdin`）、コンテナに端末を割り当てます（`tty`）。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/',
    },
    ecs: {
      name: 'interactive and pseudoTerminal',
      japaneseName: 'interactive と pseudoTerminal',
      keys: ['ContainerDefinition.interactive', 'ContainerDefinition.pseudoTerminal'],
      what: {
        en: 'Keeps standard input open (`interactive`) and gives the container a terminal (`pseudoTerminal`).',
        ja: '標準入力を開いたままにし（`interactive`）、コンテナに端末を割り当てます（`pseudoTerminal`）。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: '`stdin` becomes `interactive`, `tty` becomes `pseudoTerminal`. `stdinOnce` is lost.',
        ja: '`stdin` は `interactive`、`tty` は `pseudoTerminal` になります。`stdinOnce` は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: '`interactive` becomes `stdin`, `pseudoTerminal` becomes `tty`.',
        ja: '`interactive` は `stdin`、`pseudoTerminal` は `tty` になります。',
      },
    },
  },
  {
    id: 'essential',
    kubernetes: nothing,
    ecs: {
      name: 'essential',
      keys: ['ContainerDefinition.essential'],
      what: {
        en: 'When an essential container stops, ECS stops the whole task. It is `true` unless written otherwise.',
        ja: 'essential なコンテナが停止すると、ECS はタスク全体を停止します。省略時は `true` です。',
      },
      example: '"essential": false',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Ordinary containers get `true`; init containers and native sidecars get `false`.',
        ja: '通常のコンテナは `true`、init コンテナとネイティブサイドカーは `false` になります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`true` becomes an ordinary container, of which only itself is restarted. `false` becomes an init container where others wait for its success, a native sidecar where it keeps running, and a separate Job where it ends and nobody waits.',
        ja: '`true` は通常のコンテナになり、終了してもそのコンテナだけが再起動します。`false` は、正常終了を待つコンテナがあれば init コンテナ、動き続けるならネイティブサイドカー、誰にも待たれず終了するなら別の Job になります。',
      },
    },
  },
];
