import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ArticleSummary } from '../../core/model/article.ts';
import { call, messageOf } from '../api/call.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../ui/Button.tsx';
import { comboOf } from '../ui/keys.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { countOf } from './article-words.ts';
import { ArticleList } from './ArticleList.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { filterArticles } from './filter.ts';
import { ImportSummaryDialog } from './ImportSummaryDialog.tsx';
import { LibraryHeader, LibraryTools } from './LibraryHeader.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { sortArticles } from './sort.ts';
import { useDeleteArticles } from './use-delete-articles.ts';
import { useImport } from './use-import.ts';
import { useRovingList } from './use-roving-list.ts';
import { recallView, rememberView } from './view-memory.ts';
import './library.css';

const none: readonly ArticleSummary[] = [];

interface LibraryViewProps {
  readonly onOpen: (articleId: string) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
}

/** All articles: to find one, open it, add more, delete, and choose some to export. */
export function LibraryView({ onOpen, onExport }: LibraryViewProps) {
  const { data, error, isPending, refetch } = useQuery(queries.articles);
  const articles = data ?? none;
  const toasts = useToasts();
  const [{ sort, filter }, setView] = useState(recallView);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pasting, setPasting] = useState(false);
  const hadArticles = useRef(false);

  const shown = useMemo(() => sortArticles(filterArticles(articles, filter), sort), [articles, filter, sort]);
  const ids = useMemo(() => shown.map((article) => article.id), [shown]);
  const roving = useRovingList(ids);
  // An article may be gone since it was chosen.
  const selected = useMemo(
    () => new Set(articles.filter((article) => chosen.has(article.id)).map((article) => article.id)),
    [articles, chosen],
  );

  const { focusWhenShown } = roving;
  const onRestored = useCallback(
    ([first]: readonly string[]) => first && focusWhenShown(first),
    [focusWhenShown],
  );
  const deleteArticles = useDeleteArticles(onRestored);
  const imports = useImport(onOpen);

  useEffect(() => {
    hadArticles.current = articles.length > 0;
  }, [articles]);

  const change = (patch: Partial<ReturnType<typeof recallView>>) => {
    rememberView(patch);
    setView(recallView());
  };

  const open = useCallback(
    (id: string) => {
      rememberView({ activeId: id });
      onOpen(id);
    },
    [onOpen],
  );

  const select = useCallback((id: string, on: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);

  const deleteOne = useCallback(
    (article: ArticleSummary) => void deleteArticles([article]),
    [deleteArticles],
  );
  const selectedArticles = () => sortArticles(articles, sort).filter((article) => selected.has(article.id));
  const deleteSelected = () => void deleteArticles(selectedArticles());
  const deleteByKey = (id: string) => {
    if (selected.has(id)) return deleteSelected();
    const article = shown.find((each) => each.id === id);
    if (article) deleteOne(article);
  };

  const restoreSample = async () => {
    try {
      const { id } = await call('articles.restoreSample', null);
      focusWhenShown(id);
    } catch (problem) {
      toasts.problem(messageOf(problem));
    }
  };

  const exportSelected = () => onExport(selectedArticles().map((article) => article.id));
  const exportByKey = () => {
    if (selected.size > 0) exportSelected();
    else if (roving.activeId !== null) onExport([roving.activeId]);
  };

  const showAll = () => {
    change({ filter: '' });
    const first = sortArticles(articles, sort)[0];
    if (first) focusWhenShown(first.id);
  };

  const summary =
    filter.trim() === ''
      ? countOf(articles.length, 'article')
      : `${shown.length} of ${countOf(articles.length, 'article')}`;

  return (
    <main
      className="library"
      data-region=""
      aria-labelledby="library-title"
      onKeyDown={(event) => {
        if (comboOf(event.nativeEvent) !== 'Mod+e' || ids.length === 0) return;
        event.preventDefault();
        exportByKey();
      }}
    >
      <div className="library-page">
        <LibraryHeader
          summary={isPending ? 'Opening…' : summary}
          empty={data?.length === 0}
          busy={imports.busy}
          onSample={
            data && !data.some((each) => each.source === 'sample') ? () => void restoreSample() : null
          }
          onImport={() => void imports.importFiles()}
          onPaste={() => setPasting(true)}
          onSelectAll={() => setChosen(new Set(ids))}
          onExportAll={() => onExport(ids)}
        />
        {error ? (
          <div className="library-note" role="alert">
            <p>{messageOf(error)}</p>
            <Button onClick={() => void refetch()}>Try again</Button>
          </div>
        ) : null}
        {data?.length === 0 ? (
          <EmptyLibrary
            takeFocus={hadArticles.current}
            busy={imports.busy}
            onImport={() => void imports.importFiles()}
            onPaste={() => setPasting(true)}
            onSample={() => void restoreSample()}
          />
        ) : null}
        {articles.length > 0 ? (
          <LibraryTools
            filter={filter}
            sort={sort}
            onFilter={(wanted) => change({ filter: wanted })}
            onSort={(wanted) => change({ sort: wanted })}
            onLeave={() => ids[0] !== undefined && focusWhenShown(roving.activeId ?? ids[0])}
          />
        ) : null}
        {articles.length > 0 && shown.length === 0 ? (
          <div className="library-note">
            <p>Nothing here has all of these words.</p>
            <Button onClick={showAll}>Show all articles</Button>
          </div>
        ) : null}
        {shown.length > 0 ? (
          <ArticleList
            articles={shown}
            roving={roving}
            selected={selected}
            onOpen={open}
            onSelect={select}
            onDelete={deleteOne}
            onDeleteKey={deleteByKey}
          />
        ) : null}
        <SelectionBar
          count={selected.size}
          onExport={exportSelected}
          onDelete={deleteSelected}
          onClear={() => {
            setChosen(new Set());
            if (roving.activeId !== null) focusWhenShown(roving.activeId);
          }}
        />
      </div>
      {pasting ? (
        <PasteDialog
          onClose={() => setPasting(false)}
          onImported={(result) => {
            setPasting(false);
            imports.report([result]);
            if (result.id !== null) focusWhenShown(result.id);
          }}
        />
      ) : null}
      {imports.summary ? (
        <ImportSummaryDialog summary={imports.summary} onClose={imports.closeSummary} />
      ) : null}
    </main>
  );
}
