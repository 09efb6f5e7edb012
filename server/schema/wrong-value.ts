import type { Fix, Problem } from '../problem.ts';
import { asList, asObject, type Value } from '../syntax/value.ts';
import type { FieldFacts } from './facts.ts';
import { displayName, type Fault, typeInWords } from './fault.ts';
import { type Governed, governing } from './governing.ts';
import { repairQuantity } from './repair-quantity.ts';
import { isSameWord, suggest } from './suggest.ts';

/** A place whose field is known. */
type Site = Fault & { readonly owner: NonNullable<Governed['owner']>; readonly label: string };

/** A value its field does not allow: of the wrong type, too large, badly written, or not among the allowed ones. */
export function wrongValue(fault: Fault): Problem | undefined {
  const here = governing(fault.schema.facts, fault.rootType, fault.path);
  if (!here?.owner) return undefined;
  const { owner } = here;
  const { field } = owner;
  const site: Site = { ...fault, owner, label: labelOf(owner.name, here.inside) };
  const { value } = fault;
  if (here.shape !== 'scalar') return wrongShape(site, here);
  if (typeof value === 'number' && Number.isInteger(value) && isWhole(field)) return outOfRange(site);
  if (typeof value !== 'string') return wrongType(site);
  if (field.enum) return notAllowed(site, value, field.enum);
  if (field.type === 'quantity') return invalidQuantity(site, value);
  if (field.type === 'bytes') return invalidBase64(site);
  if (field.type === 'time') return report(site, 'invalid-time', `${site.label} must be ${typeInWords(field)}.`);
  return wrongType(site);
}

/** `args[0]`, `limits.cpu` */
function labelOf(field: string, inside: readonly string[]): string {
  return `\`${field}${inside.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('')}\``;
}

function isWhole(field: FieldFacts): boolean {
  return field.type === 'integer' || field.type === 'int-or-string';
}

function wrongShape(site: Site, here: Governed): Problem {
  const { label, value } = site;
  const found = foundInWords(value);
  if (here.shape === 'list') {
    const message = `${label} must be a list, but this is ${found}.`;
    const isItem = !asObject(value) && value !== undefined && value !== null;
    if (!isItem) return report(site, 'wrong-type', `${message} Start each item with \`- \`.`);
    return report(site, 'wrong-type', message, set(site, 'Make it a list of one', [value], false));
  }
  const expected = here.type && here.shape === 'object' ? `an object (${displayName(here.type)})` : 'an object';
  return report(site, 'wrong-type', `${label} must be ${expected}, but this is ${found}.`);
}

function wrongType(site: Site): Problem {
  const { label, value, owner } = site;
  const { type } = owner.field;
  const expected = `${label} must be ${typeInWords(owner.field)}`;
  if (type === 'string' && (typeof value === 'boolean' || typeof value === 'number')) {
    const text = site.source ?? String(value);
    const read = typeof value === 'boolean' ? String(value) : 'a number';
    const message = `${expected}, but \`${text}\` without quotes is ${read}. Put it in quotes.`;
    return report(site, 'wrong-type', message, set(site, 'Put it in quotes', text, true));
  }
  const bare = typeof value === 'string' ? unquoted(value, type) : undefined;
  if (bare !== undefined) {
    const message = `${expected}, but in quotes this is text. Remove the quotes.`;
    return report(site, 'wrong-type', message, set(site, 'Remove the quotes', bare, true));
  }
  return report(site, 'wrong-type', `${expected}, but this is ${foundInWords(value)}.`);
}

/** The number or truth value that a text spells, where that is what the field takes. */
function unquoted(text: string, type: FieldFacts['type']): number | boolean | undefined {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return type === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function outOfRange(site: Site): Problem {
  const bits = site.owner.field.bits ?? 32;
  const range = bits === 32 ? '-2147483648 to 2147483647' : '-9223372036854775808 to 9223372036854775807';
  return report(site, 'out-of-range', `${site.label} does not fit into ${bits} bits: it must be ${range}.`);
}

function notAllowed(site: Site, value: string, allowed: readonly string[]): Problem {
  const named = allowed.filter((candidate) => candidate !== '');
  const meant = suggest(value, named);
  const advice =
    meant === undefined ? `Use ${listed(named)}.` : `Did you mean \`${meant}\`? Allowed: ${listed(named)}.`;
  const fix = meant === undefined ? undefined : set(site, `Change to \`${meant}\``, meant, isSameWord(value, meant));
  return report(site, 'not-a-value', `\`${value}\` is not allowed for ${site.label}. ${advice}`, fix);
}

function invalidQuantity(site: Site, value: string): Problem {
  const repaired = repairQuantity(value);
  const advice =
    repaired === undefined
      ? 'Write a number and a unit, such as 500m, 0.5, 256Mi or 2Gi.'
      : `Did you mean \`${repaired}\`?`;
  const fix = repaired === undefined ? undefined : set(site, `Change to \`${repaired}\``, repaired, false);
  return report(site, 'invalid-quantity', `\`${value}\` is not a quantity. ${advice}`, fix);
}

function invalidBase64(site: Site): Problem {
  const advice = site.owner.type.endsWith('.Secret')
    ? 'Encode it, or put plain text under `stringData`.'
    : 'Encode it.';
  return report(site, 'invalid-base64', `${site.label} must be base64, and this is not. ${advice}`);
}

function report(site: Site, rule: string, message: string, fix?: Fix): Problem {
  const { schema, pointer, owner } = site;
  return {
    rule: `${schema.prefix}/${rule}`,
    severity: 'error',
    message,
    pointer,
    documentation: schema.documentation(owner.type),
    ...(fix && { fixes: [fix] }),
  };
}

function set(site: Site, title: string, value: Value, certain: boolean): Fix {
  return { title, certain, edits: [{ kind: 'set', pointer: site.pointer, value }] };
}

function foundInWords(value: Value | undefined): string {
  if (value === null || value === undefined) return 'empty';
  if (asList(value)) return 'a list';
  if (asObject(value)) return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** `Always, IfNotPresent or Never`; long lists are cut. */
function listed(values: readonly string[]): string {
  const shown = values.slice(0, 12);
  if (shown.length < values.length) return `one of ${shown.join(', ')}, …`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
