import { app } from 'electron';
import type { SystemLocale } from '../../messages/languages.ts';

/** Reads the preferred languages and the region of the system. The app must be ready. */
export const readSystemLocale = (): SystemLocale => ({
  languages: app.getPreferredSystemLanguages(),
  region: app.getSystemLocale(),
});
