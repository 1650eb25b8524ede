import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TextSpan } from '../../core/model/span.ts';
import { onFindRequest } from '../app/find-request.ts';
import type { BlockIndex } from '../reader/block-index.ts';
import { paintLayer, partsIn } from '../reader/paint.ts';
import { firstVisibleOffset } from '../reader/view-place.ts';
import { findSpans, nearestSpan, nothingWanted, stepSpan, type Wanted } from './find-spans.ts';

/** Finding words in the article that is open. */
export interface Find {
  readonly isOpen: boolean;
  readonly words: string;
  /** The words came from a search over the library. */
  readonly isQuery: boolean;
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

interface FindOptions {
  readonly text: string;
  readonly index: BlockIndex | null;
  /** The part of the text that is painted. */
  readonly nearby: TextSpan;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly goTo: (span: TextSpan) => void;
}

/** Looks for words, paints every place of them, and goes from one to the next. */
export function useFind({ text, index, nearby, scroller, goTo }: FindOptions): Find {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<Wanted>(nothingWanted);
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  // A long text is looked through when the letters are on the screen.
  const settled = useDeferredValue(wanted);
  const spans = useMemo(() => (isOpen ? findSpans(text, settled) : []), [isOpen, text, settled]);
  const latest = useRef({ spans, goTo, text });
  useEffect(() => {
    latest.current = { spans, goTo, text };
  });
  /** Where to begin: where a search over the library found it, else where one reads. */
  const from = useRef<number | null>(null);

  useEffect(() => {
    const start = from.current ?? firstVisibleOffset(scroller.current, index, latest.current.text.length);
    const first = nearestSpan(spans, start);
    setCurrent(first);
    const span = spans[first];
    if (span && index) latest.current.goTo(span);
  }, [spans, index, scroller]);

  useEffect(() => {
    paintLayer('find-hit', partsIn(spans, nearby), index, 15);
    const span = spans[current];
    paintLayer('find-current', partsIn(span ? [span] : [], nearby), index, 25);
  }, [spans, current, index, nearby]);

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
      if (span) setTimeout(() => latest.current.goTo(span), 0);
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
    scroller.current?.focus({ preventScroll: true });
    return true;
  }, [isOpen, scroller]);

  return {
    isOpen,
    words: wanted.words,
    isQuery: wanted.query !== null,
    count: spans.length,
    current,
    field,
    type,
    step,
    openWith,
    close,
  };
}
