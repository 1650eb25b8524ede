import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import { onFindRequest } from '../../../lib/navigation/find-request.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { findSpans, nearestSpan, noFindCriteria, stepSpan, type FindCriteria } from './find-matches.ts';

/** Find in the open article. */
export interface Find {
  readonly isOpen: boolean;
  readonly words: string;
  /** Whether the query came from a library search. */
  readonly isQuery: boolean;
  readonly spans: readonly TextSpan[];
  readonly count: number;
  /** Index of the current match; -1 when there is none. */
  readonly current: number;
  readonly field: RefObject<HTMLInputElement | null>;
  type(words: string): void;
  step(direction: 1 | -1): void;
  /** Opens with the query of a search, at a position in the text. */
  openWith(query: { readonly query: string; readonly typing: boolean }, start: number | null): void;
  /** False when it was not open. */
  close(): boolean;
}

/** Finds matches and steps through them. */
export function useFind(page: ArticlePage): Find {
  const { text } = page.article;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<FindCriteria>(noFindCriteria);
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  // Deferred, so that a long text is searched after the input is rendered.
  const settled = useDeferredValue(wanted);
  const spans = useMemo(() => (isOpen ? findSpans(text, settled) : []), [isOpen, text, settled]);
  const latest = useRef({ spans, page });
  useEffect(() => {
    latest.current = { spans, page };
  });
  /** Starts at the match of the library search, or at the reading position. */
  const from = useRef<number | null>(null);

  useEffect(() => {
    // The reading position is measured, which forces layout, only if there are matches.
    const start = spans.length === 0 ? 0 : (from.current ?? latest.current.page.firstVisible());
    const first = nearestSpan(spans, start);
    setCurrent(first);
    const span = spans[first];
    if (span) latest.current.page.goTo(span);
  }, [spans, page.index]);

  useEffect(
    () =>
      onFindRequest(() => {
        // Prefills the selected text, as other programs do.
        const selected = window.getSelection()?.toString().trim() ?? '';
        if (selected !== '' && selected.length < 200 && !selected.includes('\n')) {
          from.current = null;
          setWanted({ words: selected, query: null });
        }
        setOpen(true);
        setTimeout(() => {
          field.current?.focus();
          field.current?.select();
        }, 0);
      }),
    [],
  );

  const step = useCallback((direction: 1 | -1) => {
    setCurrent((before) => {
      const next = stepSpan(latest.current.spans.length, before, direction);
      const span = latest.current.spans[next];
      // After state has been applied, because scrolling may render.
      if (span) setTimeout(() => latest.current.page.goTo(span), 0);
      return next;
    });
  }, []);
  const type = useCallback((words: string) => {
    // While typing, the search keeps starting at the same position.
    setWanted({ words, query: null });
  }, []);
  const openWith = useCallback<Find['openWith']>(({ query, typing }, start) => {
    from.current = start;
    setWanted({ words: query, query: { typing } });
    setOpen(true);
  }, []);
  const close = useCallback(() => {
    if (!isOpen) return false;
    setOpen(false);
    from.current = null;
    latest.current.page.focus();
    return true;
  }, [isOpen]);

  return {
    isOpen,
    words: wanted.words,
    isQuery: wanted.query !== null,
    spans,
    count: spans.length,
    current,
    field,
    type,
    step,
    openWith,
    close,
  };
}
