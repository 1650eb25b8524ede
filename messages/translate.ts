import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages.ts';
import type { MessageKey, MessageRef, TextArguments, TextKey } from './message-keys.ts';

/** Messages of one language by key. */
export type Catalog = Readonly<Record<string, string>>;

interface Shown {
  readonly language: Language;
  readonly messages: Catalog;
}

let shown: Shown | null = null;
let formats = new Map<string, IntlMessageFormat>();
const listeners = new Set<() => void>();

/** Sets the language of this process: each process and thread that formats messages has its own. */
export function showLanguage(language: Language, messages: Catalog): void {
  shown = { language, messages };
  formats = new Map();
  for (const listener of listeners) listener();
}

function requireShown(): Shown {
  if (!shown) throw new Error('no language is shown yet: call showLanguage first');
  return shown;
}

/** The language of this process. Throws before `showLanguage`. */
export const shownLanguage = (): Language => requireShown().language;

/** Calls a function when the language has changed, until the returned function is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Keeps the direction of an inserted text apart from that of the message (Unicode isolates). */
const isolate = (value: string, direction: Language['direction']): string =>
  (direction === 'rtl' ? value !== '' : rightToLeft.test(value)) ? `\u2068${value}\u2069` : value;

/** Parsed when a message is first shown; most are never shown in a session. */
function formatOf(key: string, { messages, language }: Shown): IntlMessageFormat {
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new IntlMessageFormat(messages[key] ?? key, language.formatLocale)));
  return format;
}

/** Characters that have a meaning in a message. */
const syntax = /[{}<']/;

/** The parts of a message: texts, and what the functions and values returned or were. */
export function formatParts(key: MessageKey, values: Readonly<Record<string, unknown>>): unknown {
  const current = requireShown();
  const { direction } = current.language;
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(value, direction) : value,
  ]);
  return formatOf(key, current).format(Object.fromEntries(isolated) as Record<string, string>);
}

/** The text of a message in the language of this process. Do not call it while a module is loaded. */
export function t<Key extends TextKey>(key: Key, ...[values]: TextArguments<Key>): string {
  if (!values) {
    const text = requireShown().messages[key] ?? key;
    if (!syntax.test(text)) return text;
  }
  return String(formatParts(key, values ?? {}));
}

/** The text of a message that was named with `messageRef`, or its key and values where no language is shown. */
export const wordingOf = (message: MessageRef): string =>
  shown ? textOf(message) : `${message.key} ${JSON.stringify(message.values)}`;

/** The text of a message that was named with `messageRef`. */
export const textOf = ({ key, values }: MessageRef): string => String(formatParts(key, values));
