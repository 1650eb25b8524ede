import { expect, it } from 'vitest';
import { createEnteredText } from './entered-text.ts';

let clipboard = '';
const url = 'https://example.org/a';
/** All texts are from other programs. */
const anyOrigin = { isForeign: () => Promise.resolve(true) };
const plain = { type: 'keyDown', control: false, meta: false, alt: false } as const;

function enter(...keys: readonly string[]) {
  const entered = createEnteredText(() => clipboard, anyOrigin);
  for (const each of keys) {
    const name = /^<(Control\+)?(.+)>$/.exec(each);
    const pressed = name ? [name[2] ?? ''] : [...each];
    for (const key of pressed) {
      entered.onKey({ ...plain, key, control: name?.[1] !== undefined });
      entered.onKey({ ...plain, type: 'keyUp', key });
    }
  }
  return entered;
}

it.each([
  ['typed', ['https://example.org/a']],
  ['typed without a scheme', ['example.org/a']],
  ['typed and corrected', ['https://examplex', '<Backspace>', '.org/a']],
  ['typed with Shift, and sent with Enter', ['<Shift>', 'https://example.org/a', '<Enter>']],
  ['one of several', ['https://example.com', '<Enter>', 'https://example.org/a', '<Enter>']],
])('allows an address that was %s, once', async (_how, keys) => {
  const entered = enter(...keys);
  expect(await entered.take(['https://example.org/a'])).toBe(true);
  expect(await entered.take(['https://example.org/a'])).toBe(false);
});

it('allows addresses that were pasted', async () => {
  clipboard = ' https://example.org/a\n';
  expect(await enter('<Control+v>').take(['https://example.org/a'])).toBe(true);
  clipboard = 'example.org/a';
  expect(await enter('https://', '<Control+v>').take(['https://example.org/a'])).toBe(true);
  clipboard = 'https://a.example/\r\n\r\nhttps://b.example/';
  expect(await enter('<Control+V>').take(['https://a.example/', 'https://b.example/'])).toBe(true);
});

it('allows no pasted addresses that are not from another program', async () => {
  clipboard = url;
  const origin = { isForeign: (text: string) => Promise.resolve(text !== url) };
  const entered = createEnteredText(() => clipboard, origin);
  entered.onKey({ ...plain, key: 'v', control: true });
  expect(await entered.take([url])).toBe(false);
  clipboard = `${url}\n${url}`;
  entered.onKey({ ...plain, key: 'v', control: true });
  expect(await entered.take([url])).toBe(true);
});

it('applies keys and a slow clipboard in order', async () => {
  const entered = createEnteredText(() => Promise.resolve('example.org'), anyOrigin);
  for (const key of 'https://') entered.onKey({ ...plain, key });
  entered.onKey({ ...plain, key: 'v', meta: true });
  for (const key of '/a') entered.onKey({ ...plain, key });
  expect(await entered.take(['https://example.org/a'])).toBe(true);
  const unreadable = createEnteredText(() => Promise.reject(new Error('no clipboard')), anyOrigin);
  unreadable.onKey({ ...plain, key: 'v', control: true });
  expect(await unreadable.take(['https://example.org/a'])).toBe(false);
});

it('forgets words that are no addresses', async () => {
  expect(await enter('router', '<Enter>').take(['https://router/'])).toBe(false);
  expect(await enter('localhost:8080', '<Enter>').take(['http://localhost:8080/'])).toBe(true);
});

it('allows nothing else', async () => {
  expect(await enter().take([url])).toBe(false);
  expect(await enter('https://example.org/ab').take([url])).toBe(false);
  expect(await enter('see:https://example.org/a').take([url])).toBe(false);
  expect(await enter('https://example.org', '<ArrowLeft>', '/a').take([url])).toBe(false);
  expect(await enter('https://example.org/a').take([url, 'https://evil.example/'])).toBe(false);
  expect(await enter('https://example.org/a').take([])).toBe(false);
  clipboard = 'An article that names https://example.org/a among its words';
  expect(await enter('<Control+v>').take([url])).toBe(false);
  clipboard = `${url}\nand more words`;
  expect(await enter('<Control+v>').take([url])).toBe(false);
});
