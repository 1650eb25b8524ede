import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';

/** The rules that a rule set in a stylesheet of a feature breaks. */
async function broken(
  declaration: string,
  file = 'renderer/features/reader/reader.css',
  selector = '.example',
): Promise<string[]> {
  const { results } = await stylelint.lint({
    code: `${selector} {\n  ${declaration};\n}\n`,
    codeFilename: inRoot(file),
    cwd: inRoot(),
  });
  return [...new Set(results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule)))];
}

describe('the rules of stylesheets', () => {
  it.each([
    'color: var(--ink)',
    'background: color-mix(in srgb, var(--ink) 7%, transparent)',
    'padding: 0 var(--space-8) 1em',
    'margin: 0 calc(-1 * var(--space-8)) auto',
    'width: min(var(--size-640), 100%)',
    'border: 1px solid var(--line)',
    'font: 600 var(--font-size-22) / var(--line-height-120) var(--serif)',
    'font-size: 0.9em',
    'z-index: var(--layer-popover)',
    'transition: opacity var(--duration-fast)',
  ])('allow %s', async (declaration) => {
    expect(await broken(declaration)).toEqual([]);
  });

  it.each([
    'color: #211f1b',
    'color: rgb(0 0 0 / 0.5)',
    'color: white',
    'color: var(--inc)',
    'padding: 0.5rem',
    'width: 38rem',
    'max-width: calc(var(--measure) + 6rem)',
    'margin: 0 7px',
    'gap: calc(1rem + 1px)',
    'font: 600 1rem / 1.5 var(--serif)',
    'font-size: 13px',
    'line-height: 1.45',
    'border-radius: 4px',
    'box-shadow: 0 1px 2px var(--ink)',
    'z-index: 5',
    'transition: opacity 150ms',
  ])('refuse %s', async (declaration) => {
    expect(await broken(declaration)).not.toEqual([]);
  });

  it('refuse an unnamed breakpoint', async () => {
    const { results } = await stylelint.lint({
      code: '@media (width < 700px) {\n  .example {\n    color: var(--ink);\n  }\n}\n',
      codeFilename: inRoot('renderer/features/reader/reader.css'),
      cwd: inRoot(),
    });
    expect(results[0]?.warnings).toHaveLength(1);
  });

  it.each(['.hint', '.notes .panel-note', '.template textarea', '.a > button:hover', '.chord kbd'])(
    'refuse that a feature restyles %s',
    async (selector) => {
      const declaration = 'color: var(--muted)';
      expect(await broken(declaration, undefined, selector)).toEqual(['selector-disallowed-list']);
      expect(await broken(declaration, 'renderer/ui/text.css', selector)).toEqual([]);
    },
  );

  it.each(['.hint-mark', '.notes-button', '.card:has(.note-editor)', '.note-list label'])(
    'allow that a feature styles %s',
    async (selector) => {
      expect(await broken('color: var(--muted)', undefined, selector)).toEqual([]);
    },
  );

  it('allow a color where the tokens are', async () => {
    expect(await broken('--ink: #211f1b', 'renderer/ui/tokens/color.css')).toEqual([]);
  });
});
