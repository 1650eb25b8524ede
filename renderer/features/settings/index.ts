/** Settings, the color theme and the list of shortcuts. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const SettingsDialog = lazyComponent(
  async () => (await import('./SettingsDialog.tsx')).SettingsDialog,
);
export const ShortcutsDialog = lazyComponent(
  async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
);
export { useTheme } from './use-theme.ts';
