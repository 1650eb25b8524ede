import { useEffect, useState } from 'react';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import { formatDate } from '../../../../messages/formats.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { NoteView } from '../../notes/index.ts';
import { TagChips } from '../../tags/index.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { useAnnotationListActions } from './use-annotation-list-actions.ts';
import { PageError, PageMessage } from '../../../ui/page/Page.tsx';
import './annotation-item.css';
import './highlight-trash.css';

/** Deleted highlights, kept until they are deleted permanently. */
export function HighlightTrash({ onCount }: { readonly onCount: (count: number) => void }) {
  const { data, error } = useQuery(noteQueries.trash);
  const actions = useAnnotationListActions();
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (data) onCount(data.length);
  }, [data, onCount]);
  if (error) return <PageError message={messageOf(error)} />;
  if (data?.length === 0)
    return (
      <PageMessage title={t('annotations.trash.title')}>
        <p>{t('annotations.trash.text')}</p>
      </PageMessage>
    );
  return (
    <>
      <div className="trash-head">
        <p>{t('annotations.trash.hint')}</p>
        <Button onClick={() => void actions.restoreMany(data?.map(({ id }) => id) ?? [])}>
          <RotateCcw />
          {t('annotations.trash.restoreAll')}
        </Button>
        <Button variant="danger" onClick={() => setAsking(data?.map(({ id }) => id) ?? [])}>
          <Trash2 />
          {t('annotations.trash.empty')}
        </Button>
      </div>
      <ul className="note-list trash-list" aria-label={t('annotations.trash.list')}>
        {data?.map((deleted) => (
          <li key={deleted.id} className="note-item" data-color={deleted.color}>
            <article className="note-body" aria-label={deleted.quote.slice(0, 80)}>
              <p className="note-origin">
                <span>{deleted.articleTitle}</span>
                <span>{t('annotations.trash.deleted', { date: formatDate(deleted.deletedAt) })}</span>
              </p>
              <blockquote className="note-quote">{deleted.quote.replaceAll('\n', ' ¶ ')}</blockquote>
              {deleted.note ? <NoteView note={deleted.note} /> : null}
              <TagChips tags={deleted.tags} />
              <div className="trash-actions">
                <Button onClick={() => void actions.restoreMany([deleted.id])}>
                  <RotateCcw />
                  {t('annotations.trash.restore')}
                </Button>
                <Button variant="danger" onClick={() => setAsking([deleted.id])}>
                  {t('annotations.trash.delete')}
                </Button>
              </div>
            </article>
          </li>
        ))}
      </ul>
      {asking ? (
        <Dialog
          title={t('annotations.trash.ask')}
          onClose={() => setAsking(null)}
          begin="first"
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t('ui.cancel')}</Button>
              <Button
                variant="primary"
                onClick={() => {
                  setAsking(null);
                  void actions.purge(asking);
                }}
              >
                {t('annotations.trash.delete')}
              </Button>
            </>
          }
        >
          <p>{t('annotations.trash.warning', { count: asking.length })}</p>
        </Dialog>
      ) : null}
    </>
  );
}
