import { dnsLabel } from '../../conversion/names.ts';
import { asList, asObject, asString, type ObjectValue } from '../../syntax/value.ts';
import { isOnlyOf, SHARED_FIELD } from '../container-fields.ts';
import { isDone, replaced, type Translate, type Translated, taken, without } from '../translated.ts';
import { containerWords, literal } from './container.ts';

/** What a container loses without changing what runs. */
const LEFT_OUT = ['logConfiguration', 'versionConsistency'];

/** `containerDefinitions` → `containers`, with every word in them. */
export const containers: Translate = (owner): Translated => {
  if (owner.containers !== undefined) return taken('containers');
  const items = asList(owner.containerDefinitions)?.map(asObject);
  if (!items?.every((item) => item !== undefined)) return { reason: 'It is no list of container definitions.' };
  let around = owner;
  const notes: string[] = [];
  const translated: ObjectValue[] = [];
  for (const item of items) {
    const container = containerOf(item, around, 'refused');
    if (!isDone(container)) return container;
    translated.push(container.owner);
    notes.push(...(container.notes ?? []));
    around = container.around?.(around) ?? around;
  }
  return {
    owner: replaced(around, 'containerDefinitions', { containers: translated }),
    notes: [...new Set(notes)],
  };
};

/**
 * A container definition as a container of a pod; whatever it says already in the words of Kubernetes stays. `rest`:
 * what becomes of words without a counterpart.
 */
export function containerOf(definition: ObjectValue, around: ObjectValue, rest: 'refused' | 'left out'): Translated {
  const name = asString(definition.name) ?? 'without a name';
  const words = Object.keys(definition).filter((field) => field === SHARED_FIELD || isOnlyOf('ecs', field));
  let owner = definition;
  // Among container definitions `command` is the word of ECS, unless something in this one is said in those of Kubernetes.
  if (definition.command !== undefined && definition.entryPoint === undefined) {
    if (Object.keys(definition).some((field) => isOnlyOf('kubernetes', field))) {
      return {
        reason: `Container \`${name}\` is written half in the words of Kubernetes: its \`command\` may be either.`,
      };
    }
    owner = replaced(owner, 'command', { args: asList(owner.command)?.map(literal) ?? owner.command });
  }
  const notes: string[] = [];
  let pod = around;
  for (const word of words) {
    if (owner[word] === undefined) continue;
    if (LEFT_OUT.includes(word)) {
      owner = without(owner, word);
      notes.push(`\`${word}\` is left out.`);
      continue;
    }
    const translated = containerWords[word]?.(owner, pod);
    if (!translated || !isDone(translated)) {
      const reason = translated?.reason ?? 'It has no counterpart.';
      if (rest === 'refused') return { reason: `Container \`${name}\` has \`${word}\`. ${reason}` };
      owner = without(owner, word);
      notes.push(`\`${word}\` is left out. ${reason}`);
      continue;
    }
    owner = translated.owner;
    notes.push(...(translated.notes ?? []));
    pod = translated.around?.(pod) ?? pod;
  }
  const label = dnsLabel(name);
  if (typeof owner.name === 'string' && label !== name) {
    owner = { ...owner, name: label };
    notes.push(`The container is named \`${label}\`: Kubernetes takes no name such as \`${name}\`.`);
  }
  const changed = pod;
  return { owner, notes, ...(changed !== around && { around: () => changed }) };
}
