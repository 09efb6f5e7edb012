import type { Text } from '../concepts/concept.ts';
import type { Application } from './model.ts';

/** What the source does not say and somebody has to choose, with the values to choose from; the first is taken otherwise. */
const CHOICES = {
  ecs: {
    format: ['cloudformation', 'terraform', 'json'],
    'launch-type': ['fargate', 'ec2'],
    discovery: ['service-connect', 'cloud-map'],
    stateful: ['one-service', 'service-each'],
  },
  eks: {
    format: ['manifests'],
    layout: ['single', 'per-resource', 'kustomize'],
    identity: ['irsa', 'pod-identity'],
    secrets: ['external-secrets', 'secret'],
    entrance: ['ingress', 'target-group-binding'],
  },
} as const;

type Table = typeof CHOICES;
type Target = keyof Table;
export type DecisionId = { [to in Target]: keyof Table[to] }[Target];
/** What was chosen, by id. */
export type Choices = { readonly [id in DecisionId]?: string };
/** Every decision of a direction, made. */
export type Decided<To extends Target> = { readonly [id in keyof Table[To]]: ChoiceOf<Table[To][id]> };
type ChoiceOf<List> = List extends readonly (infer Value)[] ? Value : never;

/** A decision as an editor asks for it. */
export interface Decision {
  readonly id: DecisionId;
  readonly question: Text;
  readonly choices: readonly { readonly value: string; readonly title: Text }[];
  /** What was chosen, or what is taken where nobody chose. */
  readonly value: string;
}

/** The decisions of a direction and the values of each; the first is the default. */
export function choicesFor(to: Target): Readonly<Record<string, readonly string[]>> {
  return CHOICES[to];
}

/** All decisions of a direction. A choice that is not offered counts as none. */
export function decide<To extends Target>(to: To, choices: Choices): Decided<To> {
  const made = Object.entries(choicesFor(to)).map(([id, values]) => {
    const chosen = choices[id as DecisionId];
    return [id, chosen !== undefined && values.includes(chosen) ? chosen : values[0]];
  });
  return Object.fromEntries(made) as Decided<To>;
}

/** The decisions that make a difference for an application, as they were made. */
export function decisionsFor(to: Target, choices: Choices, application: Application): Decision[] {
  const decided: Readonly<Record<string, string>> = decide(to, choices);
  return Object.entries(choicesFor(to))
    .filter(([id, values]) => values.length > 1 && MATTERS[id as DecisionId](application))
    .map(([id, values]) => {
      const { question, titles } = WORDS[id as DecisionId];
      return {
        id: id as DecisionId,
        question,
        choices: values.map((value) => ({ value, title: titles[value] ?? { en: value, ja: value } })),
        value: decided[id] ?? '',
      };
    });
}

const always = (): boolean => true;

const MATTERS: Readonly<Record<DecisionId, (application: Application) => boolean>> = {
  format: always,
  'launch-type': always,
  discovery: ({ workloads }) => workloads.some(({ endpoints }) => endpoints.length > 0),
  stateful: ({ workloads }) => workloads.some(({ keepsIdentity }) => keepsIdentity),
  layout: always,
  identity: ({ workloads }) => workloads.some(({ identity }) => identity?.role),
  secrets: ({ workloads }) =>
    workloads.some(({ containers }) =>
      containers.some(({ settings }) => settings.some(({ kind }) => kind === 'secret')),
    ),
  entrance: ({ entrances }) => entrances.length > 0,
};

interface Words {
  readonly question: Text;
  readonly titles: Readonly<Record<string, Text>>;
}

const WORDS: Readonly<Record<DecisionId, Words>> = {
  format: {
    question: { en: 'Form of the output', ja: '出力形式' },
    titles: {
      cloudformation: { en: 'CloudFormation template', ja: 'CloudFormation テンプレート' },
      terraform: { en: 'Terraform configuration', ja: 'Terraform 設定' },
      json: { en: 'Input files for the AWS CLI', ja: 'AWS CLI の入力ファイル' },
    },
  },
  'launch-type': {
    question: { en: 'Where the tasks run', ja: 'タスクの実行場所' },
    titles: {
      fargate: { en: 'Fargate', ja: 'Fargate' },
      ec2: { en: 'EC2 instances of the cluster', ja: 'クラスターの EC2 インスタンス' },
    },
  },
  discovery: {
    question: { en: 'How services find each other', ja: 'サービス間の名前解決' },
    titles: {
      'service-connect': { en: 'Service Connect (keeps port numbers)', ja: 'Service Connect(ポート番号を維持)' },
      'cloud-map': { en: 'Cloud Map DNS names', ja: 'Cloud Map の DNS 名' },
    },
  },
  stateful: {
    question: { en: 'What a StatefulSet becomes', ja: 'StatefulSet の変換先' },
    titles: {
      'one-service': { en: 'One service, copies without identity', ja: '1 つのサービス(レプリカの識別なし)' },
      'service-each': { en: 'One service for each replica', ja: 'レプリカごとに 1 つのサービス' },
    },
  },
  layout: {
    question: { en: 'How the manifests are laid out', ja: 'マニフェストの構成' },
    titles: {
      single: { en: 'One file', ja: '1 つのファイル' },
      'per-resource': { en: 'A file for each object', ja: 'オブジェクトごとに 1 ファイル' },
      kustomize: { en: 'A Kustomize base and an overlay', ja: 'Kustomize の base と overlay' },
    },
  },
  identity: {
    question: { en: 'How pods take on their IAM role', ja: 'Pod が IAM ロールを引き受ける方法' },
    titles: {
      irsa: { en: 'IAM roles for service accounts (IRSA)', ja: 'サービスアカウントの IAM ロール(IRSA)' },
      'pod-identity': { en: 'EKS Pod Identity', ja: 'EKS Pod Identity' },
    },
  },
  secrets: {
    question: { en: 'Where secrets come from', ja: 'シークレットの取得元' },
    titles: {
      'external-secrets': {
        en: 'The same AWS secrets, through the External Secrets Operator',
        ja: 'External Secrets Operator 経由で同じ AWS のシークレット',
      },
      secret: { en: 'Kubernetes Secrets that you create', ja: '自分で作成する Kubernetes の Secret' },
    },
  },
  entrance: {
    question: { en: 'How traffic gets in from outside', ja: '外部トラフィックの入り口' },
    titles: {
      ingress: { en: 'A new load balancer, by an Ingress', ja: 'Ingress による新しいロードバランサー' },
      'target-group-binding': {
        en: 'The existing target groups, by TargetGroupBindings',
        ja: 'TargetGroupBinding による既存のターゲットグループ',
      },
    },
  },
};
