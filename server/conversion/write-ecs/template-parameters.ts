import type { DraftObject } from '../draft.ts';
import { uniqueNames } from '../names.ts';

/** The parameters of a template being written. */
export interface TemplateParameters {
  /** In the order people fill them in: what every deployment has to choose first, then by first use. */
  inOrder(): [string, DraftObject][];
  /** The name of the parameter for a meaning; the first use declares it, under the wanted name or one like it. */
  named(meaning: string, wanted: string, declaration: DraftObject): string;
}

/** Names that are the parameters' own in every template. */
const COMMON = ['Cluster', 'Subnets', 'SecurityGroups', 'AssignPublicIp'];

/** A template's parameters, none yet. */
export function templateParameters(): TemplateParameters {
  const names = new Map<string, string>();
  const declarations = new Map<string, DraftObject>();
  const unique = uniqueNames(255, '');
  return {
    inOrder: () => {
      const all = [...declarations];
      const common = COMMON.flatMap((name) => all.filter(([one]) => one === name));
      return [...common, ...all.filter(([name]) => !COMMON.includes(name))];
    },
    named: (meaning, wanted, declaration) => {
      const name = names.get(meaning) ?? unique(wanted);
      if (!names.has(meaning)) declarations.set(name, declaration);
      names.set(meaning, name);
      return name;
    },
  };
}
