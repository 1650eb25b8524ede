/** The formats of Lectern's own; a template makes others. */
export const exportFormats = ['md', 'html', 'jsonld', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a template is written for: a file for each of them. */
export const templateScopes = ['article', 'highlight', 'day'] as const;
export type TemplateScope = (typeof templateScopes)[number];

/** How files are written, in the language that docs/templates.md describes. */
export interface ExportTemplate {
  readonly id: string;
  readonly name: string;
  readonly scope: TemplateScope;
  /** A template too; its text becomes a safe file name. */
  readonly fileName: string;
  readonly body: string;
}
