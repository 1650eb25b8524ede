import { describe, expect, it } from 'vitest';
import { createUiState, uiReducer, type UiAction } from './ui-state.ts';

/** The state of a wide window after these actions. */
const after = (...actions: readonly UiAction[]) => actions.reduce(uiReducer, createUiState(1280));

describe('window state', () => {
  it('starts in the library, with the sidebar open only on a wide window', () => {
    expect(after().view).toEqual({ name: 'library', visit: 0 });
    expect(after().sidebar).toBe('entities');
    expect(createUiState(800).sidebar).toBeNull();
  });

  it('keeps the library as it was left, unless its filter was set elsewhere', () => {
    const { view } = after({ type: 'open-library' });
    expect(view).toEqual(after().view);
    expect(after({ type: 'open-library', reset: true }).view).not.toEqual(view);
  });

  it('opens the annotations anew each time', () => {
    const once = after({ type: 'open-notes' });
    expect(uiReducer(once, { type: 'open-notes' }).view).not.toEqual(once.view);
  });

  it('keeps the dialog and the sidebar when the view changes', () => {
    const state = after(
      { type: 'show-sidebar', sidebar: 'quotes' },
      { type: 'open-dialog', dialog: { name: 'about' } },
      { type: 'open-article', articleId: 'a' },
    );
    expect(state).toEqual({
      view: { name: 'reader', articleId: 'a', at: null },
      dialog: { name: 'about' },
      sidebar: 'quotes',
    });
    expect(uiReducer(state, { type: 'close-dialog' }).dialog).toBeNull();
  });

  it('toggles a sidebar, and replaces another one', () => {
    const quotes = after({ type: 'toggle-sidebar', sidebar: 'quotes' });
    expect(quotes.sidebar).toBe('quotes');
    expect(uiReducer(quotes, { type: 'toggle-sidebar', sidebar: 'quotes' }).sidebar).toBeNull();
  });
});
