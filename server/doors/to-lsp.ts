import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Context } from '../context.ts';
import type { Fixed } from '../features/code-actions.ts';
import type { ConversionLens } from '../features/code-lens.ts';
import type { Completions } from '../features/completion.ts';
import type { FileProblem } from '../features/diagnostics.ts';
import type { FileSymbol } from '../features/document-symbols.ts';
import { editorWords } from '../features/editor-words.ts';
import type { HoverText } from '../features/hover.ts';
import type { ResourceAction } from '../features/resource-actions.ts';
import type { Severity } from '../problem.ts';
import { COMMANDS, type ResourcePlace } from '../requests.ts';
import type { Range as Offsets } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';

/** What the client can show, as it said when it connected. */
export interface ClientAbilities {
  readonly markdown: boolean;
  readonly snippets: boolean;
  readonly relatedInformation: boolean;
  /** It has our own commands, and converts a resource when one is called. */
  readonly commands: boolean;
  /** It asks for code lenses again when it is told to. */
  readonly lensRefresh: boolean;
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, { start, end }: Offsets): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toDiagnostic(document: TextDocument, problem: FileProblem, client: ClientAbilities): Diagnostic {
  const related = client.relatedInformation ? problem.related : undefined;
  return {
    range: toRange(document, problem.range),
    severity: SEVERITIES[problem.severity],
    source: 'crossdock',
    code: problem.rule,
    message: problem.message,
    ...(problem.documentation ? { codeDescription: { href: problem.documentation } } : {}),
    ...(/removed|deprecated/.test(problem.rule) ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(related
      ? {
          relatedInformation: related.map(({ message, range, elsewhere }) => ({
            message,
            location: elsewhere
              ? { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } }
              : { uri: document.uri, range: toRange(document, range) },
          })),
        }
      : {}),
  };
}

export function toHover(document: TextDocument, hover: HoverText, client: ClientAbilities): Hover {
  return { range: toRange(document, hover.range), contents: toMarkup(hover.markdown, client) };
}

export function toMarkup(markdown: string, client: ClientAbilities) {
  return { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: markdown };
}

export function toCompletionItems(document: TextDocument, found: Completions): CompletionItem[] {
  const range = toRange(document, found.range);
  const { before } = found;
  const additionalTextEdits = before ? [{ range: toRange(document, before), newText: before.text }] : undefined;
  return found.items.map((item, index) => ({
    label: item.label,
    kind: item.kind === 'field' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    ...(item.detail ? { detail: item.detail } : {}),
    // The list comes in its best order; editors sort by this text.
    sortText: String(index).padStart(4, '0'),
    filterText: (/^["']/.exec(found.prefix)?.[0] ?? '') + item.label,
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: item.text },
    ...(additionalTextEdits ? { additionalTextEdits } : {}),
    ...(item.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(item.subject ? { data: item.subject } : {}),
  }));
}

export function toCodeAction(
  document: TextDocument,
  fixed: Fixed,
  client: ClientAbilities,
  language: Context['language'],
): CodeAction {
  const edits = fixed.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
  return {
    // Some editors do not show which fix is preferred.
    title: fixed.certain || fixed.disables ? fixed.title : editorWords[language].suggestion(fixed.title),
    kind: CodeActionKind.QuickFix,
    isPreferred: fixed.certain,
    diagnostics: [toDiagnostic(document, fixed.problem, client)],
    edit: { changes: { [document.uri]: edits } },
  };
}

/** All certain fixes of a file as one change. */
export function toFixAll(
  document: TextDocument,
  kind: string,
  edits: readonly TextEdit[],
  language: Context['language'],
): CodeAction {
  const changes = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
  return { title: editorWords[language].fixAll, kind, edit: { changes: { [document.uri]: changes } } };
}

/** A conversion is a command of our own client. */
export function toResourceAction(document: TextDocument, action: ResourceAction): CodeAction {
  const { title, converts, to, document: index, pointer } = action;
  const place: ResourcePlace = { uri: document.uri, document: index, pointer };
  const command = COMMANDS[converts === 'container' ? 'container' : to];
  return { title, kind: CodeActionKind.RefactorRewrite, command: { title, command, arguments: [place] } };
}

export function toCodeLens(
  document: TextDocument,
  { range, to, document: index, pointer }: ConversionLens,
  language: Context['language'],
): CodeLens {
  const place: ResourcePlace = { uri: document.uri, document: index, pointer };
  const command = { title: editorWords[language].convert[to], command: COMMANDS[to], arguments: [place] };
  return { range: toRange(document, range), command };
}

const SYMBOLS: Record<FileSymbol['kind'], SymbolKind> = {
  resource: SymbolKind.Class,
  container: SymbolKind.Module,
  item: SymbolKind.Object,
};

export function toSymbol(document: TextDocument, symbol: FileSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail ? { detail: symbol.detail } : {}),
    kind: SYMBOLS[symbol.kind],
    range: toRange(document, symbol.range),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toSymbol(document, child)),
  };
}
