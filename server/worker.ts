/** The language server in a web worker, for editors that run in a browser. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from './doors/connection.ts';
import { type DocumentationTexts, documentationFrom, type SchemaName } from './features/documentation.ts';

// The worker's own global; the DOM library is not among our types.
const worker = globalThis as unknown as { location: { href: string }; postMessage: (message: unknown) => void };

const texts = new Map<SchemaName, DocumentationTexts>();
const asked = new Set<SchemaName>();

/** Fetches the texts when they are first wanted; until they are there, hovers go without. */
function textsOf(schema: SchemaName): DocumentationTexts | undefined {
  if (!asked.has(schema)) {
    asked.add(schema);
    fetch(new URL(`docs/${schema}.json`, worker.location.href))
      .then((response) => (response.ok ? response.json() : undefined))
      .then((json) => json && texts.set(schema, json as DocumentationTexts))
      .catch(() => asked.delete(schema));
  }
  return texts.get(schema);
}

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker as never),
  new BrowserMessageWriter(worker as never),
);
serve(connection, { version: '', documentation: documentationFrom(textsOf) });
