import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

type Color = readonly [number, number, number];
type Theme = 'light' | 'sepia' | 'dark';
const themes: readonly Theme[] = ['light', 'sepia', 'dark'];

const fromHex = (hex: string): Color =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Color;

/** The declarations of every rule whose selector matches, the last one first. */
function declarationsOf(css: string, selector: RegExp): string {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) => selector.test(selectors))
    .map(([, , declarations = '']) => declarations)
    .toReversed()
    .join('\n');
}

const colorCss = read('color.css');
/** The color of a token in a theme; a theme inherits what it does not set. */
function token(theme: Theme, name: string): Color {
  for (const selector of [new RegExp(String.raw`data-theme='${theme}'`), /:root/]) {
    const value = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(declarationsOf(colorCss, selector))?.[1];
    if (value) return fromHex(value);
  }
  throw new Error(`no color --${name}`);
}

/** Relative luminance: WCAG 2.2. */
function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Color, b: Color): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const backgrounds = ['paper', 'surface', 'raised'] as const;

describe.each(themes)('the theme %s', (theme) => {
  const ratio = (front: string, back: string): number => contrast(token(theme, front), token(theme, back));

  it.each(['ink', 'muted', 'accent', 'danger', 'added', 'removed'])(
    'shows text in --%s at 4.5:1',
    (front) => {
      for (const back of backgrounds) expect(ratio(front, back), `on --${back}`).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['on-accent', 'accent'],
    ['ink', 'chosen'],
    ['ink', 'mark'],
    ['ink', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['muted', 'accent-soft'],
    ['on-selection', 'selection'],
  ])('shows --%s on --%s at 4.5:1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'focus'])('shows borders of controls and the focus in --%s at 3:1', (front) => {
    for (const back of backgrounds) expect(ratio(front, back), `on --${back}`).toBeGreaterThanOrEqual(3);
  });

  it('shows painted words at 4.5:1', () => {
    const css = read('highlights.css');
    const dark = /data-theme='dark'/;
    const names = [...new Set([...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name = '']) => name))];
    for (const name of names) {
      const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(
        ([, selector = '']) => selector.includes(`(${name})`) && dark.test(selector) === (theme === 'dark'),
      );
      const declarations = rules.map(([, , each = '']) => each).join('\n');
      const paper = token(theme, 'paper');
      const solid = /background-color: (#[0-9a-f]{6})/.exec(declarations)?.[1];
      const [, r, g, b, alpha] =
        /background-color: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(declarations) ?? [];
      if (!solid && r === undefined) continue;
      const back = solid
        ? fromHex(solid)
        : ([r, g, b].map(
            (value, index) => Number(value) * Number(alpha) + (paper[index] ?? 0) * (1 - Number(alpha)),
          ) as unknown as Color);
      const text = /(?:^|\s)color: (#[0-9a-f]{6})/.exec(declarations)?.[1];
      const front = text ? fromHex(text) : token(theme, 'ink');
      expect(contrast(front, back), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});
