import { useState } from 'react';
import { FileText, History, Link2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { fillTemplate, type TemplateFacts } from '../../../core/notes/note-template.ts';
import type { NoteOwner } from '../../../core/model/notes.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { Menu } from '../../ui/menu/Menu.tsx';
import { IconButton } from '../../ui/button/Button.tsx';
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

const NoteHistoryDialog = lazyComponent(
  async () => (await import('./NoteHistoryDialog.tsx')).NoteHistoryDialog,
);
const NoteTemplatesDialog = lazyComponent(
  async () => (await import('./NoteTemplatesDialog.tsx')).NoteTemplatesDialog,
);

interface NoteToolbarProps {
  readonly owner: NoteOwner;
  readonly facts: TemplateFacts;
  /** Inserts text at the caret. */
  readonly onInsert: (words: string) => void;
  /** Replaces the whole note. */
  readonly onReplace: (note: string) => void;
}

/** Toolbar of the editor: link, template, history. */
export function NoteToolbar({ owner, facts, onInsert, onReplace }: NoteToolbarProps) {
  const templates = useQuery(noteQueries.templates).data ?? [];
  const [dialog, setDialog] = useState<'history' | 'templates' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <IconButton label={t('notes.link.insert')} keys="[[" icon={<Link2 />} onClick={() => onInsert('[[')} />
      <Menu
        label={t('notes.templates')}
        icon={<FileText />}
        items={[
          ...templates.map((template) => ({
            label: template.name,
            icon: <FileText />,
            run: () => onInsert(fillTemplate(template.body, facts)),
          })),
          { label: t('notes.templates.edit'), icon: <FileText />, run: () => setDialog('templates') },
        ]}
      />
      <IconButton label={t('notes.history.open')} icon={<History />} onClick={() => setDialog('history')} />
      {dialog === 'history' ? (
        <NoteHistoryDialog
          owner={owner}
          onClose={close}
          onRestore={(note) => {
            close();
            onReplace(note);
          }}
        />
      ) : null}
      {dialog === 'templates' ? <NoteTemplatesDialog onClose={close} /> : null}
    </>
  );
}
