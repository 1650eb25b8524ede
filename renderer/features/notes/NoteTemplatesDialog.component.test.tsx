import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { NoteTemplate } from '../../../core/model/notes.ts';
import { TestWindow } from '../../lib/testing/TestWindow.tsx';
import { NoteTemplatesDialog } from './NoteTemplatesDialog.tsx';

async function renderDialog(templates: readonly NoteTemplate[]) {
  const saved: (readonly NoteTemplate[])[] = [];
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const screen = await render(
    <TestWindow
      commands={{
        'noteTemplates.list': () => [...templates],
        'noteTemplates.set': ({ templates: written }) => {
          saved.push(written);
          return null;
        },
      }}
    >
      <NoteTemplatesDialog onClose={close} />
    </TestWindow>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Note templates' });
  const save = dialog.getByRole('button', { name: 'Save templates' });
  await expect.element(save).toBeVisible();
  return { dialog, save, saved, closed };
}

const two = [
  { id: 'a', name: 'Claim', body: '{{title}}: ' },
  { id: 'b', name: 'Question', body: 'Why?' },
] as const;

test('templates are edited and saved together, and the dialog closes when they are stored', async () => {
  const { dialog, save, saved, closed } = await renderDialog(two);
  await dialog.getByRole('textbox', { name: 'Name of template 1' }).fill('Thesis');
  await dialog.getByRole('textbox', { name: 'Text of template 2' }).fill('Who?\nWhy?');
  expect(saved).toEqual([]);
  await save.click();
  await closed;
  expect(saved).toEqual([
    [
      { id: 'a', name: 'Thesis', body: '{{title}}: ' },
      { id: 'b', name: 'Question', body: 'Who?\nWhy?' },
    ],
  ]);
});

test('a new template needs a name', async () => {
  const { dialog, save, saved, closed } = await renderDialog([]);
  await dialog.getByRole('button', { name: 'New template' }).click();
  await expect.element(save).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Name of template 1' }).fill('Claim');
  await save.click();
  await closed;
  expect(saved[0]).toMatchObject([{ name: 'Claim', body: '' }]);
});

test('a template is deleted by key, and the focus goes to the next one', async () => {
  const { dialog, save, saved, closed } = await renderDialog(two);
  const remove = (name: string) => dialog.getByRole('button', { name: `Delete template ${name}` });
  (remove('Claim').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('Question')).toHaveFocus();
  await save.click();
  await closed;
  expect(saved[0]?.map(({ id }) => id)).toEqual(['b']);
});
