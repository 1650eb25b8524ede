import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

const themes = ['light', 'sepia', 'dark'] as const;
const colors = ['paper', 'muted'] as const;

type ThemeColors = Readonly<
  Record<(typeof themes)[number], Readonly<Record<(typeof colors)[number], string>>>
>;

/** The declarations of the first rule of a theme. */
function ruleOf(css: string, theme: string): string {
  const selector = css.indexOf(`[data-theme='${theme}'] {\n`);
  return selector === -1 ? '' : css.slice(selector, css.indexOf('}', selector));
}

/**
 * The colors of the themes that the main process needs, from the tokens of the interface. Throws when a token is missing
 * or is not a hexadecimal color.
 */
export function readThemeColors(
  css = readFileSync(inRoot('renderer/ui/tokens/color.css'), 'utf8'),
): ThemeColors {
  const valueOf = (theme: string, color: string): string => {
    const value = new RegExp(`--${color}: (#[0-9a-f]{6});`).exec(ruleOf(css, theme))?.[1];
    if (value === undefined) throw new Error(`color.css has no --${color} of the theme ${theme}`);
    return value;
  };
  const entries = themes.map((theme) => [
    theme,
    Object.fromEntries(colors.map((color) => [color, valueOf(theme, color)])),
  ]);
  return Object.fromEntries(entries) as ThemeColors;
}
