import type { Input } from 'electron';
import { completeUrl } from '../../backend/services/import/complete-url.ts';
import type { ClipboardOrigin } from './clipboard-origin.ts';

/** The used properties of a key event. Electron passes every key to the main process before the page gets it. */
type Key = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>;

/**
 * Web addresses that the user typed or pasted into the window. The main process sees the keys themselves, so that a
 * compromised window cannot claim that the user entered an address.
 */
export interface EnteredText {
  onKey(key: Key): void;
  /**
   * Whether the user entered all of these addresses. They are then forgotten: entering an address allows one request.
   * @param urls `href` of parsed URLs
   */
  take(urls: readonly string[]): Promise<boolean>;
}

/** Maximum number of remembered words and of addresses in one paste. */
const mostWords = 200;
/** Maximum length of a word, in UTF-16 code units. */
const longestWord = 4_000;

/** Matches addresses, and few words of a note. */
const addressLike = /[.:]./;

const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

const hrefOf = (word: string): string | null => {
  try {
    return new URL(completeUrl(word)).href;
  } catch {
    return null;
  }
};

/**
 * @param readClipboard returns the clipboard's text, which a paste inserts; newer runtimes return a promise
 * @param origin tells which texts are from other programs. Pasting another one does not enter it, because a compromised window may have
 * put it on the clipboard.
 */
export function createEnteredText(
  readClipboard: () => string | Promise<string>,
  origin: Pick<ClipboardOrigin, 'isForeign'>,
): EnteredText {
  let words: string[] = [];
  let current = '';
  /** Settles when all keys so far have been applied, in their order. Never rejects. */
  let applied: Promise<void> = Promise.resolve();

  const endWord = (): void => {
    // Other words are of no use, and may be private.
    if (addressLike.test(current)) words = [...words, current].slice(-mostWords);
    current = '';
  };

  const append = (text: string): void => {
    current = (current + text).slice(0, longestWord);
  };

  const paste = (text: string): void => {
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const [only = ''] = lines;
    const areAddresses = lines.every((line) => !/\s/.test(line) && hrefOf(line) !== null);
    if (lines.length === 1 && !/\s/.test(only)) return append(only);
    endWord();
    // A text in which addresses occur is not a list of addresses to fetch.
    if (lines.length <= mostWords && areAddresses) words = [...words, ...lines].slice(-mostWords);
  };

  /** The clipboard's text if another program put it there, otherwise an empty one. Never rejects. */
  const foreignText = async (): Promise<string> => {
    try {
      const text = await readClipboard();
      return (await origin.isForeign(text)) ? text : '';
    } catch {
      return '';
    }
  };

  const typeKey = (key: string): void => {
    if (key === 'Backspace') current = [...current].slice(0, -1).join('');
    else if ([...key].length === 1 && !/\s/u.test(key)) append(key);
    // Keys with names move the caret or end the word; then the text of the field is no longer known.
    else endWord();
  };

  return {
    onKey({ type, key, control, meta, alt }) {
      if (type !== 'keyDown' || modifiers.has(key)) return;
      // AltGr is Control and Alt on Windows, and makes characters.
      const isCommand = (control || meta) && !alt;
      if (isCommand && key.toLowerCase() === 'v') {
        const pasted = foreignText();
        applied = applied.then(async () => paste(await pasted));
      } else applied = applied.then(() => (isCommand ? endWord() : typeKey(key)));
    },

    async take(urls) {
      await applied;
      const entered = [...words, current];
      const known = new Set(entered.map(hrefOf));
      if (urls.length === 0 || !urls.every((url) => known.has(url))) return false;
      const isTaken = (word: string): boolean => urls.includes(hrefOf(word) ?? '');
      words = words.filter((word) => !isTaken(word));
      if (isTaken(current)) current = '';
      return true;
    },
  };
}
