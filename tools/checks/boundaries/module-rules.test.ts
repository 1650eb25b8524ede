import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from './module-rules.ts';

/** What is wrong with an import of one file of this repository by another, without the importing file's name. */
function problemWith(file: string, target: string): string | null {
  const specifier = path.posix.relative(path.posix.dirname(file), target);
  return problemOf({ file, specifier, target })?.slice(file.length + 1) ?? null;
}

const reader = 'renderer/features/reader/ReaderView.tsx';

describe('import rules', () => {
  it('allow the imports of the table, and report all others', () => {
    expect(problemWith(reader, 'renderer/lib/api/call.ts')).toBeNull();
    expect(problemWith(reader, 'renderer/app/App.tsx')).toBe('may not import renderer/app/App.tsx');
    expect(problemWith(reader, 'data/store/library.ts')).toBe(
      'imports data/store/library.ts, which does not exist',
    );
  });

  it('allow packages by module, and more of them in tests', () => {
    const imported = (file: string, specifier: string) => problemOf({ file, specifier, target: null });
    expect(imported('core/model/span.ts', 'zod')).toBe('core/model/span.ts may not import zod');
    expect(imported('core/model/span.test.ts', 'vitest')).toBeNull();
    expect(imported('core/model/span.ts', 'vitest')).toBe('core/model/span.ts may not import vitest');
    expect(imported('data/store/a.ts', 'node:path')).toBeNull();
  });
});

describe('features', () => {
  it('are imported by each other and by app through their index.ts only', () => {
    expect(problemWith(reader, 'renderer/features/quotes/index.ts')).toBeNull();
    expect(problemWith('renderer/app/App.tsx', 'renderer/features/quotes/index.ts')).toBeNull();
    const deep =
      'may not import renderer/features/quotes/QuotesPanel.tsx, only renderer/features/quotes/index.ts';
    expect(problemWith(reader, 'renderer/features/quotes/QuotesPanel.tsx')).toBe(deep);
    expect(problemWith('renderer/app/App.tsx', 'renderer/features/quotes/QuotesPanel.tsx')).toBe(deep);
  });

  it('import their own files directly, not through their index.ts', () => {
    expect(problemWith(reader, 'renderer/features/reader/Reader.tsx')).toBeNull();
    expect(problemWith(reader, 'renderer/features/reader/index.ts')).toBe(
      'imports the entry of its own part, renderer/features/reader/index.ts; import the file itself',
    );
  });

  it('are not imported by lib or ui', () => {
    const index = 'renderer/features/reader/index.ts';
    expect(problemWith('renderer/lib/api/call.ts', index)).toBe(`may not import ${index}`);
    expect(problemWith('renderer/ui/menu/Menu.tsx', index)).toBe(`may not import ${index}`);
  });
});
