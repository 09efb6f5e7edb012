import type { Context } from '../context.ts';
import { conversionChoices } from '../control/conversion-choices.ts';
import type { Decision } from '../conversion/decisions.ts';
import {
  convert,
  documentsWith,
  openFile,
  placeFinder,
  reportJson,
  reportMarkdown,
  resourceFinder,
  targetFinder,
} from '../language-service.ts';
import type { ConvertInput, ConvertParams, ConvertResult, LocatedFinding, Question } from '../requests.ts';
import type { SourceFile } from '../syntax/document.ts';
import { syntaxOf } from './open-files.ts';

/** Converts texts the client sends, so that what is not saved yet counts too. What they choose counts before the context. */
export function convertTexts(params: ConvertParams, context: Context): ConvertResult {
  const { inputs, to } = params;
  const { language } = context;
  const choices = { ...conversionChoices(context), ...params.choices };
  const files = inputs.map(openInput);
  const result = convert({ files, to, choices, language });
  const sourcePlace = placeFinder(files);
  const targetPlace = targetFinder(result.outputs);
  const resources = resourceFinder(files, language);
  const findings = result.findings.map((finding): LocatedFinding => {
    const { source, target } = finding;
    const place = target && targetPlace(target);
    return {
      ...finding,
      source: { ...source, ...(sourcePlace(source) ?? FIRST) },
      target: target && { ...target, ...(place ?? FIRST) },
      resource: resources.indexOf(source),
    };
  });
  return {
    outputs: result.outputs.map(({ path, kind, text }) => ({ path, kind, text })),
    refused: result.refused,
    questions: result.decisions.map((decision) => questionIn(decision, language)),
    findings,
    resources: resources.all.map(({ title, place }) => ({ title, file: place.file, ...(sourcePlace(place) ?? FIRST) })),
    report: reportJson(result, files),
    markdown: reportMarkdown(result, files, language),
  };
}

function questionIn({ id, question, choices, value }: Decision, language: Context['language']): Question {
  const titled = choices.map((choice) => ({ value: choice.value, title: choice.title[language] }));
  return { id, question: question[language], choices: titled, value };
}

const FIRST = { line: 1, column: 1 };

function openInput({ uri, languageId, text, document }: ConvertInput): SourceFile {
  const file = openFile(uri, syntaxOf(languageId, uri, text), text);
  if (document === undefined) return file;
  const wanted = documentsWith(file, document);
  return { ...file, documents: file.documents.filter(({ index }) => wanted.has(index)) };
}
