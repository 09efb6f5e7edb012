/** The three schemas whose fields have documentation. */
export type SchemaName = 'kubernetes' | 'ecs' | 'cloudformation';

/**
 * Looks up what the platform's makers say of a field, or of a type when the field is `''`. Markdown.
 * It comes from outside, because the texts are large and lie in files.
 */
export type Documentation = (schema: SchemaName, type: string, field: string) => string | undefined;

/** The texts of one schema, by type and field. */
export type DocumentationTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Makes the look-up over texts that `load` brings; `load` is asked again until it has them. */
export function documentationFrom(load: (schema: SchemaName) => DocumentationTexts | undefined): Documentation {
  const loaded = new Map<SchemaName, DocumentationTexts>();
  return (schema, type, field) => {
    const texts = loaded.get(schema) ?? load(schema);
    if (!texts) return undefined;
    loaded.set(schema, texts);
    return texts[type]?.[field];
  };
}
