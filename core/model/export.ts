/** Built-in formats; templates define others. */
export const exportFormats = ['md', 'html', 'jsonld', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a template is applied to: one file per item. */
export const templateScopes = ['article', 'highlight', 'day'] as const;
export type TemplateScope = (typeof templateScopes)[number];

/** A template in the language that docs/templates.md describes. */
export interface ExportTemplate {
  readonly id: string;
  readonly name: string;
  readonly scope: TemplateScope;
  /** A template for the file name, which is sanitized. */
  readonly fileName: string;
  readonly body: string;
}
