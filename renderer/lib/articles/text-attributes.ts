import { textDirection, textLanguage } from '../../../core/text/script-language.ts';

/** The attributes of an element that tell how its text is read: fonts, line breaks, speech and direction follow. */
export interface TextAttributes {
  /** BCP 47 tag; empty when unknown, so that the language of the window does not apply. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/**
 * The attributes of an element with a text of an article: its title, its words or a part of them.
 * @param lang BCP 47 tag of the article; null when unknown
 */
export const textAttributes = (text: string, lang: string | null): TextAttributes => ({
  lang: textLanguage(text, lang) ?? '',
  dir: textDirection(text) ?? 'auto',
});

/** The attributes of a text of which nothing but its words is known: a name, or the title of some article. */
export function nameAttributes(text: string): Partial<TextAttributes> {
  const { lang, dir } = textAttributes(text, null);
  return lang === '' ? { dir } : { lang, dir };
}
