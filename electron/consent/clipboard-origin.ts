import { createHash } from 'node:crypto';
import { createDeadlineTimer } from '../../core/timing/deadline-timer.ts';
import { systemClock, type Clock } from '../../core/timing/clock.ts';

/**
 * Tells texts that another program put on the clipboard from those that a script of the window may have put there. A script can
 * copy only for a short time after an input of the user, so a text that appeared while the window was inactive for longer is not
 * from a script.
 */
export interface ClipboardOrigin {
  onFocus(): void;
  onBlur(): void;
  /** The main process put a text on the clipboard for the window. */
  onAppCopy(text: string): void;
  /** Whether another program put this text on the clipboard before the window got the focus. Rejects if the clipboard was not readable. */
  isForeign(text: string): Promise<boolean>;
}

/** A script can copy for 5 s after an input (Chromium's transient user activation), ms with a margin. */
const activationMs = 6_000;

/** Identifies a text without storing what may be a secret. Systems store line breaks in their own way. */
const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** @param readClipboard returns the clipboard's text; newer runtimes return a promise */
export function createClipboardOrigin(
  readClipboard: () => string | Promise<string>,
  clock: Clock = systemClock,
): ClipboardOrigin {
  const read = async (): Promise<string | null> => {
    try {
      return fingerprintOf(await readClipboard());
    } catch {
      return null;
    }
  };
  /** The text from another program. */
  let foreign: Promise<string | null> = Promise.resolve(null);
  /** The text from which on only other programs change the clipboard; null while a script could, too. */
  let unchanged: Promise<string | null> | null = Promise.resolve(null);
  const inactive = createDeadlineTimer(() => (unchanged = read()), clock);

  return {
    onFocus() {
      inactive.cancel();
      if (unchanged === null) return;
      const [before, now, known] = [unchanged, read(), foreign];
      foreign = (async () => ((await now) === (await before) ? known : now))();
      unchanged = null;
    },

    onBlur() {
      unchanged = null;
      inactive.schedule(activationMs);
    },

    onAppCopy(text) {
      if (unchanged !== null) unchanged = Promise.resolve(fingerprintOf(text));
    },

    async isForeign(text) {
      return fingerprintOf(text) === (await foreign);
    },
  };
}
