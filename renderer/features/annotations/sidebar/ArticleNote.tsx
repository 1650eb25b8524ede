import { useState } from 'react';
import { NotebookPen } from 'lucide-react';
import type { Article } from '../../../../core/model/article.ts';
import { useQueryClient } from '@tanstack/react-query';
import { call, messageOf } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import { Backlinks } from '../../notes/Backlinks.tsx';
import { templateFacts } from '../../notes/note-template-fields.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import { useUndo } from '../../../lib/undo/UndoProvider.tsx';
import { NoteEditor } from '../../notes/NoteEditor.tsx';
import { NoteView } from '../../notes/NoteView.tsx';
import { TagEditor } from '../../tags/TagEditor.tsx';

/** The note and the tags on the whole article. */
export function ArticleNote({
  article,
  knownTags,
}: {
  readonly article: Article;
  readonly knownTags: readonly string[];
}) {
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const toasts = useToasts();
  const { record } = useUndo();
  const { id } = article;
  const refresh = () => client.invalidateQueries(queries.article(id));
  const write = (note: string) => call('articles.setNote', { id, note }).then(refresh);
  const writeTags = (tags: readonly string[]) =>
    call('articles.setTags', { id, tags: [...tags] }).then(refresh);

  const keep = async (note: string) => {
    try {
      await write(note);
      return true;
    } catch (error) {
      toasts.problem(messageOf(error));
      return false;
    }
  };
  const changeTags = async (tags: readonly string[]) => {
    const before = article.tags;
    try {
      await writeTags(tags);
      record({ label: 'tags', undo: () => writeTags(before), redo: () => writeTags(tags) });
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };

  return (
    <section className="article-note" aria-labelledby="article-note-title">
      <div className="panel-row">
        <h3 id="article-note-title">On the whole article</h3>
        {editing ? null : (
          <Button variant="quiet" onClick={() => setEditing(true)}>
            <NotebookPen />
            {article.note ? 'Edit article note' : 'Write a note'}
          </Button>
        )}
      </div>
      {editing ? (
        <NoteEditor
          label="Note on the article"
          note={article.note}
          owner={{ kind: 'article', id }}
          facts={templateFacts(article, '')}
          onKeep={keep}
          onDone={(before, after) => {
            setEditing(false);
            if (before === after) return;
            record({ label: 'article note', undo: () => write(before), redo: () => write(after) });
          }}
        />
      ) : article.note ? (
        <NoteView note={article.note} />
      ) : null}
      <TagEditor
        label="Add a tag to the article"
        tags={article.tags}
        known={knownTags}
        onChange={(tags) => void changeTags(tags)}
        onDone={() => undefined}
        autoFocus={false}
      />
      <Backlinks kind="article" target={id} />
    </section>
  );
}
