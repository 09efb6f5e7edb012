import type { FargateSize } from '../../ecs/fargate-sizes.ts';
import type { Registry } from './image-name.ts';
import type { Asked, ValueLabels } from './labels.ts';
import { memoriesSaid, rounded, sizeSaid } from './sizes-said.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export const valueLabelsInEnglish: ValueLabels = {
  cpu: (text, vcpu, units, isExact) =>
    `\`${text}\` = ${vcpu} vCPU = ${isExact ? '' : 'about '}${units} CPU units of ECS`,
  memory: (text, mebibytes, isExact) => `\`${text}\` = ${mebibytes} MiB${isExact ? '' : ', rounded up'}`,
  tinyMemory: (text, bytes, digits) =>
    `⚠ \`${text}\` is ${rounded(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}${text.endsWith('m') ? ', because `m` means thousandths' : ''}. Mebibytes are written \`${digits}Mi\`.`,
  storage: (text, gibibytes) => `\`${text}\` = an Amazon EBS volume of ${gibibytes} GiB (\`sizeInGiB\`)`,
  scratch: (text, gibibytes) =>
    gibibytes <= 20
      ? `\`${text}\`: a Fargate task has 20 GiB without asking`
      : `\`${text}\`: the task as a whole gets \`ephemeralStorage.sizeInGiB\`; Fargate has up to 200`,
  pod: (asked, size) =>
    `The pod as a whole asks for ${needSaid(asked)} → Fargate ${sizeSaid(size, ' with ')} (\`cpu\` ${size.cpu}, \`memory\` ${size.memory})`,
  podTooBig: (asked) => `The pod as a whole asks for ${needSaid(asked)}: more than Fargate has, so it needs EC2`,
  units: (units, vcpu, quantity) => `${units} CPU units = ${rounded(vcpu)} vCPU = \`cpu: ${quantity}\` on Kubernetes`,
  mebibytes: (mebibytes, quantity, field) =>
    `${mebibytes} MiB = \`memory: ${quantity}\` in the \`${field}\` on Kubernetes`,
  fargateSize: (size, memories) => {
    const said = memoriesSaid(memories);
    const choice = Array.isArray(said)
      ? listed(said.map((memory) => `${memory} GB`))
      : `${said.first} to ${said.last} GB in steps of ${said.step}`;
    return `✓ Fargate has ${sizeSaid(size, ' with ')}. With this CPU it takes ${choice}.`;
  },
  noFargateSize: (size, near) => {
    const advice = near.length === 0 ? '' : ` Near: ${listed(near.map(sizeWithFigures))}.`;
    return `✗ Fargate has no ${sizeSaid(size, ' with ')}.${advice}`;
  },
  meaning: (text, words) => `\`${text}\` — ${words}`,
  everySeconds: (seconds) => `Every ${duration(seconds)}`,
  once: (moment, zone) => `Once, on ${moment.replace('T', ' at ')}${zone === undefined ? '' : ` (${zone})`}`,
  nextRuns: (runs, zone) =>
    runs.length === 0
      ? 'Next runs: none in the coming eight years'
      : `Next runs (${zone}): ${runs.map((run) => `${WEEKDAYS[run.getUTCDay()]} ${run.toISOString().slice(0, 16).replace('T', ' ')}`).join(', ')}`,
  scheduler: (expressions) =>
    `EventBridge Scheduler: ${expressions.map((expression) => `\`${expression}\``).join(' and ')}`,
  noScheduler: (reason) => `EventBridge Scheduler: none. ${reason}`,
  cronJob: (cron) => `CronJob: \`schedule: "${cron}"\``,
  noCronJob: (reason) => `CronJob: none. ${reason}`,
  image: ({ registry, repository, tag, digest }) =>
    [registryName(registry), `repository \`${repository}\``, tag && `tag \`${tag}\``, digest && 'digest']
      .filter(Boolean)
      .join(', '),
  tag: {
    digest: 'A digest always names the same image.',
    none: 'Without a tag it is `latest`, which moves with each push. Name a version or a digest.',
    latest: '`latest` moves with each push. Name a version or a digest.',
    ecrTag: 'The tag can move to another image, unless its repository has immutable tags. A digest cannot.',
    tag: 'The tag can move to another image. A digest cannot.',
  },
  pull: {
    docker:
      'Pulling: Docker Hub limits pulls without an account. Credentials: `imagePullSecrets` on Kubernetes, `repositoryCredentials` on ECS.',
    ecr: 'Pulling needs permission for Amazon ECR: of the node role on EKS; of the task execution role on ECS, or the instance role on EC2.',
    'ecr-public': 'Pulling needs no credentials.',
    other: 'Pulling, if it is private: `imagePullSecrets` on Kubernetes, `repositoryCredentials` on ECS.',
  },
  clamped: ({ field, min, max }, value, wanted) =>
    `On ECS: \`${field}: ${value}\`${value === wanted ? '' : ` (it takes ${min} to ${max})`}`,
  sameNumber: (field, value) => `On Kubernetes: \`${field}: ${value}\``,
  stopTimeout: (seconds, isCut) =>
    `On ECS: \`stopTimeout: ${seconds}\` for each container${isCut ? ' (2 to 120 on Fargate)' : ''}`,
  arn: (name, { region, account }) =>
    [name, region, account && account !== 'aws' ? `account ${account}` : ''].filter(Boolean).join(', '),
  arnParts: {
    secret: (name, key, stage, version) =>
      [
        `Secrets Manager: secret \`${name}\``,
        key ? `key \`${key}\`` : 'the whole value',
        version ? `version \`${version}\`` : `version ${stage ? `\`${stage}\`` : '`AWSCURRENT`'}`,
      ].join(', '),
    parameter: (name) => `Systems Manager: parameter \`${name}\``,
    role: (name) => `IAM: role \`${name}\``,
    bucket: (name) => `Amazon S3: bucket \`${name}\``,
    object: (bucket, key) => `Amazon S3: \`${key}\` in bucket \`${bucket}\``,
    targetGroup: (name) => `Elastic Load Balancing: target group \`${name}\``,
    other: (service, resource) => `${service}: \`${resource}\``,
  },
  localParameter: (name) => `Systems Manager: parameter \`${name}\` in the region of the task`,
  externalSecret: (name, key) =>
    `On Kubernetes, with the External Secrets Operator: \`remoteRef: { key: ${name}${key ? `, property: ${key}` : ''} }\``,
  efs: (fileSystem, directory, accessPoint) =>
    [
      `Amazon EFS: file system \`${fileSystem}\``,
      directory && `directory \`${directory}\``,
      accessPoint && `access point \`${accessPoint}\``,
    ]
      .filter(Boolean)
      .join(', '),
  selects: (terms) => `Matches \`${terms}\` (as \`kubectl get -l\` takes it)`,
  selectsAll: 'An empty selector matches everything.',
};

