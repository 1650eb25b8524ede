import { expect, it } from 'vitest';
import { readThemeColors } from './theme-colors.ts';

it('reads the colors of the three themes from the tokens', () => {
  const { light, sepia, dark } = readThemeColors();
  for (const { paper, muted } of [light, sepia, dark]) {
    expect(paper).toMatch(/^#[0-9a-f]{6}$/);
    expect(muted).toMatch(/^#[0-9a-f]{6}$/);
  }
  expect(new Set([light.paper, sepia.paper, dark.paper]).size).toBe(3);
});

it('refuses tokens that lack a color', () => {
  expect(() => readThemeColors("[data-theme='light'] {\n  --paper: #ffffff;\n}")).toThrow(
    'no --muted of the theme light',
  );
});
