import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import type { ExportOptions } from './use-export.ts';

export type ExportForm = NonNullable<ExportOptions['form']>;

/** What the formats are called, in the order of the menu. */
export const formatNames: Readonly<Record<ExportFormat, string>> = {
  md: 'Markdown',
  html: 'Web page (HTML)',
  json: 'Everything (JSON)',
  jsonld: 'Web annotations (JSON-LD)',
  csv: 'Table (CSV)',
};

/** The name of a form among the choices. */
export const formKey = (form: ExportForm): string =>
  form.kind === 'format' ? `format ${form.format}` : `template ${form.template.id}`;

/** The form that a choice names; undefined for a template that is gone. */
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

/** A copy of a template that the person may change. */
export const copyOf = (template: ExportTemplate, id: string): ExportTemplate => ({
  ...template,
  id,
  name: `My ${template.name}`,
});
