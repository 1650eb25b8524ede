import { t } from '../../../../messages/translate.ts';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { articleState } from '../../../lib/format/format-article.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import './article-item-footer.css';

interface ArticleItemFooterProps {
  readonly row: LibraryRow;
  /** Id of the description, to which the title refers. */
  readonly id: string;
  readonly onTag: (tag: string) => void;
}

/** The progress, annotations and tags of an article. */
export function ArticleItemFooter({ row, id, onTag }: ArticleItemFooterProps) {
  return (
    <div className="article-foot">
      <p className="article-state" id={id}>
        {row.state === 'reading' ? (
          <span className="article-progress" aria-hidden="true">
            <span style={{ width: `${Math.max(4, Math.round(row.progress * 100))}%` }} />
          </span>
        ) : null}
        {articleState(row).map((part) => (
          <span key={part} className="article-fact">
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      {row.tags.length > 0 ? (
        <ul className="article-tags" aria-label={t('library.tags')}>
          {row.tags.map((tag) => (
            <li key={tag}>
              <UnstyledButton
                className="article-tag"
                tabIndex={-1}
                tooltip={t('library.tags.show', { tag })}
                onClick={() => onTag(tag)}
              >
                {tag}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
