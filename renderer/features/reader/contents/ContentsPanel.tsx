import { useMemo } from 'react';
import { ListTree } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { EmptyPanel } from '../../../ui/EmptyPanel.tsx';
import { ContentsList } from './ContentsList.tsx';
import { headingsOf } from './headings.ts';
import { useCurrentHeading } from './use-current-heading.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

/** The table of contents in the sidebar, with the current heading marked. */
export function ContentsPanel({ page }: { readonly page: ArticlePage }) {
  const { article } = page;
  const headings = useMemo(() => headingsOf(article), [article]);
  const current = useCurrentHeading(page, headings);
  if (headings.length === 0) {
    return (
      <EmptyPanel icon={<ListTree aria-hidden="true" />} title={t('reader.contents.none')}>
        {t('reader.contents.hint')}
      </EmptyPanel>
    );
  }
  return (
    <nav aria-label={t('reader.contents')}>
      <ContentsList headings={headings} current={current} onGoTo={page.goToBlock} />
    </nav>
  );
}
