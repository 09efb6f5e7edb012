import type { Fidelity, Text } from './concept.ts';

/** How a fidelity is said to people, as it follows the counterpart's name. */
export const fidelityWords: Record<Fidelity, Text> = {
  exact: { en: 'same meaning', ja: '同じ意味' },
  approximate: { en: 'close, with differences', ja: 'おおむね対応（違いあり）' },
  none: { en: 'no direct counterpart', ja: '直接対応するものなし' },
  blocked: { en: 'not safe to carry over as is', ja: 'そのままの移行は不可' },
};

/** Fixed words around the texts of an entry. */
export const words = {
  onEcs: { en: 'On Amazon ECS', ja: 'Amazon ECS では' },
  onKubernetes: { en: 'On Kubernetes', ja: 'Kubernetes では' },
  ecsDocumentation: { en: 'ECS documentation', ja: 'ECS のドキュメント' },
  kubernetesDocumentation: { en: 'Kubernetes documentation', ja: 'Kubernetes のドキュメント' },
  build: { en: 'To build', ja: '別途用意するもの' },
  toEcs: { en: 'Kubernetes → ECS', ja: 'Kubernetes → ECS' },
  toKubernetes: { en: 'ECS → Kubernetes', ja: 'ECS → Kubernetes' },
  nothing: { en: 'nothing', ja: '対応なし' },
  documentation: { en: 'Documentation', ja: 'ドキュメント' },
  about: { en: (name: string) => `, for \`${name}\``, ja: (name: string) => `（\`${name}\` について）` },
} as const satisfies Record<string, Text | Record<'en' | 'ja', (name: string) => string>>;
