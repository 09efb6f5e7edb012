import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Context, defaultContext } from '../server/context.ts';
import { structureChecks } from '../server/control/structure.data.ts';
import { ecsRules } from '../server/ecs/rules/index.ts';
import { scheduleRules } from '../server/ecs/rules/schedule/index.ts';
import { checkFile } from '../server/features/diagnostics.ts';
import { practiceRules } from '../server/kubernetes/practice/index.ts';
import { kubernetesRules } from '../server/kubernetes/rules/index.ts';
import type { Severity } from '../server/problem.ts';
import { languageOf, openFile } from '../server/syntax/open-file.ts';
import { workspaceRules } from '../server/workspace/rules/index.ts';
import { ecsCoverage } from './ecs-coverage.ts';
import { KUBE_LINTER_DEFAULTS, KUBE_LINTER_NOTES } from './kube-linter.data.ts';

/** What a page says of a rule. */
interface Described {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly documentation: string;
  readonly sources?: readonly string[];
  readonly preset?: string;
}

interface Example {
  readonly name: string;
  readonly text: string;
}

const FIXTURES = new URL('../test/fixtures/rules/', import.meta.url);
/** Longer examples show a limit by reaching it, and say nothing to a reader. */
const LONGEST = 500;
/** What tests read from the examples: what is to be found, and what they are checked against. */
const REMARK = /^ *(?:#|\/\/) (?:want\b|version |launch type ).*\n/gm;

interface Page {
  readonly title: string;
  readonly introduction: string;
  readonly rules: readonly Described[];
  /** What follows the rules. */
  readonly end?: string;
}

const PAGES: Record<string, Page> = {
  'kubernetes.md': {
    title: 'What is checked in Kubernetes manifests',
    introduction:
      'An error is what an API server of the target version refuses; a warning is what it accepts with a warning, or what ' +
      'cannot work. What is said about other objects is never an error: they may come from elsewhere.',
    rules: [...structureOf('kubernetes'), ...kubernetesRules, ...workspaceRules],
  },
  'practice.md': {
    title: 'Good practice in Kubernetes manifests',
    introduction:
      'These rules are off until somebody asks for them: with the setting `crossdock.preset` (`recommended`, or `strict` for all ' +
      'of them), or one by one with `crossdock.rules`. `recommended` covers the baseline of the Pod Security Standards and what ' +
      'kube-linter checks by default; `strict` adds the restricted standard.',
    rules: practiceRules,
    end: kubeLinterTable(),
  },
  'ecs.md': {
    title: 'What is checked in ECS task definitions and services',
    introduction:
      'An error is what Amazon ECS, or CloudFormation, refuses; a warning is what it takes although it cannot work, or what it ' +
      'refuses only in some cases. Rules of good practice are off until somebody asks for them, with the setting ' +
      '`crossdock.preset` or one by one with `crossdock.rules`.',
    rules: [...structureOf('ecs'), ...ecsRules, ...scheduleRules],
    end: ecsCoverage(),
  },
};

/** The pages below docs/rules/, by file name: one for each platform, with an anchor for each rule (`#latest-tag`). */
export function rulesPages(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PAGES).map(([file, { title, introduction, rules, end }]) => {
      const head = `# ${title}\n\n<!-- Generated from the rules and their examples by scripts/write-rules.ts. Edit those, not this page. -->`;
      const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const table = ['| rule | severity | what must hold |', '|---|---|---|', ...sorted.map(row)].join('\n');
      const parts = [head, introduction, table, ...sorted.map(section), ...(end ? [end] : [])];
      return [file, `${parts.join('\n\n')}\n`];
    }),
  );
}

function kubeLinterTable(): string {
  const link = (id: string) => {
    const [platform, name] = id.split('/');
    return `[${id}](${platform}.md#${name})`;
  };
  const rows = Object.entries(KUBE_LINTER_DEFAULTS).map(([check, ids]) => {
    const note = KUBE_LINTER_NOTES[check];
    return `| ${check} | ${ids.map(link).join(', ')}${note === undefined ? '' : ` (${note})`} |`;
  });
  return ['## For those who come from kube-linter', '', '| checked by default | here |', '|---|---|', ...rows].join(
    '\n',
  );
}

function structureOf(platform: string): readonly Described[] {
  return structureChecks.filter(({ id }) => id.startsWith(`${platform}/`));
}

function nameOf({ id }: Described): string {
  return id.slice(id.indexOf('/') + 1);
}

function row(rule: Described): string {
  const cells = [`[${rule.id}](#${nameOf(rule)})`, severityOf(rule), inText(rule.summary)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function severityOf({ severity, preset }: Described): string {
  return preset === undefined ? severity : `${severity}, from \`${preset}\` on`;
}

function section(rule: Described): string {
  const lines = [
    `<a id="${nameOf(rule)}"></a>`,
    `## ${rule.id}`,
    inText(rule.summary),
    `Severity: ${severityOf(rule)}. [Documentation](${rule.documentation}).${sourcesOf(rule)}`,
  ];
  const bad = badExample(rule);
  if (bad) lines.push(block(bad), ...says(rule, bad));
  return lines.join('\n\n');
}

function sourcesOf({ sources = [] }: Described): string {
  return sources.length === 0 ? '' : ` The same elsewhere: ${sources.join('; ')}.`;
}

/** Angle brackets and asterisks stand for themselves. */
function inText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('*', '\\*');
}

/** The shortest of a rule's bad examples, unless even that is long. */
function badExample(rule: Described): Example | undefined {
  const folder = new URL(`${rule.id}/`, FIXTURES);
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => name.startsWith('bad'));
  const examples = names.sort().map((name) => ({ name, text: read(new URL(name, folder)) }));
  const [shortest] = examples.sort((a, b) => shown(a).length - shown(b).length);
  return shortest && shown(shortest).length <= LONGEST ? shortest : undefined;
}

function read(file: URL): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** An example without remarks; of a file with several documents, the first one. */
function shown({ text }: Example): string {
  return (text.replaceAll(REMARK, '').split(/^---$/m)[0] ?? '').trim();
}

function block(example: Example): string {
  const language = example.name.endsWith('.yaml') ? 'yaml' : 'json';
  return `\`\`\`${language}\n${shown(example)}\n\`\`\``;
}

/** What is said of a bad example, as its reader would see it. */
function says(rule: Described, example: Example): string[] {
  const version = /^ *(?:#|\/\/) version (\S+)$/m.exec(example.text)?.[1];
  const launchType = /^ *(?:#|\/\/) launch type (fargate|ec2)$/m.exec(example.text)?.[1] as Context['launchType'];
  const context: Context = {
    ...defaultContext,
    ...(version && { kubernetesVersion: version }),
    ...(launchType && { launchType }),
    ...(rule.preset && { rules: { [rule.id]: rule.severity } }),
  };
  const file = openFile(example.name, languageOf(example.name), shown(example));
  const found = checkFile(file, context).find((problem) => problem.rule === rule.id);
  return found ? [`> ${inText(found.message)}`] : [];
}
