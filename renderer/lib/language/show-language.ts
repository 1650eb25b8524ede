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

/** Counts requests, so that only the last one takes effect. */
let requests = 0;

/** Loads the language of a setting and shows it in the whole window; sets `lang` and `dir` of the document. */
export async function showLanguageOf(setting: string): Promise<void> {
  requests += 1;
  const request = requests;
  const language = languageOf(setting);
  const messages = await loadCatalog(language.tag);
  if (request !== requests) return;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  showLanguage(language, messages);
}
