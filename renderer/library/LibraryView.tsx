import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ArticleSummary } from '../../core/model/article.ts';
import { call, messageOf } from '../api/call.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../ui/Button.tsx';
import { comboOf } from '../ui/keys.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { ArticleList } from './ArticleList.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { LibraryHeader, LibraryTools, type WayToAdd } from './LibraryHeader.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useChosen } from './use-chosen.ts';
import { useDeleteArticles } from './use-delete-articles.ts';
import { useRovingList } from './use-roving-list.ts';
import { useShownArticles } from './use-shown-articles.ts';
import { rememberView } from './view-memory.ts';
import './library.css';

const none: readonly ArticleSummary[] = [];

interface LibraryViewProps {
  readonly onOpen: (articleId: string) => void;
  /** The person chose one of the ways to add articles. */
  readonly onAdd: (how: WayToAdd) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
  readonly onImportAnnotations: () => void;
}

/** All articles: to find one, open it, add more, delete, and choose some to export. */
export function LibraryView({ onOpen, onAdd, onExport, onImportAnnotations }: LibraryViewProps) {
  const { data, error, isPending, refetch } = useQuery(queries.articles);
  const toasts = useToasts();
  const list = useShownArticles(data ?? none);
  const chosen = useChosen(list.sorted);
  const roving = useRovingList(list.shownIds);
  const { focusWhenShown } = roving;
  const focusFirst = useCallback(
    ([first]: readonly string[]) => first !== undefined && focusWhenShown(first),
    [focusWhenShown],
  );
  const deleteArticles = useDeleteArticles(focusFirst);
  const hadArticles = useRef(false);
  const empty = data?.length === 0;

  useEffect(() => {
    hadArticles.current = !empty;
  }, [empty]);

  const open = useCallback(
    (id: string) => {
      rememberView({ activeId: id });
      onOpen(id);
    },
    [onOpen],
  );
  const deleteOne = useCallback(
    (article: ArticleSummary) => void deleteArticles([article]),
    [deleteArticles],
  );
  const deleteByKey = (id: string) => {
    if (chosen.ids.has(id)) return void deleteArticles(chosen.articles);
    const article = list.shown.find((each) => each.id === id);
    if (article) deleteOne(article);
  };
  const restoreSample = async () => {
    try {
      focusWhenShown((await call('articles.restoreSample', null)).id);
    } catch (problem) {
      toasts.problem(messageOf(problem));
    }
  };
  const exportChosen = () => onExport(chosen.articles.map((article) => article.id));
  /** Back into the list, before the control that has the focus goes away. */
  const focusList = () => {
    const id = roving.activeId ?? list.sorted[0]?.id;
    if (id !== undefined) focusWhenShown(id);
  };

  return (
    <main
      className="library"
      data-region=""
      aria-labelledby="library-title"
      onKeyDown={(event) => {
        if (comboOf(event.nativeEvent) !== 'Mod+e' || roving.activeId === null) return;
        event.preventDefault();
        if (chosen.ids.size > 0) exportChosen();
        else onExport([roving.activeId]);
      }}
    >
      <div className="library-page">
        <LibraryHeader
          onAdd={onAdd}
          summary={isPending ? 'Opening…' : list.summary}
          empty={empty}
          onImportAnnotations={onImportAnnotations}
          onSample={data?.every((each) => each.source !== 'sample') ? () => void restoreSample() : null}
          onSelectAll={() => chosen.chooseOnly(list.shownIds)}
          onExportAll={() => onExport(list.shownIds)}
        />
        {error ? (
          <div className="library-note" role="alert">
            <p>{messageOf(error)}</p>
            <Button onClick={() => void refetch()}>Try again</Button>
          </div>
        ) : null}
        {empty ? (
          <EmptyLibrary onAdd={onAdd} takeFocus={hadArticles.current} onSample={() => void restoreSample()} />
        ) : null}
        {list.sorted.length > 0 ? (
          <LibraryTools
            filter={list.filter}
            sort={list.sort}
            onFilter={(filter) => list.change({ filter })}
            onSort={(sort) => list.change({ sort })}
            onLeave={focusList}
          />
        ) : null}
        {list.sorted.length > 0 && list.shown.length === 0 ? (
          <div className="library-note">
            <p>Nothing here has all of these words.</p>
            <Button
              onClick={() => {
                list.change({ filter: '' });
                focusList();
              }}
            >
              Show all articles
            </Button>
          </div>
        ) : null}
        {list.shown.length > 0 ? (
          <ArticleList
            articles={list.shown}
            roving={roving}
            selected={chosen.ids}
            onOpen={open}
            onSelect={chosen.choose}
            onDelete={deleteOne}
            onDeleteKey={deleteByKey}
          />
        ) : null}
        <SelectionBar
          count={chosen.ids.size}
          onExport={exportChosen}
          onDelete={() => {
            focusList();
            void deleteArticles(chosen.articles);
          }}
          onClear={() => {
            focusList();
            chosen.chooseOnly([]);
          }}
        />
      </div>
    </main>
  );
}
