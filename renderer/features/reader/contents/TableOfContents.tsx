import { useMemo } from 'react';
import { t } from '../../../../messages/translate.ts';
import { ContentsList } from './ContentsList.tsx';
import { headingsOf } from './headings.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import './contents.css';

/** Collapsed table of contents above a long article or book. */
export function TableOfContents({ page }: { readonly page: ArticlePage }) {
  const headings = useMemo(() => headingsOf(page.article), [page.article]);
  if (headings.length === 0) return null;
  return (
    <nav className="contents" aria-label={t('reader.contents.above')}>
      <details>
        <summary>{t('reader.contents')}</summary>
        <ContentsList headings={headings} current={-1} onGoTo={page.goToBlock} />
      </details>
    </nav>
  );
}
