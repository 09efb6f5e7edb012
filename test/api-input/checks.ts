import assert from 'node:assert/strict';
import type { ConversionResult } from '../../server/conversion/conversion.ts';
import { OPERATIONS, type Shape } from './operations.data.ts';

interface Row {
  readonly operation: string;
  readonly path: string;
  /** What the answer to the command has. */
  readonly told: string;
}

const PLACEHOLDER = /<[A-Z][A-Z0-9_]*>/g;

/**
 * The README has one command for each file, in an order in which it can be carried out: what a file leaves open is filled in
 * beforehand, or by the answer to an earlier command.
 */
export function canBeCarriedOut({ outputs }: Pick<ConversionResult, 'outputs'>): void {
  if (outputs.length === 0) return;
  const files = new Map(outputs.filter(({ path }) => path.endsWith('.json')).map(({ path, text }) => [path, text]));
  const text = outputs.find(({ path }) => path === 'README.md')?.text ?? '';
  const rows = rowsOf(text);
  assert.deepEqual(rows.map(({ path }) => path).sort(), [...files.keys()].sort());
  assert.doesNotMatch(text, /undefined|\[object|\bNaN\b|` `/);

  const [before = '', , after = ''] = text.split(/^## Commands$|^## What comes of it$/m);
  const known = new Set(before.match(PLACEHOLDER));
  for (const { path, told } of rows) {
    for (const needed of files.get(path)?.match(PLACEHOLDER) ?? []) assert.ok(known.has(needed), `${path} ${needed}`);
    for (const [, name = ''] of told.matchAll(/`(<[A-Z][A-Z0-9_]*>)`: .*?`[^`]+`/g)) {
      assert.ok(!known.has(name), `${name} twice`);
      known.add(name);
    }
  }
  const wanted = [...files.values(), after].join('\n');
  for (const name of known) assert.ok(wanted.includes(name), `${name} is asked for and not needed`);
}

/** Each file has what its operation takes and nothing else. Those of ECS are checked as what they are. */
export function fitsItsOperation({ outputs }: Pick<ConversionResult, 'outputs'>): void {
  const rows = rowsOf(outputs.find(({ path }) => path === 'README.md')?.text ?? '');
  for (const { path, operation } of rows) {
    if (operation.startsWith('ecs ')) continue;
    const shape = OPERATIONS[operation];
    assert.ok(shape, operation);
    fits(JSON.parse(outputs.find((output) => output.path === path)?.text ?? ''), shape, path);
  }
}

function rowsOf(text: string): Row[] {
  const rows = text.matchAll(/^\| (\d+) \| `aws (\S+ \S+) --cli-input-json file:\/\/(\S+)` \| (.*?) \|/gm);
  return [...rows].map(([, number, operation = '', path = '', told = ''], index) => {
    assert.equal(Number(number), index + 1);
    return { operation, path, told };
  });
}

function fits(value: unknown, shape: Shape, place: string): void {
  if (typeof shape === 'string') {
    const type = { text: 'string', number: 'number', flag: 'boolean' }[shape];
    // Variables of the source may stand for numbers.
    const isLeft = typeof value === 'string' && /\$\{|\{\{/.test(value);
    assert.ok(typeof value === type || isLeft, `${place} is no ${shape}: ${JSON.stringify(value)}`);
  } else if (isList(shape)) {
    assert.ok(Array.isArray(value), place);
    for (const [index, item] of value.entries()) fits(item, shape[0], `${place}/${index}`);
  } else {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), place);
    for (const [member, inner] of Object.entries(value)) {
      const known = shape[member] ?? shape[`${member}!`];
      assert.ok(known, `${place}/${member} is unknown`);
      fits(inner, known, `${place}/${member}`);
    }
    for (const member of Object.keys(shape).filter((name) => name.endsWith('!')))
      assert.ok(member.slice(0, -1) in value, `${place}/${member} is missing`);
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
