/** Keyboard selection. `Selection.modify` is not standardized, but supported by every Chromium. */
interface ModifiableSelection extends Selection {
  modify(alter: 'move' | 'extend', direction: 'forward' | 'backward', granularity: string): void;
}

const selection = (): ModifiableSelection | null => window.getSelection() as ModifiableSelection | null;

/** The element that contains the focus of the selection. */
export function selectionElement(): Element | null {
  const node = selection()?.focusNode ?? null;
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

/** Selects a range; its end is the focus. */
export function selectRange(range: Range): void {
  const current = selection();
  current?.removeAllRanges();
  current?.addRange(range);
}

export const clearSelection = (): void => selection()?.removeAllRanges();

/** Moves the start of the selection by a word. */
export function moveSelectionStart(direction: 'forward' | 'backward'): void {
  const current = selection();
  if (!current || current.rangeCount === 0) return;
  const range = current.getRangeAt(0).cloneRange();
  current.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
  current.modify('extend', direction, 'word');
}

/** Makes the end the focus again after `moveSelectionStart`. */
export function restoreSelectionFocus(): void {
  const current = selection();
  if (current && current.rangeCount > 0 && !current.isCollapsed)
    selectRange(current.getRangeAt(0).cloneRange());
}

/** Moves the end of the selection. */
export const moveSelectionEnd = (
  direction: 'forward' | 'backward',
  by: 'character' | 'word' | 'line',
): void => selection()?.modify('extend', direction, by);
