import { nativeTheme } from 'electron';
import type { Theme } from '../../core/model/settings.ts';

/** The paper's colors, as renderer/ui/tokens/color.css has them: shown until the page is drawn. */
const papers = { light: '#fdfcf9', sepia: '#f7eedc', dark: '#1a1917' } as const;

/** Lets menus, dialogs and scroll bars follow the person's theme. Answers the window's background color. */
export function applyTheme(theme: Theme): string {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  if (theme === 'system') return nativeTheme.shouldUseDarkColors ? papers.dark : papers.light;
  return papers[theme];
}
