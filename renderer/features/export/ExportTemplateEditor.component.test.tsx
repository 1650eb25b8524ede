import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ExportTemplate } from '../../../core/model/export.ts';
import { ExportTemplateEditor } from './ExportTemplateEditor.tsx';

const stored: ExportTemplate = {
  id: 't',
  name: 'Reading log',
  scope: 'article',
  fileName: '{{ article.title }}.md',
  body: '# {{ article.title }}\n',
};

async function renderEditor() {
  const onChange = vi.fn<(template: ExportTemplate) => void>();
  const onSave = vi.fn<(template: ExportTemplate) => void>();
  const onDelete = vi.fn<() => void>();
  function Editor() {
    const [template, setTemplate] = useState(stored);
    return (
      <ExportTemplateEditor
        template={template}
        changed={template !== stored}
        onChange={(next) => {
          onChange(next);
          setTemplate(next);
        }}
        onSave={() => onSave(template)}
        onDelete={onDelete}
      />
    );
  }
  const screen = await render(<Editor />);
  const field = (name: string) => screen.getByRole('textbox', { name, exact: true });
  return { screen, field, onChange, onSave, onDelete };
}

test('shows the template, which cannot be saved until it is changed', async () => {
  const { screen, field } = await renderEditor();
  await expect.element(field('Name')).toHaveValue('Reading log');
  await expect.element(field('File name')).toHaveValue('{{ article.title }}.md');
  await expect.element(field('Template')).toHaveValue('# {{ article.title }}\n');
  await expect.element(screen.getByRole('combobox', { name: 'Files' })).toHaveValue('article');
  await expect.element(screen.getByRole('button', { name: 'Saved' })).toBeDisabled();
});

test('reports each keystroke for the preview, and saves the text', async () => {
  const { screen, field, onChange, onSave } = await renderEditor();
  const body = field('Template');
  (body.element() as HTMLTextAreaElement).setSelectionRange(22, 22);
  (body.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}{End}{/Control}ab{Enter}c');
  expect(onChange.mock.calls.map(([{ body: text }]) => text.slice(stored.body.length))).toEqual([
    'a',
    'ab',
    'ab\n',
    'ab\nc',
  ]);
  await screen.getByRole('combobox', { name: 'Files' }).selectOptions('One per day');
  await screen.getByRole('button', { name: 'Save template' }).click();
  expect(onSave.mock.calls[0]?.[0]).toEqual({ ...stored, scope: 'day', body: `${stored.body}ab\nc` });
});

test('a template without a name cannot be saved', async () => {
  const { screen, field, onSave } = await renderEditor();
  await field('Name').fill('  ');
  await expect.element(screen.getByRole('button', { name: 'Save template' })).toBeDisabled();
  await field('Name').fill('Diary');
  await screen.getByRole('button', { name: 'Save template' }).click();
  expect(onSave).toHaveBeenCalledOnce();
});

test('offers to delete the template', async () => {
  const { screen, onDelete } = await renderEditor();
  await screen.getByRole('button', { name: 'Delete template' }).click();
  expect(onDelete).toHaveBeenCalledOnce();
});
