import type { CSSProperties, ReactNode } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Highlight } from '../../../core/model/annotation.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { ArticleBody } from './layout/ArticleBody.tsx';
import { ArticleHeader } from './header/ArticleHeader.tsx';
import { SimplifiedNotice } from './header/SimplifiedNotice.tsx';
import { TableOfContents } from './contents/TableOfContents.tsx';
import { MissingImages } from './blocks/MissingImages.tsx';
import { useFootnoteLinks } from './navigation/use-footnote-links.ts';
import type { ArticlePage } from './page/use-article-page.ts';
import { ImagesProvider } from './blocks/use-images.tsx';
import { ArticleEnd } from './article-end/ArticleEnd.tsx';
import { MissingArticleText } from './MissingArticleText.tsx';
import './reader.css';

interface ReaderTextProps {
  readonly page: ArticlePage;
  readonly highlights: readonly Highlight[];
  /** For an article without text: one of its highlights was selected. */
  readonly onHighlight: (highlight: Highlight) => void;
  /** Overlays on the text. */
  readonly children: ReactNode;
}

/** The scrolling article: title, table of contents and text. */
export function ReaderText({ page, highlights, onHighlight, children }: ReaderTextProps) {
  const { article } = page;
  const { textSize } = useSettings();
  const onNoteClick = useFootnoteLinks(article.blocks, page.index, page.goTo);
  return (
    // A scrollable container must be focusable, so that arrow keys scroll it.
    <main
      ref={page.scroller}
      className="reader-scroll"
      tabIndex={0}
      aria-label={t('reader.article')}
      data-region=""
    >
      <article className="article" style={{ '--text-size': `${textSize}px` } as CSSProperties}>
        <ArticleHeader article={article} />
        <SimplifiedNotice simplified={article.simplified} />
        {article.text === '' ? (
          <MissingArticleText article={article} highlights={highlights} onChoose={onHighlight} />
        ) : null}
        <TableOfContents page={page} />
        <ImagesProvider articleId={article.id}>
          <MissingImages />
          <ArticleBody
            ref={page.body}
            article={article}
            sections={page.sections}
            rendered={page.rendered}
            onClick={onNoteClick}
          />
        </ImagesProvider>
      </article>
      {article.text === '' ? null : <ArticleEnd articleId={article.id} scroller={page.scroller} />}
      {children}
    </main>
  );
}
