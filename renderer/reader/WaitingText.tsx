import type { Article } from '../../core/model/article.ts';
import type { Highlight } from '../../core/model/annotation.ts';

interface WaitingTextProps {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  readonly onChoose: (highlight: Highlight) => void;
}

/** In place of a text that is not here yet: what is known of the article, and the words that were kept of it elsewhere. */
export function WaitingText({ article, highlights, onChoose }: WaitingTextProps) {
  return (
    <div className="waiting-text">
      <p className="waiting-lead">
        {article.url === null
          ? 'Only your highlights and notes of this are in the library, not its text. Import the text under the same title and author, and they find their places in it.'
          : 'The text of this page is not in the library yet. Once it is, your highlights find their places in it.'}
      </p>
      {highlights.length > 0 ? (
        <ol className="waiting-quotes" aria-label="Words that you kept">
          {highlights.map((highlight) => (
            <li key={highlight.id} data-color={highlight.color}>
              <button type="button" onClick={() => onChoose(highlight)}>
                {highlight.anchor.quote.exact}
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
