import { useReducer, type CSSProperties } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Highlight } from '../../../core/model/annotation.ts';
import type { Article } from '../../../core/model/article.ts';
import { queries } from '../../lib/api/queries.ts';
import type { ReadingPlace } from '../../lib/navigation/navigation.ts';
import type { SidebarName } from '../../lib/navigation/sidebar-name.ts';
import { AddEntityDialog, useCorrections } from '../corrections/index.ts';
import { ArticleBar } from './article-bar/ArticleBar.tsx';
import { FindBar } from './find/FindBar.tsx';
import { useFind } from './find/use-find.ts';
import { PaintedText } from './PaintedText.tsx';
import { initialReaderState, readerReducer } from './page/reader-state.ts';
import { useSettings } from '../../lib/settings/use-settings.ts';
import { sidebarSize } from './sidebar/sidebar-size.ts';
import { SidebarPanel } from './sidebar/SidebarPanel.tsx';
import { ReaderText } from './ReaderText.tsx';
import { SelectionActions } from './actions/SelectionActions.tsx';
import { useReaderActions } from './actions/use-reader-actions.ts';
import { MentionHoverCards } from './painting/MentionHoverCards.tsx';
import { useArticleAnalysis } from './sidebar/use-article-analysis.ts';
import { useInterceptedLinks } from '../../lib/links/use-intercepted-links.ts';
import { ReturnButton } from './navigation/ReturnButton.tsx';
import { useOpenAtPlace } from './navigation/use-open-at-place.ts';
import { useArticlePage } from './page/use-article-page.ts';
import './reader.css';

interface ReaderProps {
  readonly article: Article;
  readonly at: ReadingPlace | null;
  readonly sidebar: SidebarName | null;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
}

const noHighlights: readonly Highlight[] = [];

/** The reader: text, highlights, sidebar, and all actions by mouse and keyboard. */
export function Reader({ article, at, sidebar, onSidebar }: ReaderProps) {
  const [state, dispatch] = useReducer(readerReducer, initialReaderState);
  const { page, jumps } = useArticlePage(article);
  const marks = useQuery(queries.highlights(article.id));
  const highlights = marks.data ?? noHighlights;
  const [analyzed, names] = useArticleAnalysis(article.id);
  const { analysis } = analyzed;
  const entity = analysis?.entities.find(({ id }) => id === state.entityId) ?? null;
  const { sidebarWidth } = useSettings();
  const openLink = useInterceptedLinks();
  const corrections = useCorrections(article);
  const find = useFind(page);
  const { highlightActions, entityActions, cardActions, naming, endNaming } = useReaderActions({
    page,
    state,
    dispatch,
    highlights,
    analysis,
    entity,
    names,
    find,
    onSidebar,
  });
  useOpenAtPlace({
    at,
    ready: page.index !== null && marks.isSuccess,
    onArrive: jumps.arrive,
    onPosition: page.goToPosition,
    onSpan: page.goTo,
    onQuery: find.openWith,
    onHighlight: (id) => {
      const highlight = highlights.find((each) => each.id === id);
      if (!highlight) return;
      highlightActions.activate(highlight, true);
      onSidebar('annotations');
    },
    onEntity: (wanted) => {
      if (!analysis) return analyzed.status === 'failed';
      entityActions.chooseNamed(wanted);
      return true;
    },
  });

  return (
    // Clicks on links bubble here from the text and from notes; the links themselves are reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className="reader"
      data-sidebar={sidebar ?? undefined}
      style={{ '--sidebar': sidebarSize(sidebarWidth) } as CSSProperties}
      onClick={openLink}
    >
      <ArticleBar page={page} />
      <ReaderText
        page={page}
        highlights={highlights}
        onHighlight={(highlight) => {
          highlightActions.activate(highlight, false);
          onSidebar('annotations');
        }}
      >
        {jumps.hasJumped ? <ReturnButton onDismiss={jumps.dismiss} /> : null}
        <SelectionActions
          page={page}
          state={state}
          bounds={highlights.find(({ id }) => id === state.boundsId) ?? null}
          highlightActions={highlightActions}
        />
        <MentionHoverCards
          page={page}
          highlights={highlights}
          names={names}
          steppedMention={state.steppedMention}
          onHighlight={(id) => {
            dispatch({ type: 'activate', id });
            onSidebar('annotations');
          }}
          onEntity={({ entity: { id }, index }) => entityActions.choose(id, index)}
        />
      </ReaderText>
      {sidebar === null ? null : (
        <SidebarPanel
          name={sidebar}
          onShow={onSidebar}
          page={page}
          highlights={highlights}
          analyzed={analyzed}
          state={state}
          corrections={corrections}
          cardActions={cardActions}
          entityActions={entityActions}
        />
      )}
      <PaintedText
        page={page}
        find={find}
        highlights={highlights}
        activeId={state.activeId}
        names={names}
        entity={entity}
        mentionIndex={state.mentionIndex}
        steppedMention={state.steppedMention}
        passage={state.passage}
      />
      {naming ? (
        <AddEntityDialog
          span={naming}
          words={article.text.slice(naming.start, naming.end)}
          onCancel={() => endNaming(naming)}
          onAdded={() => endNaming(null)}
          onAdd={corrections.correct}
        />
      ) : null}
      <FindBar find={find} />
    </div>
  );
}
