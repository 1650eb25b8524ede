import { useState } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import type { NoteTemplate } from '../../../core/model/notes.ts';
import { templateFields } from '../../../core/notes/note-template.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { Button, IconButton } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { TextArea, TextField } from '../../ui/text-field/TextField.tsx';
import { useCommand } from '../../lib/commands/use-command.ts';
import './note-templates.css';

/** The user's note templates. */
export function NoteTemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery(noteQueries.templates);
  return (
    <Dialog title={t('notes.templates.title')} size="wide" onClose={onClose}>
      {data ? <TemplateList before={data} onDone={onClose} /> : null}
    </Dialog>
  );
}

interface TemplateListProps {
  readonly before: readonly NoteTemplate[];
  readonly onDone: () => void;
}

function TemplateList({ before, onDone }: TemplateListProps) {
  const [templates, setTemplates] = useState<readonly NoteTemplate[]>(before);
  const set = useCommand('noteTemplates.set');
  const change = (id: string, patch: Partial<NoteTemplate>) =>
    setTemplates(templates.map((each) => (each.id === id ? { ...each, ...patch } : each)));
  const nameless = templates.some(({ name }) => name.trim() === '');
  const save = async () => {
    if (await set({ templates: [...templates] })) onDone();
  };
  return (
    <div className="templates">
      <p className="hint">
        {t('notes.templates.hint')}{' '}
        {templateFields.map((field) => (
          <code key={field}>{`{{${field}}} `}</code>
        ))}
      </p>
      <ul aria-label={t('notes.templates.list')}>
        {templates.map((template, index) => (
          <li key={template.id} className="template">
            <TextField
              aria-label={t('notes.templates.name', { number: index + 1 })}
              placeholder={t('notes.templates.name.placeholder')}
              value={template.name}
              onChange={(name) => change(template.id, { name })}
            />
            <IconButton
              label={t('notes.templates.delete', { name: template.name || formatNumber(index + 1) })}
              icon={<Trash2 />}
              onClick={() => setTemplates(templates.filter((each) => each !== template))}
            />
            <TextArea
              code
              className="template-text"
              aria-label={t('notes.templates.text', { number: index + 1 })}
              rows={4}
              value={template.body}
              onChange={(body) => change(template.id, { body })}
            />
          </li>
        ))}
      </ul>
      <div className="templates-foot">
        <Button onClick={() => setTemplates([...templates, { id: crypto.randomUUID(), name: '', body: '' }])}>
          <Plus />
          {t('notes.templates.new')}
        </Button>
        <Button variant="primary" disabled={nameless} onClick={() => void save()}>
          {t('notes.templates.save')}
        </Button>
      </div>
    </div>
  );
}
