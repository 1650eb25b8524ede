import { memo, useId } from 'react';
import { Trash2 } from 'lucide-react';
import type { ArticleSummary } from '../../core/model/article.ts';
import { IconButton } from '../ui/Button.tsx';
import { articleOrigin, articleState } from './article-words.ts';

interface ArticleItemProps {
  readonly article: ArticleSummary;
  /** True for the one item whose controls the Tab key reaches. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onDelete: (article: ArticleSummary) => void;
  readonly onFocus: (id: string) => void;
}

/** One article of the library: the title opens it, and so does a click anywhere on it. */
export const ArticleItem = memo(function ArticleItem(props: ArticleItemProps) {
  const { article, active, selected } = props;
  const tabIndex = active ? 0 : -1;
  const aboutId = useId();
  return (
    <li
      className="article-item"
      data-selected={selected}
      data-article={article.id}
      onFocus={() => props.onFocus(article.id)}
    >
      <input
        type="checkbox"
        className="article-check"
        tabIndex={tabIndex}
        checked={selected}
        aria-label={`Select “${article.title}”`}
        onChange={(event) => props.onSelect(article.id, event.target.checked)}
      />
      <div className="article-card">
        <p className="article-origin">
          {articleOrigin(article).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <h2 className="article-title">
          <button
            type="button"
            data-roving={article.id}
            data-region-focus={active ? '' : undefined}
            tabIndex={tabIndex}
            aria-describedby={aboutId}
            onClick={() => props.onOpen(article.id)}
          >
            {article.title}
          </button>
        </h2>
        {article.excerpt ? <p className="article-excerpt">{article.excerpt}</p> : null}
        <div className="article-foot">
          <p className="article-state" id={aboutId}>
            <span className="article-progress" aria-hidden="true">
              <span style={{ width: `${Math.round(article.progress * 100)}%` }} />
            </span>
            {articleState(article).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </p>
          {article.tags.length > 0 ? (
            <ul className="article-tags" aria-label="Tags">
              {article.tags.map((tag) => (
                <li key={tag}>{tag}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
      <IconButton
        className="article-delete"
        label={`Delete “${article.title}”`}
        icon={<Trash2 />}
        tabIndex={tabIndex}
        onClick={() => props.onDelete(article)}
      />
    </li>
  );
});
