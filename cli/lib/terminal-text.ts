/**
 * Control characters, which act on a terminal, and overrides of the direction of text. Line feeds, tabs and the sequences for bold
 * text, which search results contain, are harmless.
 */
const acting = /\p{Cc}\[(?:0|1|22)m|[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

const isBold = (found: string): boolean => found.length > 1 && found.startsWith('\u001B');

/** Replaces what acts on the terminal, because texts and names of files are untrusted. */
export const terminalText = (text: string): string =>
  text.replaceAll(acting, (found) =>
    isBold(found) ? found : found.replace(/\p{Cc}/u, '\uFFFD').replace(/[\u202A-\u202E\u2066-\u2069]/u, ''),
  );
