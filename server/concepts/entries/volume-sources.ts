import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const volumeSources: readonly Concept[] = [
  {
    id: 'csi-volume',
    kubernetes: {
      name: 'csi volume',
      japaneseName: 'csi ボリューム',
      aliases: ['CSI', 'inline CSI volume'],
      keys: ['Volume.csi', 'CSIVolumeSource.*'],
      what: {
        en: 'A volume that a storage driver of the cluster makes for this pod, such as Mountpoint for S3 or the Secrets Store driver.',
        ja: 'Mountpoint for S3 や Secrets Store など、クラスターのストレージドライバーが Pod のために用意するボリュームです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#csi',
    },
    ecs: {
      name: 's3filesVolumeConfiguration',
      aliases: ['S3 Files'],
      keys: ['Volume.s3filesVolumeConfiguration', 'S3FilesVolumeConfiguration.*'],
      what: {
        en: 'A file system of Amazon S3 Files, mounted into the task. It needs a task role.',
        ja: 'Amazon S3 Files のファイルシステムをタスクにマウントします。タスクロールが必要です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'It depends on the driver. A bucket by Mountpoint comes closest to S3 Files, which is another product; secrets of the Secrets Store driver become `secrets`, as variables and not as files. Other drivers, such as FSx for Lustre, have no counterpart.',
        ja: 'ドライバーによります。Mountpoint のバケットに最も近いのは S3 Files ですが、別の製品です。Secrets Store のシークレットは `secrets` になり、ファイルではなく環境変数で渡されます。FSx for Lustre など、その他のドライバーに対応するものはありません。',
      },
      build: {
        en: 'For other file systems, a mount on the container instance and a host volume (EC2 only).',
        ja: 'その他のファイルシステムは、コンテナインスタンスでのマウントとホストのボリューム（EC2 のみ）。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over: Kubernetes itself has no such volume. A CSI driver has to do it, such as Mountpoint for S3 for the bucket, or the data goes to EFS.',
        ja: '引き継がれません。Kubernetes 自体にこのボリュームはありません。バケットを Mountpoint for S3 などの CSI ドライバーでマウントするか、データを EFS に移します。',
      },
    },
  },
  {
    id: 'windows-file-share',
    kubernetes: {
      name: 'Volume of the SMB CSI driver',
      japaneseName: 'SMB CSI ドライバーのボリューム',
      aliases: ['SMB'],
      keys: [],
      what: {
        en: 'A Windows file share, mounted by an add-on driver.',
        ja: 'アドオンのドライバーでマウントする Windows のファイル共有です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#csi',
    },
    ecs: {
      name: 'fsxWindowsFileServerVolumeConfiguration',
      aliases: ['FSx for Windows File Server'],
      keys: [
        'Volume.fsxWindowsFileServerVolumeConfiguration',
        'FSxWindowsFileServerVolumeConfiguration.*',
        'FSxWindowsFileServerAuthorizationConfig.*',
      ],
      what: {
        en: 'A share of FSx for Windows File Server, with the credentials and the domain to log in with. Windows on EC2 only.',
        ja: 'FSx for Windows File Server の共有です。認証情報とドメインも指定します。EC2 の Windows 専用です。',
      },
      example:
        '"fsxWindowsFileServerVolumeConfiguration": {\n  "fileSystemId": "fs-0123456789abcdef0",\n  "rootDirectory": "share",\n  "authorizationConfig": {\n    "credentialsParameter": "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:fsx-AbCdEf",\n    "domain": "corp.example.com"\n  }\n}',
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'A share on FSx becomes this configuration; the credentials move to Secrets Manager or SSM.',
        ja: 'FSx 上の共有ならこの設定になります。認証情報は Secrets Manager または SSM に移します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a PersistentVolume of the SMB CSI driver and a claim on it.',
        ja: 'SMB CSI ドライバーの PersistentVolume と、それを使う PersistentVolumeClaim になります。',
      },
      build: { en: 'The driver, and a Secret with the credentials.', ja: 'ドライバーの導入と、認証情報の Secret。' },
    },
  },
  {
    id: 'elastic-block-store-volume',
    kubernetes: {
      name: 'awsElasticBlockStore',
      keys: [
        'PersistentVolumeSpec.awsElasticBlockStore',
        'Volume.awsElasticBlockStore',
        'AWSElasticBlockStoreVolumeSource.*',
      ],
      what: {
        en: 'An EBS volume that exists already, by its id. Deprecated in favour of the EBS CSI driver.',
        ja: '既存の EBS ボリュームを ID で指定します。非推奨で、EBS CSI ドライバーが後継です。',
      },
      example: 'volumes:\n  - name: data\n    awsElasticBlockStore:\n      volumeID: vol-0123456789abcdef0',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS never attaches an existing volume: it makes a new EBS volume for each task and deletes it with the task.',
        ja: 'ECS は既存のボリュームを接続しません。EBS ボリュームはタスクごとに新しく作られ、タスクとともに削除されます。',
      },
      build: {
        en: 'EFS or a database for data that has to stay; a snapshot of the volume as the start of each new one.',
        ja: '残す必要のあるデータは EFS またはデータベースへ。新しいボリュームの初期データには、元のボリュームのスナップショット。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not used: volumes of ECS become ephemeral volumes of the EBS CSI driver.',
        ja: '使いません。ECS の EBS ボリュームは、EBS CSI ドライバーのエフェメラルボリュームになります。',
      },
    },
  },
  {
    id: 'image-volume',
    kubernetes: {
      name: 'image volume',
      japaneseName: 'image ボリューム',
      keys: ['Volume.image', 'ImageVolumeSource.*'],
      what: {
        en: 'The files of a container image, mounted read-only.',
        ja: 'コンテナイメージの中身を読み取り専用でマウントします。',
      },
      example: 'volumes:\n  - name: models\n    image:\n      reference: registry.example.com/models:v3',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#image',
    },
    ecs: {
      name: 'volumesFrom a container with that image',
      japaneseName: 'そのイメージのコンテナを指す volumesFrom',
      keys: [],
      what: {
        en: 'Mounts the volumes that the image of another container declares.',
        ja: '別のコンテナのイメージが宣言したボリュームをマウントします。',
      },
      example: '"volumesFrom": [{ "sourceContainer": "models", "readOnly": true }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a non-essential container with that image and `volumesFrom`. The image has to declare the path as `VOLUME`, and the mount path cannot be changed.',
        ja: 'そのイメージを使う essential でないコンテナと `volumesFrom` になります。イメージがパスを `VOLUME` で宣言している必要があり、マウント先のパスは変えられません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A container that only carries files can become an image volume, on clusters that have it.',
        ja: 'ファイルを提供するだけのコンテナは、対応するクラスターでは image ボリュームに置き換えられます。',
      },
    },
  },
  {
    id: 'git-repo',
    kubernetes: {
      name: 'gitRepo',
      aliases: ['git clone'],
      keys: ['Volume.gitRepo', 'GitRepoVolumeSource.*'],
      what: {
        en: 'A folder with a clone of a git repository. Deprecated: clone in an init container instead.',
        ja: 'git リポジトリをクローンしたフォルダーです。非推奨で、init コンテナでのクローンが推奨されています。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo',
    },
    ecs: {
      name: 'Container that clones, and dependsOn',
      japaneseName: 'クローン用コンテナと dependsOn',
      keys: [],
      what: {
        en: 'A container that clones into a shared volume and ends; the others wait for its `SUCCESS`.',
        ja: '共有ボリュームにクローンして終了するコンテナです。ほかのコンテナは `SUCCESS` を待ちます。',
      },
      example: '"dependsOn": [{ "containerName": "clone", "condition": "SUCCESS" }]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Add a non-essential container with git, a volume for both, and `dependsOn`.',
        ja: 'git を含む essential でないコンテナ、共有ボリューム、`dependsOn` を追加します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Such a container becomes an init container with an emptyDir.',
        ja: 'このようなコンテナは、emptyDir を使う init コンテナになります。',
      },
    },
  },
  {
    id: 'other-cloud-volume',
    kubernetes: {
      name: 'Disks and shares of other clouds',
      japaneseName: 'ほかのクラウドのディスクと共有',
      aliases: ['azureDisk', 'azureFile', 'gcePersistentDisk', 'cinder', 'vsphereVolume'],
      keys: [
        'PersistentVolumeSpec.azureDisk',
        'PersistentVolumeSpec.azureFile',
        'PersistentVolumeSpec.gcePersistentDisk',
        'PersistentVolumeSpec.cinder',
        'PersistentVolumeSpec.vsphereVolume',
        'PersistentVolumeSpec.photonPersistentDisk',
        'AzureFilePersistentVolumeSource.*',
        'CinderPersistentVolumeSource.*',
        'Volume.azureDisk',
        'AzureDiskVolumeSource.*',
        'Volume.azureFile',
        'AzureFileVolumeSource.*',
        'Volume.gcePersistentDisk',
        'GCEPersistentDiskVolumeSource.*',
        'Volume.cinder',
        'CinderVolumeSource.*',
        'Volume.vsphereVolume',
        'VsphereVirtualDiskVolumeSource.*',
        'Volume.photonPersistentDisk',
        'PhotonPersistentDiskVolumeSource.*',
      ],
      what: {
        en: 'Storage of Azure, Google Cloud, OpenStack or VMware, named directly in the pod.',
        ja: 'Azure、Google Cloud、OpenStack、VMware のストレージを Pod から直接指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'The storage stays where it is: the data has to move to AWS first.',
        ja: 'このストレージは AWS からは使えません。先にデータを AWS へ移す必要があります。',
      },
      build: {
        en: 'EFS for files several tasks share, EBS for scratch data, S3 for objects.',
        ja: '複数のタスクで共有するファイルには EFS、一時データには EBS、オブジェクトには S3。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not used: volumes of ECS become volumes of the AWS drivers.',
        ja: '使いません。ECS のボリュームは AWS のドライバーのボリュームになります。',
      },
    },
  },
  {
    id: 'network-storage-volume',
    kubernetes: {
      name: 'Network storage named in the pod',
      japaneseName: 'Pod で直接指定するネットワークストレージ',
      aliases: [
        'cephfs',
        'rbd',
        'glusterfs',
        'iscsi',
        'fc',
        'flexVolume',
        'portworxVolume',
        'quobyte',
        'scaleIO',
        'storageos',
        'flocker',
      ],
      keys: [
        'PersistentVolumeSpec.cephfs',
        'PersistentVolumeSpec.rbd',
        'PersistentVolumeSpec.glusterfs',
        'PersistentVolumeSpec.iscsi',
        'PersistentVolumeSpec.fc',
        'PersistentVolumeSpec.flexVolume',
        'PersistentVolumeSpec.flocker',
        'PersistentVolumeSpec.portworxVolume',
        'PersistentVolumeSpec.quobyte',
        'PersistentVolumeSpec.scaleIO',
        'PersistentVolumeSpec.storageos',
        'CephFSPersistentVolumeSource.*',
        'RBDPersistentVolumeSource.*',
        'GlusterfsPersistentVolumeSource.*',
        'ISCSIPersistentVolumeSource.*',
        'FlexPersistentVolumeSource.*',
        'ScaleIOPersistentVolumeSource.*',
        'StorageOSPersistentVolumeSource.*',
        'Volume.cephfs',
        'CephFSVolumeSource.*',
        'Volume.rbd',
        'RBDVolumeSource.*',
        'Volume.glusterfs',
        'GlusterfsVolumeSource.*',
        'Volume.iscsi',
        'ISCSIVolumeSource.*',
        'Volume.fc',
        'FCVolumeSource.*',
        'Volume.flexVolume',
        'FlexVolumeSource.*',
        'Volume.flocker',
        'FlockerVolumeSource.*',
        'Volume.portworxVolume',
        'PortworxVolumeSource.*',
        'Volume.quobyte',
        'QuobyteVolumeSource.*',
        'Volume.scaleIO',
        'ScaleIOVolumeSource.*',
        'Volume.storageos',
        'StorageOSVolumeSource.*',
      ],
      what: {
        en: 'Ceph, iSCSI, Fibre Channel and other storage systems. Many of these plug-ins are deprecated or removed in favour of CSI drivers.',
        ja: 'Ceph、iSCSI、ファイバーチャネルなどのストレージです。多くのプラグインは非推奨または削除済みで、CSI ドライバーに置き換えられています。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task cannot mount these systems itself.',
        ja: 'タスクからこれらのストレージを直接マウントすることはできません。',
      },
      build: {
        en: 'EFS, EBS or a Docker volume driver in their place, or a mount on the container instance and a host volume (EC2 only).',
        ja: '代わりとなる EFS、EBS、Docker ボリュームドライバー、またはコンテナインスタンスでのマウントとホストのボリューム（EC2 のみ）。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'projected-volume',
    kubernetes: {
      name: 'projected volume',
      japaneseName: 'projected ボリューム',
      keys: [
        'Volume.projected',
        'ProjectedVolumeSource.*',
        'VolumeProjection.*',
        'ConfigMapProjection.*',
        'SecretProjection.*',
      ],
      what: {
        en: 'One folder with files of several sources: Secrets, ConfigMaps, pod fields, tokens.',
        ja: 'Secret、ConfigMap、Pod のフィールド、トークンなど、複数の情報源のファイルを 1 つのフォルダーにまとめます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task definition cannot carry files, and ECS gives secrets as environment variables only.',
        ja: 'タスク定義にファイルを含めることはできず、シークレットは環境変数でしか渡せません。',
      },
      build: {
        en: 'An init container that writes each source from `environment` and `secrets` into a shared volume.',
        ja: '各情報源を `environment` と `secrets` で受け取り、共有ボリュームに書き出す init コンテナ。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'downward-volume',
    kubernetes: {
      name: 'downwardAPI volume',
      japaneseName: 'downwardAPI ボリューム',
      keys: [
        'Volume.downwardAPI',
        'DownwardAPIVolumeSource.*',
        'DownwardAPIProjection.*',
        'DownwardAPIVolumeFile.*',
        'VolumeProjection.downwardAPI',
      ],
      what: {
        en: 'Fields of the pod, such as its labels or limits, as files.',
        ja: 'ラベルや上限値など、Pod のフィールドをファイルとして見せます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There are no such files. Labels and limits can be written out as `environment`; what is known at run time only comes from the task metadata endpoint.',
        ja: 'このようなファイルはありません。ラベルや上限値は `environment` に書き出せます。実行時に決まる値は、タスクメタデータエンドポイントから取得します。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'projected-token',
    kubernetes: {
      name: 'serviceAccountToken volume',
      japaneseName: 'serviceAccountToken ボリューム',
      keys: ['VolumeProjection.serviceAccountToken', 'ServiceAccountTokenProjection.*'],
      what: {
        en: 'A short-lived token of the service account for one audience, renewed in place.',
        ja: '特定の宛先（audience）向けの、有効期間が短いサービスアカウントトークンです。自動で更新されます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'For calls to AWS it is not needed: the task role gives credentials. A program that talks to the Kubernetes API, or shows the token to others, cannot be moved as it is.',
        ja: 'AWS の呼び出しには不要です。認証情報はタスクロールから得られます。Kubernetes API を使うプログラムや、トークンを他者に提示するプログラムは、そのままでは移行できません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to write: EKS adds the token for AWS by itself.',
        ja: '書く必要はありません。AWS 用のトークンは EKS が自動で追加します。',
      },
    },
  },
  {
    id: 'pod-certificate',
    kubernetes: {
      name: 'podCertificate and clusterTrustBundle volumes',
      japaneseName: 'podCertificate と clusterTrustBundle のボリューム',
      aliases: ['podCertificate', 'clusterTrustBundle'],
      keys: [
        'VolumeProjection.podCertificate',
        'VolumeProjection.clusterTrustBundle',
        'PodCertificateProjection.*',
        'ClusterTrustBundleProjection.*',
      ],
      what: {
        en: 'An X.509 certificate issued for the pod, and the roots it is checked with, as files.',
        ja: 'Pod に発行される X.509 証明書と、検証用のルート証明書をファイルとして見せます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS issues no certificates to tasks. Between services, Service Connect can encrypt with certificates of AWS Private CA.',
        ja: 'ECS がタスクに証明書を発行することはありません。サービス間の暗号化には、AWS Private CA の証明書を使う Service Connect を利用できます。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'volume-items',
    kubernetes: {
      name: 'items of a volume',
      japaneseName: 'ボリュームの items',
      aliases: ['defaultMode', 'KeyToPath'],
      keys: ['KeyToPath.*'],
      what: {
        en: 'Which keys become files, under which path and with which mode.',
        ja: 'どのキーを、どのパスとモードのファイルにするかを指定します。',
      },
      example: 'items:\n  - key: nginx.conf\n    path: conf.d/default.conf\n    mode: 0440',
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#configmap',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Becomes part of the script that writes the files in an init container.',
        ja: 'init コンテナでファイルを書き出すスクリプトの一部になります。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'mount-propagation',
    kubernetes: {
      name: 'mountPropagation and recursiveReadOnly',
      japaneseName: 'mountPropagation と recursiveReadOnly',
      aliases: ['mountPropagation', 'recursiveReadOnly'],
      keys: ['VolumeMount.mountPropagation', 'VolumeMount.recursiveReadOnly'],
      what: {
        en: 'Whether mounts made below this one are seen by the host and by other containers, and whether they are read-only, too.',
        ja: 'このマウントの下に作られたマウントを、ホストやほかのコンテナと共有するか、読み取り専用にも含めるかを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A mount point has no such setting. Containers that mount file systems for others have to be rebuilt.',
        ja: 'マウントポイントにこの設定はありません。ほかのコンテナのためにマウントを行うコンテナは、作り直しが必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; the default is `None`.',
        ja: '引き継ぐものはありません。デフォルトは `None` です。',
      },
    },
  },
];
