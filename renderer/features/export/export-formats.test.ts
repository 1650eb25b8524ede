import { expect, test } from 'vitest';
import { copyOf, exportFormats, formKey, keyToForm } from './export-formats.ts';

const template = { id: 'my own', name: 'Obsidian', scope: 'article', fileName: 'x', body: 'y' } as const;

test("a format's key identifies it", () => {
  for (const format of exportFormats) {
    const form = keyToForm(`format ${format}`, []);
    expect(form).toEqual({ kind: 'format', format });
    expect(form && formKey(form)).toBe(`format ${format}`);
  }
  const form = { kind: 'template', template } as const;
  expect(keyToForm(formKey(form), [template])).toEqual(form);
  expect(keyToForm(formKey(form), [])).toBeUndefined();
  expect(keyToForm('format exe', [])).toBeUndefined();
});

test('a copied template has its own name and id', () => {
  expect(copyOf(template, 'new')).toEqual({ ...template, id: 'new', name: 'Copy of Obsidian' });
});
