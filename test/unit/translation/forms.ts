import { parse, stringify } from 'yaml';
import { defaultContext } from '../../../server/context.ts';
import { viewOf } from '../../../server/ecs/dialects.ts';
import { toTemplateMembers } from '../../../server/ecs/template-places.ts';
import { codeActions, type Fixed } from '../../../server/features/code-actions.ts';
import { checkFile, type FileProblem } from '../../../server/features/diagnostics.ts';
import { recognize } from '../../../server/recognize.ts';
import { editText } from '../../../server/syntax/apply-edits.ts';
import type { SourceFile } from '../../../server/syntax/document.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import { asList, asObject, type ObjectValue, type Value } from '../../../server/syntax/value.ts';

export type Kind = 'task' | 'service' | 'manifest';

/** One way of writing a document down. */
export interface Form {
  readonly name: string;
  readonly text: string;
}

const TEMPLATE_TYPES = { task: 'AWS::ECS::TaskDefinition', service: 'AWS::ECS::Service' } as const;

/** A document with a word of the other platform, given as block YAML, in every form that its platform takes. */
export function formsOf(kind: Kind, yaml: string, word: string): Form[] {
  const value = parse(yaml) as ObjectValue;
  const forms: Form[] = [
    { name: 'block YAML', text: yaml },
    { name: 'flow YAML', text: `# flow\n${stringify(value, { collectionStyle: 'flow' })}` },
    { name: 'JSON', text: `${JSON.stringify(value, null, 2)}\n` },
    { name: 'JSON on one line', text: JSON.stringify(value) },
    { name: 'YAML with CRLF', text: yaml.replaceAll('\n', '\r\n') },
  ];
  if (kind === 'manifest') {
    const list = { apiVersion: 'v1', kind: 'List', items: [value] };
    return [...forms, { name: 'an item of a List', text: stringify(list) }];
  }
  const properties = toTemplateMembers(value, { type: 'object', ref: TEMPLATE_TYPES[kind] });
  const template = (written: ObjectValue) => ({
    Resources: { It: { Type: TEMPLATE_TYPES[kind], Properties: written } },
  });
  const printed = kind === 'task' ? { taskDefinition: value } : { services: [value] };
  return [
    ...forms,
    // AWS prints no words of Kubernetes by itself: without container definitions nobody could tell what it is.
    ...(value.containers ? [] : [{ name: 'as AWS prints it', text: JSON.stringify(printed, null, 4) }]),
    { name: 'CloudFormation YAML', text: stringify(template(properties)) },
    { name: 'CloudFormation YAML, the word capitalized', text: stringify(template(withCapital(properties, word))) },
    { name: 'CloudFormation JSON', text: JSON.stringify(template(properties), null, 2) },
  ];
}

const FREE = new Set(['labels', 'annotations', 'nodeSelector', 'requests', 'limits']);

/** Somebody who writes a template may write a word of Kubernetes, and what is in it, with a capital too. */
function withCapital(value: ObjectValue, word: string): ObjectValue {
  const visit = (inner: Value, isInside: boolean): Value => {
    const list = asList(inner);
    if (list) return list.map((item) => visit(item, isInside));
    const object = asObject(inner);
    if (!object) return inner;
    const entries = Object.entries(object).map(([key, member]): [string, Value] => {
      const isWord = isInside || key === word;
      const name = isWord ? key.charAt(0).toUpperCase() + key.slice(1) : key;
      return [name, visit(member, isWord && !FREE.has(key))];
    });
    return Object.fromEntries(entries);
  };
  return visit(value, false) as ObjectValue;
}

export function open(text: string): SourceFile {
  return openFile('file:///test', languageOf('', text), text);
}

export function problemsOf(file: SourceFile): FileProblem[] {
  return checkFile(file, defaultContext);
}

/** The problem about a word, whichever way its key is written. */
export function problemAbout(file: SourceFile, word: string): FileProblem | undefined {
  return problemsOf(file).find(({ message }) => message.startsWith(`\`${word}\` is `) && /'s? word: /.test(message));
}

/** What an editor offers for a problem, but for turning it off. */
export function fixesFor(file: SourceFile, problem: FileProblem): Fixed[] {
  return codeActions(file, problem.range, defaultContext).filter(
    (fixed) => !fixed.disables && fixed.problem.pointer === problem.pointer && fixed.problem.rule === problem.rule,
  );
}

export function textAfter(file: SourceFile, { edits }: Fixed): string {
  return editText(file.text, edits);
}

/** The value of a document in the words of its platform's API. */
export function meaningOf(text: string): Value | undefined {
  const document = open(text).documents[0]?.document;
  const [resource] = document ? recognize(document) : [];
  return resource?.platform === 'ecs' ? viewOf(resource).value : resource?.value;
}

/** What is said of a file, apart from where: to compare what was said before a fix and after it. */
export function saidOf(problems: readonly FileProblem[]): string[] {
  const alarming = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return alarming.map(({ rule, severity, pointer, message }) =>
    rule.endsWith('unknown-field') ? `${severity} ${rule} ${pointer}` : `${severity} ${rule} ${message}`,
  );
}
