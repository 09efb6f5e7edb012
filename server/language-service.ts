/**
 * The language service: everything Crossdock can do, on one page.
 * Every verb is a pure function of a file, a position in it and a context. Files, settings and texts from outside come in
 * as arguments; nothing here, or below, touches the file system, the network or a process.
 */

export { explain } from './concepts/explain.ts';
export { type Context, defaultContext, KUBERNETES_VERSIONS } from './context.ts';
export { convert } from './conversion/convert.ts';
export { codeActions } from './features/code-actions.ts';
export { complete } from './features/completion.ts';
export { checkFile, type FileProblem } from './features/diagnostics.ts';
export { documentSymbols } from './features/document-symbols.ts';
export { hover } from './features/hover.ts';
export { recognize } from './recognize.ts';
export { openFile } from './syntax/open-file.ts';
