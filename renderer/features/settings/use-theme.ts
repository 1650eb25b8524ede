import { useLayoutEffect } from 'react';
import type { Settings } from '../../../core/model/settings.ts';
import { resolveTheme } from './resolve-theme.ts';

/** Sets `<html data-theme>`, and follows the system while the setting says so. */
export function useTheme({ theme }: Pick<Settings, 'theme'>): void {
  // Before the first paint, so that no frame has the wrong colors.
  useLayoutEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const show = () => {
      document.documentElement.dataset.theme = resolveTheme(theme, system.matches);
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme]);
}
