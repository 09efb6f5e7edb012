import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { hover } from '../../../server/features/hover.ts';
import { marked } from './marked.ts';

/** The second paragraph of a hover: what the value means. */
function meaning(text: string, language: 'en' | 'ja' = 'en'): string[] {
  const { file, offset } = marked(text);
  const found = hover(file, offset, { ...defaultContext, language }, () => undefined, '2026-11-22T10:00:00Z');
  return found?.markdown.split('\n\n')[1]?.split('  \n') ?? [];
}

const pod = (text: string) => `apiVersion: v1\nkind: Pod\nspec:\n${text}`;
const limits = (text: string) => pod(`  containers:\n    - resources:\n        limits: {${text}}`);
const requests = (text: string) => pod(`  containers:\n    - resources: {requests: {${text}}}`);
const image = (name: string) => pod(`  containers:\n    - image: ${name}`);
const cronJob = (text: string) => `apiVersion: batch/v1\nkind: CronJob\nspec: {${text}}`;
const task = (text: string) => `{ "family": "a", ${text}, "containerDefinitions": [] }`;
const container = (text: string) => `{ "family": "a", "containerDefinitions": [{ "name": "a", ${text} }] }`;
const fargate = (cpu: string, memory: string) =>
  task(`"requiresCompatibilities": ["FARGATE"], "cpu": "${cpu}", "memory": "${memory}"`);
const schedule = (text: string, type = 'AWS::Scheduler::Schedule') =>
  `Resources:\n  S:\n    Type: ${type}\n    Properties:\n      ScheduleExpression: ${text}\n`;

