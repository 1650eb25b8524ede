import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { templateName } from '../../lib/format/template-name.ts';
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
    <Field label={t('folder.format')}>
      <Select
        value={value}
        options={[
          { value: 'lectern', label: t('folder.format.lectern') },
          ...templates.map((template) => ({ value: template.id, label: templateName(template) })),
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
    <section className="linked-folder-conflicts" aria-label={t('folder.conflicts')}>
      <h3>{t('folder.conflicts')}</h3>
      <p>{t('folder.conflicts.hint')}</p>
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
      title={t('folder.title')}
      onClose={onClose}
      actions={
        isLinked ? (
          <>
            <Button onClick={() => void unlink()}>{t('folder.unlink')}</Button>
            <Button onClick={() => void showFolder()}>{t('folder.show')}</Button>
            <Button variant="primary" disabled={linkedFolder.state === 'working'} onClick={() => void sync()}>
              {t('folder.sync')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => void link(templateId, false)}>
            {t('folder.choose')}
          </Button>
        )
      }
    >
      <div className="linked-folder">
        <p>{t('folder.description')}</p>
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
