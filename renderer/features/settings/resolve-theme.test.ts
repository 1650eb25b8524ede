import { describe, expect, it } from 'vitest';
import { resolveTheme } from './resolve-theme.ts';

describe('resolveTheme', () => {
  it('follows the system by default', () => {
    expect(resolveTheme('system', true)).toBe('dark');
    expect(resolveTheme('system', false)).toBe('light');
  });

  it('keeps the selected theme whatever the system prefers', () => {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      expect(resolveTheme(theme, true)).toBe(theme);
      expect(resolveTheme(theme, false)).toBe(theme);
    }
  });
});
