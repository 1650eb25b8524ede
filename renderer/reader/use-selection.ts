import { useEffect, useState, type RefObject } from 'react';
import type { TextSpan } from '../../core/model/span.ts';
import { rangeToSpan } from './text-position.ts';

export interface TextSelection {
  readonly span: TextSpan;
  /** In the window, CSS pixels. */
  readonly box: DOMRect;
}

/** What is selected in the article at this moment; null when nothing is. */
export function readSelection(body: HTMLElement | null, text: string): TextSelection | null {
  const current = window.getSelection();
  if (!body || !current || current.isCollapsed || current.rangeCount === 0) return null;
  const range = current.getRangeAt(0);
  const span = rangeToSpan(body, range, text);
  return span && { span, box: range.getBoundingClientRect() };
}

/**
 * The words selected in the article, once the person has let go: while the mouse is down nothing is offered, so that
 * no toolbar jumps under the pointer. Null when nothing is selected there.
 */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    let mouseDown = false;
    const read = () => setSelection(readSelection(root.current, text));
    const onChange = () => {
      if (!mouseDown) read();
    };
    const onDown = () => {
      mouseDown = true;
    };
    const onUp = () => {
      mouseDown = false;
      // The browser settles the selection after the event.
      setTimeout(read, 0);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('mousedown', onDown);
    document.addEventListener('mouseup', onUp);
    window.addEventListener('resize', read);
    const scroller = root.current?.closest('.reader-scroll');
    scroller?.addEventListener('scroll', onChange, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('mousedown', onDown);
      document.removeEventListener('mouseup', onUp);
      window.removeEventListener('resize', read);
      scroller?.removeEventListener('scroll', onChange);
    };
  }, [root, text]);
  return selection;
}
