import type { Concept } from '../concept.ts';
import { nothing } from './nothing.ts';

export const jobs: readonly Concept[] = [
  {
    id: 'schedule',
    kubernetes: {
      name: 'schedule',
      aliases: ['cron', 'スケジュール'],
      keys: ['CronJobSpec.schedule'],
      what: {
        en: 'When to run, as five cron fields; weekdays count from 0 for Sunday.',
        ja: '実行時刻を表す 5 つの cron フィールドです。曜日は日曜を 0 として数えます。',
      },
      example: 'schedule: "30 8 * * 1-5"',
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
    },
    ecs: {
      name: 'ScheduleExpression',
      aliases: ['rate expression', 'cron expression'],
      keys: [],
      what: {
        en: 'When to run, as `cron(…)` with a year, as `rate(…)` or, once, as `at(…)`; weekdays count from 1 for Sunday.',
        ja: '実行時刻です。年を含む `cron(…)`、`rate(…)`、または 1 回だけの `at(…)` で書きます。曜日は日曜を 1 として数えます。',
      },
      example: '"ScheduleExpression": "cron(30 8 ? * 2-6 *)"',
      documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The fields carry over: weekdays plus one, `?` in the day field that is not used, a year of `*`. Where day of month and weekday are both given, Kubernetes means either of them: that becomes two schedules, which both fire on a day that matches both.',
        ja: '曜日に 1 を足し、使わない日のフィールドを `?` にし、年に `*` を加えます。日と曜日の両方を指定した場合、Kubernetes では「どちらか」の意味になるため、2 つのスケジュールに分けます。両方に当てはまる日には 2 回実行されます。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'The fields carry over: weekdays minus one, `?` becomes `*`, the year is left out. `L`, `W`, `#` and a given year cannot be said; `rate(…)` becomes `*/n` or `@every`; `at(…)` becomes a Job run by hand.',
        ja: '曜日から 1 を引き、`?` を `*` にし、年を省きます。`L`、`W`、`#` と年の指定は表せません。`rate(…)` は `*/n` または `@every` に、`at(…)` は手動で実行する Job になります。',
      },
    },
  },
  {
    id: 'time-zone',
    kubernetes: {
      name: 'timeZone',
      aliases: ['タイムゾーン'],
      keys: ['CronJobSpec.timeZone'],
      what: {
        en: 'The time zone of the schedule, such as `Asia/Tokyo`; without it that of the control plane, on EKS UTC.',
        ja: 'スケジュールのタイムゾーン（`Asia/Tokyo` など）です。省略するとコントロールプレーンの設定に従い、EKS では UTC です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones',
    },
    ecs: {
      name: 'ScheduleExpressionTimezone',
      keys: [],
      what: {
        en: 'The time zone of the schedule, such as `Asia/Tokyo`; UTC without it.',
        ja: 'スケジュールのタイムゾーン（`Asia/Tokyo` など）です。省略時は UTC です。',
      },
      documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: { en: 'The same name of the time zone.', ja: '同じタイムゾーン名をそのまま使います。' },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: {
        en: 'The same name of the time zone. Rules of EventBridge itself always mean UTC.',
        ja: '同じタイムゾーン名をそのまま使います。EventBridge ルールのスケジュールは常に UTC です。',
      },
    },
  },
  {
    id: 'suspend',
    kubernetes: {
      name: 'suspend',
      keys: ['CronJobSpec.suspend'],
      what: {
        en: 'Stops new runs until it is `false` again.',
        ja: '`false` に戻すまで、新しい実行を止めます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-suspension',
    },
    ecs: {
      name: 'State: DISABLED',
      keys: [],
      what: { en: 'Switches a schedule off.', ja: 'スケジュールを無効にします。' },
      documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-state.html',
    },
    toEcs: {
      fidelity: 'exact',
      how: { en: '`true` becomes `DISABLED`.', ja: '`true` は `DISABLED` になります。' },
    },
    toKubernetes: {
      fidelity: 'exact',
      how: { en: '`DISABLED` becomes `suspend: true`.', ja: '`DISABLED` は `suspend: true` になります。' },
    },
  },
  {
    id: 'concurrency-policy',
    kubernetes: {
      name: 'concurrencyPolicy',
      keys: ['CronJobSpec.concurrencyPolicy'],
      what: {
        en: 'What to do when the last run is not over: run both (`Allow`), skip (`Forbid`) or take its place (`Replace`).',
        ja: '前回の実行が終わっていないときの動作です。並行実行（`Allow`）、見送り（`Forbid`）、置き換え（`Replace`）から選びます。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A schedule starts tasks whatever the last one does: that is `Allow`. `Forbid` and `Replace` are lost.',
        ja: 'スケジュールは前回の状態に関係なくタスクを起動します。これは `Allow` にあたり、`Forbid` と `Replace` は失われます。',
      },
      build: {
        en: 'A lock in the application, or a Step Functions state machine that looks for running tasks first.',
        ja: 'アプリケーション側のロック、または実行中のタスクを先に確認する Step Functions のステートマシン。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over: the default `Allow` is what EventBridge Scheduler does.',
        ja: '引き継ぐものはありません。デフォルトの `Allow` が EventBridge Scheduler と同じ動作です。',
      },
    },
  },
  {
    id: 'starting-deadline',
    kubernetes: {
      name: 'startingDeadlineSeconds',
      keys: ['CronJobSpec.startingDeadlineSeconds'],
      what: {
        en: 'How late a missed run may still start, in seconds.',
        ja: '時刻を逃した実行を、何秒後まで開始してよいかです。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline',
    },
    ecs: {
      name: 'RetryPolicy.MaximumEventAgeInSeconds',
      keys: [],
      what: {
        en: 'How long EventBridge Scheduler keeps trying to start the task.',
        ja: 'EventBridge Scheduler がタスクの起動を試み続ける時間です。',
      },
      documentation: 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: 'The nearest setting: it limits the retries of a failing call, not runs missed for other reasons.',
        ja: '最も近い設定です。ただし制限するのは失敗した呼び出しの再試行で、ほかの理由で逃した実行ではありません。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: { en: 'The same number of seconds.', ja: '同じ秒数を使います。' },
    },
  },
  {
    id: 'backoff-limit',
    kubernetes: {
      name: 'backoffLimit',
      aliases: ['retries', '再試行回数'],
      keys: ['JobSpec.backoffLimit', 'JobSpec.backoffLimitPerIndex', 'JobSpec.maxFailedIndexes'],
      what: {
        en: 'How often a failing Job is tried again; 6 unless written.',
        ja: '失敗した Job を再試行する回数です。省略時は 6 です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'A task started by RunTask runs once. The retries of a schedule only repeat a call that failed, not a task that failed.',
        ja: 'RunTask で起動したタスクは 1 回だけ実行されます。スケジュールの再試行は、失敗した呼び出しを繰り返すもので、失敗したタスクを再実行するものではありません。',
      },
      build: {
        en: 'AWS Batch with a retry strategy, or Step Functions with `Retry`.',
        ja: '再試行戦略を指定した AWS Batch、または `Retry` を使う Step Functions。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Write `backoffLimit: 0` to keep the ECS behaviour.',
        ja: 'ECS の動作に合わせるには `backoffLimit: 0` を指定します。',
      },
    },
  },
  {
    id: 'parallelism',
    kubernetes: {
      name: 'completions and parallelism',
      japaneseName: 'completions と parallelism',
      aliases: ['completions', 'indexed job', 'completionMode'],
      keys: ['JobSpec.completions', 'JobSpec.parallelism', 'JobSpec.completionMode'],
      what: {
        en: 'How many pods have to succeed, and how many run at a time.',
        ja: '正常終了させる Pod の総数と、同時に動かす数です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#parallel-jobs',
    },
    ecs: {
      name: 'count of RunTask',
      japaneseName: 'RunTask の count',
      aliases: ['TaskCount'],
      keys: [],
      what: {
        en: 'How many tasks to start at once, 10 at most.',
        ja: '一度に起動するタスクの数です。最大 10 です。',
      },
      documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html',
    },
    toEcs: {
      fidelity: 'approximate',
      how: {
        en: '`parallelism` becomes the number of tasks. Nothing counts successes, and an index is not handed out.',
        ja: '`parallelism` はタスクの数になります。成功数は数えられず、インデックスも渡されません。',
      },
      build: {
        en: 'An array job of AWS Batch, or a Map state of Step Functions.',
        ja: 'AWS Batch の配列ジョブ、または Step Functions の Map ステート。',
      },
    },
    toKubernetes: {
      fidelity: 'approximate',
      how: {
        en: 'A count above one becomes `completions` and `parallelism` with that number.',
        ja: '2 以上の count は、同じ値の `completions` と `parallelism` になります。',
      },
    },
  },
  {
    id: 'job-history',
    kubernetes: {
      name: 'ttlSecondsAfterFinished and history limits',
      japaneseName: 'ttlSecondsAfterFinished と履歴の上限',
      aliases: ['ttlSecondsAfterFinished', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
      keys: [
        'JobSpec.ttlSecondsAfterFinished',
        'CronJobSpec.successfulJobsHistoryLimit',
        'CronJobSpec.failedJobsHistoryLimit',
      ],
      what: {
        en: 'How long, or how many, finished Jobs are kept.',
        ja: '終了した Job を残す期間、または数です。',
      },
      documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits',
    },
    ecs: nothing,
    toEcs: {
      fidelity: 'none',
      how: {
        en: 'Stopped tasks disappear from ECS by themselves after a while. Their logs stay in CloudWatch Logs.',
        ja: '停止したタスクは、しばらくすると ECS の表示から自動的に消えます。ログは CloudWatch Logs に残ります。',
      },
    },
    toKubernetes: {
      fidelity: 'none',
      how: {
        en: 'Nothing to carry over. Set `ttlSecondsAfterFinished`, or finished Jobs stay until somebody deletes them.',
        ja: '引き継ぐものはありません。終了した Job は削除するまで残るため、`ttlSecondsAfterFinished` を指定するとよいでしょう。',
      },
    },
  },
];
