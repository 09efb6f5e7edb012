import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const claims: readonly Concept[] = [
  {
    id: 'access-modes',
    kubernetes: {
      name: 'accessModes',
      aliases: ['ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod', 'ReadOnlyMany', 'RWX', 'RWO'],
      keys: ['PersistentVolumeSpec.accessModes', 'PersistentVolumeClaimSpec.accessModes'],
      what: {
        en: 'How the volume can be mounted: by one node (`ReadWriteOnce`), by many (`ReadWriteMany`, `ReadOnlyMany`), or by one pod only (`ReadWriteOncePod`).',
        ja: 'ボリュームのマウント方法です。1 ノード（`ReadWriteOnce`）、複数ノード（`ReadWriteMany`、`ReadOnlyMany`）、1 つの Pod のみ（`ReadWriteOncePod`）から選びます。',
      },
      example: 'accessModes: [ReadWriteMany]',
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'It decides the kind of volume instead: `ReadWriteMany` needs EFS, `ReadWriteOnce` may be EBS, `ReadOnlyMany` is EFS with `readOnly` mount points. Nothing keeps a second task away as `ReadWriteOncePod` does.',
        ja: '設定としては残らず、ボリュームの種類を決めます。`ReadWriteMany` は EFS、`ReadWriteOnce` は EBS も可、`ReadOnlyMany` は `readOnly` のマウントポイントを使う EFS です。`ReadWriteOncePod` のように 2 つ目のタスクを防ぐ仕組みはありません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Chosen by the kind of volume: `ReadWriteMany` for EFS, `ReadWriteOnce` for EBS.',
        ja: 'ボリュームの種類から決まります。EFS なら `ReadWriteMany`、EBS なら `ReadWriteOnce` です。',
      },
    },
  },
  {
    id: 'volume-size',
    kubernetes: {
      name: 'requested storage',
      japaneseName: '要求するストレージ容量',
      aliases: ['resources.requests.storage'],
      keys: ['PersistentVolumeSpec.capacity', 'PersistentVolumeClaimSpec.resources', 'VolumeResourceRequirements.*'],
      what: { en: 'How large the volume has to be at least.', ja: 'ボリュームに最低限必要な容量です。' },
      example: 'resources:\n  requests:\n    storage: 100Gi',
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources',
    },
    ecs: {
      name: 'managedEBSVolume.sizeInGiB',
      aliases: ['sizeInGiB'],
      keys: ['ServiceManagedEBSVolumeConfiguration.sizeInGiB'],
      what: {
        en: 'The size of the EBS volume of each task, in GiB.',
        ja: 'タスクごとの EBS ボリュームのサイズ（GiB）です。',
      },
      example: '"managedEBSVolume": { "sizeInGiB": 100 }',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Rounded up to whole GiB for EBS. EFS has no size: it grows with its content.',
        ja: 'EBS では GiB 単位に切り上げます。EFS にサイズの指定はなく、内容に応じて増えます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes the requested storage in Gi. A claim on EFS has to name a size, too, but it means nothing there.',
        ja: '要求する容量（Gi）になります。EFS の PersistentVolumeClaim にも容量の記述が必要ですが、意味は持ちません。',
      },
    },
  },
  {
    id: 'storage-class',
    kubernetes: {
      name: 'StorageClass',
      aliases: ['storageClassName', 'provisioner', 'ストレージクラス'],
      keys: [
        'StorageClass.provisioner',
        'StorageClass.parameters',
        'StorageClass.allowVolumeExpansion',
        'PersistentVolumeSpec.storageClassName',
        'StorageClass',
        'PersistentVolumeClaimSpec.storageClassName',
      ],
      what: {
        en: 'The kind of volume to make: driver, type, performance, encryption.',
        ja: '作成するボリュームの種別です。ドライバー、タイプ、性能、暗号化を決めます。',
      },
      example: 'storageClassName: gp3',
      documentation: 'https://kubernetes.io/docs/concepts/storage/storage-classes/',
    },
    ecs: {
      name: 'managedEBSVolume: volumeType, iops, throughput, encrypted',
      japaneseName: 'managedEBSVolume の volumeType、iops、throughput、encrypted',
      aliases: ['volumeType'],
      keys: ['volumeType', 'iops', 'throughput', 'encrypted', 'kmsKeyId', 'filesystemType'].map(
        (field) => `ServiceManagedEBSVolumeConfiguration.${field}`,
      ),
      what: {
        en: 'Type, performance, encryption and file system of the EBS volume, written for each service.',
        ja: 'EBS ボリュームのタイプ、性能、暗号化、ファイルシステムを、サービスごとに指定します。',
      },
      example: '"managedEBSVolume": {\n  "volumeType": "gp3",\n  "iops": 3000,\n  "encrypted": true\n}',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Parameters of an EBS class (`type`, `iops`, `throughput`, `encrypted`, `kmsKeyId`) go to the volume configuration of the service. For EFS there is no class: each claim becomes an access point.',
        ja: 'EBS のクラスのパラメーター（`type`、`iops`、`throughput`、`encrypted`、`kmsKeyId`）は、サービスのボリューム設定になります。EFS にクラスはなく、PersistentVolumeClaim ごとにアクセスポイントを作ります。',
      },
      build: {
        en: 'For EFS, the file system, its mount targets and the access points.',
        ja: 'EFS の場合は、ファイルシステム、マウントターゲット、アクセスポイント。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a StorageClass of the EBS CSI driver with the same parameters; a static EFS volume has `storageClassName: ""`.',
        ja: '同じパラメーターを持つ EBS CSI ドライバーの StorageClass になります。静的な EFS ボリュームでは `storageClassName: ""` とします。',
      },
    },
  },
  {
    id: 'volume-binding',
    kubernetes: {
      name: 'volumeName and selector of a claim',
      japaneseName: 'PersistentVolumeClaim の volumeName と selector',
      keys: [
        'PersistentVolumeSpec.claimRef',
        'PersistentVolumeClaimSpec.volumeName',
        'PersistentVolumeClaimSpec.selector',
      ],
      what: {
        en: 'Binds the claim to one volume, or to volumes with certain labels.',
        ja: '特定のボリューム、または特定のラベルを持つボリュームに結び付けます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume',
    },
    ecs: {
      name: 'efsVolumeConfiguration.fileSystemId',
      aliases: ['fileSystemId'],
      keys: ['EFSVolumeConfiguration.fileSystemId'],
      what: { en: 'The EFS file system to mount, by its id.', ja: 'マウントする EFS ファイルシステムの ID です。' },
      example: '"efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0" }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A volume of the EFS driver gives its file system, path and access point. A task definition names storage directly; nothing is matched by labels.',
        ja: 'EFS ドライバーのボリュームから、ファイルシステム、パス、アクセスポイントを引き継ぎます。タスク定義ではストレージを直接指定し、ラベルによる選択はありません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes a PersistentVolume with the id in `volumeHandle`, and a claim bound to it by `volumeName`.',
        ja: 'ID を `volumeHandle` に持つ PersistentVolume と、`volumeName` で結び付けた PersistentVolumeClaim になります。',
      },
    },
  },
  {
    id: 'volume-snapshot',
    kubernetes: {
      name: 'dataSource',
      aliases: ['dataSourceRef', 'VolumeSnapshot', 'スナップショット'],
      keys: ['PersistentVolumeClaimSpec.dataSource', 'PersistentVolumeClaimSpec.dataSourceRef'],
      what: {
        en: 'What the new volume is filled with: a snapshot or another claim.',
        ja: '新しいボリュームの初期データです。スナップショットまたは別の PersistentVolumeClaim を指定します。',
      },
      example: 'dataSource:\n  apiGroup: snapshot.storage.k8s.io\n  kind: VolumeSnapshot\n  name: uploads-monday',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volume-snapshots/',
    },
    ecs: {
      name: 'managedEBSVolume.snapshotId',
      aliases: ['snapshotId'],
      keys: [
        'ServiceManagedEBSVolumeConfiguration.snapshotId',
        'ServiceManagedEBSVolumeConfiguration.volumeInitializationRate',
      ],
      what: {
        en: 'The EBS snapshot each new volume starts from, and how fast it is loaded.',
        ja: '新しいボリュームの元になる EBS スナップショットと、読み込みの速さです。',
      },
      example: '"managedEBSVolume": { "snapshotId": "snap-0123456789abcdef0" }',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A VolumeSnapshot on EBS becomes the id of its EBS snapshot. Every new task starts from it again. Cloning another claim is not possible.',
        ja: 'EBS の VolumeSnapshot は、その EBS スナップショットの ID になります。新しいタスクは毎回そこから始まります。別の PersistentVolumeClaim の複製はできません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes the `dataSource` of the claim template; the loading rate is lost.',
        ja: 'テンプレートの `dataSource` になります。読み込みの速さの指定は失われます。',
      },
      build: {
        en: 'A VolumeSnapshot object that stands for the EBS snapshot.',
        ja: 'EBS スナップショットを表す VolumeSnapshot オブジェクト。',
      },
    },
  },
  {
    id: 'volume-attributes-class',
    kubernetes: {
      name: 'VolumeAttributesClass',
      aliases: ['volumeAttributesClassName'],
      keys: [
        'VolumeAttributesClass.driverName',
        'VolumeAttributesClass.parameters',
        'PersistentVolumeSpec.volumeAttributesClassName',
        'VolumeAttributesClass',
        'PersistentVolumeClaimSpec.volumeAttributesClassName',
      ],
      what: {
        en: 'Properties of a volume, such as its performance, that can be changed while it is in use.',
        ja: '性能など、使用中でも変更できるボリュームの属性です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS sets type and performance when it makes the volume. A change takes effect with the next deployment, on new volumes.',
        ja: 'ECS では、ボリュームの作成時にタイプと性能が決まります。変更は、次のデプロイで作られる新しいボリュームに反映されます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: the values go to the StorageClass.',
        ja: '引き継ぐものはありません。値は StorageClass に入ります。',
      },
    },
  },
  {
    id: 'csi-persistent-volume',
    kubernetes: {
      name: 'csi of a PersistentVolume',
      japaneseName: 'PersistentVolume の csi',
      aliases: ['volumeHandle', 'efs.csi.aws.com', 'ebs.csi.aws.com'],
      keys: ['PersistentVolumeSpec.csi', 'CSIPersistentVolumeSource.*'],
      what: {
        en: 'The driver and its name for the volume. For EFS the handle holds file system, path and access point.',
        ja: 'ドライバーと、ドライバーにとってのボリューム名です。EFS では、ファイルシステム、パス、アクセスポイントを含みます。',
      },
      example: 'csi:\n  driver: efs.csi.aws.com\n  volumeHandle: fs-0123456789abcdef0::fsap-0123456789abcdef0',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#csi',
    },
    ecs: {
      name: 'efsVolumeConfiguration: rootDirectory and accessPointId',
      japaneseName: 'efsVolumeConfiguration の rootDirectory と accessPointId',
      aliases: ['accessPointId', 'access point', 'アクセスポイント'],
      keys: ['EFSVolumeConfiguration.rootDirectory', 'EFSAuthorizationConfig.accessPointId'],
      what: {
        en: 'Which folder of the EFS file system to mount, or which access point.',
        ja: 'マウントする EFS のディレクトリまたはアクセスポイントです。',
      },
      example:
        '"efsVolumeConfiguration": {\n  "fileSystemId": "fs-0123456789abcdef0",\n  "transitEncryption": "ENABLED",\n  "authorizationConfig": { "accessPointId": "fsap-0123456789abcdef0" }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The handle of an EFS volume is taken apart into these fields. A volume of the EBS driver cannot follow: ECS never attaches one that exists.',
        ja: 'EFS のボリュームのハンドルは、これらのフィールドに分解します。EBS ドライバーのボリュームは引き継げません。ECS は既存のボリュームを接続しないためです。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Becomes the handle of a PersistentVolume of the EFS driver.',
        ja: 'EFS ドライバーの PersistentVolume のハンドルになります。',
      },
    },
  },
  {
    id: 'mount-options',
    kubernetes: {
      name: 'mountOptions',
      keys: ['PersistentVolumeSpec.mountOptions', 'StorageClass.mountOptions'],
      what: {
        en: 'Options for mounting the volume; for EFS `tls` and `iam`.',
        ja: 'ボリュームをマウントするときのオプションです。EFS では `tls` と `iam` を使います。',
      },
      example: 'mountOptions: [tls, iam]',
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#mount-options',
    },
    ecs: {
      name: 'transitEncryption and authorizationConfig.iam',
      japaneseName: 'transitEncryption と authorizationConfig.iam',
      aliases: ['transitEncryption'],
      keys: [
        'EFSVolumeConfiguration.transitEncryption',
        'EFSVolumeConfiguration.transitEncryptionPort',
        'EFSAuthorizationConfig.iam',
      ],
      what: {
        en: 'Whether the connection to EFS is encrypted, and whether the task role is used to mount.',
        ja: 'EFS との通信の暗号化と、マウント時にタスクロールを使うかどうかです。',
      },
      example: '"transitEncryption": "ENABLED",\n"authorizationConfig": { "iam": "ENABLED" }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`tls` and `iam` become these fields. Other options are lost.',
        ja: '`tls` と `iam` はこれらのフィールドになります。ほかのオプションは失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Become the mount options `tls` and `iam`; the port is lost.',
        ja: 'マウントオプション `tls` と `iam` になります。ポートの指定は失われます。',
      },
    },
  },
  {
    id: 'reclaim-policy',
    kubernetes: {
      name: 'reclaim policy',
      japaneseName: '再利用ポリシー（reclaimPolicy）',
      aliases: ['reclaimPolicy', 'persistentVolumeReclaimPolicy'],
      keys: ['PersistentVolumeSpec.persistentVolumeReclaimPolicy', 'StorageClass.reclaimPolicy'],
      what: {
        en: 'What becomes of the storage when its claim is deleted: `Delete` or `Retain`.',
        ja: 'PersistentVolumeClaim の削除後に、ストレージを消すか（`Delete`）残すか（`Retain`）を指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not a choice of the service: its EBS volumes go with the task, and EFS stays until it is deleted. CloudFormation has a `DeletionPolicy` for the file system.',
        ja: 'サービスでは選べません。EBS ボリュームはタスクとともに消え、EFS は削除するまで残ります。CloudFormation では、ファイルシステムに `DeletionPolicy` を指定できます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Write `Retain` for EFS, so that deleting the claim keeps the data.',
        ja: 'EFS では、PersistentVolumeClaim を削除してもデータが残るように `Retain` を指定します。',
      },
    },
  },
  {
    id: 'volume-topology',
    kubernetes: {
      name: 'Topology of volumes',
      japaneseName: 'ボリュームのトポロジー',
      aliases: ['volumeBindingMode', 'allowedTopologies', 'WaitForFirstConsumer'],
      keys: [
        'PersistentVolumeSpec.nodeAffinity',
        'VolumeNodeAffinity.*',
        'StorageClass.volumeBindingMode',
        'StorageClass.allowedTopologies',
        'TopologySelectorTerm.*',
        'TopologySelectorLabelRequirement.*',
      ],
      what: {
        en: 'In which zones or on which nodes a volume can be used, and whether it is made only when a pod needs it.',
        ja: 'ボリュームを使えるゾーンやノードと、Pod が必要とするまで作成を待つかどうかを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: the EBS volume of a task is made in the zone of the task, and EFS is reachable from all zones with a mount target.',
        ja: '不要です。タスクの EBS ボリュームはタスクと同じゾーンに作られ、EFS はマウントターゲットのあるすべてのゾーンから使えます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'For EBS write `volumeBindingMode: WaitForFirstConsumer`, so that the volume is made in the zone of its pod.',
        ja: 'EBS では、Pod と同じゾーンに作られるように `volumeBindingMode: WaitForFirstConsumer` を指定します。',
      },
    },
  },
];
