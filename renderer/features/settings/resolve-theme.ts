import type { Theme } from '../../../core/model/settings.ts';

/** The themes that have colors; `system` is one of light and dark. */
export type ShownTheme = Exclude<Theme, 'system'>;

/** The theme to show: the person's own choice, or what the operating system prefers. */
export const resolveTheme = (theme: Theme, systemPrefersDark: boolean): ShownTheme =>
  theme === 'system' ? (systemPrefersDark ? 'dark' : 'light') : theme;
