/**
 * The language service: everything Crossdock can do, on one page.
 * Every verb is a pure function of a file, a position in it and a context. Files, settings and texts from outside come in
 * as arguments; nothing here, or below, touches the file system, the network or a process.
 */

// What every verb may depend on: the target version, the launch type, the language.

export { type Context, defaultContext, KUBERNETES_VERSIONS } from './context.ts';

// Text → documents → plain values with a locator. With a cache an edit costs what the edited document costs.

export { createDocumentCache, openFile } from './syntax/open-file.ts';

// What a file is: Kubernetes objects, task definitions, services, or nothing of ours.

export { describeFile } from './features/describe-file.ts';
export { recognize } from './recognize.ts';

// What the platform would refuse, and how to mend it.

export { codeActions } from './features/code-actions.ts';
export { checkDocument, checkFile, type FileProblem } from './features/diagnostics.ts';
export { fixAll } from './features/fix-all.ts';

// What something means, here and on the other platform. The makers' own texts come from outside.

export { compareConcept, listConcepts } from './concepts/compare.ts';
export { explain } from './concepts/explain.ts';
export { conceptAt } from './features/concept-at.ts';
export { describe, type Subject } from './features/describe.ts';
export { type Documentation, documentationFrom } from './features/documentation.ts';
export { hover } from './features/hover.ts';

// What can be typed at a place, and what the file holds.

export { complete } from './features/completion.ts';
export { documentSymbols, symbolsOf } from './features/document-symbols.ts';

// An application on the other platform, with an account of every field.

export { convert } from './conversion/convert.ts';
export { placeFinder, reportJson, reportMarkdown } from './conversion/report.ts';
export { targetFinder } from './conversion/target-places.ts';
export { documentsWith } from './features/belonging.ts';
export { codeLenses, lensesOf } from './features/code-lens.ts';
export { convertContainer } from './features/convert-container.ts';
export { resourceActions } from './features/resource-actions.ts';
export { resourceFinder } from './features/resource-finder.ts';
