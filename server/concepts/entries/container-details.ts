import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const containerDetails: readonly Concept[] = [
  {
    id: 'lifecycle-hooks',
    kubernetes: {
      name: 'lifecycle',
      aliases: ['lifecycle hook', 'ライフサイクルフック'],
      keys: ['Container.lifecycle', 'Lifecycle'],
      what: {
        en: 'What runs right after the container started (`postStart`) and before it is stopped (`preStop`).',
        ja: 'コンテナの起動直後（`postStart`）と停止前（`preStop`）に実行する処理です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A container definition has no hooks. A `preStop` that only sleeps for the load balancer can go: ECS deregisters a task and waits before it stops it.',
        ja: 'コンテナ定義にフックはありません。ロードバランサーのために待つだけの `preStop` は不要です。ECS はタスクの登録を解除し、待ってから停止します。',
      },
      build: {
        en: 'A wrapper script as `entryPoint` that does the work at start and on SIGTERM.',
        ja: '起動時と SIGTERM の受信時に処理を行うラッパースクリプトを `entryPoint` に指定。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'stop-signal',
    kubernetes: {
      name: 'lifecycle.stopSignal',
      aliases: ['stopSignal', 'SIGTERM', 'STOPSIGNAL'],
      keys: ['Lifecycle.stopSignal'],
      what: {
        en: 'The signal that asks the container to stop, instead of the one its image names.',
        ja: 'コンテナに停止を求めるシグナルです。イメージの指定を上書きします。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS sends the signal of the image: build it with `STOPSIGNAL`.',
        ja: 'ECS はイメージで指定されたシグナルを送ります。イメージの `STOPSIGNAL` で指定してください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not needed: Kubernetes follows the `STOPSIGNAL` of the image, too.',
        ja: '不要です。Kubernetes もイメージの `STOPSIGNAL` に従います。',
      },
    },
  },
  {
    id: 'restart-policy-rules',
    kubernetes: {
      name: 'restartPolicyRules',
      keys: ['Container.restartPolicyRules', 'ContainerRestartRule.*', 'ContainerRestartRuleOnExitCodes.*'],
      what: {
        en: 'Restarts a container depending on the exit code it ended with.',
        ja: '終了コードに応じて、コンテナを再起動するかどうかを決めます。',
      },
      example:
        'restartPolicy: Never\nrestartPolicyRules:\n  - action: Restart\n    exitCodes:\n      operator: In\n      values: [42]',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
    },
    ecs: {
      name: 'restartPolicy.ignoredExitCodes',
      aliases: ['ignoredExitCodes'],
      keys: ['ContainerRestartPolicy.ignoredExitCodes'],
      what: {
        en: 'Exit codes after which ECS does not restart the container; at most 50.',
        ja: 'ECS がコンテナを再起動しない終了コードです。最大 50 個です。',
      },
      example: '"restartPolicy": { "enabled": true, "ignoredExitCodes": [0] }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'ECS lists the opposite: the codes that do not restart. `NotIn` carries over as it is; a short `In` list cannot be turned around within 50 codes.',
        ja: 'ECS では逆に、再起動しないコードを列挙します。`NotIn` はそのまま引き継げますが、`In` の短いリストは 50 個以内では反転できません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Codes that contain 0 become `OnFailure` in a Job. Other lists need `restartPolicyRules` with `NotIn`, on a cluster that has them.',
        ja: 'Job では、0 を含むリストは `OnFailure` になります。その他のリストは、対応するクラスターで `NotIn` の `restartPolicyRules` を使います。',
      },
    },
  },
  {
    id: 'resize-policy',
    kubernetes: {
      name: 'resizePolicy',
      keys: ['Container.resizePolicy', 'ContainerResizePolicy.*'],
      what: {
        en: 'Whether changing CPU or memory of a running pod restarts the container.',
        ja: '実行中の Pod の CPU やメモリを変更するとき、コンテナを再起動するかどうかです。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A running task keeps its size. A new size is a new revision of the task definition and a deployment.',
        ja: '実行中のタスクのサイズは変えられません。サイズの変更には、タスク定義の新しいリビジョンとデプロイが必要です。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'termination-message',
    kubernetes: {
      name: 'terminationMessagePath and terminationMessagePolicy',
      japaneseName: 'terminationMessagePath と terminationMessagePolicy',
      aliases: ['terminationMessagePath', 'terminationMessagePolicy'],
      keys: ['Container.terminationMessagePath', 'Container.terminationMessagePolicy'],
      what: {
        en: 'The file, or the end of the log, that tells in the status of the pod why the container ended.',
        ja: 'コンテナの終了理由を Pod のステータスに残すためのファイル、またはログの末尾です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS reports `stoppedReason` and exit codes with the stopped task. Write the message to the log.',
        ja: 'ECS は停止したタスクに `stoppedReason` と終了コードを残します。メッセージはログに出力してください。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; the defaults do.',
        ja: '引き継ぐものはありません。デフォルトのままで足ります。',
      },
    },
  },
  {
    id: 'probe-grace-period',
    kubernetes: {
      name: 'terminationGracePeriodSeconds of a probe',
      japaneseName: 'プローブの terminationGracePeriodSeconds',
      keys: ['Probe.terminationGracePeriodSeconds'],
      what: {
        en: 'A shorter or longer time to stop for containers that fail this probe.',
        ja: 'このプローブに失敗したコンテナだけに適用する、停止までの猶予です。',
      },
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#probe-level-terminationgraceperiodseconds',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A container has one `stopTimeout`, whatever the reason it is stopped for.',
        ja: '`stopTimeout` はコンテナごとに 1 つで、停止の理由による使い分けはできません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: `stopTimeout` goes to the pod.',
        ja: '引き継ぐものはありません。`stopTimeout` は Pod の設定になります。',
      },
    },
  },
  {
    id: 'env-file-key',
    kubernetes: {
      name: 'fileKeyRef',
      keys: ['EnvVarSource.fileKeyRef', 'FileKeySelector.*'],
      what: {
        en: 'The value of a key in a file that an init container wrote to an emptyDir.',
        ja: 'init コンテナが emptyDir に書き出したファイルから、指定したキーの値を環境変数にします。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS sets all variables before the first container of the task runs.',
        ja: 'ECS では、タスクの最初のコンテナが動く前に、すべての環境変数が決まります。',
      },
      build: {
        en: 'A wrapper script as `entryPoint` that reads the file from a shared volume and exports the variable.',
        ja: '共有ボリュームのファイルを読み、環境変数として設定するラッパースクリプトを `entryPoint` に指定。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'disable-networking',
    kubernetes: {
      name: 'NetworkPolicy that denies everything',
      japaneseName: 'すべてを拒否する NetworkPolicy',
      keys: [],
      what: {
        en: 'A policy that selects the pod, names both directions and allows nothing.',
        ja: 'Pod を選択し、両方向を対象にして何も許可しないポリシーです。',
      },
      example: 'spec:\n  podSelector:\n    matchLabels:\n      app: batch\n  policyTypes: [Ingress, Egress]',
      documentation: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    },
    ecs: {
      name: 'disableNetworking',
      keys: ['ContainerDefinition.disableNetworking'],
      what: {
        en: 'Switches the network of the container off. Not with `awsvpc`, nor on Windows.',
        ja: 'コンテナのネットワークを無効にします。`awsvpc` と Windows では使えません。',
      },
      example: '"disableNetworking": true',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'With `awsvpc`, use a security group without rules. In the network mode `bridge`, `disableNetworking` does it for one container.',
        ja: '`awsvpc` ではルールのないセキュリティグループを使います。ネットワークモードが `bridge` なら、`disableNetworking` でコンテナ単位に指定できます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a NetworkPolicy that allows nothing. It holds for the whole pod, and containers of one pod still reach each other.',
        ja: '何も許可しない NetworkPolicy になります。対象は Pod 全体で、同じ Pod のコンテナ同士は引き続き通信できます。',
      },
      build: { en: 'A network plugin that enforces policies.', ja: 'NetworkPolicy に対応したネットワークプラグイン。' },
    },
  },
  {
    id: 'gpu-sharing',
    kubernetes: {
      name: 'GPU sharing of the device plugin',
      japaneseName: 'デバイスプラグインによる GPU 共有',
      aliases: ['MPS', 'time slicing'],
      keys: [],
      what: {
        en: 'The device plugin of a node can offer one GPU several times. It is set up for the node, not in the pod.',
        ja: 'ノードのデバイスプラグインは、1 つの GPU を複数個に見せることができます。設定するのは Pod ではなくノード側です。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/',
    },
    ecs: {
      name: 'resourceRequirements.sharingStrategy',
      aliases: ['nvidiaMps'],
      keys: ['ResourceRequirement.sharingStrategy', 'SharingStrategy.*', 'NvidiaMpsAllocation.*'],
      what: {
        en: 'Shares a GPU between containers by NVIDIA MPS: memory in MiB and, if wanted, a share of the compute power. EC2 and Managed Instances.',
        ja: 'NVIDIA MPS でコンテナ間の GPU 共有を行います。メモリ（MiB）と、必要なら計算能力の割合を指定します。EC2 と Managed Instances で使えます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A pod only says how many shared GPUs it wants; memory and compute share have to be decided for ECS.',
        ja: 'Pod が示すのは共有 GPU の個数だけです。ECS では、メモリと計算能力の割合を決める必要があります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Ask for one shared GPU in `limits`. The limits of memory and compute power become settings of the node.',
        ja: '`limits` で共有 GPU を 1 つ要求します。メモリと計算能力の制限は、ノード側の設定になります。',
      },
      build: { en: 'Nodes whose device plugin shares GPUs.', ja: 'デバイスプラグインで GPU 共有を有効にしたノード。' },
    },
  },
  {
    id: 'inference-accelerator',
    kubernetes: nothing,
    ecs: {
      name: 'inferenceAccelerators',
      aliases: ['Elastic Inference'],
      keys: ['TaskDefinition.inferenceAccelerators', 'InferenceAccelerator.*'],
      what: {
        en: 'An Elastic Inference accelerator for the task. AWS has retired that service.',
        ja: 'タスクに割り当てる Elastic Inference アクセラレーターです。このサービスは提供を終了しました。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Do not use it any more: choose instances with a GPU, or with AWS Inferentia.',
        ja: '新たに使わないでください。GPU または AWS Inferentia を備えたインスタンスを選びます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over. Use nodes with a GPU, or with AWS Inferentia, and their device plugin.',
        ja: '引き継がれません。GPU または AWS Inferentia を備えたノードと、そのデバイスプラグインを使います。',
      },
    },
  },
];
