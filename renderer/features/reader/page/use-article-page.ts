import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Article } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { BlockIndex } from '../layout/block-index.ts';
import { scrollToSpan } from '../navigation/scroll-to-span.ts';
import type { RenderedSections } from '../layout/rendered-sections.ts';
import type { Section } from '../layout/sections.ts';
import { useReadingPosition } from '../navigation/use-reading-position.ts';
import { useSections } from '../layout/use-sections.ts';
import { readSelection } from '../selection/use-selection.ts';
import { usePreserveScrollPosition } from '../navigation/use-preserve-scroll-position.ts';
import { scrollToPosition } from '../navigation/scroll-to-position.ts';
import { useJumps, type Jumps } from '../navigation/use-jumps.ts';
import { firstVisibleOffset, type ViewportPosition } from '../navigation/viewport-position.ts';

/** The rendered article: text positions, selection and scrolling. */
export interface ArticlePage {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly sections: readonly Section[];
  readonly rendered: RenderedSections;
  /** Null until the text is in the DOM. */
  readonly index: BlockIndex | null;
  /** Scrolls a span into view; a far one is a jump that one can go back from. */
  goTo(span: TextSpan): void;
  /** Scrolls to a position that the article was left at. */
  goToPosition(position: ViewportPosition): void;
  /** Also focuses the block that begins there. */
  goToBlock(span: TextSpan): void;
  /** A DOM range of a span, rendering its sections if needed; not during React rendering. */
  rangeOf(span: TextSpan): Range | null;
  /** The current selection, read from the browser because keys may arrive faster than renders. */
  selected(): TextSpan | null;
  /** The first visible code unit. */
  firstVisible(): number;
  /** Focuses the text without scrolling. */
  focus(): void;
}

export function useArticlePage(article: Article): { readonly page: ArticlePage; readonly jumps: Jumps } {
  const { text } = article;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { sections, rendered } = useSections(article);
  const [index, setIndex] = useState<BlockIndex | null>(null);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  // Before painting, so that it is in place from the first frame.
  useLayoutEffect(() => {
    if (body.current) setIndex(new BlockIndex(body.current, sections, rendered));
  }, [sections, rendered]);
  useEffect(() => {
    // Forces layout, so it runs as a separate task.
    const timer = setTimeout(focus, 0);
    return () => clearTimeout(timer);
  }, [sections, focus]);
  useReadingPosition(scroller, index, article);
  usePreserveScrollPosition(scroller, body, index, text);
  const jumps = useJumps(scroller, index, text.length);
  const { record } = jumps;
  const page = useMemo<ArticlePage>(() => {
    const goTo = ({ start, end }: TextSpan) => {
      record({ start, end });
      scrollToSpan(scroller.current, index, { start, end });
    };
    return {
      article,
      scroller,
      body,
      sections,
      rendered,
      index,
      goTo,
      goToPosition: (position) => scrollToPosition(scroller.current, index, position, text.length),
      goToBlock(span) {
        goTo(span);
        const element = index?.blockAt(span.start);
        element?.setAttribute('tabindex', '-1');
        if (element instanceof HTMLElement) element.focus({ preventScroll: true });
      },
      rangeOf: (span) => {
        index?.ensureRendered(span);
        return index?.spanToRange(span) ?? null;
      },
      selected: () => readSelection(body.current, text),
      firstVisible: () => firstVisibleOffset(scroller.current, index, text.length),
      focus,
    };
  }, [article, text, sections, rendered, index, focus, record]);
  return { page, jumps };
}
