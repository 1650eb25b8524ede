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
import { firstVisibleOffset } from '../navigation/viewport-position.ts';

/** The article's text on the screen: where its words are, what is selected, and how to get to them. */
export interface ArticlePage {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly sections: readonly Section[];
  readonly shelf: RenderedSections;
  /** Null until the text is in the page. */
  readonly index: BlockIndex | null;
  /** Brings a span into view. */
  goTo(span: TextSpan): void;
  /** The same, and the block that begins there takes the focus. */
  goToBlock(span: TextSpan): void;
  /** A DOM range over a span, whose words are drawn for it; not while React draws. */
  rangeOf(span: TextSpan): Range | null;
  /** What is selected in the text at this moment. Keys may come faster than renders, so the browser itself is asked. */
  selected(): TextSpan | null;
  /** The first code unit in view. */
  firstVisible(): number;
  /** Gives the text the focus, without scrolling. */
  focus(): void;
}

export function useArticlePage(article: Article): ArticlePage {
  const { text } = article;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { sections, shelf } = useSections(article);
  const [index, setIndex] = useState<BlockIndex | null>(null);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  // Before it is painted: then it is at its place from the first.
  useLayoutEffect(() => {
    if (body.current) setIndex(new BlockIndex(body.current, sections, shelf));
  }, [sections, shelf]);
  useEffect(() => {
    // It lays out what is in view, which is a task by itself.
    const timer = setTimeout(focus, 0);
    return () => clearTimeout(timer);
  }, [sections, focus]);
  useReadingPosition(scroller, index, article);
  usePreserveScrollPosition(scroller, body, index, text);
  return useMemo<ArticlePage>(() => {
    const goTo = ({ start, end }: TextSpan) => scrollToSpan(scroller.current, index, { start, end });
    return {
      article,
      scroller,
      body,
      sections,
      shelf,
      index,
      goTo,
      goToBlock(span) {
        goTo(span);
        const element = index?.blockAt(span.start);
        element?.setAttribute('tabindex', '-1');
        if (element instanceof HTMLElement) element.focus({ preventScroll: true });
      },
      rangeOf: (span) => {
        index?.bring(span);
        return index?.spanToRange(span) ?? null;
      },
      selected: () => readSelection(body.current, text),
      firstVisible: () => firstVisibleOffset(scroller.current, index, text.length),
      focus,
    };
  }, [article, text, sections, shelf, index, focus]);
}
