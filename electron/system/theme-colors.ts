import type { Theme } from '../../core/model/settings.ts';

/** Set by the build (tools/build/theme-colors.ts). */
declare const THEME_COLORS: Readonly<
  Record<Exclude<Theme, 'system'>, { readonly paper: string; readonly muted: string }>
>;

/** Colors of renderer/ui/tokens/color.css that the main process needs. */
export const themeColors = THEME_COLORS;
