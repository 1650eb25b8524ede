import { describe, expect, it } from 'vitest';
import { createUiState, uiReducer, type LeftState, type UiAction } from './ui-state.ts';

/** The state of a wide window after these actions. */
const after = (...actions: readonly UiAction[]) =>
  actions.reduce(uiReducer, createUiState({ articleId: null, windowWidth: 1280 }));

describe('window state', () => {
  it('starts in the library, with the sidebar open only on a wide window', () => {
    expect(after().view).toEqual({ name: 'library', visit: 0 });
    expect(after().sidebar).toBe('entities');
    expect(createUiState({ articleId: null, windowWidth: 800 }).sidebar).toBeNull();
  });

  it('starts with an article, from which one goes back to the library', () => {
    const state = createUiState({ articleId: 'a', windowWidth: 1280 });
    expect(state.view).toEqual({ name: 'reader', articleId: 'a', at: null });
    expect(uiReducer(state, { type: 'travel', direction: 'back' }).view.name).toBe('library');
  });

  it('keeps the library as it was left, unless its filter was set elsewhere', () => {
    const { view } = after({ type: 'open-library' });
    expect(view).toEqual(after().view);
    expect(after({ type: 'open-library', reset: true }).view).not.toEqual(view);
  });

  it('resets the annotations each time they are opened', () => {
    const once = after({ type: 'open-notes' });
    expect(uiReducer(once, { type: 'open-notes' }).view).not.toEqual(once.view);
  });

  it('keeps the dialog and the sidebar when the view changes', () => {
    const state = after(
      { type: 'show-sidebar', sidebar: 'quotes' },
      { type: 'open-dialog', dialog: { name: 'about' } },
      { type: 'open-article', articleId: 'a' },
    );
    expect(state).toMatchObject({
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

  it('goes back to an article at the position that it was left at', () => {
    const left: LeftState = {
      at: { kind: 'position', offset: 120, top: 6 },
      scrollTop: 300,
      restore: () => undefined,
    };
    const opened = after({ type: 'open-article', articleId: 'a' });
    const away = uiReducer(opened, { type: 'open-entities', entity: null, left });
    expect(away.scrollTop).toBe(0);
    const back = uiReducer(away, { type: 'travel', direction: 'back' });
    expect(back.view).toEqual({ name: 'reader', articleId: 'a', at: left.at });
    expect(back.scrollTop).toBe(300);
    expect(uiReducer(back, { type: 'travel', direction: 'forward' }).view).toEqual({
      name: 'entities',
      entity: null,
    });
  });

  it('mounts the library again to show another state of it', () => {
    const recorded = after({ type: 'record-place' });
    expect(uiReducer(recorded, { type: 'travel', direction: 'back' }).view).not.toEqual(recorded.view);
  });

  it('does not count the library as another place while it is shown', () => {
    expect(after({ type: 'open-library' }).history.back).toEqual([]);
  });

  it('returns from a dialog to the settings that it was opened from', () => {
    const state = after(
      { type: 'open-dialog', dialog: { name: 'settings' } },
      { type: 'open-dialog', dialog: { name: 'about' } },
    );
    const settings = uiReducer(state, { type: 'close-dialog' });
    expect(settings.dialog).toEqual({ name: 'settings' });
    expect(uiReducer(settings, { type: 'close-dialog' }).dialog).toBeNull();
    expect(uiReducer(state, { type: 'close-dialog', all: true }).dialog).toBeNull();
  });
});
