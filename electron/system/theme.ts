import { nativeTheme } from 'electron';
import type { Theme } from '../../core/model/settings.ts';

/** Background colors, as in renderer/ui/tokens/color.css; shown until the page is painted. */
const papers = { light: '#fdfcf9', sepia: '#f7eedc', dark: '#1a1917' } as const;

/** Applies the theme to menus, dialogs and scroll bars. Returns the window's background color. */
export function applyTheme(theme: Theme): string {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  if (theme === 'system') return nativeTheme.shouldUseDarkColors ? papers.dark : papers.light;
  return papers[theme];
}
