import { memo, type MouseEvent, type Ref } from 'react';
import { useLanguage } from '../../../lib/language/use-language.ts';
import type { Article } from '../../../../core/model/article.ts';
import { ArticleTextProvider, useArticleText } from '../blocks/text-context.tsx';
import { ArticleSection } from './ArticleSection.tsx';
import type { RenderedSections } from './rendered-sections.ts';
import type { Section } from './sections.ts';
import './article-body.css';

/** Sections are rendered in batches of this size, so that rendering one section does not visit all others. */
const batchSize = 20;

interface SectionBatchProps {
  readonly from: number;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly rendered: RenderedSections;
}

const SectionBatch = memo(function SectionBatch({ from, text, sections, rendered }: SectionBatchProps) {
  useLanguage();
  return sections
    .slice(from, from + batchSize)
    .map((section, offset) => (
      <ArticleSection
        key={section.start}
        section={section}
        at={from + offset}
        text={text}
        rendered={rendered}
      />
    ));
});

interface ArticleBodyProps {
  readonly article: Pick<Article, 'text' | 'lang'>;
  readonly sections: readonly Section[];
  readonly rendered: RenderedSections;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The article's text, rendered from its blocks. It does not rerender when highlights change. */
export const ArticleBody = memo(function ArticleBody(props: ArticleBodyProps) {
  useLanguage();
  const { article, sections, rendered } = props;
  const attributes = useArticleText(article.text, article.lang);
  return (
    // Clicks on footnote references bubble here; the references are links and reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className="article-body"
      ref={props.ref}
      {...attributes}
      data-long={sections.length > 1 ? '' : undefined}
      onClick={props.onClick}
    >
      <ArticleTextProvider value={attributes}>
        {Array.from({ length: Math.ceil(sections.length / batchSize) }, (_, batch) => (
          <SectionBatch
            key={batch}
            from={batch * batchSize}
            text={article.text}
            sections={sections}
            rendered={rendered}
          />
        ))}
      </ArticleTextProvider>
    </div>
  );
});
