import type { CSSProperties, ReactNode } from 'react';
import type { Highlight } from '../../../core/model/annotation.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { ArticleBody } from './layout/ArticleBody.tsx';
import { ArticleHeader } from './header/ArticleHeader.tsx';
import { Contents } from './contents/TableOfContents.tsx';
import { MissingPictures } from './blocks/MissingImages.tsx';
import { useNoteJumps } from './navigation/use-footnote-links.ts';
import type { Page } from './page/use-article-page.ts';
import { PicturesProvider } from './blocks/use-images.tsx';
import { WaitingText } from './MissingArticleText.tsx';
import './reader.css';

interface ReaderTextProps {
  readonly page: Page;
  readonly highlights: readonly Highlight[];
  /** Of an article whose text is not here: one of its highlights was chosen. */
  readonly onHighlight: (highlight: Highlight) => void;
  /** What floats over the text. */
  readonly children: ReactNode;
}

/** The article itself, which scrolls: its title, its contents, its words. */
export function ReaderText({ page, highlights, onHighlight, children }: ReaderTextProps) {
  const { article } = page;
  const { textSize } = useSettings();
  const onNoteClick = useNoteJumps(article.blocks, page.index, page.goTo);
  return (
    // Scrollable, so it must take the focus for the arrow keys to scroll it.
    <main ref={page.scroller} className="reader-scroll" tabIndex={0} aria-label="Article" data-region="">
      <article className="article" style={{ '--text-size': `${textSize}px` } as CSSProperties}>
        <ArticleHeader article={article} />
        {article.text === '' ? (
          <WaitingText article={article} highlights={highlights} onChoose={onHighlight} />
        ) : null}
        <Contents page={page} />
        <PicturesProvider articleId={article.id}>
          <MissingPictures />
          <ArticleBody
            ref={page.body}
            article={article}
            sections={page.sections}
            shelf={page.shelf}
            onClick={onNoteClick}
          />
        </PicturesProvider>
      </article>
      {children}
    </main>
  );
}
