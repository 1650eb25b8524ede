/** Settings, the color theme and the list of shortcuts. */
export { SettingsDialog } from './SettingsDialog.tsx';
export { ShortcutsDialog } from './ShortcutsDialog.tsx';
export { useTheme } from './use-theme.ts';