describe('the meaning of a value', () => {
  const table: [text: string, lines: (string | RegExp)[], japanese?: string | RegExp][] = [
    [
      requests('cpu: 50|0m, memory: 1Gi'),
      [
        '`500m` = 0.5 vCPU = 512 CPU units of ECS',
        'The pod as a whole asks for 0.5 vCPU and 1 GiB → Fargate 0.5 vCPU with 1 GB (`cpu` 512, `memory` 1024)',
      ],
      '`500m` = 0.5 vCPU = ECS の CPU ユニットで 512',
    ],
    [requests('cp|u: 2'), ['`2` = 2 vCPU = 2048 CPU units of ECS', /asks for 2 vCPU → Fargate 2 vCPU with 4 GB/]],
    [requests('cpu: |0.5'), [/^`0.5` = 0.5 vCPU = 512/, /./]],
    [requests('cpu: |333m'), ['`333m` = 0.333 vCPU = about 341 CPU units of ECS', /./]],
    [requests('cpu: |40'), [/40960/, /asks for 40 vCPU: more than Fargate has/], /40960/],
    [limits('memory: |512M'), ['`512M` = 489 MiB, rounded up', /asks for 489 MiB → Fargate 0.25 vCPU with 0.5 GB/]],
    [limits('memory: |1Gi'), ['`1Gi` = 1024 MiB', /Fargate 0.25 vCPU with 1 GB/], '`1Gi` = 1024 MiB'],
    [limits('memory: |400m'), [/^⚠ `400m` is 0.4 bytes, because `m` means thousandths. .*`400Mi`\.$/], /0\.4 バイト/],
    [limits('memory: |512'), ['⚠ `512` is 512 bytes. Mebibytes are written `512Mi`.']],
    [limits('ephemeral-storage: |30Gi'), [/ephemeralStorage\.sizeInGiB/], /最大 200/],
    // 100m of a sidecar stays while the init container after it takes 1500m.
    [
      pod(
        '  initContainers:\n    - restartPolicy: Always\n      resources: {requests: {cpu: 100m}}\n    - resources: {requests: {cpu: 1500m}}\n  containers:\n    - reso|urces: {requests: {cpu: 1, memory: 1Gi}}',
      ),
      [/asks for 1\.6 vCPU and 1 GiB → Fargate 2 vCPU with 4 GB/],
      /Pod 全体の要求は 1\.6 vCPU、1 GiB → Fargate では 2 vCPU \/ 4 GB/,
    ],
    [
      pod('  resources: {limits: {cpu: 4}}\n  containers:\n    - resources: {limits: {cpu: |1}}'),
      [/1024/, /asks for 4 vCPU/],
    ],
    [container('"cpu": |128'), ['128 CPU units = 0.125 vCPU = `cpu: 125m` on Kubernetes'], /`cpu: 125m`/],
    [container('"memory": 20|48'), ['2048 MiB = `memory: 2Gi` in the `limits` on Kubernetes'], /`memory: 2Gi`/],
    [container('"memoryReservation": |500'), ['500 MiB = `memory: 500Mi` in the `requests` on Kubernetes']],
    [
      fargate('2|56', '512'),
      [/^256 CPU units/, '✓ Fargate has 0.25 vCPU with 0.5 GB. With this CPU it takes 0.5 GB, 1 GB or 2 GB.'],
    ],
    [
      fargate('1 vC|PU', '2GB'),
      [
        '1024 CPU units = 1 vCPU = `cpu: 1` on Kubernetes',
        '✓ Fargate has 1 vCPU with 2 GB. With this CPU it takes 2 to 8 GB in steps of 1.',
      ],
    ],
    [fargate('.5 vCPU', '0.5 G|B'), [/^512 MiB/, /^✗ Fargate has no 0.5 vCPU with 0.5 GB\. Near: .*\(`512`\/`1024`\)/]],
    [fargate('256', '4|096'), [/^4096 MiB/, /^✗ Fargate has no .* Near: 0.5 vCPU with 4 GB \(`512`\/`4096`\)/], /4Gi/],
    [
      '{ "family": "a", "requiresCompatibilities": ["EC2"], "cpu": "2|56", "memory": "4096", "containerDefinitions": [] }',
      [/^256/],
    ],
    [
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Cpu: |512\n      Memory: 1 GB\n      RequiresCompatibilities: [FARGATE]\n',
      [/^512 CPU units/, /^✓ Fargate has 0.5 vCPU with 1 GB/],
    ],
    [
      pod('  terminationGracePeriodSeconds: |30'),
      ['On ECS: `stopTimeout: 30` for each container'],
      /`stopTimeout: 30`/,
    ],
    [pod('  terminationGracePeriodSeconds: |0'), [/`stopTimeout: 2` .*2 to 120/]],
    [
      pod('  terminationGracePeriodSeconds: |300'),
      ['On ECS: `stopTimeout: 120` for each container (2 to 120 on Fargate)'],
    ],
    [
      pod('  containers:\n    - livenessProbe: {periodSeconds: |3}'),
      ['On ECS: `interval: 5` (it takes 5 to 300)'],
      /5〜300/,
    ],
    [pod('  containers:\n    - livenessProbe: {failureThreshold: |3}'), ['On ECS: `retries: 3`']],
    [container('"healthCheck": { "command": ["CMD", "a"], "interval": |30 }'), ['On Kubernetes: `periodSeconds: 30`']],
    [container('"stopTimeout": |60'), ['On Kubernetes: `terminationGracePeriodSeconds: 60`']],
    [
      cronJob('schedule: "|30 8 * * MON-FRI"'),
      [
        '`30 8 * * MON-FRI` — At 08:30, Monday to Friday',
        'Next runs (UTC): Mon 2026-11-23 08:30, Tue 2026-11-24 08:30, Wed 2026-11-25 08:30',
        'EventBridge Scheduler: `cron(30 8 ? * 2-6 *)`',
      ],
      '`30 8 * * MON-FRI` — 月曜日〜金曜日の 08:30',
    ],
    [
      cronJob('timeZone: Asia/Tokyo, sche|dule: "15 10 13 * 5"'),
      [
        /or on Friday$/,
        /^Next runs \(Asia\/Tokyo\): Fri 2026-11-27 10:15/,
        /`cron\(15 10 13 \* \? \*\)` and `cron\(15 10 \? \* 6 \*\)`$/,
        /two tasks/,
      ],
    ],
    [
      cronJob('schedule: "|@every 90m"'),
      ['`@every 90m` — Every 90 minutes', 'EventBridge Scheduler: `rate(90 minutes)`', /./],
      /1 時間 30 分ごと/,
    ],
    [
      cronJob('schedule: "|@every 10s"'),
      ['`@every 10s` — Every 10 seconds', /^EventBridge Scheduler: none\. A rate is in whole minutes/],
    ],
    [cronJob('timeZone: No/Zone, schedule: "|0 0 * * *"'), [/At 00:00 every day$/, /^EventBridge/]],
    [
      schedule('|cron(30 8 ? * MON-FRI *)'),
      [
        '`cron(30 8 ? * MON-FRI *)` — At 08:30, Monday to Friday',
        /^Next runs \(UTC\): Mon 2026-11-23 08:30/,
        'CronJob: `schedule: "30 8 * * 1-5"`',
      ],
      /月曜日〜金曜日/,
    ],
    [
      schedule('|rate(1 hour)', 'AWS::Events::Rule'),
      ['`rate(1 hour)` — Every hour', 'CronJob: `schedule: "0 * * * *"`', /./],
    ],
    [
      schedule('|at(2030-01-31T08:00:00)'),
      ['`at(2030-01-31T08:00:00)` — Once, on 2030-01-31 at 08:00:00 (UTC)', /^CronJob: none\./],
      /1 回だけ/,
    ],
    [schedule('|cron(0 0 L * ? *)'), [/last day of the month$/, /2026-11-30/, /^CronJob: none\. .*`28-31`/]],
    [
      '{"Name": "a", "ScheduleExpression": "|rate(7 minutes)"}',
      [/Every 7 minutes/, 'CronJob: `schedule: "@every 7m"`', /./],
    ],
    [
      image('ng|inx'),
      ['Docker Hub, repository `library/nginx`', /^Without a tag it is `latest`/, /Docker Hub limits/],
      /library\/nginx/,
    ],
    [image('nginx:|latest'), [/tag `latest`$/, /moves with each push/, /./]],
    [
      image('ghcr.io/a/b:|1.2'),
      ['GitHub Container Registry, repository `a/b`, tag `1.2`', /can move/, /imagePullSecrets/],
    ],
    [image('localhost:5000/a/b|:1'), ['Registry `localhost:5000`, repository `a/b`, tag `1`', /./, /./]],
    [
      image('public.ecr.aws/nginx/ng|inx:1'),
      [/^Amazon ECR Public, repository `nginx\/nginx`/, /can move/, 'Pulling needs no credentials.'],
    ],
    [
      image('123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/te|am/web:1'),
      [
        'Amazon ECR of account 123456789012 in ap-northeast-1, repository `team/web`, tag `1`',
        /immutable tags/,
        /task execution role/,
      ],
      /タスク実行ロール/,
    ],
    [
      image(`a/b@sha256:${'0|'.padEnd(65, '0')}`),
      [/^Docker Hub, repository `a\/b`, digest$/, /always names the same image/, /./],
    ],
    [
      container(
        '"secrets": [{ "name": "A", "valueFrom": "|arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf:password:AWSPREVIOUS:" }]',
      ),
      [
        'Secrets Manager: secret `prod/db-AbCdEf`, key `password`, version `AWSPREVIOUS`, eu-west-1, account 111122223333',
        /`remoteRef: { key: prod\/db, property: password }`$/,
      ],
      /シークレット `prod\/db-AbCdEf`/,
    ],
    [
      container('"secrets": [{ "name": "A", "valueFrom": "|arn:aws:ssm:eu-west-1:111122223333:parameter/prod/db" }]'),
      [/parameter `\/prod\/db`, eu-west-1/],
    ],
    [
      container('"secrets": [{ "name": "A", "valueFrom": "|db-password" }]'),
      [/parameter `db-password` in the region of the task/],
    ],
    [
      task('"taskRoleArn": "|arn:aws:iam::111122223333:role/app/web"'),
      ['IAM: role `web`, account 111122223333'],
      /ロール `web`/,
    ],
    [
      container('"environmentFiles": [{ "type": "s3", "value": "|arn:aws:s3:::bucket/a/b.env" }]'),
      ['Amazon S3: `a/b.env` in bucket `bucket`'],
    ],
    [
      'apiVersion: v1\nkind: PersistentVolume\nspec:\n  csi:\n    driver: efs.csi.aws.com\n    volumeHandle: |fs-0abc:/data:fsap-0def',
      ['Amazon EFS: file system `fs-0abc`, directory `/data`, access point `fsap-0def`'],
      /アクセスポイント `fsap-0def`/,
    ],
    [
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  sele|ctor:\n    matchLabels: {app: web}\n    matchExpressions:\n      - {key: tier, operator: In, values: [a, b]}\n      - {key: old, operator: DoesNotExist}',
      ['Matches `app=web,tier in (a,b),!old` (as `kubectl get -l` takes it)'],
      /に一致/,
    ],
    [
      'apiVersion: v1\nkind: Service\nspec:\n  selector: {app: |web}',
      ['Matches `app=web` (as `kubectl get -l` takes it)'],
    ],
  ];
  for (const [text, lines, japanese] of table) {
    it(text.replaceAll(/\s+/g, ' ').slice(0, 130), () => {
      const found = meaning(text);
      assert.equal(found.length, lines.length, found.join('\n'));
      lines.forEach((line, index) => {
        if (typeof line === 'string') assert.equal(found[index], line);
        else assert.match(found[index] ?? '', line);
      });
      const inJapanese = meaning(text, 'ja');
      assert.equal(inJapanese.length, lines.length, inJapanese.join('\n'));
      if (typeof japanese === 'string') assert.equal(inJapanese[0], japanese);
      else if (japanese) assert.match(inJapanese.join('\n'), japanese);
    });
  }

  const silent: [name: string, text: string][] = [
    ['a quantity that is none', requests('cpu: |lots')],
    [
      'a pod of unknown size',
      pod('  containers:\n    - {resources: {requests: {cpu: "${CPU}"}}}\n    - reso|urces: {requests: {cpu: 1}}'),
    ],
    ['a schedule that Kubernetes refuses', cronJob('schedule: "|0 12 * * 7"')],
    ['an expression that EventBridge refuses', schedule('|cron(0 0 * * * *)')],
    ['an image with variables', image('"$(IMAGE)|:1"')],
    ['a Service without a selector', 'apiVersion: v1\nkind: Service\nspec:\n  sele|ctor: {}'],
    ['labels of nodes', pod('  node|Selector: {a: b}')],
  ];
  for (const [name, text] of silent) {
    it(`is not made up for ${name}`, () => {
      assert.doesNotMatch(meaning(text).join(' '), /`.* = |Matches|Next runs|asks for|repository|Every/);
    });
  }
});
