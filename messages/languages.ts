/** The language of the source messages. */
export const sourceLanguage = 'en-US';

/** A language for tests: the source messages, longer and with accents (see pseudo-locale.ts). It is in no list. */
export const pseudoLanguage = 'en-XA';

/** A language for tests: the source messages, in a window that is laid out from right to left. It is in no list. */
export const mirroredPseudoLanguage = 'ar-XB';

const pseudoLanguages: readonly string[] = [pseudoLanguage, mirroredPseudoLanguage];

/** A language of the interface, and how the system writes numbers and dates in it. */
export interface Language {
  /** BCP 47 tag of a catalog. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language with the region of the system, for `Intl`: "en-DE" writes English words and German dates. */
  readonly formatLocale: string;
}

/** What the system prefers. */
export interface SystemLocale {
  /** BCP 47 tags of preferred languages, the first one first. */
  readonly languages: readonly string[];
  /** The locale of dates and numbers; its region is used. */
  readonly region: string;
}

const parse = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
};

/** Scripts that are written from right to left. */
const rtlScripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const directionOf = (locale: Intl.Locale): Language['direction'] =>
  rtlScripts.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr';

/** Finds the catalog for a tag: the same tag, else one of the same language and script ("de-AT" → "de"). */
function findAvailable(tag: string, available: readonly string[]): string | undefined {
  const wanted = parse(tag)?.maximize();
  if (!wanted) return undefined;
  const same = available.find((each) => parse(each)?.maximize().toString() === wanted.toString());
  return (
    same ??
    available.find((each) => {
      const has = parse(each)?.maximize();
      return has?.language === wanted.language && has.script === wanted.script;
    })
  );
}

/**
 * Chooses the language of the interface.
 * @param setting a tag, or "system"; a tag that is not available counts as "system"
 * @param available tags of the catalogs, the source language first
 */
export function chooseLanguage(
  setting: string,
  system: SystemLocale,
  available: readonly string[],
): Language {
  const tag = pseudoLanguages.includes(setting)
    ? setting
    : ([...(setting === 'system' ? [] : [setting]), ...system.languages]
        .map((each) => findAvailable(each, available))
        .find((each) => each !== undefined) ?? sourceLanguage);
  const locale = parse(tag) ?? new Intl.Locale(sourceLanguage);
  const region = parse(system.region);
  const isSameLanguage = region?.language === locale.language;
  return {
    tag,
    direction: directionOf(locale),
    formatLocale: pseudoLanguages.includes(tag)
      ? sourceLanguage
      : isSameLanguage
        ? system.region
        : new Intl.Locale(locale, region?.region ? { region: region.region } : {}).toString(),
  };
}

/** A language by its own name: "Deutsch". */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;

/** Whether a language is a regional form of the source language: its catalog has only what differs. */
export const isVariantOfSource = (tag: string): boolean =>
  parse(tag)?.language === new Intl.Locale(sourceLanguage).language;
