import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { useLinkedFolder, type LinkedFolder } from './use-linked-folder.ts';
import { formatLinkedFolderState } from './format-linked-folder.ts';
import './linked-folder.css';

interface TemplateChoiceProps {
  readonly value: string;
  readonly onChange: (templateId: string) => void;
}

function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const { data } = useQuery(queries.exportTemplates);
  // The folder has one file per article.
  const templates = [...(data?.builtin ?? []), ...(data?.own ?? [])].filter(
    ({ scope }) => scope === 'article',
  );
  return (
    <Field label="Files are written for">
      <Select
        value={value}
        options={[
          { value: 'lectern', label: 'Lectern’s Markdown' },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </Field>
  );
}

/** Lines changed on both sides, which the user resolves in the file. */
function Conflicts({ conflicts }: Pick<LinkedFolder, 'conflicts'>) {
  if (conflicts.length === 0) return null;
  return (
    <section className="linked-folder-conflicts" aria-label="Lines changed by you and by Lectern">
      <h3>Lines changed by you and by Lectern</h3>
      <p>Nothing was overwritten. Your lines stand first, the new ones after them:</p>
      <ul>
        {conflicts.map(({ articleId, file }) => (
          <li key={articleId}>{file}</li>
        ))}
      </ul>
    </section>
  );
}

/** Settings and status of the linked folder. */
export function LinkedFolderDialog({ onClose }: { readonly onClose: () => void }) {
  const { linkedFolder, problem, link, unlink, sync, showFolder } = useLinkedFolder();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!linkedFolder) return null;
  const templateId = chosen ?? linkedFolder.templateId;
  const isLinked = linkedFolder.folder !== null;
  const choose = (id: string): void => {
    setChosen(id);
    if (isLinked) void link(id, true);
  };
  return (
    <Dialog
      title="Linked folder"
      onClose={onClose}
      actions={
        isLinked ? (
          <>
            <Button onClick={() => void unlink()}>Unlink</Button>
            <Button onClick={() => void showFolder()}>Show folder</Button>
            <Button variant="primary" disabled={linkedFolder.state === 'working'} onClick={() => void sync()}>
              Bring up to date
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => void link(templateId, false)}>
            Choose a folder…
          </Button>
        )
      }
    >
      <div className="linked-folder">
        <p>
          A folder of Markdown files, such as an Obsidian or Logseq vault, that follows your highlights and
          notes. Each article that has any gets a file. Lectern writes between its two marks alone: what you
          write in a file stays, and so do the names and places that you give to files.
        </p>
        <TemplateChoice value={templateId} onChange={choose} />
        {isLinked ? <p className="linked-folder-path">{linkedFolder.folder}</p> : null}
        <p
          className="linked-folder-state"
          role="status"
          data-trouble={linkedFolder.problem !== null ? '' : undefined}
        >
          {formatLinkedFolderState(linkedFolder)}
        </p>
        {problem !== null ? (
          <p className="linked-folder-problem" role="alert">
            {problem}
          </p>
        ) : null}
        <Conflicts conflicts={linkedFolder.conflicts} />
      </div>
    </Dialog>
  );
}
