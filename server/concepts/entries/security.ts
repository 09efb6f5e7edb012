import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const security: readonly Concept[] = [
  {
    id: 'security-context',
    kubernetes: {
      name: 'securityContext',
      aliases: ['security context', 'セキュリティコンテキスト'],
      keys: ['Container.securityContext', 'PodSpec.securityContext'],
      what: {
        en: 'User, capabilities and other rights of the processes, for a container or for the whole pod.',
        ja: 'プロセスのユーザー、ケーパビリティなどの権限を、コンテナまたは Pod 全体について指定します。',
      },
      example: 'securityContext:\n  runAsUser: 1000\n  readOnlyRootFilesystem: true\n  capabilities:\n    drop: [ALL]',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: {
      name: 'user, readonlyRootFilesystem, privileged, linuxParameters',
      japaneseName: 'user、readonlyRootFilesystem、privileged、linuxParameters',
      aliases: ['linuxParameters'],
      keys: ['ContainerDefinition.linuxParameters'],
      what: {
        en: 'The same rights in several fields of each container definition; Fargate allows only some.',
        ja: '同じ権限を、各コンテナ定義の複数の項目に分けて指定します。Fargate では一部だけを使えます。',
      },
      example:
        '"user": "1000",\n"readonlyRootFilesystem": true,\n"linuxParameters": { "capabilities": { "drop": ["ALL"] } }',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Field by field, with the values of the pod written on every container. Groups for volumes and the check for a non-root user are lost.',
        ja: '項目ごとに置き換え、Pod の値はすべてのコンテナに書きます。ボリューム用のグループと、root 以外であることの検査は失われます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Field by field, into the security context of each container. The other `linuxParameters` go elsewhere: `tmpfs` and shared memory become volumes.',
        ja: '項目ごとに、各コンテナの securityContext に置き換えます。それ以外の `linuxParameters` は別の場所に移り、`tmpfs` と共有メモリはボリュームになります。',
      },
    },
  },
  {
    id: 'run-as-user',
    kubernetes: {
      name: 'securityContext.runAsUser and runAsGroup',
      japaneseName: 'securityContext.runAsUser と runAsGroup',
      aliases: ['runAsUser', 'runAsGroup'],
      keys: [
        'SecurityContext.runAsUser',
        'SecurityContext.runAsGroup',
        'PodSecurityContext.runAsUser',
        'PodSecurityContext.runAsGroup',
      ],
      what: {
        en: 'The numeric user and group the process runs as. The container wins over the pod.',
        ja: 'プロセスを実行するユーザーとグループの番号です。Pod よりコンテナの指定が優先されます。',
      },
      example: 'securityContext:\n  runAsUser: 1000\n  runAsGroup: 1000',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: {
      name: 'user',
      keys: ['ContainerDefinition.user'],
      what: {
        en: 'The user, and after a colon the group, the process runs as; names or numbers. Not for Windows.',
        ja: 'プロセスを実行するユーザーです。コロンに続けてグループも指定でき、名前でも番号でも構いません。Windows では使えません。',
      },
      example: '"user": "1000:1000"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'Becomes `user: "UID:GID"` on each container; a value of the pod is written on all of them.',
        ja: '各コンテナの `user: "UID:GID"` になります。Pod の値は、すべてのコンテナに書きます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Numbers become `runAsUser` and `runAsGroup`. A user name cannot be said: look up its number in the image.',
        ja: '番号は `runAsUser` と `runAsGroup` になります。ユーザー名は表せないため、イメージ内での番号を調べてください。',
      },
    },
  },
  {
    id: 'run-as-non-root',
    kubernetes: {
      name: 'securityContext.runAsNonRoot',
      aliases: ['runAsNonRoot'],
      keys: ['SecurityContext.runAsNonRoot', 'PodSecurityContext.runAsNonRoot'],
      what: {
        en: 'Refuses to start a container that would run as root.',
        ja: 'root で実行されるコンテナの起動を拒否します。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS makes no such check. Set `user` to a number other than 0 to get the effect.',
        ja: 'ECS にはこの検査がありません。`user` に 0 以外の番号を指定すれば、同じ効果が得られます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over; `true` is safe where `user` is a number other than 0.',
        ja: '引き継ぐものはありません。`user` が 0 以外の番号なら、`true` を指定しても問題ありません。',
      },
    },
  },
  {
    id: 'read-only-root-filesystem',
    kubernetes: {
      name: 'securityContext.readOnlyRootFilesystem',
      aliases: ['readOnlyRootFilesystem'],
      keys: ['SecurityContext.readOnlyRootFilesystem'],
      what: {
        en: 'Mounts the root file system of the container read-only.',
        ja: 'コンテナのルートファイルシステムを読み取り専用にします。',
      },
      example: 'securityContext:\n  readOnlyRootFilesystem: true',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: {
      name: 'readonlyRootFilesystem',
      keys: ['ContainerDefinition.readonlyRootFilesystem'],
      what: {
        en: 'Mounts the root file system of the container read-only. Mind the lower-case `o`. Not for Windows.',
        ja: 'コンテナのルートファイルシステムを読み取り専用にします。`o` が小文字である点に注意してください。Windows では使えません。',
      },
      example: '"readonlyRootFilesystem": true',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: 'The same, spelled differently. ECS Exec does not work with it.',
        ja: '綴りが違うだけで同じ意味です。指定すると ECS Exec は使えません。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'The same, spelled differently.', ja: '綴りが違うだけで同じ意味です。' },
    },
  },
  {
    id: 'privileged',
    kubernetes: {
      name: 'securityContext.privileged',
      aliases: ['特権コンテナ'],
      keys: ['SecurityContext.privileged'],
      what: {
        en: 'Gives the container almost all rights of root on the node.',
        ja: 'ノードの root とほぼ同じ権限をコンテナに与えます。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: {
      name: 'privileged',
      keys: ['ContainerDefinition.privileged'],
      what: {
        en: 'Gives the container almost all rights of root on the container instance. Not on Fargate.',
        ja: 'コンテナインスタンスの root とほぼ同じ権限をコンテナに与えます。Fargate では使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: 'Fargate refuses `true`. On EC2 it carries over.',
        ja: 'Fargate では `true` は拒否されます。EC2 ではそのまま引き継ぎます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'Carries over. EKS Fargate and a restrictive Pod Security admission refuse it.',
        ja: 'そのまま引き継ぎます。EKS の Fargate や、制限の厳しい Pod Security アドミッションでは拒否されます。',
      },
    },
  },
  {
    id: 'allow-privilege-escalation',
    kubernetes: {
      name: 'securityContext.allowPrivilegeEscalation',
      aliases: ['allowPrivilegeEscalation', 'no-new-privileges'],
      keys: ['SecurityContext.allowPrivilegeEscalation'],
      what: {
        en: 'Whether a process may gain more rights than its parent, by setuid for example.',
        ja: 'setuid などで、プロセスが親プロセスを超える権限を得られるかどうかです。',
      },
      example: 'securityContext:\n  allowPrivilegeEscalation: false',
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: {
      name: 'dockerSecurityOptions',
      keys: ['ContainerDefinition.dockerSecurityOptions'],
      what: {
        en: 'Options for Docker: `no-new-privileges`, SELinux labels, AppArmor profiles. Not on Fargate.',
        ja: 'Docker のセキュリティオプションです。`no-new-privileges`、SELinux ラベル、AppArmor プロファイルを指定します。Fargate では使えません。',
      },
      example: '"dockerSecurityOptions": ["no-new-privileges"]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`false` becomes `no-new-privileges` on EC2; Fargate has no field for it. Run as another user than root and drop capabilities there.',
        ja: '`false` は、EC2 では `no-new-privileges` になります。Fargate には対応する項目がないため、root 以外のユーザーで実行し、ケーパビリティを落としてください。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`no-new-privileges` becomes `allowPrivilegeEscalation: false`; labels and profiles become `seLinuxOptions` and `appArmorProfile`.',
        ja: '`no-new-privileges` は `allowPrivilegeEscalation: false` に、ラベルとプロファイルは `seLinuxOptions` と `appArmorProfile` になります。',
      },
    },
  },
  {
    id: 'capabilities',
    kubernetes: {
      name: 'securityContext.capabilities',
      aliases: ['ケーパビリティ'],
      keys: ['SecurityContext.capabilities', 'Capabilities.*'],
      what: {
        en: 'Linux capabilities added to or dropped from the default set, without the prefix `CAP_`.',
        ja: 'デフォルトの集合に追加、または削除する Linux ケーパビリティです。`CAP_` は付けません。',
      },
      example: 'securityContext:\n  capabilities:\n    drop: [ALL]',
      documentation:
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    },
    ecs: {
      name: 'linuxParameters.capabilities',
      keys: ['LinuxParameters.capabilities', 'KernelCapabilities.*'],
      what: {
        en: 'Linux capabilities added to or dropped from the default set of Docker.',
        ja: 'Docker のデフォルトの集合に追加、または削除する Linux ケーパビリティです。',
      },
      example: '"linuxParameters": {\n  "capabilities": { "drop": ["ALL"] }\n}',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The same names. Fargate lets you drop any but add `SYS_PTRACE` only, and refuses the rest.',
        ja: '名前は同じです。Fargate では、削除は自由ですが、追加できるのは `SYS_PTRACE` だけで、ほかは拒否されます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: 'The same names and lists.', ja: '同じ名前のリストをそのまま使います。' },
    },
  },
  {
    id: 'fs-group',
    kubernetes: {
      name: 'securityContext.fsGroup',
      aliases: ['fsGroup', 'supplementalGroups'],
      keys: [
        'PodSecurityContext.fsGroup',
        'PodSecurityContext.fsGroupChangePolicy',
        'PodSecurityContext.supplementalGroupsPolicy',
        'PodSecurityContext.supplementalGroups',
      ],
      what: {
        en: 'Groups the process also belongs to; `fsGroup` besides owns the files of the volumes.',
        ja: 'プロセスが追加で属するグループです。`fsGroup` は、さらにボリュームのファイルを所有するグループにもなります。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'ECS leaves the ownership of volumes alone.',
        ja: 'ECS はボリュームの所有者を変更しません。',
      },
      build: {
        en: 'For EFS the POSIX user of an access point; for other volumes an init container that runs `chown`.',
        ja: 'EFS ならアクセスポイントの POSIX ユーザー。その他のボリュームなら `chown` を実行する init コンテナ。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. Consider `fsGroup` where a non-root user has to write to a volume.',
        ja: '引き継ぐものはありません。root 以外のユーザーがボリュームに書き込む場合は、`fsGroup` を検討してください。',
      },
    },
  },
  {
    id: 'seccomp-profile',
    kubernetes: {
      name: 'securityContext.seccompProfile',
      aliases: ['seccomp'],
      keys: ['SecurityContext.seccompProfile', 'PodSecurityContext.seccompProfile', 'SeccompProfile.*'],
      what: {
        en: 'Which system calls the container may make: the default of the runtime, a profile on the node, or all.',
        ja: 'コンテナが使えるシステムコールの制限です。ランタイムのデフォルト、ノード上のプロファイル、制限なしから選びます。',
      },
      documentation: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: '`RuntimeDefault` is what ECS does anyway. Own profiles cannot be given.',
        ja: '`RuntimeDefault` は ECS の標準の動作と同じです。独自のプロファイルは指定できません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Write `RuntimeDefault` to keep what ECS does; Kubernetes does not restrict unless told to.',
        ja: 'ECS と同じ動作を保つには `RuntimeDefault` を指定します。Kubernetes は、指定しなければ制限しません。',
      },
    },
  },
  {
    id: 'sysctls',
    kubernetes: {
      name: 'securityContext.sysctls',
      aliases: ['sysctl', 'カーネルパラメータ'],
      keys: ['PodSecurityContext.sysctls', 'Sysctl.*'],
      what: {
        en: 'Kernel parameters of the pod. Those not known to be safe must be allowed on the node.',
        ja: 'Pod のカーネルパラメータです。安全とされていないものは、ノード側で許可する必要があります。',
      },
      example: 'securityContext:\n  sysctls:\n    - name: net.core.somaxconn\n      value: "1024"',
      documentation: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    },
    ecs: {
      name: 'systemControls',
      keys: ['ContainerDefinition.systemControls', 'SystemControl.*'],
      what: {
        en: 'Kernel parameters, set on a container: network ones (`net.*`) and those for shared memory and queues.',
        ja: 'コンテナに指定するカーネルパラメータです。ネットワーク（`net.*`）と、共有メモリやキューに関するものを指定できます。',
      },
      example: '"systemControls": [\n  { "namespace": "net.core.somaxconn", "value": "1024" }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'Written on one container: in `awsvpc` mode network parameters apply to the whole task, and the container started last wins. Other parameters than those named are refused.',
        ja: '1 つのコンテナに書きます。`awsvpc` モードでは、ネットワークのパラメータはタスク全体に適用され、最後に起動したコンテナの値が有効になります。対象外のパラメータは指定できません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Move to the security context of the pod. Some need to be allowed on the nodes.',
        ja: 'Pod の securityContext に移します。ノード側の許可が必要なものもあります。',
      },
    },
  },
  {
    id: 'share-process-namespace',
    kubernetes: {
      name: 'shareProcessNamespace and hostPID',
      japaneseName: 'shareProcessNamespace と hostPID',
      aliases: ['hostPID', 'shareProcessNamespace'],
      keys: ['PodSpec.shareProcessNamespace', 'PodSpec.hostPID'],
      what: {
        en: 'Lets the containers of the pod see each other’s processes, or those of the node.',
        ja: 'Pod 内のコンテナ同士、またはノード全体のプロセスが見えるようにします。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
    },
    ecs: {
      name: 'pidMode',
      keys: ['TaskDefinition.pidMode'],
      what: {
        en: '`task` lets the containers of the task see each other’s processes, `host` those of the container instance.',
        ja: '`task` はタスク内のコンテナ同士、`host` はコンテナインスタンス全体のプロセスを見えるようにします。',
      },
      example: '"pidMode": "task"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: {
        en: '`shareProcessNamespace` becomes `task`, `hostPID` becomes `host`. Fargate allows `task` on Linux and refuses `host`.',
        ja: '`shareProcessNamespace` は `task`、`hostPID` は `host` になります。Fargate では Linux の `task` だけが使え、`host` は拒否されます。',
      },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: '`task` becomes `shareProcessNamespace: true`, `host` becomes `hostPID: true`.',
        ja: '`task` は `shareProcessNamespace: true`、`host` は `hostPID: true` になります。',
      },
    },
  },
  {
    id: 'ipc',
    kubernetes: {
      name: 'hostIPC',
      keys: ['PodSpec.hostIPC'],
      what: {
        en: 'Shares the IPC namespace of the node. The containers of one pod always share theirs.',
        ja: 'ノードの IPC 名前空間を共有します。同じ Pod のコンテナ同士は、常に IPC 名前空間を共有します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    },
    ecs: {
      name: 'ipcMode',
      keys: ['TaskDefinition.ipcMode'],
      what: {
        en: 'Whether containers share IPC: with the container instance (`host`), in the task (`task`) or not (`none`). Not on Fargate.',
        ja: 'IPC の共有範囲です。コンテナインスタンス（`host`）、タスク内（`task`）、共有なし（`none`）から選びます。Fargate では使えません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
    },
    toEcs: {
      fidelity: 'blocked',
      how: {
        en: '`true` becomes `host` on EC2; Fargate and Managed Instances refuse it. Pods share IPC by default, tasks do not: write `task` where containers use shared memory together.',
        ja: '`true` は EC2 では `host` になり、Fargate と Managed Instances では拒否されます。Pod はデフォルトで IPC を共有しますが、タスクは共有しません。コンテナ間で共有メモリを使う場合は `task` を指定してください。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: '`host` becomes `hostIPC: true`, `task` is the default of a pod, `none` cannot be said.',
        ja: '`host` は `hostIPC: true` になります。`task` は Pod のデフォルトの動作で、`none` は表せません。',
      },
    },
  },
];
