import type { App, WebContents } from 'electron';

/** Of a long article the window lays out what is near the view, and newer Chromium tells screen readers of nothing else. */
const layOutAll = '.article-body[data-long] > .article-section { content-visibility: visible !important; }';

/** While a screen reader runs, all of an article is laid out, so that it can be read and gone through from end to end. */
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
    // A page that was loaded again has nothing inserted.
    inserted = null;
    follow(app.isAccessibilitySupportEnabled());
  });
  const onChanged = (_event: unknown, isOn: boolean): void => follow(isOn);
  app.on('accessibility-support-changed', onChanged);
  contents.on('destroyed', () => void app.removeListener('accessibility-support-changed', onChanged));
}
