import { useEffect, useState } from 'react';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../../messages/formats.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { NoteView } from '../../notes/index.ts';
import { countOf } from '../../../lib/format/format-article.ts';
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
      <PageMessage title="The bin is empty">
        <p>Highlights that you delete wait here, with their notes, until you empty it.</p>
      </PageMessage>
    );
  return (
    <>
      <div className="trash-head">
        <p>Nothing goes from here by itself.</p>
        <Button onClick={() => void actions.restoreMany(data?.map(({ id }) => id) ?? [])}>
          <RotateCcw />
          Restore all
        </Button>
        <Button variant="danger" onClick={() => setAsking(data?.map(({ id }) => id) ?? [])}>
          <Trash2 />
          Empty the bin
        </Button>
      </div>
      <ul className="note-list trash-list" aria-label="Deleted highlights">
        {data?.map((deleted) => (
          <li key={deleted.id} className="note-item" data-color={deleted.color}>
            <article className="note-body" aria-label={deleted.quote.slice(0, 80)}>
              <p className="note-origin">
                <span>{deleted.articleTitle}</span>
                <span>Deleted {formatDate(deleted.deletedAt)}</span>
              </p>
              <blockquote className="note-quote">{deleted.quote.replaceAll('\n', ' ¶ ')}</blockquote>
              {deleted.note ? <NoteView note={deleted.note} /> : null}
              <TagChips tags={deleted.tags} />
              <div className="trash-actions">
                <Button onClick={() => void actions.restoreMany([deleted.id])}>
                  <RotateCcw />
                  Restore
                </Button>
                <Button variant="danger" onClick={() => setAsking([deleted.id])}>
                  Delete for good
                </Button>
              </div>
            </article>
          </li>
        ))}
      </ul>
      {asking ? (
        <Dialog
          title="Delete for good?"
          onClose={() => setAsking(null)}
          begin="first"
          actions={
            <>
              <Button onClick={() => setAsking(null)}>Keep them</Button>
              <Button
                variant="primary"
                onClick={() => {
                  setAsking(null);
                  void actions.purge(asking);
                }}
              >
                Delete for good
              </Button>
            </>
          }
        >
          <p>
            {countOf(asking.length, 'highlight')} with notes and tags will be gone. This cannot be undone; a
            backup still has them.
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
