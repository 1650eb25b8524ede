import { Fragment, memo, useCallback, useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
import { useLanguage } from '../../../lib/language/use-language.ts';
import { assertNever } from '../../../../core/model/assert.ts';
import { BlockView, ListView } from '../blocks/BlockView.tsx';
import { FigureGroupView } from '../blocks/FigureGroupView.tsx';
import { FootnotesView } from '../blocks/FootnotesView.tsx';
import type { BlockGroup } from '../blocks/group-blocks.ts';
import { inlineOf } from '../blocks/inline-content.tsx';
import { usePartAttributes } from '../blocks/text-context.tsx';
import type { RenderedSections } from './rendered-sections.ts';
import type { Section } from './sections.ts';
import './article-body.css';

type Quote = Extract<BlockGroup, { kind: 'quote' }>;

/** The content of a quote; nested quotes are indented. */
function QuoteView({ group, text }: { readonly group: Quote; readonly text: string }) {
  const { of, differing } = usePartAttributes(text);
  const first = group.parts.find(({ quote }) => quote !== null)?.quote;
  return (
    <blockquote data-continued={group.skipped ? '' : undefined} {...(first ? differing(first) : {})}>
      {group.parts.map(({ depth, ...part }, index) => {
        const place = { 'data-depth': Math.min(depth, 4) };
        if (part.quote === null)
          return (
            <div key={index} {...place}>
              {part.groups.map((group, nth) => (
                <Fragment key={nth}>{groupToNode(group, text)}</Fragment>
              ))}
            </div>
          );
        const { quote } = part;
        return (
          <p
            key={index}
            {...place}
            data-start={quote.start}
            data-kind={quote.kind}
            {...(first ? differing(quote, of(first)) : {})}
          >
            {inlineOf(quote, quote.marks, text)}
          </p>
        );
      })}
    </blockquote>
  );
}

function groupToNode(group: BlockGroup, text: string): ReactNode {
  switch (group.kind) {
    case 'single':
      return <BlockView block={group.block} text={text} />;
    case 'list':
      return <ListView group={group} text={text} />;
    case 'quote':
      return <QuoteView group={group} text={text} />;
    case 'figure':
      return <FigureGroupView group={group} text={text} />;
    case 'notes':
      return <FootnotesView group={group} text={text} />;
    default:
      return assertNever(group);
  }
}

interface ArticleSectionProps {
  readonly section: Section;
  readonly at: number;
  readonly text: string;
  readonly rendered: RenderedSections;
}

/** A section; until it is rendered, an empty box of its estimated height. */
export const ArticleSection = memo(function ArticleSection({
  section,
  at,
  text,
  rendered,
}: ArticleSectionProps) {
  useLanguage();
  const subscribe = useCallback((listener: () => void) => rendered.subscribe(at, listener), [rendered, at]);
  const isRendered = useSyncExternalStore(subscribe, () => rendered.has(at));
  const measures = { '--chars': section.end - section.start, '--blocks': section.blocks } as CSSProperties;
  return (
    <div className="article-section" style={measures}>
      {isRendered
        ? section.groups.map((group, index) => <Fragment key={index}>{groupToNode(group, text)}</Fragment>)
        : null}
    </div>
  );
});
