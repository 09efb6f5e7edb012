import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const identity: readonly Concept[] = [
  {
    id: 'service-account',
    kubernetes: {
      name: 'ServiceAccount',
      aliases: ['sa', 'IRSA', 'Pod Identity', 'サービスアカウント'],
      keys: ['ServiceAccount', 'PodSpec.serviceAccountName', 'PodSpec.serviceAccount'],
      what: {
        en: 'The identity of a pod. On EKS it is tied to an IAM role by an annotation (IRSA) or a Pod Identity association.',
        ja: 'Pod のアイデンティティです。EKS では、アノテーション（IRSA）または Pod Identity の関連付けで IAM ロールと結び付けます。',
      },
      example:
        'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: api\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/api',
      documentation: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    },
    ecs: {
      name: 'Task role (taskRoleArn)',
      japaneseName: 'タスクロール（taskRoleArn）',
      aliases: ['task role', 'タスクロール', 'taskRoleArn'],
      keys: ['TaskDefinition.taskRoleArn'],
      what: {
        en: 'The IAM role whose permissions the code in the containers has.',
        ja: 'コンテナ内のコードが使う権限を与える IAM ロールです。',
      },
      example: '"taskRoleArn": "arn:aws:iam::111122223333:role/api"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The role of the annotation becomes `taskRoleArn`, with the same permissions and a new trust policy. A ServiceAccount used to call the Kubernetes API has no counterpart.',
        ja: 'アノテーションのロールは `taskRoleArn` になります。権限はそのままで、信頼ポリシーだけを書き換えます。Kubernetes API の呼び出しに使う ServiceAccount に対応するものはありません。',
      },
      build: {
        en: 'In the trust policy of the role, let `ecs-tasks.amazonaws.com` assume it.',
        ja: 'ロールの信頼ポリシーで、`ecs-tasks.amazonaws.com` による引き受けを許可します。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'Becomes a ServiceAccount tied to the same role. Code that uses the default credential chain of a current AWS SDK needs no change.',
        ja: '同じロールに結び付けた ServiceAccount になります。最近の AWS SDK の標準の認証情報取得を使うコードなら、変更は不要です。',
      },
      build: {
        en: 'A Pod Identity association with trust for `pods.eks.amazonaws.com`, or trust for the OIDC provider of the cluster and the annotation.',
        ja: 'Pod Identity の関連付け（`pods.eks.amazonaws.com` を信頼）、またはクラスターの OIDC プロバイダーを信頼する設定とアノテーション。',
      },
    },
  },
  {
    id: 'execution-role',
    kubernetes: nothing,
    ecs: {
      name: 'Task execution role (executionRoleArn)',
      japaneseName: 'タスク実行ロール（executionRoleArn）',
      aliases: ['execution role', 'task execution role', '実行ロール', 'タスク実行ロール', 'executionRoleArn'],
      keys: ['TaskDefinition.executionRoleArn'],
      what: {
        en: 'The IAM role ECS itself uses for the task: to pull images, write logs and read secrets. The application does not get it.',
        ja: 'ECS 自身がタスクのために使う IAM ロールです。イメージの取得、ログの書き込み、シークレットの読み取りに使われ、アプリケーションには渡りません。',
      },
      example: '"executionRoleArn": "arn:aws:iam::111122223333:role/ecsTaskExecutionRole"',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A manifest says nothing of the kind. ECS needs one for private ECR images on Fargate, for the `awslogs` driver on Fargate and for every entry of `secrets`.',
        ja: 'マニフェストにこれを表す項目はありません。ECS では、Fargate での ECR プライベートイメージの取得、Fargate での `awslogs` ドライバー、そして `secrets` を使う場合に必要です。',
      },
      build: {
        en: 'A role with the managed policy `AmazonECSTaskExecutionRolePolicy`, plus read access to the secrets and parameters in use.',
        ja: 'マネージドポリシー `AmazonECSTaskExecutionRolePolicy` を付け、使用するシークレットとパラメータの読み取りを許可したロール。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Its duties fall apart: the node role pulls images, the log agent has a role of its own, and the secrets add-on has another.',
        ja: '役割が分かれます。イメージの取得はノードのロール、ログはログエージェントのロール、シークレットはそのアドオンのロールが担います。',
      },
    },
  },
  {
    id: 'rbac-role',
    kubernetes: {
      name: 'Role and ClusterRole',
      japaneseName: 'Role と ClusterRole',
      aliases: ['RBAC', 'Role', 'ClusterRole', 'rbac'],
      keys: [
        'Role.rules',
        'ClusterRole.rules',
        'ClusterRole.aggregationRule',
        'AggregationRule.*',
        'Role',
        'ClusterRole',
        'PolicyRule.*',
      ],
      what: {
        en: 'A set of permissions on the Kubernetes API: which verbs on which resources.',
        ja: 'Kubernetes API に対する権限の集まりです。どのリソースにどの操作を許すかを定めます。',
      },
      documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
    },
    ecs: {
      name: 'IAM policy',
      japaneseName: 'IAM ポリシー',
      aliases: ['IAM'],
      keys: [],
      what: {
        en: 'Permissions on AWS APIs, the one of ECS included. It lives in IAM, not in a task definition.',
        ja: 'ECS を含む AWS の API に対する権限です。タスク定義ではなく IAM で管理します。',
      },
      documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Permissions on the Kubernetes API mean nothing where there is none. Rights of people become IAM policies on `ecs:` actions; a workload that calls the Kubernetes API has to be rewritten.',
        ja: 'Kubernetes API がない環境では、その権限に意味はありません。利用者の権限は `ecs:` アクションの IAM ポリシーにし、Kubernetes API を呼ぶワークロードは作り直しが必要です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'IAM still decides who may reach the EKS cluster (access entries); what they may do inside is RBAC, written anew.',
        ja: 'EKS クラスターに誰が入れるかは引き続き IAM（アクセスエントリ）で決まります。クラスター内で何ができるかは RBAC として新たに定義します。',
      },
    },
  },
  {
    id: 'rbac-binding',
    kubernetes: {
      name: 'RoleBinding and ClusterRoleBinding',
      japaneseName: 'RoleBinding と ClusterRoleBinding',
      aliases: ['RoleBinding', 'ClusterRoleBinding'],
      keys: [
        'RoleBinding.roleRef',
        'RoleBinding.subjects',
        'ClusterRoleBinding.roleRef',
        'ClusterRoleBinding.subjects',
        'RoleRef.*',
        'RoleBinding',
        'ClusterRoleBinding',
      ],
      what: {
        en: 'Gives the permissions of a Role to users, groups or service accounts.',
        ja: 'Role の権限を、ユーザー、グループ、サービスアカウントに与えます。',
      },
      documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
    },
    ecs: {
      name: 'IAM policy attachment',
      japaneseName: 'IAM ポリシーのアタッチ',
      keys: [],
      what: {
        en: 'Ties an IAM policy to a role, user or group.',
        ja: 'IAM ポリシーをロール、ユーザー、グループに結び付けます。',
      },
      documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not carried over. Who may operate services and tasks is decided in IAM.',
        ja: '引き継がれません。サービスやタスクを誰が操作できるかは IAM で決めます。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Written anew: EKS access entries or groups for people, bindings to service accounts for workloads.',
        ja: '新たに定義します。利用者には EKS のアクセスエントリやグループ、ワークロードにはサービスアカウントへのバインディングを使います。',
      },
    },
  },
  {
    id: 'service-account-token',
    kubernetes: {
      name: 'automountServiceAccountToken',
      keys: ['PodSpec.automountServiceAccountToken', 'ServiceAccount.automountServiceAccountToken'],
      what: {
        en: 'Whether the pod gets a token for the Kubernetes API as a file.',
        ja: 'Kubernetes API 用のトークンを、ファイルとして Pod に渡すかどうかです。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'There is no cluster API to call from a task, hence no token. `false` loses nothing; an application that uses the token cannot be moved as it is.',
        ja: 'タスクから呼ぶクラスター API がないため、トークンもありません。`false` なら失うものはありませんが、トークンを使うアプリケーションはそのままでは移せません。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Set `false` for workloads that come from ECS: they do not call the Kubernetes API.',
        ja: 'ECS から移すワークロードは Kubernetes API を呼ばないため、`false` を指定するとよいでしょう。',
      },
    },
  },
];
