import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const storage: readonly Concept[] = [
  {
    id: 'volume',
    kubernetes: {
      name: 'volumes',
      japaneseName: 'volumes（ボリューム）',
      aliases: ['volume', 'ボリューム'],
      keys: ['PodSpec.volumes', 'Volume', 'Volume.name'],
      what: {
        en: 'The volumes of the pod, each with a name and a source.',
        ja: 'Pod のボリュームです。それぞれ名前とソースを指定します。',
      },
      example: 'volumes:\n  - name: cache\n    emptyDir: {}',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    },
    ecs: {
      name: 'volumes',
      japaneseName: 'volumes（ボリューム）',
      keys: ['TaskDefinition.volumes', 'Volume', 'Volume.name'],
      what: {
        en: 'The volumes of the task, each with a name and at most one kind of source.',
        ja: 'タスクのボリュームです。それぞれ名前と、最大 1 種類のソースを指定します。',
      },
      example: '"volumes": [{ "name": "cache" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Depends on the source: `emptyDir` and EFS carry over well, `hostPath` only on EC2; ConfigMaps, Secrets and the Downward API cannot be mounted.',
        ja: 'ソースによって異なります。`emptyDir` と EFS はほぼ移行でき、`hostPath` は EC2 だけで使えます。ConfigMap、Secret、Downward API はマウントできません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Depends on the source: a volume without one becomes `emptyDir`, EFS a PersistentVolume with its claim, `configuredAtLaunch` a generic ephemeral volume.',
        ja: 'ソースによって異なります。ソースのないボリュームは `emptyDir`、EFS は PersistentVolume とその要求、`configuredAtLaunch` は汎用エフェメラルボリュームになります。',
      },
    },
  },
  {
    id: 'volume-mount',
    kubernetes: {
      name: 'volumeMounts',
      aliases: ['volumeMount', 'マウント'],
      keys: ['Container.volumeMounts', 'VolumeMount.name', 'VolumeMount.mountPath', 'VolumeMount.readOnly'],
      what: {
        en: 'Where a volume of the pod appears in the container.',
        ja: 'Pod のボリュームを、コンテナ内のどこにマウントするかです。',
      },
      example: 'volumeMounts:\n  - name: cache\n    mountPath: /var/cache\n    readOnly: true',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    },
    ecs: {
      name: 'mountPoints',
      aliases: ['mount point', 'マウントポイント'],
      keys: ['ContainerDefinition.mountPoints', 'MountPoint.*'],
      what: {
        en: 'Where a volume of the task appears in the container.',
        ja: 'タスクのボリュームを、コンテナ内のどこにマウントするかです。',
      },
      example: '"mountPoints": [\n  { "sourceVolume": "cache", "containerPath": "/var/cache", "readOnly": true }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: '`name` becomes `sourceVolume`, `mountPath` becomes `containerPath`, `readOnly` stays.',
        ja: '`name` は `sourceVolume`、`mountPath` は `containerPath` になり、`readOnly` は変わりません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: '`sourceVolume` becomes `name`, `containerPath` becomes `mountPath`, `readOnly` stays.',
        ja: '`sourceVolume` は `name`、`containerPath` は `mountPath` になり、`readOnly` は変わりません。',
      },
    },
  },
  {
    id: 'sub-path',
    kubernetes: {
      name: 'subPath',
      keys: ['VolumeMount.subPath', 'VolumeMount.subPathExpr'],
      what: {
        en: 'Mounts one folder or file of the volume instead of its root.',
        ja: 'ボリュームのルートではなく、その中のフォルダーやファイルをマウントします。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: { en: 'ECS mounts whole volumes.', ja: 'ECS はボリューム全体をマウントします。' },
      build: {
        en: 'With EFS a second volume with its own `rootDirectory` or access point; else another path in the container.',
        ja: 'EFS なら、`rootDirectory` またはアクセスポイントを分けた 2 つ目のボリューム。それ以外はコンテナ内のパスの見直し。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. Several EFS volumes that differ in the root directory may become one claim with `subPath`.',
        ja: '引き継ぐものはありません。ルートディレクトリだけが異なる複数の EFS ボリュームは、1 つの要求と `subPath` にまとめられます。',
      },
    },
  },
  {
    id: 'empty-dir',
    kubernetes: {
      name: 'emptyDir',
      keys: ['Volume.emptyDir', 'EmptyDirVolumeSource.*'],
      what: {
        en: 'An empty folder that lives as long as the pod, on disk or, with `medium: Memory`, in memory.',
        ja: 'Pod と同じ期間だけ存在する空のフォルダーです。ディスク上、または `medium: Memory` でメモリ上に作られます。',
      },
      example: 'volumes:\n  - name: cache\n    emptyDir: {}',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    },
    ecs: {
      name: 'Volume without a source (bind mount)',
      japaneseName: 'ソースなしのボリューム（バインドマウント）',
      aliases: ['bind mount', 'バインドマウント'],
      keys: ['Volume.host'],
      what: {
        en: 'A folder that lives as long as the task. With `host.sourcePath` it is a folder of the container instance.',
        ja: 'タスクと同じ期間だけ存在するフォルダーです。`host.sourcePath` を指定すると、コンテナインスタンス上のフォルダーになります。',
      },
      example: '"volumes": [{ "name": "cache" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a volume with a name only. It is not always empty: where the image declares a `VOLUME` at the same path, ECS copies the files of the image into it. A memory-backed one in a single container becomes `tmpfs`; shared by several, it becomes disk.',
        ja: '名前だけのボリュームになります。常に空とは限らず、イメージが同じパスに `VOLUME` を宣言していると、ECS はイメージのファイルをコピーします。メモリ上のものは、1 つのコンテナだけで使うなら `tmpfs` に、共有するならディスクになります。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `emptyDir: {}`. Files of the image under the mount path are hidden; an init container can copy them.',
        ja: '`emptyDir: {}` になります。マウント先にあるイメージのファイルは隠れるため、必要なら init コンテナでコピーします。',
      },
    },
  },
  {
    id: 'tmpfs',
    kubernetes: {
      name: 'emptyDir in memory',
      japaneseName: 'メモリ上の emptyDir',
      aliases: ['medium: Memory'],
      keys: ['EmptyDirVolumeSource.medium', 'EmptyDirVolumeSource.sizeLimit'],
      what: {
        en: 'Where an emptyDir lives (`medium: Memory` is memory) and how large it may grow.',
        ja: 'emptyDir の置き場所（`medium: Memory` はメモリ）と、サイズの上限です。',
      },
      example: 'emptyDir:\n  medium: Memory\n  sizeLimit: 64Mi',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    },
    ecs: {
      name: 'linuxParameters.tmpfs',
      keys: ['LinuxParameters.tmpfs', 'Tmpfs.*'],
      what: {
        en: 'A folder in memory with a fixed size in MiB, for one container.',
        ja: '1 つのコンテナで使う、サイズ（MiB）を固定したメモリ上のフォルダーです。',
      },
      example: '"linuxParameters": {\n  "tmpfs": [{ "containerPath": "/tmp/work", "size": 64 }]\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes `tmpfs`, whose size is required: `sizeLimit`, or half of the memory. It cannot be shared between containers.',
        ja: '`tmpfs` になります。サイズは必須で、`sizeLimit`、なければメモリの半分を使います。コンテナ間では共有できません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a memory-backed emptyDir with a mount; mount options are lost. It counts as memory of the container on both sides.',
        ja: 'メモリ上の emptyDir とそのマウントになります。マウントオプションは失われます。どちらでもコンテナのメモリとして数えられます。',
      },
    },
  },
  {
    id: 'host-path',
    kubernetes: {
      name: 'hostPath',
      keys: [
        'PersistentVolumeSpec.hostPath',
        'PersistentVolumeSpec.local',
        'LocalVolumeSource.*',
        'Volume.hostPath',
        'HostPathVolumeSource.*',
      ],
      what: {
        en: 'A folder or file of the node, mounted into the pod.',
        ja: 'ノード上のフォルダーやファイルを Pod にマウントします。',
      },
      example: 'volumes:\n  - name: logs\n    hostPath:\n      path: /var/log',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    },
    ecs: {
      name: 'host.sourcePath',
      keys: ['HostVolumeProperties.sourcePath'],
      what: {
        en: 'A folder of the container instance, mounted into the task. EC2 only.',
        ja: 'コンテナインスタンス上のフォルダーをタスクにマウントします。EC2 専用です。',
      },
      example: '"volumes": [{ "name": "logs", "host": { "sourcePath": "/var/log" } }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'Fargate refuses `sourcePath`: there is no host to share. On EC2 the path carries over, without the check that `type` makes.',
        ja: 'Fargate には共有できるホストがなく、`sourcePath` は拒否されます。EC2 ではパスをそのまま引き継ぎますが、`type` による確認は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `hostPath` with the same path. EKS Fargate refuses it.',
        ja: '同じパスの `hostPath` になります。EKS の Fargate では使えません。',
      },
    },
  },
  {
    id: 'config-map-volume',
    kubernetes: {
      name: 'configMap volume',
      japaneseName: 'configMap ボリューム',
      keys: ['Volume.configMap', 'ConfigMapVolumeSource.*'],
      what: {
        en: 'The keys of a ConfigMap as files. Changes reach running pods.',
        ja: 'ConfigMap のキーをファイルとして見せます。変更は実行中の Pod にも反映されます。',
      },
      example: 'volumes:\n  - name: config\n    configMap:\n      name: nginx-conf',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#configmap',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task definition cannot carry files. Updates of running tasks are lost in any case.',
        ja: 'タスク定義にファイルを含めることはできません。また、実行中のタスクへの変更の反映は、どの方法でも失われます。',
      },
      build: {
        en: 'An init container that writes the files from environment variables into a shared volume (a task definition holds 64 KiB), an EFS volume, files in the image, or an init container that fetches them from S3 or SSM.',
        ja: '環境変数から共有ボリュームにファイルを書き出す init コンテナ（タスク定義は 64 KiB まで）、EFS ボリューム、イメージへの組み込み、S3 や SSM から取得する init コンテナのいずれか。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. A container that only writes configuration files at the start may become a ConfigMap volume.',
        ja: '引き継ぐものはありません。起動時に設定ファイルを書き出すだけのコンテナは、ConfigMap のボリュームに置き換えられます。',
      },
    },
  },
  {
    id: 'secret-volume',
    kubernetes: {
      name: 'secret volume',
      japaneseName: 'secret ボリューム',
      keys: ['Volume.secret', 'SecretVolumeSource.*'],
      what: {
        en: 'The keys of a Secret as files, one for each key.',
        ja: 'Secret のキーを、1 つずつファイルとして見せます。',
      },
      example: 'volumes:\n  - name: tls\n    secret:\n      secretName: api-tls',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#secret',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS gives secrets to containers as environment variables only.',
        ja: 'ECS がコンテナにシークレットを渡す方法は、環境変数だけです。',
      },
      build: {
        en: 'An init container that gets the value through `secrets` and writes it to a shared volume, or code that reads Secrets Manager itself.',
        ja: '`secrets` で受け取った値を共有ボリュームに書き出す init コンテナ、または Secrets Manager を直接読むコード。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' },
    },
  },
  {
    id: 'persistent-volume-claim',
    kubernetes: {
      name: 'PersistentVolumeClaim',
      aliases: ['PVC', 'persistent volume', 'PersistentVolume', 'PV', '永続ボリューム'],
      keys: [
        'PersistentVolumeSpec',
        'PersistentVolumeClaim',
        'PersistentVolumeClaimSpec',
        'PersistentVolume',
        'Volume.persistentVolumeClaim',
        'PersistentVolumeClaimVolumeSource.*',
      ],
      what: {
        en: 'A request for storage that outlives pods; a storage class or an administrator supplies the volume.',
        ja: 'Pod より長く残るストレージの要求です。実際のボリュームは、ストレージクラスまたは管理者が用意します。',
      },
      example:
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: uploads\nspec:\n  accessModes: [ReadWriteMany]\n  storageClassName: efs\n  resources:\n    requests:\n      storage: 10Gi',
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/',
    },
    ecs: {
      name: 'EFS volume (efsVolumeConfiguration)',
      japaneseName: 'EFS ボリューム（efsVolumeConfiguration）',
      aliases: ['EFS', 'Amazon EFS', 'efsVolumeConfiguration'],
      keys: ['Volume.efsVolumeConfiguration', 'EFSVolumeConfiguration.*', 'EFSAuthorizationConfig.*'],
      what: {
        en: 'An Amazon EFS file system or access point, shared by any number of tasks.',
        ja: '任意の数のタスクで共有できる、Amazon EFS のファイルシステムまたはアクセスポイントです。',
      },
      example:
        '"volumes": [\n  {\n    "name": "uploads",\n    "efsVolumeConfiguration": {\n      "fileSystemId": "fs-0123456789abcdef0",\n      "transitEncryption": "ENABLED",\n      "authorizationConfig": { "accessPointId": "fsap-0123456789abcdef0" }\n    }\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A claim on EFS becomes an EFS volume; the requested size means nothing there. A claim on EBS has no safe counterpart: ECS makes a new EBS volume for every task of a service and deletes it with the task.',
        ja: 'EFS の要求は EFS ボリュームになります。EFS では要求サイズに意味はありません。EBS の要求には安全な置き換え先がありません。ECS はサービスのタスクごとに新しい EBS ボリュームを作り、タスクとともに削除します。',
      },
      build: {
        en: 'The file system, a mount target in each subnet, an access point for each claim, and a security group that allows port 2049.',
        ja: 'ファイルシステム、各サブネットのマウントターゲット、要求ごとのアクセスポイント、ポート 2049 を許可するセキュリティグループ。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes a PersistentVolume of the EFS CSI driver for the same file system and access point, with a claim of any size.',
        ja: '同じファイルシステムとアクセスポイントを指す EFS CSI ドライバーの PersistentVolume と、その要求（サイズは任意）になります。',
      },
      build: { en: 'The EFS CSI driver add-on.', ja: 'EFS CSI ドライバーのアドオン。' },
    },
  },
  {
    id: 'ephemeral-volume',
    kubernetes: {
      name: 'Generic ephemeral volume',
      japaneseName: '汎用エフェメラルボリューム',
      aliases: ['ephemeral volume'],
      keys: ['Volume.ephemeral', 'EphemeralVolumeSource.volumeClaimTemplate'],
      what: {
        en: 'A volume from a storage class, made for one pod and deleted with it.',
        ja: 'ストレージクラスから Pod ごとに作られ、Pod とともに削除されるボリュームです。',
      },
      example:
        'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        spec:\n          accessModes: [ReadWriteOnce]\n          storageClassName: gp3\n          resources:\n            requests:\n              storage: 100Gi',
      documentation: 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes',
    },
    ecs: {
      name: 'EBS volume configured at launch',
      japaneseName: '起動時に設定する EBS ボリューム',
      aliases: ['EBS', 'configuredAtLaunch', 'managedEBSVolume', 'volumeConfigurations'],
      keys: [
        'Volume.configuredAtLaunch',
        'Service.volumeConfigurations',
        'ServiceVolumeConfiguration.*',
        'ServiceManagedEBSVolumeConfiguration.*',
        'EBSTagSpecification.*',
      ],
      what: {
        en: 'An EBS volume that ECS makes for each task. The task definition marks the volume, the service gives its size and type.',
        ja: 'タスクごとに ECS が作る EBS ボリュームです。タスク定義でボリュームに印を付け、サイズや種類はサービスで指定します。',
      },
      example:
        '"volumeConfigurations": [\n  {\n    "name": "scratch",\n    "managedEBSVolume": {\n      "roleArn": "arn:aws:iam::111122223333:role/ecsInfrastructureRole",\n      "volumeType": "gp3",\n      "sizeInGiB": 100,\n      "filesystemType": "ext4"\n    }\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same idea: a volume for each task, deleted with it. Size, type, throughput and snapshot carry over from claim and storage class. A task definition holds only one such volume.',
        ja: 'タスクごとに作られ、タスクとともに削除される点は同じです。サイズ、種類、スループット、スナップショットは、要求とストレージクラスから引き継ぎます。タスク定義に書けるのは 1 つだけです。',
      },
      build: {
        en: 'An infrastructure role that lets ECS manage EBS volumes.',
        ja: 'ECS に EBS ボリュームの管理を許可するインフラストラクチャロール。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes a generic ephemeral volume with a storage class of the EBS CSI driver.',
        ja: 'EBS CSI ドライバーのストレージクラスを使う汎用エフェメラルボリュームになります。',
      },
      build: {
        en: 'The EBS CSI driver and a storage class with the volume type.',
        ja: 'EBS CSI ドライバーと、ボリュームの種類を指定したストレージクラス。',
      },
    },
  },
];
