import type { FargateSize } from '../../ecs/fargate-sizes.ts';
import type { Registry } from './image-name.ts';
import type { Asked, ValueLabels } from './labels.ts';
import { memoriesSaid, rounded, sizeSaid } from './sizes-said.ts';

const WEEKDAYS = '日月火水木金土';

export const valueLabelsInJapanese: ValueLabels = {
  cpu: (text, vcpu, units, isExact) =>
    `\`${text}\` = ${vcpu} vCPU = ECS の CPU ユニットで${isExact ? '' : '約'} ${units}`,
  memory: (text, mebibytes, isExact) => `\`${text}\` = ${mebibytes} MiB${isExact ? '' : '（切り上げ）'}`,
  tinyMemory: (text, bytes, digits) =>
    `⚠ \`${text}\` は ${rounded(bytes)} バイトです${text.endsWith('m') ? '（`m` は 1000 分の 1）' : ''}。MiB 単位なら \`${digits}Mi\` と書きます。`,
  storage: (text, gibibytes) => `\`${text}\` = Amazon EBS ボリュームで ${gibibytes} GiB（\`sizeInGiB\`）`,
  scratch: (text, gibibytes) =>
    gibibytes <= 20
      ? `\`${text}\`: Fargate のタスクには指定なしで 20 GiB 付きます`
      : `\`${text}\`: ECS ではタスク全体の \`ephemeralStorage.sizeInGiB\` で指定します（Fargate は最大 200）`,
  pod: (asked, size) =>
    `Pod 全体の要求は ${needSaid(asked)} → Fargate では ${sizeSaid(size, ' / ')}（\`cpu\` ${size.cpu}、\`memory\` ${size.memory}）`,
  podTooBig: (asked) => `Pod 全体の要求は ${needSaid(asked)}。Fargate の上限を超えるため EC2 が必要です`,
  units: (units, vcpu, quantity) =>
    `${units} CPU ユニット = ${rounded(vcpu)} vCPU = Kubernetes では \`cpu: ${quantity}\``,
  mebibytes: (mebibytes, quantity, field) =>
    `${mebibytes} MiB = Kubernetes では \`${field}\` の \`memory: ${quantity}\``,
  fargateSize: (size, memories) => {
    const said = memoriesSaid(memories);
    const choice = Array.isArray(said)
      ? said.map((memory) => `${memory} GB`).join('、')
      : `${said.first}〜${said.last} GB（${said.step} GB 単位）`;
    return `✓ Fargate で使えるサイズ（${sizeSaid(size, ' / ')}）です。この CPU で選べるメモリ: ${choice}`;
  },
  noFargateSize: (size, near) => {
    const advice = near.length === 0 ? '' : `近いサイズ: ${near.map(sizeWithFigures).join('、')}`;
    return `✗ Fargate に ${sizeSaid(size, ' / ')} のサイズはありません。${advice}`;
  },
  meaning: (text, words) => `\`${text}\` — ${words}`,
  everySeconds: (seconds) => `${duration(seconds)}ごと`,
  once: (moment, zone) => `${moment.replace('T', ' ')} に 1 回だけ${zone === undefined ? '' : `（${zone}）`}`,
  nextRuns: (runs, zone) =>
    runs.length === 0 ? '次回の実行: 今後 8 年間はありません' : `次回以降（${zone}）: ${runs.map(moment).join('、')}`,
  scheduler: (expressions) =>
    `EventBridge Scheduler では ${expressions.map((expression) => `\`${expression}\``).join(' と ')}`,
  noScheduler: (reason) => `EventBridge Scheduler: なし。${reason}`,
  cronJob: (cron) => `CronJob では \`schedule: "${cron}"\``,
  noCronJob: (reason) => `CronJob: なし。${reason}`,
  image: ({ registry, repository, tag, digest }) =>
    [registryName(registry), `リポジトリ \`${repository}\``, tag && `タグ \`${tag}\``, digest && 'ダイジェスト指定']
      .filter(Boolean)
      .join('、'),
  tag: {
    digest: 'ダイジェストは常に同じイメージを指します。',
    none: 'タグがないと `latest` になり、プッシュのたびに中身が変わります。バージョンかダイジェストを指定してください。',
    latest: '`latest` はプッシュのたびに中身が変わります。バージョンかダイジェストを指定してください。',
    ecrTag: 'リポジトリでタグのイミュータビリティを有効にしていない限り、タグは別のイメージに付け替えられます。',
    tag: 'タグは別のイメージに付け替えられます。固定するにはダイジェストを指定します。',
  },
  pull: {
    docker:
      'プル: Docker Hub は未認証のプル回数を制限しています。認証情報は Kubernetes では `imagePullSecrets`、ECS では `repositoryCredentials` で渡します。',
    ecr: 'プルには ECR の権限が必要です。EKS ではノードロール、ECS ではタスク実行ロール（EC2 ならインスタンスロールでも可）に付与します。',
    'ecr-public': 'プルに認証情報は不要です。',
    other:
      'プライベートなら、Kubernetes では `imagePullSecrets`、ECS では `repositoryCredentials` で認証情報を渡します。',
  },
  clamped: ({ field, min, max }, value, wanted) =>
    `ECS では \`${field}: ${value}\`${value === wanted ? '' : `（指定できる範囲は ${min}〜${max}）`}`,
  sameNumber: (field, value) => `Kubernetes では \`${field}: ${value}\``,
  stopTimeout: (seconds, isCut) =>
    `ECS では各コンテナに \`stopTimeout: ${seconds}\`${isCut ? '（Fargate では 2〜120）' : ''}`,
  arn: (name, { region, account }) =>
    [name, region, account && account !== 'aws' ? `アカウント ${account}` : ''].filter(Boolean).join('、'),
  arnParts: {
    secret: (name, key, stage, version) =>
      [
        `Secrets Manager: シークレット \`${name}\``,
        key ? `キー \`${key}\`` : '値全体',
        version ? `バージョン \`${version}\`` : `バージョン ${stage ? `\`${stage}\`` : '`AWSCURRENT`'}`,
      ].join('、'),
    parameter: (name) => `Systems Manager: パラメータ \`${name}\``,
    role: (name) => `IAM: ロール \`${name}\``,
    bucket: (name) => `Amazon S3: バケット \`${name}\``,
    object: (bucket, key) => `Amazon S3: バケット \`${bucket}\` の \`${key}\``,
    targetGroup: (name) => `Elastic Load Balancing: ターゲットグループ \`${name}\``,
    other: (service, resource) => `${service}: \`${resource}\``,
  },
  localParameter: (name) => `Systems Manager: タスクと同じリージョンのパラメータ \`${name}\``,
  externalSecret: (name, key) =>
    `Kubernetes では External Secrets Operator で \`remoteRef: { key: ${name}${key ? `, property: ${key}` : ''} }\``,
  efs: (fileSystem, directory, accessPoint) =>
    [
      `Amazon EFS: ファイルシステム \`${fileSystem}\``,
      directory && `ディレクトリ \`${directory}\``,
      accessPoint && `アクセスポイント \`${accessPoint}\``,
    ]
      .filter(Boolean)
      .join('、'),
  selects: (terms) => `\`${terms}\` に一致（\`kubectl get -l\` の書式）`,
  selectsAll: '空のセレクターはすべてに一致します。',
};

