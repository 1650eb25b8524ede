import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import { onFindRequest } from '../../../lib/navigation/find-request.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { findSpans, nearestSpan, nothingWanted, stepSpan, type Wanted } from './find-matches.ts';

/** Finding words in the article that is open. */
export interface Find {
  readonly isOpen: boolean;
  readonly words: string;
  /** The words came from a search over the library. */
  readonly isQuery: boolean;
  readonly spans: readonly TextSpan[];
  readonly count: number;
  /** From 0; -1 when nothing is found. */
  readonly current: number;
  readonly field: RefObject<HTMLInputElement | null>;
  type(words: string): void;
  step(direction: 1 | -1): void;
  /** Opens with the words of a search, at a place in the text. */
  openWith(query: { readonly query: string; readonly typing: boolean }, start: number | null): void;
  /** False when it was not open. */
  close(): boolean;
}

/** Looks for words, and goes from one place of them to the next. */
export function useFind(page: ArticlePage): Find {
  const { text } = page.article;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<Wanted>(nothingWanted);
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  // A long text is looked through when the letters are on the screen.
  const settled = useDeferredValue(wanted);
  const spans = useMemo(() => (isOpen ? findSpans(text, settled) : []), [isOpen, text, settled]);
  const latest = useRef({ spans, page });
  useEffect(() => {
    latest.current = { spans, page };
  });
  /** Where to begin: where a search over the library found it, else where one reads. */
  const from = useRef<number | null>(null);

  useEffect(() => {
    // Where one reads is looked up, which lays out the text, only when something was found.
    const start = spans.length === 0 ? 0 : (from.current ?? latest.current.page.firstVisible());
    const first = nearestSpan(spans, start);
    setCurrent(first);
    const span = spans[first];
    if (span) latest.current.page.goTo(span);
  }, [spans, page.index]);

  useEffect(
    () =>
      onFindRequest(() => {
        // The selected words are what one wants to find elsewhere too, as in other programs.
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
      // After the state has settled: going there may draw.
      if (span) setTimeout(() => latest.current.page.goTo(span), 0);
      return next;
    });
  }, []);
  const type = useCallback((words: string) => {
    // While one types, the place stays: where the last search began, or where one reads.
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
