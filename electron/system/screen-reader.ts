import type { App, WebContents } from 'electron';

/**
 * In a long article only sections near the view are rendered, and newer Chromium exposes only those to screen
 * readers.
 */
const layOutAll = '.article-body[data-long] > .article-section { content-visibility: visible !important; }';

/** Renders all of an article while a screen reader runs, so that it can be read from end to end. */
export function followScreenReader(
  app: Pick<App, 'isAccessibilitySupportEnabled' | 'on' | 'removeListener'>,
  contents: Pick<WebContents, 'on' | 'insertCSS' | 'removeInsertedCSS' | 'isDestroyed'>,
): void {
  let inserted: Promise<string> | null = null;
  const follow = (isOn: boolean): void => {
    if (contents.isDestroyed()) return;
    const before = inserted;
    if (isOn) inserted ??= contents.insertCSS(layOutAll);
    else inserted = null;
    if (!isOn) void before?.then((key) => contents.removeInsertedCSS(key)).catch(() => undefined);
    inserted?.catch(() => {
      inserted = null;
    });
  };
  contents.on('did-finish-load', () => {
    // A reloaded page has lost the inserted style.
    inserted = null;
    follow(app.isAccessibilitySupportEnabled());
  });
  const onChanged = (_event: unknown, isOn: boolean): void => follow(isOn);
  app.on('accessibility-support-changed', onChanged);
  contents.on('destroyed', () => void app.removeListener('accessibility-support-changed', onChanged));
}
