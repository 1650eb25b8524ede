import { useState } from 'react';
import { ClipboardPaste, Ellipsis, FileUp, Globe, History } from 'lucide-react';
import type { Article } from '../../../../core/model/article.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { PasteDialog } from '../../import/index.ts';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import {
  RevisionPreviewDialog,
  VersionHistoryDialog,
  useRevisions,
  type Prepared,
} from '../../revisions/index.ts';
import './article-menu.css';

type Shown =
  | { readonly name: 'update'; readonly updateId: string }
  | { readonly name: 'versions' }
  | { readonly name: 'paste' }
  | null;

/** Menu of the article's text: check for a new version, load one from a file, version history. */
export function ArticleMenu({ article }: { readonly article: Article }) {
  const updates = useRevisions();
  const toasts = useToasts();
  const [shown, setShown] = useState<Shown>(null);
  const [busy, setBusy] = useState(false);

  const look = async (work: () => Promise<Prepared>) => {
    setBusy(true);
    const found = await work();
    setBusy(false);
    if (found === 'unchanged') toasts.info('The text has not changed.');
    else if (found) setShown({ name: 'update', updateId: found.updateId });
  };
  const submit = async (text: string, html: string | null): Promise<string | null> => {
    try {
      const found = await updates.fromPasted(article.id, text, html);
      if (found === 'unchanged' || found === null) return 'This is the text that the article has.';
      setShown({ name: 'update', updateId: found.updateId });
      return null;
    } catch (error) {
      return messageOf(error);
    }
  };
  return (
    <div className="article-menu">
      <Menu
        label={busy ? 'Looking for a newer text…' : 'The article’s text'}
        icon={<Ellipsis />}
        align="start"
        items={[
          ...(article.url && /^https?:/.test(article.url)
            ? [
                {
                  label: 'Look for a newer text on the web',
                  icon: <Globe />,
                  disabled: busy,
                  run: () => void look(() => updates.fromWeb(article.id)),
                },
              ]
            : []),
          {
            label: 'Update from a file…',
            icon: <FileUp />,
            disabled: busy,
            run: () => void look(() => updates.fromFile(article.id)),
          },
          {
            label: 'Update from pasted text…',
            icon: <ClipboardPaste />,
            disabled: busy,
            run: () => setShown({ name: 'paste' }),
          },
          {
            label: 'Versions of the text…',
            icon: <History />,
            run: () => setShown({ name: 'versions' }),
          },
        ]}
      />
      {busy ? (
        <span className="article-menu-busy" role="status">
          Looking for a newer text…
        </span>
      ) : null}
      {shown?.name === 'update' ? (
        <RevisionPreviewDialog updateId={shown.updateId} onClose={() => setShown(null)} />
      ) : null}
      {shown?.name === 'paste' ? (
        <PasteDialog
          pasted={null}
          title="New text of this article"
          action="See what changes"
          onSubmit={submit}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown?.name === 'versions' ? (
        <VersionHistoryDialog articleId={article.id} onClose={() => setShown(null)} />
      ) : null}
    </div>
  );
}