function needSaid({ vcpu, memory }: Asked): string {
  return [vcpu && `${vcpu} vCPU`, memory].filter(Boolean).join(' and ');
}

function sizeWithFigures(size: FargateSize): string {
  return `${sizeSaid(size, ' with ')} (\`${size.cpu}\`/\`${size.memory}\`)`;
}

function registryName(registry: Registry): string {
  switch (registry.kind) {
    case 'docker':
      return 'Docker Hub';
    case 'ecr':
      return `Amazon ECR of account ${registry.account} in ${registry.region}`;
    case 'ecr-public':
      return 'Amazon ECR Public';
    case 'other':
      return REGISTRIES[registry.host] ?? `Registry \`${registry.host}\``;
  }
}

const REGISTRIES: Readonly<Record<string, string>> = {
  'ghcr.io': 'GitHub Container Registry',
  'quay.io': 'Quay',
  'gcr.io': 'Google Container Registry',
  'registry.k8s.io': 'The registry of the Kubernetes project',
  'mcr.microsoft.com': 'Microsoft Artifact Registry',
};

/** `90 minutes`, `2 hours 30 minutes` */
function duration(seconds: number): string {
  if (seconds % 60 === 0 && seconds % 3600 !== 0 && seconds < 7200)
    return seconds === 60 ? 'minute' : `${seconds / 60} minutes`;
  const parts = [
    [Math.floor(seconds / 86400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const said = parts.flatMap(([number, unit]) => (number === 0 ? [] : `${number} ${unit}${number === 1 ? '' : 's'}`));
  return said.length === 1 ? (said[0] ?? '').replace(/^1 /, '') : said.join(' ');
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
