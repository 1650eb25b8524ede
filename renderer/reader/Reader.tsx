import { useEffect, useMemo, useReducer, useRef, useState, type CSSProperties } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Highlight, HighlightColor } from '../../core/model/annotation.ts';
import type { Quote } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import type { TextSpan } from '../../core/model/span.ts';
import { quoteForClipboard } from '../../core/model/citation.ts';
import { nameKey } from '../../core/model/entity-key.ts';
import { highlightLink } from '../../core/model/link.ts';
import { AnnotationSidebar, type CardHandlers } from '../annotations/AnnotationSidebar.tsx';
import { filterHighlights, noFilter } from '../annotations/filter.ts';
import { SelectionToolbar } from '../annotations/SelectionToolbar.tsx';
import { useAnnotationCommands } from '../annotations/use-annotation-commands.ts';
import { call, messageOf } from '../api/call.ts';
import { queries } from '../api/queries.ts';
import type { ReadingPlace } from '../app/navigation.ts';
import type { UiState } from '../app/ui-state.ts';
import { AddNameDialog } from '../entities/correct/AddNameDialog.tsx';
import { useCorrections } from '../entities/correct/use-corrections.ts';
import { stepMention } from '../entities/group.ts';
import { createMentionIndex } from '../entities/mention-index.ts';
import { TextPanels } from '../entities/TextPanels.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { useFind } from '../find/use-find.ts';
import { toggleKind } from '../settings/MarkedKinds.tsx';
import { useSetSettings, useSettings } from '../settings/use-settings.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useUndo } from '../undo/UndoProvider.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { BlockIndex } from './block-index.ts';
import { PicturesProvider } from './use-pictures.tsx';
import { MissingPictures } from './MissingPictures.tsx';
import { Contents } from './Contents.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import { initialReaderState, readerReducer } from './reader-state.ts';
import { scrollToSpan } from './scroll.ts';
import { clearSelection, selectRange } from './select.ts';
import { sentenceFrom, stepSentence } from './sentences.ts';
import { Sidebar } from './Sidebar.tsx';
import { TextNames } from './TextNames.tsx';
import { useNearby } from './use-nearby.ts';
import { usePaintedHighlights } from './use-painted-highlights.ts';
import { WaitingText } from './WaitingText.tsx';
import { useReaderKeys } from './use-reader-keys.ts';
import { useCaughtLinks } from './use-caught-links.tsx';
import { useOpenAt } from './use-open-at.ts';
import { useNoteJumps } from './use-note-jumps.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useSections } from './use-sections.ts';
import { useSteadyPlace } from './use-steady-place.ts';
import { firstVisibleOffset } from './view-place.ts';
import { readSelection, useSelection } from './use-selection.ts';

interface ReaderProps {
  readonly article: Article;
  readonly at: ReadingPlace | null;
  readonly sidebar: UiState['sidebar'];
  readonly onSidebar: (sidebar: UiState['sidebar']) => void;
}

const noHighlights: readonly Highlight[] = [];

