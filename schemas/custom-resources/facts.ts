import { CUSTOM_PACKAGES } from './packages.ts';
import { type CustomFacts, readPackage } from './read-package.ts';

const packages = new URL('../node_modules/@kubernetes-models/', import.meta.url).pathname;

/** The files of facts about custom resources, name and text. */
export function customFacts(): [name: string, text: string][] {
  const all = CUSTOM_PACKAGES.map((name): [string, CustomFacts] => [name, readPackage(`${packages}${name}`)]);
  const groups: Record<string, string[]> = {};
  for (const [name, { kinds }] of all) {
    for (const group of new Set(Object.keys(kinds).map((kind) => kind.slice(0, kind.indexOf('/'))))) {
      groups[group] = [...(groups[group] ?? []), name];
    }
  }
  const sorted = Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...all.map(([name, facts]): [string, string] => [name, print(facts)]), ['groups', print(sorted)]];
}

/** One line a kind, type or group: what changes shows in a comparison. */
function print(value: object): string {
  return `${JSON.stringify(value, null, 1)
    .replaceAll(/\n {3,}/g, '')
    .replaceAll(/\n {2}(?=[\]}])/g, '')}\n`;
}
