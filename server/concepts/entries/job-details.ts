import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const jobDetails: readonly Concept[] = [
  {
    id: 'pod-failure-policy',
    kubernetes: {
      name: 'podFailurePolicy',
      keys: [
        'JobSpec.podFailurePolicy',
        'PodFailurePolicy.*',
        'PodFailurePolicyRule.*',
        'PodFailurePolicyOnExitCodesRequirement.*',
        'PodFailurePolicyOnPodConditionsPattern.*',
      ],
      what: {
        en: 'Decides by exit code or pod condition whether a failure ends the Job, counts as a retry or is ignored.',
        ja: '終了コードや Pod の状態に応じて、失敗を Job の失敗とするか、再試行として数えるか、無視するかを決めます。',
      },
      example:
        'podFailurePolicy:\n  rules:\n    - action: FailJob\n      onExitCodes:\n        operator: In\n        values: [42]',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'RunTask does not look at how the task ended.',
        ja: 'RunTask は、タスクがどう終了したかを判断しません。',
      },
      build: {
        en: 'AWS Batch with conditions in its retry strategy (`evaluateOnExit`), or Step Functions with `Retry` and `Catch`.',
        ja: '再試行戦略の条件（`evaluateOnExit`）を使う AWS Batch、または `Retry` と `Catch` を使う Step Functions。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'success-policy',
    kubernetes: {
      name: 'successPolicy',
      keys: ['JobSpec.successPolicy', 'SuccessPolicy.*', 'SuccessPolicyRule.*'],
      what: {
        en: 'Which indexes of an indexed Job have to succeed for the whole Job to count as done.',
        ja: 'Indexed の Job で、どのインデックスが成功すれば Job 全体を完了とするかを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Tasks of RunTask have no index and no common end.',
        ja: 'RunTask のタスクにインデックスはなく、全体の完了という概念もありません。',
      },
      build: {
        en: 'Step Functions with a Map state, which can tolerate failed items.',
        ja: '一部の失敗を許容できる、Step Functions の Map ステート。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'job-suspend',
    kubernetes: {
      name: 'suspend of a Job',
      japaneseName: 'Job の suspend',
      keys: ['JobSpec.suspend'],
      what: {
        en: 'Makes the Job wait: no pods start, running ones are stopped, until it is `false` again.',
        ja: 'Job を待機させます。`false` に戻すまで Pod は起動せず、実行中の Pod は停止します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#suspending-a-job',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task cannot wait. Call RunTask when it is time; stop a running task with StopTask.',
        ja: 'タスクを待機させることはできません。必要なときに RunTask を呼び出し、実行中のタスクは StopTask で停止します。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
  {
    id: 'job-control',
    kubernetes: {
      name: 'podReplacementPolicy and managedBy',
      japaneseName: 'podReplacementPolicy と managedBy',
      aliases: ['podReplacementPolicy', 'managedBy'],
      keys: ['JobSpec.podReplacementPolicy', 'JobSpec.managedBy'],
      what: {
        en: 'When the Job replaces a pod that is still stopping, and which controller runs the Job.',
        ja: '停止中の Pod をいつ置き換えるかと、どのコントローラーが Job を管理するかを指定します。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Not needed: RunTask starts tasks once and does not replace them.',
        ja: '不要です。RunTask はタスクを 1 回起動するだけで、置き換えは行いません。',
      },
    },
    toKubernetes: { fidelity: 'none', how: { en: 'Nothing to carry over.', ja: '引き継ぐものはありません。' } },
  },
];