/** An article being read: its text, what is painted on it, the sidebar, and every act on it by mouse and by key. */
export function Reader({ article, at, sidebar, onSidebar }: ReaderProps) {
  const { text } = article;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState<BlockIndex | null>(null);
  const [state, dispatch] = useReducer(readerReducer, initialReaderState);
  const links = useCaughtLinks();
  const settings = useSettings();
  const setSettings = useSetSettings();
  const toasts = useToasts();
  const undo = useUndo();
  const client = useQueryClient();
  const commands = useAnnotationCommands(article.id, article.textVersion);
  const marks = useQuery(queries.highlights(article.id));
  const highlights = marks.data ?? noHighlights;
  const analysed = useQuery(queries.analysis(article.id));
  const analysis = analysed.data?.analysis ?? null;
  const { entityLayer, markedKinds } = settings;
  const names = useMemo(
    () => createMentionIndex(entityLayer ? analysis : null, new Set(markedKinds), true),
    [analysis, entityLayer, markedKinds],
  );
  const { sections, shelf } = useSections(article);
  const nearby = useNearby(scroller, index, shelf, text.length);
  const selection = useSelection(body, index, text);
  const corrections = useCorrections(article);
  const [naming, setNaming] = useState<TextSpan | null>(null);

  useEffect(() => {
    if (body.current) setIndex(new BlockIndex(body.current, sections, shelf));
    scroller.current?.focus({ preventScroll: true });
  }, [sections, shelf]);
  useReadingPosition(scroller, index, article);
  useSteadyPlace(scroller, body, index, text);

  const entity = analysis?.entities.find((e) => e.id === state.entityId) ?? null;
  const active = highlights.find((h) => h.id === state.activeId) ?? null;
  usePaintedHighlights({
    index,
    highlights,
    activeId: state.activeId,
    names,
    nearby,
    entity,
    mentionIndex: state.mentionIndex,
    stepped: state.stepped,
    place: state.place,
  });

  /** A DOM range over a span, which is drawn for it. */
  const rangeOf = (span: TextSpan): Range | null => {
    index?.bring(span);
    return index?.spanToRange(span) ?? null;
  };
  const goTo = (span: { start: number; end: number }) => scrollToSpan(scroller.current, index, span);
  const onNoteClick = useNoteJumps(article.blocks, index, goTo);
  const find = useFind({ text, index, nearby, scroller, goTo });
  const goToHeading = (heading: { start: number; end: number }) => {
    goTo(heading);
    const element = index?.blockAt(heading.start);
    element?.setAttribute('tabindex', '-1');
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  };
  const activate = (highlight: Highlight, scroll: boolean) => {
    dispatch({ type: 'activate', id: highlight.id });
    if (scroll && highlight.state !== 'orphaned') goTo(highlight.anchor.span);
  };
  useOpenAt({
    at,
    ready: index !== null && marks.isSuccess,
    onSpan: goTo,
    onQuery: find.openWith,
    onHighlight: (id) => {
      const highlight = highlights.find((h) => h.id === id);
      if (!highlight) return;
      activate(highlight, true);
      onSidebar('annotations');
    },
    onEntity: (wanted) => {
      if (!analysis) return analysed.data?.status === 'failed';
      const found = analysis.entities.find(
        (each) => each.kind === wanted.kind && nameKey(each.name) === nameKey(wanted.name),
      );
      if (found) chooseEntity(found.id, 0);
      return true;
    },
  });
  const edit = (id: string, editing: 'note' | 'tags') => {
    onSidebar('annotations');
    dispatch({ type: 'edit', id, editing });
  };
  const backToText = () => scroller.current?.focus({ preventScroll: true });

  const highlightSelection = async (color: HighlightColor): Promise<string | null> => {
    const selected = readSelection(body.current, text);
    if (!selected) return null;
    const id = await commands.create(selected, color);
    if (id) {
      clearSelection();
      dispatch({ type: 'activate', id });
    }
    return id;
  };
  const annotateSelection = async (editing: 'note' | 'tags') => {
    const id = await highlightSelection('yellow');
    if (id) edit(id, editing);
  };
  const copyQuote = async (words: string) => {
    try {
      await call('clipboard.write', { text: quoteForClipboard(words, article) });
      toasts.info('Copied as quote');
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };
  const copyLink = async ({ id }: Highlight) => {
    try {
      await call('clipboard.write', { text: highlightLink(id) });
      toasts.info('Link copied');
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  };
  const chooseBounds = (highlight: Highlight) => {
    const range = rangeOf(highlight.anchor.span);
    if (!range || highlight.state === 'orphaned') return;
    dispatch({ type: 'choose-bounds', id: highlight.id });
    goTo(highlight.anchor.span);
    backToText();
    selectRange(range);
  };
  const saveBounds = async () => {
    const highlight = highlights.find((h) => h.id === state.boundsId);
    const selected = readSelection(body.current, text);
    if (!highlight || !selected) return;
    const done =
      highlight.state === 'orphaned'
        ? await commands.place(highlight, selected)
        : await commands.update(highlight, { span: selected });
    if (done) {
      clearSelection();
      dispatch({ type: 'activate', id: highlight.id });
    }
  };
  const choosePlace = (highlight: Highlight, choosing: boolean) => {
    if (!choosing) return cancelBounds();
    dispatch({ type: 'choose-bounds', id: highlight.id });
    clearSelection();
    backToText();
  };
  const placeAt = async (highlight: Highlight, span: TextSpan) => {
    if (!(await commands.place(highlight, span))) return;
    dispatch({ type: 'activate', id: highlight.id });
    goTo(span);
    toasts.info('The highlight has a place again', { label: 'Undo', run: () => void undo.undo() });
  };
  const cancelBounds = () => {
    dispatch({ type: 'choose-bounds', id: null });
    clearSelection();
  };
  const remove = async (highlight: Highlight) => {
    const ordered = filterHighlights(highlights, noFilter);
    const at = ordered.findIndex((h) => h.id === highlight.id);
    const next = ordered[at + 1] ?? ordered[at - 1] ?? null;
    if (!(await commands.remove(highlight))) return;
    dispatch({ type: 'activate', id: next?.id ?? null });
    backToText();
  };
  const goToMention = (mentionIndex: number) => {
    const mention = entity?.mentions[mentionIndex];
    if (!mention) return;
    dispatch({ type: 'go-to-mention', index: mentionIndex });
    goTo(mention);
  };

  /** Opens the card of an entity, and goes to one of its mentions. */
  const chooseEntity = (id: string | null, mention = -1) => {
    dispatch({ type: 'choose-entity', id });
    dispatch({ type: 'show-place', span: null });
    if (id === null) return;
    onSidebar('entities');
    const at = analysis?.entities.find((e) => e.id === id)?.mentions[mention];
    if (!at) return;
    dispatch({ type: 'go-to-mention', index: mention });
    goTo(at);
  };
  const showPlace = ({ start, end }: TextSpan) => {
    dispatch({ type: 'show-place', span: { start, end } });
    goTo({ start, end });
  };
  const highlightQuote = async (quote: Quote, speaker: string) => {
    const made = highlights.find(({ state, anchor: { span } }) => {
      return state !== 'orphaned' && span.start === quote.start && span.end === quote.end;
    });
    if (made) return void (await commands.remove(made));
    const tag = speaker.slice(0, 100).trim();
    if (await commands.create(quote, 'purple', tag === '' ? [] : [tag]))
      toasts.info(tag === '' ? 'Quote highlighted' : `Quote highlighted, tagged “${tag}”`);
  };
  const nameSelection = () => {
    const now = readSelection(body.current, text);
    if (now) setNaming(now);
    return now !== null;
  };

  // Keys may come faster than renders, so they ask the browser itself what is selected.
  const selected = () => readSelection(body.current, text);
  const target = () => selected() ?? active;
  useReaderKeys({
    color: (color) => {
      const any = target() !== null;
      if (selected() && !state.boundsId) void highlightSelection(color);
      else if (active) void commands.update(active, { color });
      return any;
    },
    note: () => {
      const any = target() !== null;
      if (selected()) void annotateSelection('note');
      else if (active) edit(active.id, 'note');
      return any;
    },
    tags: () => {
      const any = target() !== null;
      if (selected()) void annotateSelection('tags');
      else if (active) edit(active.id, 'tags');
      return any;
    },
    copy: () => {
      const now = selected();
      const words = now ? text.slice(now.start, now.end) : active?.anchor.quote.exact;
      if (words) void copyQuote(words);
      return Boolean(words);
    },
    name: nameSelection,
    copyLink: () => {
      if (active && !selected()) void copyLink(active);
      return active !== null;
    },
    bounds: () => {
      if (active && !selected()) chooseBounds(active);
      return active !== null;
    },
    remove: () => {
      if (active && !selected()) void remove(active);
      return active !== null;
    },
    stepSentence: (direction) => {
      const from = firstVisibleOffset(scroller.current, index, text.length);
      // After a highlight was made, stepping goes on from it.
      const here = selected() ?? (active?.state === 'orphaned' ? null : active?.anchor.span) ?? null;
      const next = stepSentence(article, here, from, direction);
      const range = next && rangeOf(next);
      if (!next || !range) return true;
      goTo(next);
      selectRange(range);
      return true;
    },
    stepHighlight: (direction) => {
      const ordered = filterHighlights(highlights, noFilter);
      if (ordered.length === 0) return false;
      const at = ordered.findIndex((h) => h.id === state.activeId);
      const next =
        at < 0
          ? direction === 1
            ? 0
            : ordered.length - 1
          : (at + direction + ordered.length) % ordered.length;
      const highlight = ordered[next];
      if (highlight) activate(highlight, true);
      return true;
    },
    stepMention: (direction) => {
      if (!entity) return false;
      const { length } = entity.mentions;
      goToMention(stepMention(state.mentionIndex, length, direction));
      return true;
    },
    stepName: (direction) => {
      const from = state.stepped?.mention.start ?? null;
      const top = firstVisibleOffset(scroller.current, index, text.length);
      const to = names.step(from ?? (direction === 1 ? top - 1 : top), direction);
      if (!to) return state.stepped !== null;
      dispatch({ type: 'step-name', to });
      goTo(to.mention);
      return true;
    },
    entities: () => {
      onSidebar('entities');
      // The sidebar is drawn first, then its first entity takes the focus.
      setTimeout(() => {
        const sidebar = scroller.current?.parentElement?.querySelector('.sidebar');
        sidebar?.querySelector<HTMLElement>('.sidebar-body button')?.focus();
      }, 0);
      return true;
    },
    accept: () => {
      if (state.boundsId) void saveBounds();
      else if (state.stepped) chooseEntity(state.stepped.entity.id, state.stepped.index);
      else return false;
      return true;
    },
    find: (direction) => {
      if (find.isOpen) find.step(direction);
      return find.isOpen;
    },
    escape: () => {
      if (state.boundsId) cancelBounds();
      else if (selected()) clearSelection();
      else if (state.activeId) dispatch({ type: 'activate', id: null });
      else if (state.stepped) dispatch({ type: 'step-name', to: null });
      else if (state.place) dispatch({ type: 'show-place', span: null });
      else if (find.close()) return true;
      else if (state.entityId) dispatch({ type: 'choose-entity', id: null });
      else return false;
      backToText();
      return true;
    },
    ensureSelection: () => {
      const current = window.getSelection();
      if (current && !current.isCollapsed && body.current?.contains(current.anchorNode)) return true;
      const from = firstVisibleOffset(scroller.current, index, text.length);
      const first = sentenceFrom(article, from);
      const range = first && rangeOf({ start: first.start, end: first.start + 1 });
      if (range) {
        range.collapse(true);
        selectRange(range);
      }
      return Boolean(range);
    },
  });

  const handlersFor = (highlight: Highlight): CardHandlers => ({
    onActivate: () => activate(highlight, true),
    onEdit: (editing) => {
      dispatch({ type: 'edit', id: highlight.id, editing });
      if (editing === null) backToText();
    },
    onColor: (color) => void commands.update(highlight, { color }),
    onTags: (tags) => void commands.update(highlight, { tags }),
    onKeepNote: (note) => commands.keepNote(highlight.id, note),
    onNoteDone: (before, after) => commands.recordNote(highlight.id, before, after),
    onBounds: () => chooseBounds(highlight),
    onCopy: () => void copyQuote(highlight.anchor.quote.exact),
    onCopyLink: () => void copyLink(highlight),
    onDelete: () => void remove(highlight),
    placing: {
      choosing: state.boundsId === highlight.id,
      onChoose: (choosing) => choosePlace(highlight, choosing),
      onShow: (span) => {
        const range = rangeOf(span);
        goTo(span);
        if (range) selectRange(range);
      },
      onPlace: (span) => void placeAt(highlight, span),
    },
  });

  const sizes = { '--text-size': `${settings.textSize}px` } as CSSProperties;
  const showToolbar = selection !== null && (state.boundsId !== null || state.editing === null);
  return (
    // Clicks on links bubble here from the text and from notes; the links themselves are reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div className="reader" data-sidebar={sidebar ?? undefined} onClick={links.onClick}>
      {/* Scrollable, so it must take the focus for the arrow keys to scroll it. */}
      <main ref={scroller} className="reader-scroll" tabIndex={0} aria-label="Article" data-region="">
        <article className="article" style={sizes}>
          <ArticleHeader article={article} />
          {text === '' ? (
            <WaitingText
              article={article}
              highlights={highlights}
              onChoose={(highlight) => {
                activate(highlight, false);
                onSidebar('annotations');
              }}
            />
          ) : null}
          <Contents article={article} onGoTo={goToHeading} />
          <PicturesProvider articleId={article.id}>
            <MissingPictures />
            <ArticleBody
              ref={body}
              article={article}
              sections={sections}
              shelf={shelf}
              onClick={onNoteClick}
            />
          </PicturesProvider>
        </article>
        {showToolbar ? (
          <SelectionToolbar
            box={selection.box}
            colorNames={settings.colorNames}
            bounds={
              state.boundsId === null
                ? null
                : highlights.find((h) => h.id === state.boundsId)?.state === 'orphaned'
                  ? 'place'
                  : 'bounds'
            }
            onColor={(color) => void highlightSelection(color)}
            onNote={() => void annotateSelection('note')}
            onTag={() => void annotateSelection('tags')}
            onName={nameSelection}
            onCopy={() => void copyQuote(text.slice(selection.span.start, selection.span.end))}
            onSaveBounds={() => void saveBounds()}
            onCancelBounds={cancelBounds}
          />
        ) : null}
      </main>
      {sidebar === null ? null : (
        <Sidebar name={sidebar} onShow={onSidebar}>
          {sidebar === 'annotations' ? (
            <AnnotationSidebar
              article={article}
              highlights={highlights}
              colorNames={settings.colorNames}
              activeId={state.activeId}
              editing={state.editing}
              handlersFor={handlersFor}
            />
          ) : (
            <TextPanels
              name={sidebar}
              article={article}
              status={analysed.isError ? 'failed' : (analysed.data?.status ?? 'pending')}
              progress={analysed.data?.progress ?? null}
              analysis={analysis}
              highlights={highlights}
              corrections={corrections}
              chosenId={state.entityId}
              mentionIndex={state.mentionIndex}
              layerOn={settings.entityLayer}
              onChoose={chooseEntity}
              onGoToMention={goToMention}
              onGoTo={showPlace}
              markedKinds={markedKinds}
              onToggleKind={(kind) => void setSettings({ markedKinds: toggleKind(markedKinds, kind) })}
              onToggleLayer={() => void setSettings({ entityLayer: !settings.entityLayer })}
              onHighlightQuote={(quote, speaker) => void highlightQuote(quote, speaker)}
              onRetry={() =>
                void call('analysis.get', { articleId: article.id, retry: true })
                  .then(() => client.invalidateQueries(queries.analysis(article.id)))
                  .catch((error: unknown) => toasts.problem(messageOf(error)))
              }
            />
          )}
        </Sidebar>
      )}
      <TextNames
        root={body}
        scroller={scroller}
        index={index}
        length={text.length}
        highlights={highlights}
        names={names}
        stepped={state.stepped}
        showCards={selection === null}
        onHighlight={(id) => {
          dispatch({ type: 'activate', id });
          onSidebar('annotations');
        }}
        onEntity={(placed) => chooseEntity(placed.entity.id, placed.index)}
      />
      {naming ? (
        <AddNameDialog
          span={naming}
          words={text.slice(naming.start, naming.end)}
          onClose={() => setNaming(null)}
          onAdd={corrections.correct}
        />
      ) : null}
      <FindBar find={find} />
      {links.dialog}
    </div>
  );
}
