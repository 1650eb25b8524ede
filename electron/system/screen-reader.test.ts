import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { followScreenReader } from './screen-reader.ts';

function world(isOn: boolean) {
  const sheets = new Set<string>();
  let made = 0;
  const app = Object.assign(new EventEmitter(), { isAccessibilitySupportEnabled: () => isOn });
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    insertCSS: (css: string) => {
      made += 1;
      sheets.add(`${made} ${css}`);
      return Promise.resolve(`${made} ${css}`);
    },
    removeInsertedCSS: (key: string) => {
      sheets.delete(key);
      return Promise.resolve();
    },
  });
  followScreenReader(
    app as unknown as Parameters<typeof followScreenReader>[0],
    contents as unknown as Parameters<typeof followScreenReader>[1],
  );
  return { app, contents, sheets };
}

/** Resolves after the reactions to all settled promises have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('followScreenReader', () => {
  it('renders all of an article only while a screen reader runs', async () => {
    const { contents, sheets } = world(true);
    contents.emit('did-finish-load');
    await settled();
    expect([...sheets].join()).toContain('content-visibility: visible');
    const without = world(false);
    without.contents.emit('did-finish-load');
    await settled();
    expect(without.sheets.size).toBe(0);
  });

  it('follows a screen reader that starts and stops, and releases a closed window', async () => {
    const { app, contents, sheets } = world(false);
    contents.emit('did-finish-load');
    app.emit('accessibility-support-changed', {}, true);
    app.emit('accessibility-support-changed', {}, true);
    await settled();
    expect(sheets.size).toBe(1);
    app.emit('accessibility-support-changed', {}, false);
    await settled();
    expect(sheets.size).toBe(0);
    contents.emit('destroyed');
    expect(app.listenerCount('accessibility-support-changed')).toBe(0);
  });
});
