import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import type { ExportOptions } from './use-export-preview.ts';

export type ExportForm = NonNullable<ExportOptions['form']>;

/** Names of the formats, in menu order. */
export const formatNames: Readonly<Record<ExportFormat, string>> = {
  md: 'Markdown',
  html: 'Web page (HTML)',
  json: 'Everything (JSON)',
  jsonld: 'Web annotations (JSON-LD)',
  csv: 'Table (CSV)',
};

/** Key of a format in the menu. */
export const formKey = (form: ExportForm): string =>
  form.kind === 'format' ? `format ${form.format}` : `template ${form.template.id}`;

/** The format with a key; undefined for a deleted template. */
export function keyToForm(key: string, templates: readonly ExportTemplate[]): ExportForm | undefined {
  const [kind, ...rest] = key.split(' ');
  const name = rest.join(' ');
  if (kind === 'format') {
    const format = (Object.keys(formatNames) as ExportFormat[]).find((known) => known === name);
    return format && { kind: 'format', format };
  }
  const template = templates.find(({ id }) => id === name);
  return template && { kind: 'template', template };
}

/** Returns an editable copy of a template. */
export const copyOf = (template: ExportTemplate, id: string): ExportTemplate => ({
  ...template,
  id,
  name: `My ${template.name}`,
});
