import { chooseLanguage, type SystemLocale } from '../../messages/languages.ts';
import { showLanguage } from '../../messages/translate.ts';
import { listLanguages, readCatalog } from './catalog-files.ts';

export interface FollowedLanguage {
  /** Shows the language of a setting in the main process. Never rejects: the language stays when its file is unreadable. */
  show(setting: string): Promise<void>;
}

export interface LanguageOptions {
  /** Folder of the languages' files. */
  readonly folder: string;
  readonly system: SystemLocale;
  /** Called after the language has changed. */
  readonly onChange: () => void;
  readonly log: (error: unknown) => void;
}

/** Keeps the language of the main process: application menu, system dialogs, notifications. */
export function followLanguage({ folder, system, onChange, log }: LanguageOptions): FollowedLanguage {
  let shown = '';
  let last: Promise<void> = Promise.resolve();
  const show = async (setting: string): Promise<void> => {
    try {
      const language = chooseLanguage(setting, system, await listLanguages(folder));
      if (language.tag === shown) return;
      showLanguage(language, await readCatalog(folder, language.tag));
      shown = language.tag;
      onChange();
    } catch (error) {
      log(error);
    }
  };
  return {
    show(setting) {
      // One after the other, so that the last setting wins.
      last = last.then(() => show(setting));
      return last;
    },
  };
}
