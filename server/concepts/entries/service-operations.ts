import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const serviceOperations: readonly Concept[] = [
  {
    id: 'traffic-shift',
    kubernetes: nothing,
    ecs: {
      name: 'advancedConfiguration and test traffic',
      japaneseName: 'advancedConfiguration とテストトラフィック',
      aliases: ['alternateTargetGroupArn', 'productionListenerRule', 'testTrafficRules'],
      keys: [
        'LoadBalancer.advancedConfiguration',
        'AdvancedConfiguration.*',
        'ServiceConnectClientAlias.testTrafficRules',
        'ServiceConnectTestTrafficRules.*',
        'ServiceConnectTestTrafficHeaderRules.*',
        'ServiceConnectTestTrafficHeaderMatchRules.*',
      ],
      what: {
        en: 'What ECS switches in a blue/green deployment: the second target group, the listener rules, and the header that marks test traffic.',
        ja: 'ブルー/グリーンデプロイで ECS が切り替える対象です。2 つ目のターゲットグループ、リスナールール、テスト用トラフィックを見分けるヘッダーを指定します。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A Deployment never shifts traffic. The two Services of an Argo Rollouts canary or blue/green release become the two target groups.',
        ja: 'Deployment がトラフィックを切り替えることはありません。Argo Rollouts のカナリアやブルー/グリーンで使う 2 つの Service は、2 つのターゲットグループになります。',
      },
      build: {
        en: 'The second target group, the listener rules and a role that may change them.',
        ja: '2 つ目のターゲットグループ、リスナールール、それらを変更できるロール。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'A Deployment cannot do it; the traffic routing of Argo Rollouts or Flagger can.',
        ja: 'Deployment では実現できません。Argo Rollouts や Flagger のトラフィックルーティングを使います。',
      },
    },
  },
  {
    id: 'deployment-hooks',
    kubernetes: nothing,
    ecs: {
      name: 'deploymentConfiguration.lifecycleHooks',
      aliases: ['deployment lifecycle hook', 'ContinueServiceDeployment'],
      keys: [
        'DeploymentConfiguration.lifecycleHooks',
        'DeploymentLifecycleHook.*',
        'DeploymentLifecycleHookTimeoutConfiguration.*',
      ],
      what: {
        en: 'Calls a Lambda function or pauses at stages of a deployment, such as before the traffic shifts.',
        ja: 'トラフィックの切り替え前など、デプロイの各段階で Lambda 関数を呼び出すか、一時停止します。',
      },
      example:
        '"lifecycleHooks": [\n  {\n    "hookTargetArn": "arn:aws:lambda:ap-northeast-1:111122223333:function:smoke-test",\n    "roleArn": "arn:aws:iam::111122223333:role/ecsHookRole",\n    "lifecycleStages": ["POST_TEST_TRAFFIC_SHIFT"]\n  }\n]',
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A Deployment has no stages. Analysis and pauses of Argo Rollouts become hooks; so do Helm hooks that test a release.',
        ja: 'Deployment に段階はありません。Argo Rollouts の分析や一時停止はフックに置き換えます。リリースを検証する Helm フックも同様です。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Use the analysis and pause steps of Argo Rollouts, or steps of the pipeline.',
        ja: 'Argo Rollouts の分析と一時停止のステップ、またはパイプラインのステップで代替します。',
      },
    },
  },
  {
    id: 'early-success',
    kubernetes: nothing,
    ecs: {
      name: 'deploymentConfiguration.earlySuccessCriteria',
      keys: ['DeploymentConfiguration.earlySuccessCriteria', 'DeploymentEarlySuccessCriteria.*'],
      what: {
        en: 'Calls a rolling deployment done when a percentage of the new tasks is healthy, instead of all.',
        ja: 'ローリングデプロイで、新しいタスクがすべて揃う前でも、指定した割合が正常になれば成功とみなします。',
      },
      documentation:
        'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Leave it off: a Deployment is done when all new pods are available, like a service by default.',
        ja: '無効のままにします。Deployment は新しい Pod がすべて利用可能になると完了し、これはサービスのデフォルトと同じです。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over: `kubectl rollout status` waits for all pods.',
        ja: '引き継がれません。`kubectl rollout status` はすべての Pod を待ちます。',
      },
    },
  },
  {
    id: 'client-token',
    kubernetes: {
      name: 'Declarative apply',
      japaneseName: '宣言的な apply',
      aliases: ['kubectl apply'],
      keys: [],
      what: {
        en: 'Applying the same object twice changes nothing the second time; its name is its identity.',
        ja: '同じオブジェクトを 2 回適用しても、2 回目は何も変わりません。名前で同一性が決まります。',
      },
      documentation: 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
    },
    ecs: {
      name: 'clientToken',
      aliases: ['idempotency', '冪等性'],
      keys: ['Service.clientToken'],
      what: {
        en: 'Marks a call, so that repeating it does not make a second service.',
        ja: '呼び出しを識別する値です。同じ呼び出しを繰り返しても、サービスが重複して作られません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Leave it out; CloudFormation and other tools take care of repeats.',
        ja: '省略してください。繰り返しへの対応は CloudFormation などのツールが行います。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Not needed.', ja: '不要です。' } },
  },
  {
    id: 'service-linked-role',
    kubernetes: nothing,
    ecs: {
      name: 'role of a service',
      japaneseName: 'サービスの role',
      aliases: ['service-linked role', 'サービスリンクロール'],
      keys: ['Service.role'],
      what: {
        en: 'The role by which ECS registers tasks with a load balancer. Services with `awsvpc` use the service-linked role and must leave it out.',
        ja: 'ECS がロードバランサーにタスクを登録するためのロールです。`awsvpc` のサービスはサービスリンクロールを使うため、指定できません。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
    },
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Leave it out: the service-linked role does.',
        ja: '省略してください。サービスリンクロールで足ります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Not carried over: the AWS Load Balancer Controller has a role of its own.',
        ja: '引き継がれません。AWS Load Balancer Controller が専用のロールを使います。',
      },
    },
  },
];
