import { beforeEach, expect, it } from 'vitest';
import type { Clock } from '../../core/timing/clock.ts';
import { createClipboardOrigin, type ClipboardOrigin } from './clipboard-origin.ts';

let clipboard = '';
let pending: (() => void) | null = null;
/** Its only timer runs when the test says so. */
const clock: Clock = {
  now: () => 0,
  setTimeout(work) {
    pending = work;
    return work;
  },
  clearTimeout: () => (pending = null),
};
const becomeInactive = (): void => pending?.();

let origin: ClipboardOrigin;
beforeEach(() => {
  clipboard = 'copied before the start';
  pending = null;
  origin = createClipboardOrigin(() => clipboard, clock);
});

it('recognizes a text that was copied before the start', async () => {
  expect(await origin.isForeign(clipboard)).toBe(false);
  origin.onFocus();
  expect(await origin.isForeign(clipboard)).toBe(true);
});

it('recognizes a text that another program copied while the window was inactive', async () => {
  origin.onFocus();
  origin.onBlur();
  becomeInactive();
  clipboard = 'from another program';
  origin.onFocus();
  expect(await origin.isForeign('from another program')).toBe(true);
  expect(await origin.isForeign('copied before the start')).toBe(false);
});

it('recognizes no text that a script copied, before or after the window is left', async () => {
  origin.onFocus();
  clipboard = 'by a script';
  expect(await origin.isForeign(clipboard)).toBe(false);
  origin.onBlur();
  becomeInactive();
  origin.onFocus();
  expect(await origin.isForeign(clipboard)).toBe(false);
  origin.onBlur();
  clipboard = 'by a script, right after the window was left';
  origin.onFocus();
  expect(await origin.isForeign(clipboard)).toBe(false);
  origin.onBlur();
  becomeInactive();
  origin.onFocus();
  expect(await origin.isForeign(clipboard)).toBe(false);
});

it('still recognizes a text that stays on the clipboard', async () => {
  origin.onFocus();
  for (const leave of [becomeInactive, () => undefined]) {
    origin.onBlur();
    leave();
    origin.onFocus();
    expect(await origin.isForeign('copied before the start')).toBe(true);
  }
});

it('recognizes no text that the app copied for the window, also while it is inactive', async () => {
  origin.onFocus();
  origin.onBlur();
  becomeInactive();
  origin.onAppCopy('a\nb');
  clipboard = 'a\r\nb';
  origin.onFocus();
  expect(await origin.isForeign(clipboard)).toBe(false);
});

it('recognizes nothing on a clipboard that cannot be read', async () => {
  origin = createClipboardOrigin(() => Promise.reject(new Error('no clipboard')), clock);
  origin.onFocus();
  expect(await origin.isForeign('')).toBe(false);
});
