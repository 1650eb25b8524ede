import { useEffect, useRef } from 'react';
import { highlightColors, type HighlightColor } from '../../../../core/model/annotation.ts';
import { comboOf, isTyping } from '../../../lib/dom/keyboard.ts';
import { moveSelectionEnd, moveSelectionStart, settleSelection } from '../selection/select-range.ts';

/** What the keys of the reader do. Each answers false when it has nothing to do, and the key stays the browser's. */
export interface ReaderKeyHandlers {
  color(color: HighlightColor): boolean;
  note(): boolean;
  tags(): boolean;
  copy(): boolean;
  /** Makes the selected words a name. */
  name(): boolean;
  copyLink(): boolean;
  remove(): boolean;
  bounds(): boolean;
  stepSentence(direction: 1 | -1): boolean;
  stepHighlight(direction: 1 | -1): boolean;
  stepMention(direction: 1 | -1): boolean;
  /** Goes on among the words that were looked for. */
  find(direction: 1 | -1): boolean;
  /** From name to name in the text. */
  stepName(direction: 1 | -1): boolean;
  /** Goes to the entity sidebar. */
  entities(): boolean;
  accept(): boolean;
  escape(): boolean;
  /** Begins a selection at the first word in view when there is none. */
  ensureSelection(): boolean;
}

type Handler = (h: ReaderKeyHandlers) => boolean;

const extend =
  (direction: 'forward' | 'backward', by: 'character' | 'word' | 'line'): Handler =>
  (h) => {
    if (h.ensureSelection()) moveSelectionEnd(direction, by);
    return true;
  };
const moveStart =
  (direction: 'forward' | 'backward'): Handler =>
  (h) => {
    if (h.ensureSelection()) {
      moveSelectionStart(direction);
      settleSelection();
    }
    return true;
  };

const handlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(highlightColors.map((c, i) => [String(i + 1), (h: ReaderKeyHandlers) => h.color(c)])),
  n: (h) => h.note(),
  t: (h) => h.tags(),
  c: (h) => h.copy(),
  a: (h) => h.name(),
  l: (h) => h.copyLink(),
  b: (h) => h.bounds(),
  Delete: (h) => h.remove(),
  s: (h) => h.stepSentence(1),
  'Shift+s': (h) => h.stepSentence(-1),
  j: (h) => h.stepHighlight(1),
  k: (h) => h.stepHighlight(-1),
  ']': (h) => h.stepMention(1),
  '[': (h) => h.stepMention(-1),
  '.': (h) => h.stepName(1),
  ',': (h) => h.stepName(-1),
  e: (h) => h.entities(),
  F3: (h) => h.find(1),
  'Shift+F3': (h) => h.find(-1),
  'Mod+g': (h) => h.find(1),
  'Mod+Shift+g': (h) => h.find(-1),
  Enter: (h) => h.accept(),
  Escape: (h) => h.escape(),
  'Shift+ArrowRight': extend('forward', 'character'),
  'Shift+ArrowLeft': extend('backward', 'character'),
  'Mod+Shift+ArrowRight': extend('forward', 'word'),
  'Mod+Shift+ArrowLeft': extend('backward', 'word'),
  'Shift+ArrowDown': extend('forward', 'line'),
  'Shift+ArrowUp': extend('backward', 'line'),
  'Alt+Shift+ArrowRight': moveStart('forward'),
  'Alt+Shift+ArrowLeft': moveStart('backward'),
};

/** Enter belongs to a focused control, except in the article itself. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], select, summary') !== null;

export function useReaderKeys(keys: ReaderKeyHandlers): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const combo = comboOf(event);
      if (combo === 'Enter' && isControl(event.target)) return;
      if (handlers[combo]?.(latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
