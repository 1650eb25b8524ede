import { useState } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
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
    <Dialog title="Note templates" size="wide" onClose={onClose}>
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
        A template is put into a note with its fields filled in:{' '}
        {templateFields.map((field) => (
          <code key={field}>{`{{${field}}} `}</code>
        ))}
      </p>
      <ul aria-label="Templates">
        {templates.map((template, index) => (
          <li key={template.id} className="template">
            <TextField
              aria-label={`Name of template ${index + 1}`}
              placeholder="Name"
              value={template.name}
              onChange={(name) => change(template.id, { name })}
            />
            <IconButton
              label={`Delete template ${template.name || index + 1}`}
              icon={<Trash2 />}
              onClick={() => setTemplates(templates.filter((each) => each !== template))}
            />
            <TextArea
              code
              className="template-text"
              aria-label={`Text of template ${index + 1}`}
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
          New template
        </Button>
        <Button variant="primary" disabled={nameless} onClick={() => void save()}>
          Save templates
        </Button>
      </div>
    </div>
  );
}
