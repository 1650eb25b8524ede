import { describe, expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';
import { noticesFor, packageFolderOf } from './notices.ts';

describe('third-party notices', () => {
  it('find the package of a bundled file', () => {
    expect(packageFolderOf('/a/node_modules/zod/v4/index.js')).toBe('/a/node_modules/zod');
    expect(packageFolderOf('/a/node_modules/@x/y/z.js')).toBe('/a/node_modules/@x/y');
    expect(packageFolderOf('/a/node_modules/b/node_modules/c/d.js')).toBe('/a/node_modules/b/node_modules/c');
    expect(packageFolderOf('\0/a/node_modules/b/d.js?commonjs')).toBe('/a/node_modules/b');
    expect(packageFolderOf('/a/core/model/span.ts')).toBeNull();
  });

  it('list each package once, with its license, in alphabetical order', async () => {
    const file = (name: string) => inRoot('node_modules', ...name.split('/'));
    const notices = await noticesFor([
      file('zod/index.js'),
      file('zod/v4/core.js'),
      file('@fontsource-variable/inter/wght.css'),
      inRoot('core', 'model', 'span.ts'),
    ]);
    expect(notices.map(({ name }) => name)).toEqual([
      '@fontsource-variable/inter',
      'Adobe character maps',
      'better-sqlite3',
      'electron',
      'Foxit fonts',
      'JBIG2 decoder of PDFium',
      'Lexicon of names and places',
      'OpenJPEG',
      'qcms',
      'Sample article',
      'SQLite',
      'zod',
    ]);
    const [font] = notices;
    expect(font).toMatchObject({ license: 'OFL-1.1' });
    expect(font?.text).toContain('SIL OPEN FONT LICENSE');
    expect(notices.at(-1)?.text).toContain('Permission is hereby granted, free of charge');
  });
});
