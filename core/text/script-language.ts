/** Code units of a text that are examined. */
const examined = 2_000;

const rightToLeftLetter =
  /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/gu;
const letter = /\p{L}/gu;

/** Characters that may be of one of the scripts below; others are not counted. */
const special = /[\u0590-\u1fff\u2e80-\uffff]/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The direction of most letters of a text, which may begin with a name in another script; null without any letters. The
 * beginning of a long text decides.
 */
export function textDirection(text: string): 'ltr' | 'rtl' | null {
  const sample = text.slice(0, examined);
  if (!/\p{L}/u.test(sample)) return null;
  if (!special.test(sample)) return 'ltr';
  return count(sample, rightToLeftLetter) * 2 > count(sample, letter) ? 'rtl' : 'ltr';
}

/** At least one of so many letters is of the script that tells Japanese or Korean from Chinese, which may quote it. */
const markerShare = 10;

/**
 * Scripts that need fonts and rules of their own, and the most common language that is written in them. Japanese mixes
 * Han and Kana.
 */
const languages = [
  {
    scripts: ['Jpan'],
    language: 'ja',
    letters: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/gu,
    marker: /[\p{sc=Hira}\p{sc=Kana}]/gu,
  },
  { scripts: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'], language: 'zh', letters: /\p{sc=Han}/gu },
  { scripts: ['Kore'], language: 'ko', letters: /[\p{sc=Hang}\p{sc=Han}]/gu, marker: /\p{sc=Hang}/gu },
  { scripts: ['Arab'], language: 'ar', letters: /\p{sc=Arab}/gu },
  { scripts: ['Hebr'], language: 'he', letters: /\p{sc=Hebr}/gu },
  { scripts: ['Thai'], language: 'th', letters: /\p{sc=Thai}/gu },
  { scripts: ['Deva'], language: 'hi', letters: /\p{sc=Deva}/gu },
] as const;

const scriptOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
};

/**
 * The language of a text of an article: that of the article, unless the script of the text contradicts it. A page that
 * declares English may be Hebrew, and a text in Hebrew may quote English.
 * @param declared BCP 47 tag of the article; null when unknown
 * @returns a BCP 47 tag; null when unknown
 */
export function textLanguage(text: string, declared: string | null): string | null {
  const sample = text.slice(0, examined);
  const all = count(sample, letter);
  if (all === 0) return declared;
  const found = special.test(sample)
    ? languages.find(
        (each) =>
          (!('marker' in each) || count(sample, each.marker) * markerShare >= all) &&
          count(sample, each.letters) * 2 > all,
      )
    : undefined;
  const script = declared === null ? undefined : scriptOf(declared);
  if (found)
    return (found.scripts as readonly (string | undefined)[]).includes(script) ? declared : found.language;
  return languages.some(({ scripts }) => (scripts as readonly (string | undefined)[]).includes(script))
    ? null
    : declared;
}
