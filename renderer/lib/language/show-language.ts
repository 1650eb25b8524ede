import { chooseLanguage, type Language, type SystemLocale } from '../../../messages/languages.ts';
import { showLanguage } from '../../../messages/translate.ts';
import { bridge } from '../api/bridge.ts';
import { availableLanguages, loadCatalog } from './catalogs.ts';

/** The preferences of the system; those of the browser where there is no main process. */
const systemLocale = (): SystemLocale =>
  bridge().systemLocale ?? { languages: navigator.languages, region: navigator.language };

/** The language that a setting selects on this system. */
export const languageOf = (setting: string): Language =>
  chooseLanguage(setting, systemLocale(), availableLanguages);

/** The last requested language, the only one that takes effect, and the promise of showing it. */
let latest: { readonly tag: string; readonly shown: Promise<void> } | null = null;

async function load(language: Language): Promise<void> {
  const messages = await loadCatalog(language.tag);
  if (language.tag !== latest?.tag) return;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  showLanguage(language, messages);
}

/**
 * Loads the language of a setting and shows it in the whole window; sets `lang` and `dir` of the document. Does nothing
 * when it is the language that is shown or being loaded.
 */
export function showLanguageOf(setting: string): Promise<void> {
  const language = languageOf(setting);
  if (latest?.tag !== language.tag) latest = { tag: language.tag, shown: load(language) };
  return latest.shown;
}
