import { asList, asObject, asString, type ObjectValue } from '../../syntax/value.ts';
import { isOnlyOf, SHARED_FIELD } from '../container-fields.ts';
import { expanderFor } from '../expansion.ts';
import { type Done, isDone, replaced, type Translate, type Translated, taken, without } from '../translated.ts';
import { containerWords } from './container.ts';
import { onFargate } from './task.ts';

/** What a container loses without changing what runs. */
const LEFT_OUT = ['imagePullPolicy', 'terminationMessagePath', 'terminationMessagePolicy'];

/** What a container on EC2 gets set aside when nobody says, in MiB: ECS refuses a container without. */
const DEFAULT_RESERVATION = 256;

/** `containers` → `containerDefinitions`, with every word in them. */
export const containers: Translate = (owner): Translated => {
  if (owner.containerDefinitions !== undefined) return taken('containerDefinitions');
  const items = asList(owner.containers)?.map(asObject);
  if (!items?.every((item) => item !== undefined)) return { reason: 'It is no list of containers.' };
  let around = owner;
  const notes: string[] = [];
  const definitions: ObjectValue[] = [];
  for (const item of items) {
    const translated = containerDefinition(item, around, 'refused');
    if (!isDone(translated)) return translated;
    const needsMemory = !onFargate(owner) && owner.memory === undefined && !hasMemory(translated.owner);
    definitions.push(needsMemory ? { ...translated.owner, memoryReservation: DEFAULT_RESERVATION } : translated.owner);
    notes.push(...(translated.notes ?? []));
    if (needsMemory) notes.push(`ECS needs a figure for memory: ${DEFAULT_RESERVATION} MiB are set aside.`);
    around = translated.around?.(around) ?? around;
  }
  return {
    owner: replaced(owner, 'containers', { containerDefinitions: definitions }),
    around: (task) => ({ ...task, ...(around.executionRoleArn && { executionRoleArn: around.executionRoleArn }) }),
    notes: [...new Set(notes)],
  };
};

function hasMemory({ memory, memoryReservation }: ObjectValue): boolean {
  return memory !== undefined || memoryReservation !== undefined;
}

/**
 * A container of a pod as a container definition; whatever it says already in the words of ECS stays. `rest`: what
 * becomes of words without a counterpart.
 */
export function containerDefinition(
  container: ObjectValue,
  around: ObjectValue,
  rest: 'refused' | 'left out',
): Translated {
  const name = asString(container.name) ?? 'without a name';
  const words = Object.keys(container).filter((field) => field === SHARED_FIELD || isOnlyOf('kubernetes', field));
  let owner = container;
  // Among containers `command` is the word of Kubernetes, unless something in this one is said in the words of ECS.
  if (container.command !== undefined && container.args === undefined) {
    if (Object.keys(container).some((field) => isOnlyOf('ecs', field))) {
      return { reason: `Container \`${name}\` is written half in the words of ECS: its \`command\` may be either.` };
    }
    const expander = expanderFor(container.env);
    const entryPoint = asList(owner.command)?.map((word) => expander.text(word)) ?? owner.command;
    owner = replaced(owner, 'command', { entryPoint });
  }
  const notes: string[] = [];
  let changes: Done['around'];
  for (const word of words) {
    if (owner[word] === undefined) continue;
    if (LEFT_OUT.includes(word)) {
      owner = without(owner, word);
      notes.push(`\`${word}\` is left out.`);
      continue;
    }
    const translated = containerWords[word]?.(owner, around);
    if (!translated || !isDone(translated)) {
      const reason = translated?.reason ?? 'It has no counterpart.';
      if (rest === 'refused') return { reason: `Container \`${name}\` has \`${word}\`. ${reason}` };
      owner = without(owner, word);
      notes.push(`\`${word}\` is left out. ${reason}`);
      continue;
    }
    owner = translated.owner;
    notes.push(...(translated.notes ?? []));
    // Only secrets ask for something of the task: the role that reads them.
    changes ??= translated.around;
  }
  return { owner, notes, ...(changes && { around: changes }) };
}
