import type { ArticleSummary } from '../../core/model/article.ts';
import { ArticleItem } from './ArticleItem.tsx';
import type { RovingList } from './use-roving-list.ts';

interface ArticleListProps {
  readonly articles: readonly ArticleSummary[];
  readonly roving: RovingList;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  /** Deletes one article. */
  readonly onDelete: (article: ArticleSummary) => void;
  /** The Delete key: the article that the keyboard is on, or the selection when it is part of it. */
  readonly onDeleteKey: (id: string) => void;
}

/** The articles. Arrow keys move, Enter opens, Delete deletes; Tab goes through the controls of one article only. */
export function ArticleList(props: ArticleListProps) {
  const { articles, roving, selected } = props;
  return (
    // The keys are those of the buttons inside, heard where they all pass.
    <ul
      className="article-list"
      ref={roving.ref}
      aria-labelledby="library-title"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        if (event.key === 'Delete' && roving.activeId !== null) {
          event.preventDefault();
          props.onDeleteKey(roving.activeId);
        } else if (roving.move(event.key)) event.preventDefault();
      }}
    >
      {articles.map((article) => (
        <ArticleItem
          key={article.id}
          article={article}
          active={article.id === roving.activeId}
          selected={selected.has(article.id)}
          onOpen={props.onOpen}
          onSelect={props.onSelect}
          onDelete={props.onDelete}
          onFocus={roving.setActive}
        />
      ))}
    </ul>
  );
}
