import type { Concept, Text } from './concept.ts';
import { cluster } from './entries/cluster.ts';
import { configuration } from './entries/configuration.ts';
import { containers } from './entries/containers.ts';
import { ecsOnly } from './entries/ecs-only.ts';
import { health } from './entries/health.ts';
import { identity } from './entries/identity.ts';
import { jobs } from './entries/jobs.ts';
import { lifecycle } from './entries/lifecycle.ts';
import { networking } from './entries/networking.ts';
import { operations } from './entries/operations.ts';
import { placement } from './entries/placement.ts';
import { podNetwork } from './entries/pod-network.ts';
import { resources } from './entries/resources.ts';
import { rollout } from './entries/rollout.ts';
import { security } from './entries/security.ts';
import { storage } from './entries/storage.ts';
import { workloads } from './entries/workloads.ts';

/** A group of entries that people read together: one file of entries, one table of the documentation. */
export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly concepts: readonly Concept[];
}

/** Every equivalence once, by topic. A new topic is a file under entries/ and a line here. */
export const topics: readonly Topic[] = [
  { id: 'workloads', title: { en: 'Workloads', ja: 'ワークロード' }, concepts: workloads },
  { id: 'jobs', title: { en: 'Jobs and schedules', ja: 'ジョブとスケジュール' }, concepts: jobs },
  { id: 'networking', title: { en: 'Reaching services', ja: 'サービスへの通信' }, concepts: networking },
  {
    id: 'configuration',
    title: { en: 'Configuration and secrets', ja: '設定とシークレット' },
    concepts: configuration,
  },
  { id: 'identity', title: { en: 'Identity and permissions', ja: 'ID と権限' }, concepts: identity },
  { id: 'cluster', title: { en: 'Cluster and scaling', ja: 'クラスターとスケーリング' }, concepts: cluster },
  { id: 'containers', title: { en: 'Containers', ja: 'コンテナ' }, concepts: containers },
  { id: 'resources', title: { en: 'CPU, memory and disk', ja: 'CPU、メモリ、ディスク' }, concepts: resources },
  { id: 'health', title: { en: 'Health checks', ja: 'ヘルスチェック' }, concepts: health },
  { id: 'lifecycle', title: { en: 'Start, stop and order', ja: '起動、停止、順序' }, concepts: lifecycle },
  { id: 'rollout', title: { en: 'Rollouts', ja: 'ロールアウト' }, concepts: rollout },
  { id: 'storage', title: { en: 'Storage', ja: 'ストレージ' }, concepts: storage },
  { id: 'pod-network', title: { en: 'Ports and network', ja: 'ポートとネットワーク' }, concepts: podNetwork },
  { id: 'security', title: { en: 'Security settings', ja: 'セキュリティ設定' }, concepts: security },
  { id: 'placement', title: { en: 'Placement and capacity', ja: '配置とキャパシティ' }, concepts: placement },
  { id: 'operations', title: { en: 'Logs and operations', ja: 'ログと運用' }, concepts: operations },
  { id: 'ecs-only', title: { en: 'More of Amazon ECS', ja: 'その他の Amazon ECS の項目' }, concepts: ecsOnly },
];

/** All entries, in the order of the topics. */
export const concepts: readonly Concept[] = topics.flatMap((topic) => topic.concepts);
