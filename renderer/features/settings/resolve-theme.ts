import type { Theme } from '../../../core/model/settings.ts';

/** Themes with their own colors; `system` resolves to light or dark. */
export type ShownTheme = Exclude<Theme, 'system'>;

/** Resolves the theme: the selected one, or the system's preference. */
export const resolveTheme = (theme: Theme, systemPrefersDark: boolean): ShownTheme =>
  theme === 'system' ? (systemPrefersDark ? 'dark' : 'light') : theme;
