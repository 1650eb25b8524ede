import type { MouseEvent } from 'react';
import { Message } from '../../../lib/language/Message.tsx';
import type { LibraryRow } from '../../../../core/model/library.ts';
import type { LibraryHit } from '../../../lib/api/library-queries.ts';
import { textAttributes } from '../../../lib/articles/text-attributes.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import './article-item-text.css';

interface ArticleItemTextProps {
  readonly row: LibraryRow;
  /** Where the article matches the search; null without a search. */
  readonly hit: LibraryHit | null;
  /** Whether Tab reaches the title. */
  readonly active: boolean;
  /** Id of the element that describes the article. */
  readonly aboutId: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** The title, which opens the article, and its beginning or the passage that matches the search. */
export function ArticleItemText({ row, hit, active, aboutId, onClick }: ArticleItemTextProps) {
  const snippet = hit ? <MarkedText text={hit.snippet} spans={hit.spans} /> : null;
  return (
    <div className="article-words">
      <h2 className="article-title">
        <UnstyledButton
          className="article-open"
          data-roving={row.id}
          data-region-focus={active ? '' : undefined}
          tabIndex={active ? 0 : -1}
          aria-describedby={aboutId}
          onClick={onClick}
        >
          <span className="article-title-text" {...textAttributes(row.title, row.lang)}>
            {hit ? <MarkedText text={hit.title} spans={hit.titleSpans} /> : row.title}
          </span>
        </UnstyledButton>
      </h2>
      {hit ? (
        <p className="article-excerpt article-snippet" {...textAttributes(hit.snippet, row.lang)}>
          {hit.part === 'notes' ? (
            <Message
              id="library.row.inNotes"
              values={{ label: (text) => <span className="article-part">{text}</span>, snippet }}
            />
          ) : (
            snippet
          )}
        </p>
      ) : row.excerpt ? (
        <p className="article-excerpt" {...textAttributes(row.excerpt, row.lang)}>
          {row.excerpt}
        </p>
      ) : null}
    </div>
  );
}
