import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import type { ExportTemplate } from '../../../core/model/export.ts';
import { queries } from '../../lib/api/queries.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import { copyOf, type ExportForm } from './export-formats.ts';

const none: readonly ExportTemplate[] = [];

/** The selected format, and the template being edited, if any. */
export function useExportTemplate() {
  const { data } = useQuery(queries.exportTemplates);
  const { run } = useCommands();
  const [form, setForm] = useState<ExportForm>({ kind: 'format', format: 'md' });
  const own = data?.own ?? none;
  const template = form.kind === 'template' ? form.template : null;
  const isBuiltin = template !== null && (data?.builtin ?? none).some(({ id }) => id === template.id);
  const editing = template !== null && !isBuiltin ? template : null;
  const stored = own.find(({ id }) => id === editing?.id);

  return {
    form,
    setForm,
    builtin: data?.builtin ?? none,
    // An unsaved template is listed too while it is selected.
    own: editing && !stored ? [...own, editing] : own,
    isBuiltin,
    editing,
    changed: editing !== null && JSON.stringify(stored) !== JSON.stringify(editing),
    copy: () => {
      if (template) setForm({ kind: 'template', template: copyOf(template, crypto.randomUUID()) });
    },
    change: (changed: ExportTemplate) => setForm({ kind: 'template', template: changed }),
    save: async () => {
      if (!editing) return;
      const saved = { ...editing, name: editing.name.trim() };
      const message = t('export.done.templateSaved', { name: saved.name });
      if (await run('exportTemplates.save', saved, { message }))
        setForm({ kind: 'template', template: saved });
    },
    remove: async () => {
      if (!editing) return;
      setForm({ kind: 'format', format: 'md' });
      if (!stored) return;
      const message = t('export.done.templateDeleted', { name: stored.name });
      await run('exportTemplates.delete', { id: stored.id }, { message });
    },
  };
}
