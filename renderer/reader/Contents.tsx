import type { Article, Block } from '../../core/model/article.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** With fewer headings an article is seen at a glance. */
const fewest = 4;
/** Levels below the outermost that are listed; a book's smaller headings would bury its chapters. */
const levels = 2;

interface ContentsProps {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly onGoTo: (heading: Heading) => void;
}

/** The headings of a long article, or a book's chapters, to go to; shut until it is wanted. */
export function Contents({ article, onGoTo }: ContentsProps) {
  const headings = article.blocks.filter((block): block is Heading => block.kind === 'heading');
  if (headings.length < fewest) return null;
  const outermost = Math.min(...headings.map(({ level }) => level));
  const listed = headings.filter(({ level }) => level < outermost + levels);
  return (
    <nav className="contents" aria-label="Contents">
      <details>
        <summary>Contents</summary>
        <ol>
          {listed.map((heading) => (
            <li key={heading.start} data-level={heading.level - outermost}>
              <button type="button" onClick={() => onGoTo(heading)}>
                {article.text.slice(heading.start, heading.end)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
