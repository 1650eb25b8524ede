import { Fragment, memo, type ReactNode, type Ref } from 'react';
import type { Article } from '../../core/model/article.ts';
import { assertNever } from '../../core/model/assert.ts';
import { BlockView, ListView } from './BlockView.tsx';
import { FigureView } from './FigureView.tsx';
import { FootnotesView } from './FootnotesView.tsx';
import { groupBlocks, type BlockGroup, type QuotePart } from './group-blocks.ts';
import { inlineOf } from './Inline.tsx';
import { onNoteClick } from './jump-to-note.ts';
import { TableView } from './TableView.tsx';

type FigureGroup = Extract<BlockGroup, { kind: 'figure' }>;

function FigureGroupView({ group, text }: { readonly group: FigureGroup; readonly text: string }) {
  const [caption] = group.captions;
  const label = caption ? text.slice(caption.start, caption.end).slice(0, 120) : 'Table';
  return (
    <figure data-many={group.parts.length > 1 ? '' : undefined}>
      {group.parts.map((part) =>
        part.kind === 'table' ? (
          <TableView key={part.start} block={part} text={text} label={label} />
        ) : (
          <FigureView key={part.start} block={part} />
        ),
      )}
      {group.captions.length > 0 ? (
        <figcaption>
          {group.captions.map((block) => (
            <p key={block.start} data-start={block.start} data-kind={block.kind}>
              {inlineOf(block, block.marks, text)}
            </p>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** What stands in a quote, what is in quotes inside it set further in. */
function QuoteView({ parts, text }: { readonly parts: readonly QuotePart[]; readonly text: string }) {
  return (
    <blockquote>
      {parts.map(({ depth, ...part }, index) => {
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
          <p key={index} {...place} data-start={quote.start} data-kind={quote.kind}>
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
      return <ListView items={group.items} text={text} />;
    case 'quote':
      return <QuoteView parts={group.parts} text={text} />;
    case 'figure':
      return <FigureGroupView group={group} text={text} />;
    case 'notes':
      return <FootnotesView notes={group.notes} text={text} />;
    default:
      return assertNever(group);
  }
}

interface ArticleBodyProps {
  readonly article: Pick<Article, 'text' | 'blocks' | 'lang'>;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The article's text, built out of blocks alone. Nothing in it changes when highlights do. */
export const ArticleBody = memo(function ArticleBody({ article, ref }: ArticleBodyProps) {
  return (
    // Clicks on the signs of notes bubble here; the signs themselves are links and reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div className="article-body" ref={ref} lang={article.lang ?? undefined} onClick={onNoteClick}>
      {groupBlocks(article.blocks).map((group, index) => (
        <Fragment key={index}>{groupToNode(group, article.text)}</Fragment>
      ))}
    </div>
  );
});