function needSaid({ vcpu, memory }: Asked): string {
  return [vcpu && `${vcpu} vCPU`, memory].filter(Boolean).join('、');
}

function sizeWithFigures(size: FargateSize): string {
  return `${sizeSaid(size, ' / ')}（\`${size.cpu}\`/\`${size.memory}\`）`;
}

function registryName(registry: Registry): string {
  switch (registry.kind) {
    case 'docker':
      return 'Docker Hub';
    case 'ecr':
      return `Amazon ECR（アカウント ${registry.account}、${registry.region}）`;
    case 'ecr-public':
      return 'Amazon ECR Public';
    case 'other':
      return REGISTRIES[registry.host] ?? `レジストリ \`${registry.host}\``;
  }
}

const REGISTRIES: Readonly<Record<string, string>> = {
  'ghcr.io': 'GitHub Container Registry',
  'quay.io': 'Quay',
  'gcr.io': 'Google Container Registry',
  'registry.k8s.io': 'Kubernetes プロジェクトのレジストリ',
  'mcr.microsoft.com': 'Microsoft Artifact Registry',
};

/** `2026-11-23（月）08:30` */
function moment(run: Date): string {
  const text = run.toISOString();
  return `${text.slice(0, 10)}（${WEEKDAYS[run.getUTCDay()]}）${text.slice(11, 16)}`;
}

/** `1 時間 30 分` */
function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86400), '日'],
    [Math.floor(seconds / 3600) % 24, '時間'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ] as const;
  return parts.flatMap(([number, unit]) => (number === 0 ? [] : `${number} ${unit}`)).join(' ');
}
