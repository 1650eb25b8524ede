import { useId, useState } from 'react';
import { NotebookPen } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { Article } from '../../../../core/model/article.ts';
import { Backlinks, NoteEditor, NoteView, templateFacts } from '../../notes/index.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { useCommands } from '../../../lib/commands/use-command.ts';
import { TagEditor } from '../../tags/index.ts';
import './annotation-sidebar.css';

/** The note and tags of the whole article. */
export function ArticleNote({
  article,
  knownTags,
}: {
  readonly article: Article;
  readonly knownTags: readonly string[];
}) {
  const [editing, setEditing] = useState(false);
  const editId = useId();
  const { run } = useCommands();
  const { id } = article;
  const keep = async (note: string, session: string) =>
    (await run('articles.setNote', { id, note }, { session, untilShown: true })) !== null;

  return (
    <section className="article-note" aria-labelledby="article-note-title">
      <div className="panel-row">
        <h3 id="article-note-title">{t('annotations.articleNote')}</h3>
        {editing ? null : (
          <Button id={editId} variant="quiet" onClick={() => setEditing(true)}>
            <NotebookPen />
            {article.note ? t('annotations.articleNote.edit') : t('annotations.articleNote.write')}
          </Button>
        )}
      </div>
      {editing ? (
        <NoteEditor
          label={t('annotations.articleNote.label')}
          note={article.note}
          owner={{ kind: 'article', id }}
          facts={templateFacts(article, '')}
          opener={editId}
          onSave={keep}
          onDone={() => setEditing(false)}
        />
      ) : article.note ? (
        <NoteView note={article.note} />
      ) : null}
      <TagEditor
        label={t('annotations.articleNote.addTag')}
        tags={article.tags}
        known={knownTags}
        onChange={(tags) => run('articles.setTags', { id, tags: [...tags] }, { untilShown: true })}
        onDone={() => undefined}
        autoFocus={false}
      />
      <Backlinks kind="article" target={id} />
    </section>
  );
}
