import { createElement, memo, type ReactNode, type Ref } from 'react';
import type { Article, Block, Mark } from '../../core/model/article.ts';
import { assertNever } from '../../core/model/assert.ts';
import { blockToRuns, type InlineRun } from './inline.ts';

const elementOf = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function markAround(mark: Mark, children: ReactNode): ReactNode {
  if (mark.kind === 'link') {
    return (
      <a href={mark.href} title={mark.href} data-external="">
        {children}
      </a>
    );
  }
  return createElement(elementOf[mark.kind], null, children);
}

function runToNode(run: InlineRun, key: number): ReactNode {
  const wrapped = run.marks.reduceRight<ReactNode>((inside, mark) => markAround(mark, inside), run.text);
  return <span key={key}>{wrapped}</span>;
}

function inlineOf(block: Block, text: string): ReactNode {
  const runs = blockToRuns(block, text);
  if (runs.length === 1 && runs[0]?.marks.length === 0) return runs[0].text;
  return runs.map(runToNode);
}

function BlockView({ block, text }: { readonly block: Block; readonly text: string }) {
  const place = { 'data-start': block.start, 'data-kind': block.kind };
  const inside = inlineOf(block, text);
  switch (block.kind) {
    case 'paragraph':
      return <p {...place}>{inside}</p>;
    case 'heading':
      // The article's title is the page's h1, so what the source calls h1 begins at h2 here.
      return createElement(`h${Math.min(6, Math.max(2, block.level))}`, place, inside);
    case 'quote':
      return (
        <blockquote>
          <p {...place}>{inside}</p>
        </blockquote>
      );
    case 'listItem':
      return (
        <li className="list-item" data-depth={Math.min(block.depth, 4)}>
          <span
            className="list-marker"
            aria-hidden="true"
            data-marker={block.ordered ? `${block.ordinal}.` : '•'}
          />
          <p {...place}>{inside}</p>
        </li>
      );
    case 'code':
      return (
        <pre tabIndex={0} aria-label="Code" role="region">
          <code {...place}>{inside}</code>
        </pre>
      );
    case 'caption':
      return (
        <figure>
          <figcaption {...place}>{inside}</figcaption>
        </figure>
      );
    case 'rule':
      return <hr {...place} />;
    default:
      return assertNever(block);
  }
}

/** Items that follow one another belong to one list; a screen reader counts them. */
function groupLists(blocks: readonly Block[]): (Block | readonly Block[])[] {
  const groups: (Block | Block[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'listItem') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

interface ArticleBodyProps {
  readonly article: Pick<Article, 'text' | 'blocks' | 'lang'>;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The article's text, built out of blocks alone. Nothing in it changes when highlights do. */
export const ArticleBody = memo(function ArticleBody({ article, ref }: ArticleBodyProps) {
  return (
    <div className="article-body" ref={ref} lang={article.lang ?? undefined}>
      {groupLists(article.blocks).map((group, index) =>
        'kind' in group ? (
          <BlockView key={index} block={group} text={article.text} />
        ) : (
          <ul className="list" key={index}>
            {group.map((block) => (
              <BlockView key={block.start} block={block} text={article.text} />
            ))}
          </ul>
        ),
      )}
    </div>
  );
});
