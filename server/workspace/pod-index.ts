import { asObject, isUnknown, type ObjectValue } from '../syntax/value.ts';
import type { PodFacts } from './definition.ts';
import type { Placed } from './workspace.ts';

/** A definition that makes pods. */
export interface PodMaker extends Placed {
  readonly pods: PodFacts;
}

/** Finds those that a selector may match without asking every one. */
export interface PodIndex {
  candidates(selector: ObjectValue): readonly PodMaker[];
}

/** Puts the makers of pods in order by their labels. */
export function podIndex(definitions: readonly Placed[]): PodIndex {
  const makers = definitions.filter(makesPods);
  const byLabel = new Map<string, PodMaker[]>();
  const unsure = makers.filter(({ pods }) => Object.values(pods.labels).some(isUnknown));
  for (const maker of makers) {
    for (const [key, value] of Object.entries(maker.pods.labels)) {
      const label = `${key}=${String(value)}`;
      const known = byLabel.get(label);
      if (known) known.push(maker);
      else byLabel.set(label, [maker]);
    }
  }
  return {
    candidates(selector) {
      const label = Object.entries(asObject(selector.matchLabels) ?? {}).find(([, value]) => typeof value === 'string');
      return label ? [...(byLabel.get(label.join('=')) ?? []), ...unsure] : makers;
    },
  };
}

export function makesPods(placed: Placed): placed is PodMaker {
  return placed.pods !== undefined;
}
