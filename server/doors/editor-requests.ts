import type { Connection } from 'vscode-languageserver';
import type { Context } from '../context.ts';
import { contextOf } from '../control/target.ts';
import { compareConcept, conceptAt, convertContainer, describeFile, listConcepts } from '../language-service.ts';
import {
  CONCEPT,
  CONCEPTS,
  CONVERT,
  CONVERT_CONTAINER,
  type ComparedConcept,
  type ConceptParams,
  type ConceptsParams,
  type ConceptsResult,
  type ConvertContainerResult,
  type ConvertParams,
  RECOGNIZED,
  type RecognizedParams,
  type RecognizedResult,
  type ResourcePlace,
} from '../requests.ts';
import type { SourceFile } from '../syntax/document.ts';
import { linesOf } from '../syntax/lines.ts';
import { convertTexts } from './convert-texts.ts';
import { guarded } from './guarded.ts';

interface EditorWork {
  /** Resolves when the settings are known. */
  readonly settled: Promise<void>;
  /** An open file; undefined for one that is not open. */
  readonly fileAt: (uri: string) => SourceFile | undefined;
  readonly contextFor: (uri: string) => Context;
  readonly settings: () => Context;
}

/** Answers what only our own editor client asks. */
export function serveEditor(connection: Connection, work: EditorWork): void {
  const { settled, fileAt, contextFor, settings } = work;
  const requests = {
    [CONVERT]: (params: ConvertParams) => {
      const [first] = params.inputs;
      return convertTexts(params, first ? contextFor(first.uri) : settings());
    },
    [CONVERT_CONTAINER]: ({ uri, document, pointer }: ResourcePlace): ConvertContainerResult => {
      const file = fileAt(uri);
      return (file && convertContainer(file, document, pointer)) ?? null;
    },
    [RECOGNIZED]: async ({ uri }: RecognizedParams): Promise<RecognizedResult> => {
      await settled;
      const file = fileAt(uri);
      const context = file ? contextOf(file, 0, contextFor(uri)) : contextFor(uri);
      const { description, platforms } = file
        ? describeFile(file, context.language)
        : { description: '', platforms: [] };
      return { description, platforms, kubernetesVersion: context.kubernetesVersion };
    },
    [CONCEPTS]: ({ at }: ConceptsParams): ConceptsResult => {
      const file = at && fileAt(at.uri);
      const here = file && conceptAt(file, linesOf(file.text).startOf(at.line) + at.character);
      return { concepts: listConcepts(settings().language), here: here?.id };
    },
    [CONCEPT]: ({ id }: ConceptParams): ComparedConcept | null => compareConcept(id, settings().language) ?? null,
  };
  for (const [method, answer] of Object.entries(requests)) {
    connection.onRequest(method, guarded(connection, answer as (params: never) => unknown));
  }
}
