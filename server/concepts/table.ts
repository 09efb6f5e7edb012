import type { Concept, Text } from './concept.ts';
import { autoscaling } from './entries/autoscaling.ts';
import { claims } from './entries/claims.ts';
import { cluster } from './entries/cluster.ts';
import { configuration } from './entries/configuration.ts';
import { containerDetails } from './entries/container-details.ts';
import { containers } from './entries/containers.ts';
import { ecsOnly } from './entries/ecs-only.ts';
import { health } from './entries/health.ts';
import { identity } from './entries/identity.ts';
import { jobDetails } from './entries/job-details.ts';
import { jobs } from './entries/jobs.ts';
import { lifecycle } from './entries/lifecycle.ts';
import { networkPolicies } from './entries/network-policies.ts';
import { networking } from './entries/networking.ts';
import { operations } from './entries/operations.ts';
import { placement } from './entries/placement.ts';
import { platform } from './entries/platform.ts';
import { podNetwork } from './entries/pod-network.ts';
import { resources } from './entries/resources.ts';
import { rollout } from './entries/rollout.ts';
import { scheduling } from './entries/scheduling.ts';
import { security } from './entries/security.ts';
import { securityDetails } from './entries/security-details.ts';
import { serviceDetails } from './entries/service-details.ts';
import { serviceOperations } from './entries/service-operations.ts';
import { stateful } from './entries/stateful.ts';
import { storage } from './entries/storage.ts';
import { volumeSources } from './entries/volume-sources.ts';
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
  { id: 'job-details', title: { en: 'More of Jobs', ja: 'Job のその他の項目' }, concepts: jobDetails },
  {
    id: 'stateful',
    title: { en: 'StatefulSets and DaemonSet updates', ja: 'StatefulSet と DaemonSet の更新' },
    concepts: stateful,
  },
  { id: 'networking', title: { en: 'Reaching services', ja: 'サービスへの通信' }, concepts: networking },
  {
    id: 'service-details',
    title: { en: 'More of Services and Ingresses', ja: 'Service と Ingress のその他の項目' },
    concepts: serviceDetails,
  },
  {
    id: 'network-policies',
    title: { en: 'Network rules, gateways and proxies', ja: '通信の許可、ゲートウェイ、プロキシ' },
    concepts: networkPolicies,
  },
  {
    id: 'configuration',
    title: { en: 'Configuration and secrets', ja: '設定とシークレット' },
    concepts: configuration,
  },
  { id: 'identity', title: { en: 'Identity and permissions', ja: 'ID と権限' }, concepts: identity },
  { id: 'cluster', title: { en: 'Cluster and scaling', ja: 'クラスターとスケーリング' }, concepts: cluster },
  { id: 'autoscaling', title: { en: 'Autoscaling', ja: 'オートスケーリング' }, concepts: autoscaling },
  { id: 'containers', title: { en: 'Containers', ja: 'コンテナ' }, concepts: containers },
  {
    id: 'container-details',
    title: { en: 'More of containers', ja: 'コンテナのその他の項目' },
    concepts: containerDetails,
  },
  { id: 'resources', title: { en: 'CPU, memory and disk', ja: 'CPU、メモリ、ディスク' }, concepts: resources },
  { id: 'health', title: { en: 'Health checks', ja: 'ヘルスチェック' }, concepts: health },
  { id: 'lifecycle', title: { en: 'Start, stop and order', ja: '起動、停止、順序' }, concepts: lifecycle },
  { id: 'rollout', title: { en: 'Rollouts', ja: 'ロールアウト' }, concepts: rollout },
  { id: 'storage', title: { en: 'Storage', ja: 'ストレージ' }, concepts: storage },
  {
    id: 'volume-sources',
    title: { en: 'More kinds of volumes', ja: 'その他の種類のボリューム' },
    concepts: volumeSources,
  },
  { id: 'claims', title: { en: 'Persistent volume claims', ja: 'PersistentVolumeClaim' }, concepts: claims },
  { id: 'pod-network', title: { en: 'Ports and network', ja: 'ポートとネットワーク' }, concepts: podNetwork },
  { id: 'security', title: { en: 'Security settings', ja: 'セキュリティ設定' }, concepts: security },
  {
    id: 'security-details',
    title: { en: 'More of security and objects', ja: 'セキュリティとオブジェクトのその他の項目' },
    concepts: securityDetails,
  },
  { id: 'placement', title: { en: 'Placement and capacity', ja: '配置とキャパシティ' }, concepts: placement },
  { id: 'scheduling', title: { en: 'Scheduling in detail', ja: 'スケジューリングの詳細' }, concepts: scheduling },
  { id: 'operations', title: { en: 'Logs and operations', ja: 'ログと運用' }, concepts: operations },
  { id: 'ecs-only', title: { en: 'More of Amazon ECS', ja: 'その他の Amazon ECS の項目' }, concepts: ecsOnly },
  {
    id: 'service-operations',
    title: { en: 'More of ECS services', ja: 'ECS サービスのその他の項目' },
    concepts: serviceOperations,
  },
  { id: 'platform', title: { en: 'The platforms as a whole', ja: 'プラットフォーム全体' }, concepts: platform },
];

/** All entries, in the order of the topics. */
export const concepts: readonly Concept[] = topics.flatMap((topic) => topic.concepts);
