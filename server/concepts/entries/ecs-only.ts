import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const ecsOnly: readonly Concept[] = [
  {
    id: 'volumes-from',
    kubernetes: nothing,
    ecs: {
      name: 'volumesFrom',
      keys: ['ContainerDefinition.volumesFrom', 'VolumeFrom.*'],
      what: {
        en: 'Mounts all volumes of another container of the task, those declared by its image included.',
        ja: 'タスク内の別のコンテナのボリュームを、イメージが宣言したものも含めてすべてマウントします。',
      },
      example: '"volumesFrom": [{ "sourceContainer": "assets", "readOnly": true }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: pods name each mount, which becomes a mount point.',
        ja: '不要です。Pod ではマウントを個別に書き、それぞれがマウントポイントになります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The mounts of the other container are copied. Files that come with its image need an emptyDir and an init container that copies them.',
        ja: '元のコンテナのマウントを書き写します。イメージに含まれるファイルは、emptyDir と、コピーする init コンテナが必要です。',
      },
    },
  },
  {
    id: 'shared-memory',
    kubernetes: {
      name: 'emptyDir in memory at /dev/shm',
      japaneseName: '/dev/shm にマウントするメモリ上の emptyDir',
      keys: [],
      what: {
        en: 'The usual way to enlarge the shared memory of a container.',
        ja: 'コンテナの共有メモリを広げる一般的な方法です。',
      },
      example:
        'volumes:\n  - name: shm\n    emptyDir:\n      medium: Memory\n      sizeLimit: 256Mi\n# mounted at /dev/shm',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    },
    ecs: {
      name: 'linuxParameters.sharedMemorySize',
      aliases: ['shm', '/dev/shm'],
      keys: ['LinuxParameters.sharedMemorySize'],
      what: {
        en: 'The size of `/dev/shm` in MiB. Not on Fargate.',
        ja: '`/dev/shm` のサイズ（MiB）です。Fargate では使えません。',
      },
      example: '"linuxParameters": { "sharedMemorySize": 256 }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'On EC2 its `sizeLimit` becomes `sharedMemorySize`. Fargate refuses the field.',
        ja: 'EC2 では `sizeLimit` が `sharedMemorySize` になります。Fargate では拒否されます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes an emptyDir in memory with this size, mounted at `/dev/shm`.',
        ja: 'このサイズのメモリ上の emptyDir になり、`/dev/shm` にマウントします。',
      },
    },
  },
  {
    id: 'devices',
    kubernetes: {
      name: 'Device plugin',
      japaneseName: 'デバイスプラグイン',
      keys: [],
      what: {
        en: 'Offers devices of a node to containers as a resource to request.',
        ja: 'ノードのデバイスを、コンテナが要求できるリソースとして提供します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
    },
    ecs: {
      name: 'linuxParameters.devices',
      keys: ['LinuxParameters.devices', 'Device.*'],
      what: {
        en: 'Devices of the container instance given to the container. Not on Fargate.',
        ja: 'コンテナインスタンスのデバイスをコンテナに渡します。Fargate では使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Name the device on EC2; there is no plug-in that shares it out.',
        ja: 'EC2 ではデバイスを直接指定します。割り当てを管理するプラグインはありません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Needs a device plugin, or a privileged container with a `hostPath`.',
        ja: 'デバイスプラグイン、または `hostPath` を使う特権コンテナが必要です。',
      },
    },
  },
  {
    id: 'swap',
    kubernetes: nothing,
    ecs: {
      name: 'linuxParameters.maxSwap and swappiness',
      japaneseName: 'linuxParameters.maxSwap と swappiness',
      aliases: ['maxSwap', 'swappiness', 'スワップ'],
      keys: ['LinuxParameters.maxSwap', 'LinuxParameters.swappiness'],
      what: {
        en: 'How much swap the container may use, and how readily. Not on Fargate.',
        ja: 'コンテナが使えるスワップの量と、使いやすさの度合いです。Fargate では使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
    },
    toEcs: {
      fidelity: 'none',
      how: { en: 'A pod says nothing about swap.', ja: 'Pod にスワップの設定はありません。' },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Swap is a setting of the node (`LimitedSwap`), not of a container.',
        ja: 'スワップはコンテナではなくノードの設定（`LimitedSwap`）です。',
      },
    },
  },
  {
    id: 'docker-volume',
    kubernetes: {
      name: 'nfs volume',
      japaneseName: 'nfs ボリューム',
      aliases: ['NFS'],
      keys: ['PersistentVolumeSpec.nfs', 'Volume.nfs', 'NFSVolumeSource.*'],
      what: {
        en: 'A folder of an NFS server, mounted into the pod.',
        ja: 'NFS サーバーのフォルダーを Pod にマウントします。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#nfs',
    },
    ecs: {
      name: 'dockerVolumeConfiguration',
      aliases: ['Docker volume', 'Docker ボリューム'],
      keys: ['Volume.dockerVolumeConfiguration', 'DockerVolumeConfiguration.*'],
      what: {
        en: 'A volume made by a Docker volume driver on the container instance, for one task or shared. Not on Fargate.',
        ja: 'コンテナインスタンス上の Docker ボリュームドライバーで作るボリュームです。タスク専用にも共有にもできます。Fargate では使えません。',
      },
      example:
        '"dockerVolumeConfiguration": {\n  "scope": "shared",\n  "driver": "local",\n  "driverOpts": { "type": "nfs", "device": ":/export", "o": "addr=nfs.internal" }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a volume of the driver `local` with NFS options, on EC2 only. An EFS server becomes `efsVolumeConfiguration`, on Fargate, too.',
        ja: 'EC2 では、NFS のオプションを指定したドライバー `local` のボリュームになります。サーバーが EFS なら、Fargate でも使える `efsVolumeConfiguration` になります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Scope `task` becomes `emptyDir`, a shared one on NFS becomes `nfs`, other shared ones `hostPath` or a claim. Third-party drivers have no counterpart.',
        ja: 'スコープが `task` なら `emptyDir`、NFS の共有ボリュームは `nfs`、その他の共有ボリュームは `hostPath` または要求になります。サードパーティのドライバーに対応するものはありません。',
      },
    },
  },
  {
    id: 'proxy-configuration',
    kubernetes: nothing,
    ecs: {
      name: 'proxyConfiguration',
      aliases: ['App Mesh'],
      keys: ['TaskDefinition.proxyConfiguration', 'ProxyConfiguration.*'],
      what: {
        en: 'Sends the traffic of the task through an App Mesh proxy. AWS discontinued App Mesh on 30 September 2026.',
        ja: 'タスクの通信を App Mesh のプロキシに通します。AWS は App Mesh を 2026 年 9 月 30 日に終了しました。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Do not use it any more; Service Connect does the work.',
        ja: '新たに使わないでください。役割は Service Connect が担います。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over. A service mesh such as Istio, or VPC Lattice, takes its place.',
        ja: '引き継がれません。Istio などのサービスメッシュ、または VPC Lattice に置き換えます。',
      },
    },
  },
  {
    id: 'deployment-alarms',
    kubernetes: nothing,
    ecs: {
      name: 'deploymentConfiguration.alarms',
      aliases: ['deployment alarms'],
      keys: ['DeploymentConfiguration.alarms', 'DeploymentAlarms.*'],
      what: {
        en: 'CloudWatch alarms that fail a deployment when they go off, and roll it back if told to.',
        ja: '発報するとデプロイを失敗とし、指定があればロールバックする CloudWatch アラームです。',
      },
      example: '"alarms": {\n  "alarmNames": ["web-5xx"],\n  "enable": true,\n  "rollback": true\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A Deployment looks at pods only. The analysis of Argo Rollouts or Flagger becomes an alarm.',
        ja: 'Deployment が見るのは Pod の状態だけです。Argo Rollouts や Flagger の分析は、アラームに置き換えます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'A Deployment does not watch alarms. Use the analysis of Argo Rollouts or Flagger.',
        ja: 'Deployment はアラームを監視しません。Argo Rollouts や Flagger の分析を使います。',
      },
    },
  },
  {
    id: 'propagate-tags',
    kubernetes: nothing,
    ecs: {
      name: 'propagateTags and enableECSManagedTags',
      japaneseName: 'propagateTags と enableECSManagedTags',
      aliases: ['propagateTags', 'enableECSManagedTags'],
      keys: ['Service.propagateTags', 'Service.enableECSManagedTags'],
      what: {
        en: 'Puts the tags of the service or task definition, and those of ECS itself, on each task.',
        ja: 'サービスまたはタスク定義のタグと、ECS が管理するタグを、各タスクにも付けます。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Pods take the labels of their template by nature. Choose `SERVICE` or `TASK_DEFINITION` for the same effect.',
        ja: 'Pod には常にテンプレートのラベルが付きます。同じ効果を得るには `SERVICE` または `TASK_DEFINITION` を選びます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not needed: pods take the labels of their template.',
        ja: '不要です。Pod にはテンプレートのラベルが付きます。',
      },
    },
  },
  {
    id: 'fault-injection',
    kubernetes: nothing,
    ecs: {
      name: 'enableFaultInjection',
      aliases: ['FIS'],
      keys: ['TaskDefinition.enableFaultInjection'],
      what: {
        en: 'Lets AWS Fault Injection Service disturb the task for experiments.',
        ja: 'AWS Fault Injection Service による障害の注入を、実験のために許可します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
    },
    toEcs: {
      fidelity: 'none',
      how: { en: 'A pod has no such switch.', ja: 'Pod にこの設定はありません。' },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over. Fault Injection Service has actions for EKS pods; Chaos Mesh is another way.',
        ja: '引き継がれません。Fault Injection Service には EKS の Pod 向けのアクションがあり、Chaos Mesh も使えます。',
      },
    },
  },
];
