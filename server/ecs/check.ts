import type { Context } from '../context.ts';
import type { Fix, Problem } from '../problem.ts';
import type { EcsResource } from '../resource.ts';
import type { Schema } from '../schema/fault.ts';
import { governing } from '../schema/governing.ts';
import { structuralProblems } from '../schema/validate.ts';
import type { SourceDocument } from '../syntax/document.ts';
import type { Edit } from '../syntax/edits.ts';
import { child, isWithin, type Pointer, parsePointer } from '../syntax/pointer.ts';
import { type ObjectValue, valueAt } from '../syntax/value.ts';
import { cloudFormationType, inDocument } from './dialects.ts';
import type { EcsLinks } from './links.ts';
import { isRewrittenByMacro } from './macros.ts';
import { nullMembers } from './nulls.ts';
import { OUTPUT_ONLY_FIELDS } from './output-only.ts';
import { ruleProblems } from './rule-problems.ts';
import { cloudFormationSchema, ecsSchema } from './schemas.ts';
import { settleProperties } from './settle.ts';
import { isMissedBySlip, type Slip, slipsIn, withoutSlips } from './slips.ts';
import { apiField, isAccepted, mayBeNewer, whatBecomesOf } from './tolerated.ts';

/** A resource as it is written, as far as it is known, and the schema for it. Pointers start at the resource's value. */
interface Written {
  readonly resource: EcsResource;
  readonly schema: Schema;
  readonly root: string;
  readonly value: ObjectValue;
}

/** The text of a member of the resource's value. */
type SourceAt = (pointer: Pointer) => string | undefined;

/**
 * Everything wrong with a task definition or service, with pointers from the root of the document.
 * `links` says what in other files belongs to it.
 */
export function checkEcs(
  resource: EcsResource,
  document: SourceDocument,
  context: Context,
  links: EcsLinks = {},
): Problem[] {
  if (resource.dialect === 'cloudformation' && isRewrittenByMacro(document.value)) return [];
  const written = asWritten(resource);
  const sourceAt: SourceAt = (pointer) => {
    const range = document.locate(inDocument(resource, pointer))?.value;
    return range && document.text.slice(range.start, range.end);
  };
  const found = structuralProblems(written.schema, written.root, written.value, '', sourceAt)
    .flatMap((problem) => judge(written, problem, sourceAt))
    .concat(outputOnly(written));
  const nulls = nullProblems(written).filter(({ pointer }) => !found.some((other) => isWithin(pointer, other.pointer)));
  const slips = slipsIn(found);
  const structure = [...found, ...nulls]
    .filter((problem) => !isMissedBySlip(problem, slips))
    .map((problem) => inDocumentTerms(resource, problem));
  // What has the wrong form already is not judged by its meaning too.
  const isJudged = ({ pointer }: Problem) =>
    !structure.some((other) => isWithin(pointer, other.pointer) && !isMissing(other));
  return [...structure, ...judgedByRules(resource, slips, context, links).filter(isJudged)];
}

/** What the rules find once misspelt keys are read as they were meant. */
function judgedByRules(resource: EcsResource, slips: readonly Slip[], context: Context, links: EcsLinks): Problem[] {
  if (slips.length === 0) return ruleProblems(resource, context, links);
  const mended = { ...resource, value: withoutSlips(resource.value, slips) };
  const isMisspelt = ({ pointer }: Problem) =>
    slips.some(({ meant }) => isWithin(pointer, inDocument(resource, meant)));
  return ruleProblems(mended, context, links).filter((problem) => !isMisspelt(problem));
}

function isMissing({ rule }: Problem): boolean {
  return rule === 'ecs/missing-field';
}

function asWritten(resource: EcsResource): Written {
  const { kind, value } = resource;
  if (resource.dialect === 'api') return { resource, schema: ecsSchema, root: kind, value };
  const root = cloudFormationType(kind);
  return { resource, schema: cloudFormationSchema, root, value: settleProperties(value, root, 'cloudformation') };
}

