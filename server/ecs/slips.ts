import type { Problem } from '../problem.ts';
import { child, lastStep, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';

/** A key that is nearly the name of a field: the slip is one mistake, and what follows from it none of its own. */
export interface Slip {
  readonly written: Pointer;
  readonly meant: Pointer;
}

/** The slips among structural problems: unknown fields whose first fix gives them another name. */
export function slipsIn(problems: readonly Problem[]): Slip[] {
  return problems.flatMap(({ pointer, fixes = [] }) => {
    const edit = fixes[0]?.edits[0];
    return edit?.kind === 'rename' ? [{ written: pointer, meant: child(parent(pointer), edit.key) }] : [];
  });
}

/** Whether a problem says that a field is missing which is only misspelt. */
export function isMissedBySlip({ rule, pointer, message }: Problem, slips: readonly Slip[]): boolean {
  return (
    rule === 'ecs/missing-field' &&
    slips.some(({ meant }) => parent(meant) === pointer && message.includes(`\`${lastStep(meant)}\``))
  );
}

/** The value with each misspelt key as it was meant, so that rules judge what somebody wanted to say. */
export function withoutSlips(value: ObjectValue, slips: readonly Slip[]): ObjectValue {
  return slips.reduce<ObjectValue>((mended, { written, meant }) => {
    const path = parsePointer(parent(written));
    return renamed(mended, path, lastStep(written) ?? '', lastStep(meant) ?? '') as ObjectValue;
  }, value);
}

function renamed(value: Value, [step, ...rest]: readonly string[], from: string, to: string): Value {
  const list = asList(value);
  if (list) return list.map((item, index) => (String(index) === step ? renamed(item, rest, from, to) : item));
  const object = asObject(value);
  if (!object) return value;
  const members = Object.entries(object).map(([key, member]): [string, Value] => {
    if (step !== undefined) return [key, key === step ? renamed(member, rest, from, to) : member];
    return [key === from ? to : key, member];
  });
  return Object.fromEntries(members);
}
