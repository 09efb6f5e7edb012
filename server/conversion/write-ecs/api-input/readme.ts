import { plain } from '../functions.ts';
import type { Stack } from '../stack.ts';
import type { Placeholder, References } from './references.ts';
import type { Step, Steps } from './steps.ts';

/** What to do with the files, in Markdown: what to fill in, which commands to run, and what their answers are for. */
export function readme(stack: Stack, { steps, references }: Steps): string {
  const results = stack.outputs.map(({ description, value }) => {
    const text = String(plain(references.fill(value)));
    return `- ${escaped(description)}: ${code(text)}`;
  });
  const used = references.used();
  const given = used.filter(({ answer }) => !answer);
  const commands = steps.map((step) => commandRow(step, used, references));
  return `${[
    '# How to make this on AWS',
    'Each JSON file here is the input of one command of the AWS CLI. Run the commands in this folder, in the order of the table below.',
    ...section('Fill in first', [
      ...(given.length > 0
        ? [
            'Put what your account has in place of these texts, in all files:',
            table(
              ['Text', 'What it stands for'],
              given.map(({ text, description }) => [code(text), escaped(description ?? '')]),
            ),
          ]
        : []),
      ...variables(stack),
      ...defaults(stack),
    ]),
    ...section('Commands', [
      'The third column says where the answer to a command has what a later file needs: put it in place of the text in angle brackets, in all files. With `--query` and that path, and `--output text`, a command prints nothing else.',
      table(['Step', 'Command', 'Its answer has', 'About it'], commands),
    ]),
    ...section('What comes of it', results.length > 0 ? [results.join('\n')] : []),
  ].join('\n\n')}\n`;
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length > 0 ? [`## ${title}`, ...parts] : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Variables of the source, which are filled in as they always were. */
function variables({ parameters }: Stack): string[] {
  const names = parameters.flatMap(({ variable }) => (variable === undefined ? [] : [code(`\${${variable}}`)]));
  if (names.length === 0) return [];
  return [`Variables of the source are still there, to be filled in as before: ${[...new Set(names)].join(', ')}.`];
}

function defaults({ parameters }: Stack): string[] {
  const taken = parameters.flatMap(({ description, default: usual }) =>
    usual === undefined ? [] : [[code(String(usual)), escaped(description)]],
  );
  if (taken.length === 0) return [];
  return [
    'These values are in the files already; change them where something else suits you:',
    table(['Value', 'What it stands for'], taken),
  ];
}

function commandRow(
  { number, call, path, resource, isMain }: Step,
  used: readonly Placeholder[],
  references: References,
): string[] {
  const command = `aws ${call.service} ${call.operation} --cli-input-json file://${path}`;
  const told = isMain ? used.filter(({ answer }) => answer?.resource.id === resource.id) : [];
  const about = isMain ? (resource.comment?.split('\n') ?? []) : [];
  return [
    String(number),
    code(command),
    told.map((one) => toldText(one, references)).join('<br>'),
    about.map(escaped).join('<br>'),
  ];
}

function toldText({ text, answer }: Placeholder, references: References): string {
  if (!answer) return '';
  const { query, command, part } = answer.told;
  const name = String(plain(references.fill(answer.resource.properties.Name ?? '')));
  const where = command
    ? `when it is there, ${code(`${command} --query "${query.replace('NAME', () => name)}" --output text`)}`
    : `${part ? `${part} ` : ''}${code(query)}`;
  return `${code(text)}: ${where}`;
}

function code(text: string): string {
  return `\`${text.replace(/[`|\n]/g, (character) => (character === '|' ? '\\|' : ' '))}\``;
}

/** A text of the source as Markdown has it within a line. */
function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\|<*_]/g, (character) => `\\${character}`);
}
