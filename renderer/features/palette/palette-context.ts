import type { ActionId } from '../../../contract/actions.ts';
import type { ActionRegistry } from '../../lib/actions/action-registry.ts';

type Actions = ReturnType<ActionRegistry['available']>;

/** What the palette was opened from. */
export interface PaletteContext {
  /** The actions that were available: while the palette is open, those of the view are not. */
  readonly actions: Actions;
  /** Gives the focus and the selected text back, so that an action finds them. */
  restore(): void;
}

/** Actions that move something step by step, which makes no sense from a list of names. */
const byKeyOnly: ReadonlySet<ActionId> = new Set<ActionId>([
  'palette',
  'next-region',
  'library.select',
  'library.extend',
  'library.menu',
  'reader.selectionEnd',
  'reader.selectionEndByWord',
  'reader.selectionStartByWord',
  'reader.accept',
  'reader.escape',
  'reader.highlight',
]);

/** The state of the window that the palette's actions act on. */
export function capturePaletteContext(registry: ActionRegistry): PaletteContext {
  const focused = document.activeElement;
  const selection = window.getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
  return {
    actions: registry
      .available()
      .filter(({ id, isDisabled }) => !byKeyOnly.has(id) && !isDisabled)
      // Those of the view come before those that work everywhere.
      .toSorted((a, b) => Number(a.scope === 'Everywhere') - Number(b.scope === 'Everywhere')),
    restore() {
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      if (!range) return;
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    },
  };
}