/** What the schema alone cannot know: where AWS, or another tool that reads this form, takes more than its model says. */
function judge(written: Written, problem: Problem, sourceAt: SourceAt): Problem[] {
  const { resource, schema, root, value } = written;
  const path = parsePointer(problem.pointer);
  switch (problem.rule) {
    case 'ecs/missing-field':
      return path.length === 0 && isPart(resource) ? [] : [problem];
    case 'ecs/not-a-value': {
      const field = apiField(schema.facts, root, path);
      if (isAccepted(field, valueAt(value, path))) return [];
      const note = whatBecomesOf(field);
      return [note === undefined ? problem : { ...problem, severity: 'warning', message: note }];
    }
    case 'ecs/wrong-type':
      return isYes(written, sourceAt(problem.pointer)) ? [] : [problem];
    case 'ecs/unknown-field': {
      const name = path.at(-1) ?? '';
      if (path.length === 1 && isOutputOnly(resource, name)) return [];
      const type = governing(schema.facts, root, path.slice(0, -1))?.type ?? '';
      if (mayBeNewer(type, name) || isSecretInEnvironment(type, name)) return [];
      // Terraform, which reads such lists, leaves out what it does not know; the AWS CLI refuses it.
      return [resource.bareContainers ? { ...problem, severity: 'warning' } : problem];
    }
    default:
      return [problem];
  }
}

/** A rule says it, and how to mend it. */
function isSecretInEnvironment(type: string, name: string): boolean {
  return /(^|\.)KeyValuePair$/.test(type) && /^valueFrom$/i.test(name);
}

/** A list of containers is a part of a task definition; the rest of a nameless service stands in the configuration of a tool. */
function isPart({ bareContainers, kind, dialect, value }: EcsResource): boolean {
  if (bareContainers) return true;
  return (
    kind === 'Service' && dialect === 'api' && value.serviceName === undefined && value.taskDefinition === undefined
  );
}

/** `yes` is true to some tools that read YAML, and text to the AWS CLI. Templates take either for the other. */
function isYes({ resource }: Written, source: string | undefined): boolean {
  return resource.dialect === 'api' && /^(y|yes|n|no|on|off)$/i.test(source ?? '');
}

function isOutputOnly(resource: EcsResource, name: string): boolean {
  return resource.dialect === 'api' && OUTPUT_ONLY_FIELDS[resource.kind].includes(name);
}

/**
 * Fields that AWS prints and does not take back. A file that holds what AWS printed is not wrong to have them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 */
function outputOnly({ resource, schema, root, value }: Written): Problem[] {
  const names = Object.keys(value).filter((name) => isOutputOnly(resource, name));
  const operation = resource.kind === 'Service' ? 'create-service' : 'register-task-definition';
  const edits = names.map((name): Edit => ({ kind: 'remove', pointer: child('', name) }));
  const fix: Fix = { title: 'Remove everything AWS only prints', certain: true, edits };
  return names.map((name) => ({
    rule: 'ecs/output-only-field',
    severity: resource.pointer === '' ? 'error' : 'information',
    message: `AWS prints \`${name}\`, but ${operation} does not take it. Remove it before you use this as input.`,
    pointer: child('', name),
    target: 'key',
    documentation: schema.documentation(root),
    fixes: [fix],
  }));
}

/** Nulls: no template may have them, and the AWS CLI refuses them; Terraform takes them in a list of containers for absent. */
function nullProblems({ resource, schema, root, value }: Written): Problem[] {
  if (resource.bareContainers) return [];
  const who = resource.dialect === 'api' ? 'the AWS CLI' : 'CloudFormation';
  return nullMembers(value).map((path) => {
    const pointer = child('', ...path);
    const name = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
    return {
      rule: 'ecs/wrong-type',
      severity: 'error',
      message: `\`${name}\` has no value here, and ${who} does not take null. Give it a value or remove it.`,
      pointer,
      target: 'key',
      documentation: schema.documentation(governing(schema.facts, root, path)?.owner?.type ?? root),
      fixes: [{ title: 'Remove what has no value', certain: false, edits: [{ kind: 'remove', pointer }] }],
    };
  });
}

function inDocumentTerms(resource: EcsResource, problem: Problem): Problem {
  const place = <T extends { readonly pointer: Pointer }>(what: T): T => ({
    ...what,
    pointer: inDocument(resource, what.pointer),
  });
  return {
    ...place(problem),
    ...(problem.related && { related: problem.related.map(place) }),
    ...(problem.fixes && { fixes: problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(place) })) }),
  };
}
