import type { Concept } from '../concept.ts';

export const resources: readonly Concept[] = [
  {
    id: 'container-resources',
    kubernetes: {
      name: 'resources',
      aliases: ['リソース', 'requests', 'limits'],
      keys: ['Container.resources', 'ResourceRequirements.requests', 'ResourceRequirements.limits'],
      what: {
        en: 'What a container is guaranteed (`requests`) and what it may use at most (`limits`).',
        ja: 'コンテナに保証する量（`requests`）と、使ってよい上限（`limits`）です。',
      },
      example: 'resources:\n  requests:\n    cpu: 250m\n    memory: 256Mi\n  limits:\n    memory: 512Mi',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'cpu, memoryReservation and memory',
      japaneseName: 'cpu、memoryReservation、memory',
      keys: [],
      what: {
        en: 'CPU units, the soft and the hard memory limit of a container, within the size of the task.',
        ja: 'コンテナの CPU ユニット、メモリのソフト制限とハード制限です。タスクのサイズの範囲内で指定します。',
      },
      example: '"cpu": 256,\n"memoryReservation": 256,\n"memory": 512',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`requests.cpu` becomes `cpu`, `requests.memory` becomes `memoryReservation`, `limits.memory` becomes `memory`. A CPU limit for a single container does not exist on Linux. Fargate also needs a size for the task: the smallest that holds the sum.',
        ja: '`requests.cpu` は `cpu`、`requests.memory` は `memoryReservation`、`limits.memory` は `memory` になります。Linux ではコンテナ単位の CPU 上限は指定できません。Fargate ではタスクのサイズも必要で、合計が収まる最小のサイズを選びます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`cpu` and `memoryReservation` become requests, `memory` becomes the memory limit. The task size on Fargate is a limit for all containers together.',
        ja: '`cpu` と `memoryReservation` は requests に、`memory` はメモリの limits になります。Fargate のタスクサイズは、全コンテナの合計に対する上限です。',
      },
    },
  },
  {
    id: 'cpu-request',
    kubernetes: {
      name: 'requests.cpu',
      aliases: ['millicores', 'CPU リクエスト'],
      keys: ['ResourceRequirements.requests.cpu'],
      what: {
        en: 'The CPU share a container is guaranteed; 1000m is one vCPU.',
        ja: 'コンテナに保証する CPU です。1000m が 1 vCPU にあたります。',
      },
      example: 'resources:\n  requests:\n    cpu: 250m',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-cpu',
    },
    ecs: {
      name: 'cpu',
      aliases: ['container cpu', 'CPU units', 'CPU ユニット'],
      keys: ['ContainerDefinition.cpu'],
      what: {
        en: 'The CPU share of a container in units; 1024 is one vCPU. A hard limit on Windows only.',
        ja: 'コンテナの CPU の割り当てをユニットで指定します。1024 が 1 vCPU です。上限として働くのは Windows だけです。',
      },
      example: '"cpu": 256',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The same meaning in another unit: units = millicores × 1.024, rounded to the nearest. The sum may not exceed the task-level `cpu`, which is what a pod-level value becomes.',
        ja: '同じ意味で、単位だけが異なります。ユニット = ミリコア × 1.024（四捨五入）です。合計はタスクレベルの `cpu` を超えられません。Pod レベルの値は、このタスクレベルの `cpu` になります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Millicores = units ÷ 1.024, rounded to the nearest. Units are finer than millicores, so a few values shift by one on the way back.',
        ja: 'ミリコア = ユニット ÷ 1.024（四捨五入）です。ユニットのほうが細かいため、往復すると 1 だけずれる値があります。',
      },
    },
  },
  {
    id: 'cpu-limit',
    kubernetes: {
      name: 'limits.cpu',
      aliases: ['CPU limit', 'CPU の上限'],
      keys: ['ResourceRequirements.limits.cpu'],
      what: {
        en: 'The CPU time a container may use at most; beyond it, it is throttled.',
        ja: 'コンテナが使える CPU 時間の上限です。超えるとスロットリングされます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'task-level cpu',
      japaneseName: 'タスクレベルの cpu',
      keys: [],
      what: {
        en: 'The only hard CPU limit on Linux, for all containers of the task together.',
        ja: 'Linux で唯一の CPU のハード制限で、タスク内の全コンテナの合計に適用されます。',
      },
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A limit for a single Linux container cannot be set: it may use what the others leave of the task. For Windows containers `cpu` is such a limit. A pod-level limit becomes the task-level `cpu`.',
        ja: 'Linux コンテナ単位の上限は設定できず、タスク内で他のコンテナが使っていない分まで使えます。Windows コンテナでは `cpu` が上限になります。Pod レベルの上限は、タスクレベルの `cpu` になります。',
      },
      build: {
        en: 'Where the limit matters, a task of its own for the container.',
        ja: '上限が重要な場合は、そのコンテナだけの別のタスク。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The task size becomes a CPU limit on the only container, or a pod-level limit (Kubernetes 1.34 and later).',
        ja: 'タスクのサイズは、コンテナが 1 つならそのコンテナの CPU 上限に、複数なら Pod レベルの上限（Kubernetes 1.34 以降）になります。',
      },
    },
  },
  {
    id: 'memory-limit',
    kubernetes: {
      name: 'limits.memory',
      aliases: ['memory limit', 'メモリの上限'],
      keys: ['ResourceRequirements.limits.memory'],
      what: {
        en: 'The memory a container may use at most; beyond it, it is killed.',
        ja: 'コンテナが使えるメモリの上限です。超えると強制終了されます。',
      },
      example: 'resources:\n  limits:\n    memory: 512Mi',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'memory',
      aliases: ['container memory', 'ハード制限'],
      keys: ['ContainerDefinition.memory'],
      what: {
        en: 'The hard memory limit of a container in MiB, at least 6; beyond it, the container is killed.',
        ja: 'コンテナのメモリのハード制限（MiB、6 以上）です。超えると強制終了されます。',
      },
      example: '"memory": 512',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `memory` in whole MiB, rounded up: `512Mi` is 512, `512M` is 489. It may not exceed the memory of the task, which is what a pod-level limit becomes.',
        ja: 'MiB 単位に切り上げて `memory` になります。`512Mi` は 512、`512M` は 489 です。タスクのメモリを超えることはできません。Pod レベルの上限は、タスクのメモリになります。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'N becomes `NMi`, or `Gi` where it divides evenly. Without `memoryReservation` it is the request, too.',
        ja: 'N は `NMi`（割り切れる場合は `Gi`）になります。`memoryReservation` がなければ、requests にも同じ値を使います。',
      },
    },
  },
  {
    id: 'memory-request',
    kubernetes: {
      name: 'requests.memory',
      aliases: ['memory request', 'メモリリクエスト'],
      keys: ['ResourceRequirements.requests.memory'],
      what: {
        en: 'The memory a container is guaranteed; the scheduler places pods by it.',
        ja: 'コンテナに保証するメモリです。スケジューラーはこの値をもとに Pod を配置します。',
      },
      example: 'resources:\n  requests:\n    memory: 256Mi',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'memoryReservation',
      aliases: ['ソフト制限'],
      keys: ['ContainerDefinition.memoryReservation'],
      what: {
        en: 'The soft memory limit of a container in MiB: reserved for it, and exceeded while there is room.',
        ja: 'コンテナのメモリのソフト制限（MiB）です。その分を確保し、余裕があれば超えて使えます。',
      },
      example: '"memoryReservation": 256',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `memoryReservation`. Where request and limit are equal it is left out: ECS wants `memory` to be larger.',
        ja: '`memoryReservation` になります。ECS では `memory` のほうが大きくなければならないため、requests と limits が等しい場合は省略します。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'Becomes `requests.memory`.', ja: '`requests.memory` になります。' },
    },
  },
  {
    id: 'task-cpu',
    kubernetes: {
      name: 'pod-level resources',
      japaneseName: 'Pod レベルの resources',
      keys: ['PodSpec.resources'],
      what: {
        en: 'Requests and limits for all containers of the pod together (on by default since Kubernetes 1.34).',
        ja: 'Pod 内の全コンテナの合計に対する requests と limits です（Kubernetes 1.34 以降はデフォルトで有効）。',
      },
      example: 'spec:\n  resources:\n    limits:\n      cpu: "1"\n      memory: 2Gi',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'task size: cpu and memory of the task',
      japaneseName: 'タスクサイズ（タスクの cpu と memory）',
      aliases: ['task size', 'タスクサイズ', 'task cpu', 'task memory'],
      keys: ['TaskDefinition.cpu', 'TaskDefinition.memory'],
      what: {
        en: 'CPU and memory of the whole task, a hard limit for its containers together. Required on Fargate, where only fixed pairs exist.',
        ja: 'タスク全体の CPU とメモリで、コンテナの合計に対するハード制限です。Fargate では必須で、決まった組み合わせだけを選べます。',
      },
      example: '"cpu": "1024",\n"memory": "2048"',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Pod-level resources are the task size. Without them the sum of the containers is taken. For Fargate it is rounded up to the next pair, such as 256/512, 512/1024 or 1024/2048, and the size you choose is the size you pay for.',
        ja: 'Pod レベルの resources がタスクサイズになります。なければコンテナの合計を使います。Fargate では 256/512、512/1024、1024/2048 のような組み合わせに切り上げます。料金は選んだサイズに対してかかります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes pod-level resources (Kubernetes 1.34 and later) or is divided among the containers.',
        ja: 'Pod レベルの resources（Kubernetes 1.34 以降）にするか、コンテナに配分します。',
      },
    },
  },
  {
    id: 'ephemeral-storage',
    kubernetes: {
      name: 'ephemeral-storage',
      aliases: ['エフェメラルストレージ'],
      keys: ['ResourceRequirements.requests.ephemeral-storage', 'ResourceRequirements.limits.ephemeral-storage'],
      what: {
        en: 'Disk space on the node for logs, the writable layer and emptyDir volumes of a container.',
        ja: 'コンテナのログ、書き込みレイヤー、emptyDir に使う、ノード上のディスク容量です。',
      },
      example: 'resources:\n  requests:\n    ephemeral-storage: 30Gi',
      documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    },
    ecs: {
      name: 'ephemeralStorage',
      keys: ['TaskDefinition.ephemeralStorage', 'EphemeralStorage.*'],
      what: {
        en: 'Disk space of a Fargate task: 20 GiB without the field, 21 to 200 with it.',
        ja: 'Fargate タスクのディスク容量です。省略時は 20 GiB、指定する場合は 21〜200 GiB です。',
      },
      example: '"ephemeralStorage": { "sizeInGiB": 30 }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The containers are added up; a sum over 20 GiB becomes `ephemeralStorage`, over 200 GiB does not fit. A limit for one container is lost. The EC2 launch type refuses the field.',
        ja: 'コンテナの値を合計し、20 GiB を超えるなら `ephemeralStorage` を指定します。200 GiB を超えると収まりません。コンテナ単位の上限は失われます。EC2 起動タイプでは指定できません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes request and limit of `ephemeral-storage` on the main container.',
        ja: 'メインのコンテナの `ephemeral-storage` の requests と limits になります。',
      },
    },
  },
  {
    id: 'gpu',
    kubernetes: {
      name: 'nvidia.com/gpu',
      aliases: ['GPU'],
      keys: ['ResourceRequirements.limits.nvidia.com/gpu'],
      what: {
        en: 'A number of whole GPUs for the container, offered by a device plugin.',
        ja: 'コンテナに割り当てる GPU の数です。デバイスプラグインが提供します。',
      },
      example: 'resources:\n  limits:\n    nvidia.com/gpu: 1',
      documentation: 'https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/',
    },
    ecs: {
      name: 'resourceRequirements',
      keys: ['ContainerDefinition.resourceRequirements', 'ResourceRequirement.*'],
      what: {
        en: 'A number of GPUs, or other accelerators, for the container.',
        ja: 'コンテナに割り当てる GPU などのアクセラレーターの数です。',
      },
      example: '"resourceRequirements": [{ "type": "GPU", "value": "1" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same number on EC2 and Managed Instances. Fargate has no GPUs and refuses it.',
        ja: 'EC2 と Managed Instances では同じ数を指定します。Fargate には GPU がなく、指定すると拒否されます。',
      },
      build: { en: 'GPU instances in a capacity provider.', ja: 'GPU インスタンスのキャパシティプロバイダー。' },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes a limit `nvidia.com/gpu`.',
        ja: 'limits の `nvidia.com/gpu` になります。',
      },
      build: {
        en: 'GPU nodes and the NVIDIA device plugin.',
        ja: 'GPU ノードと NVIDIA のデバイスプラグイン。',
      },
    },
  },
];
