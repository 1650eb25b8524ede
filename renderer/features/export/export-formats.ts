import { t } from '../../../messages/translate.ts';
import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import { templateName } from '../../lib/format/template-name.ts';
import type { ExportOptions } from './use-export-preview.ts';

export type ExportForm = NonNullable<ExportOptions['form']>;

/** The formats in menu order. */
export const exportFormats: readonly ExportFormat[] = ['md', 'html', 'json', 'jsonld', 'csv'];

/** Key of a format in the menu. */
export const formKey = (form: ExportForm): string =>
  form.kind === 'format' ? `format ${form.format}` : `template ${form.template.id}`;

/** The format with a key; undefined for a deleted template. */
export function keyToForm(key: string, templates: readonly ExportTemplate[]): ExportForm | undefined {
  const [kind, ...rest] = key.split(' ');
  const name = rest.join(' ');
  if (kind === 'format') {
    const format = exportFormats.find((known) => known === name);
    return format && { kind: 'format', format };
  }
  const template = templates.find(({ id }) => id === name);
  return template && { kind: 'template', template };
}

/** Returns an editable copy of a template. */
export const copyOf = (template: ExportTemplate, id: string): ExportTemplate => ({
  ...template,
  id,
  name: t('export.template.copyName', { name: templateName(template) }),
});
