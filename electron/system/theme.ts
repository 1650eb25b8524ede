import { nativeTheme } from 'electron';
import type { Theme } from '../../core/model/settings.ts';
import { themeColors } from './theme-colors.ts';

/** Applies the theme to menus, dialogs and scroll bars. Returns the window's background color until the page is painted. */
export function applyTheme(theme: Theme): string {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  const shown = theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme;
  return themeColors[shown].paper;
}
