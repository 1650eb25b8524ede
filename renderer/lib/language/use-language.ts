import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../../../messages/languages.ts';
import { onLanguageChange, shownLanguage } from '../../../messages/translate.ts';
import { showLanguageOf } from './show-language.ts';

/**
 * The shown language. Renders the component again when it changes: the app's root does so for all below it, but a
 * component in `memo`, or what `useMemo` computes from messages, needs it too.
 */
export const useLanguage = (): Language => useSyncExternalStore(onLanguageChange, shownLanguage);

/** Shows the language of the setting whenever the setting changes. */
export function useLanguageSetting(setting: string): void {
  useEffect(() => void showLanguageOf(setting), [setting]);
}
