import { useEffect, useState, type RefObject } from 'react';
import { isSameSpan, type TextSpan } from '../../../../core/model/span.ts';
import { snapToWords } from '../../../../core/text/snap-to-words.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { selectRange } from './select-range.ts';
import { rangeToSpan } from '../layout/text-position.ts';

export interface TextSelection {
  readonly span: TextSpan;
  /** In the window, CSS pixels. */
  readonly box: DOMRect;
}

const currentRange = (): Range | null => {
  const current = window.getSelection();
  return !current || current.isCollapsed || current.rangeCount === 0 ? null : current.getRangeAt(0);
};

/** The current selection in the article; null when there is none. */
export function readSelection(body: HTMLElement | null, text: string): TextSpan | null {
  const range = body && currentRange();
  return range && rangeToSpan(body, range, text);
}

/**
 * A selection longer than this (code units) is measured only inside the view; measuring a whole book would force its
 * layout.
 */
const longSelection = 20_000;

function boxOf(scroller: Element, index: BlockIndex, span: TextSpan): DOMRect | undefined {
  if (span.end - span.start < longSelection) return currentRange()?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const [first, last] = index.sectionsBetween(view.top, view.bottom);
  const start = Math.max(span.start, index.sectionOf(first)?.start ?? 0);
  const end = Math.min(span.end, index.sectionOf(last)?.end ?? span.end);
  const visible = start < end ? { start, end } : { start: span.start, end: span.start + 1 };
  return index.spanToRange(visible)?.getBoundingClientRect();
}

/** Extends the selection to whole words. */
function snapSelection(root: HTMLElement | null, index: BlockIndex | null, text: string): void {
  const span = readSelection(root, text);
  if (!span) return;
  const whole = snapToWords(text, span);
  const range = isSameSpan(whole, span) ? null : (index?.spanToRange(whole) ?? null);
  if (range) selectRange(range);
}

/**
 * The selected text, updated when the mouse button is released, so that no toolbar appears under the moving pointer.
 * Null when nothing is selected, and while the mouse selects. The mouse selects whole words, with Alt letters.
 */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  text: string,
): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    let mouseDown = false;
    let isSelecting = false;
    const scroller = root.current?.closest('.reader-scroll');
    const read = () => {
      const span = readSelection(root.current, text);
      const box = span && scroller && index ? boxOf(scroller, index, span) : undefined;
      setSelection(span && box ? { span, box } : null);
    };
    const onChange = () => {
      if (!mouseDown) read();
    };
    const onDown = ({ target }: MouseEvent) => {
      mouseDown = true;
      // A press in the text ends the selection or begins another; one in the toolbar keeps it.
      isSelecting = target instanceof Node && root.current?.contains(target) === true;
      if (isSelecting) setSelection(null);
    };
    const onUp = ({ altKey }: MouseEvent) => {
      mouseDown = false;
      const snaps = isSelecting && !altKey;
      isSelecting = false;
      // The browser updates the selection after the event.
      setTimeout(() => {
        if (snaps) snapSelection(root.current, index, text);
        read();
      }, 0);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('mousedown', onDown);
    document.addEventListener('mouseup', onUp);
    // In place of mouseup, when selected words are dragged.
    document.addEventListener('dragend', onUp);
    window.addEventListener('resize', read);
    scroller?.addEventListener('scroll', onChange, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('mousedown', onDown);
      document.removeEventListener('mouseup', onUp);
      document.removeEventListener('dragend', onUp);
      window.removeEventListener('resize', read);
      scroller?.removeEventListener('scroll', onChange);
    };
  }, [root, index, text]);
  return selection;
}

/** Whether article text is selected; does not change while the selection grows. */
export function useHasSelection(root: RefObject<HTMLElement | null>): boolean {
  const [hasSelection, setHasSelection] = useState(false);
  useEffect(() => {
    const update = () => {
      const range = currentRange();
      setHasSelection(range !== null && root.current !== null && range.intersectsNode(root.current));
    };
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, [root]);
  return hasSelection;
}
