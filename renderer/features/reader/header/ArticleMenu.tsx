import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { ActionId } from '../../../../contract/actions.ts';
import type { Article } from '../../../../core/model/article.ts';
import { useActionItems } from '../../../lib/actions/use-action-items.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import { messageOf } from '../../../lib/api/call.ts';
import { PasteDialog } from '../../import/index.ts';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import {
  RevisionPreviewDialog,
  VersionHistoryDialog,
  useRevisions,
  type PreparedRevision,
} from '../../revisions/index.ts';
import './article-menu.css';

type OpenDialog =
  | { readonly name: 'update'; readonly updateId: string }
  | { readonly name: 'versions' }
  | { readonly name: 'paste' }
  | null;

const menuActions: readonly (readonly ActionId[])[] = [
  ['article.star', 'article.archive', 'article.read'],
  ['article.tags', 'article.collections', 'article.details'],
  ['article.copyLink', 'article.copyUrl', 'article.copyCitation', 'article.openOriginal', 'export'],
  ['reader.updateFromWeb', 'reader.updateFromFile', 'reader.updateFromText', 'reader.versions'],
  ['article.archiveAndNext', 'article.next'],
  ['article.remove'],
];

/** The menu of the article: what can be done with it, and updates of its text. */
export function ArticleMenu({ article }: { readonly article: Article }) {
  const revisions = useRevisions();
  const toasts = useToasts();
  const [shown, setShown] = useState<OpenDialog>(null);
  const [isChecking, setChecking] = useState(false);

  const check = async (work: () => Promise<PreparedRevision>) => {
    setChecking(true);
    const found = await work();
    setChecking(false);
    if (found === 'unchanged') toasts.info(t('reader.menu.unchanged'));
    else if (found) setShown({ name: 'update', updateId: found.updateId });
  };
  const submit = async (text: string, html: string | null): Promise<string | null> => {
    try {
      const found = await revisions.fromPasted(article.id, text, html);
      if (found === 'unchanged' || found === null) return t('reader.menu.sameText');
      setShown({ name: 'update', updateId: found.updateId });
      return null;
    } catch (error) {
      return messageOf(error);
    }
  };
  const whenIdle = () => ({ isDisabled: isChecking });
  useActions({
    'reader.updateFromWeb': {
      when: () => article.url !== null && /^https?:/.test(article.url),
      run: () => void check(() => revisions.fromWeb(article.id)),
      item: whenIdle,
    },
    'reader.updateFromFile': {
      run: () => void check(() => revisions.fromFile(article.id)),
      item: whenIdle,
    },
    'reader.updateFromText': { run: () => setShown({ name: 'paste' }), item: whenIdle },
    'reader.versions': () => setShown({ name: 'versions' }),
  });
  const items = useActionItems(menuActions);
  return (
    <div className="article-menu">
      <Menu
        label={isChecking ? t('reader.menu.checking') : t('reader.menu')}
        icon={<Ellipsis />}
        items={items}
      />
      {isChecking ? (
        <span className="article-menu-status" role="status">
          {t('reader.menu.checking')}
        </span>
      ) : null}
      {shown?.name === 'update' ? (
        <RevisionPreviewDialog updateId={shown.updateId} onClose={() => setShown(null)} />
      ) : null}
      {shown?.name === 'paste' ? (
        <PasteDialog
          pasted={null}
          title={t('reader.menu.newText')}
          action={t('reader.menu.review')}
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
