import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';

/** The names that the functions in a value refer to: parameters, resources, pseudo parameters, and those its conditions use. */
export function namesIn(template: ObjectValue, value: Value | undefined): Set<string> {
  const names = new Set<string>();
  const conditions = new Set<string>();
  const condition = (name: string | undefined): void => {
    if (name === undefined || conditions.has(name)) return;
    conditions.add(name);
    const all = asObject(template.Conditions);
    if (all && Object.hasOwn(all, name)) visit(all[name]);
  };
  const visit = (node: Value | undefined): void => {
    for (const item of asList(node) ?? []) visit(item);
    for (const [key, member] of Object.entries(asObject(node) ?? {})) {
      if (key === 'Ref') names.add(asString(member) ?? '');
      else if (key === 'Fn::GetAtt') names.add(asString(asList(member)?.[0]) ?? asString(member)?.split('.')[0] ?? '');
      else if (key === 'Fn::Sub') {
        const text = asString(member) ?? asString(asList(member)?.[0]) ?? '';
        for (const [, name = ''] of text.matchAll(/\$\{([\w:]+)[^}]*\}/g)) names.add(name);
      } else if (key === 'Fn::If') condition(asString(asList(member)?.[0]));
      else if (key === 'Condition') condition(asString(member));
      visit(member);
    }
  };
  visit(value);
  names.delete('');
  return names;
}

/** Whether a parameter is one whose value nobody may see: not even its default is ever written anywhere. */
export function isHidden(template: ObjectValue, name: string): boolean {
  const parameters = asObject(template.Parameters);
  const parameter = parameters && Object.hasOwn(parameters, name) ? asObject(parameters[name]) : undefined;
  return parameter?.NoEcho !== undefined && String(parameter.NoEcho) !== 'false';
}

export function mentionsHidden(template: ObjectValue, value: Value): boolean {
  return [...namesIn(template, value)].some((name) => isHidden(template, name));
}
