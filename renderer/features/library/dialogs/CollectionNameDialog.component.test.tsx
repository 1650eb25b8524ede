import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CollectionNameDialog } from './CollectionNameDialog.tsx';

async function renderDialog(name: string, save: (name: string) => Promise<void> = () => Promise.resolve()) {
  const onSave = vi.fn(save);
  let isClosed = false;
  let onClose: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    onClose = () => {
      isClosed = true;
      resolve();
    };
  });
  const screen = await render(
    <CollectionNameDialog title="Name" action="Save" name={name} onSave={onSave} onClose={onClose} />,
  );
  const button = screen.getByRole('button', { name: 'Save' });
  const field = screen.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toHaveFocus();
  return { screen, onSave, closed, isClosed: () => isClosed, button, field };
}

test('an empty name cannot be saved, by button or key', async () => {
  const { onSave, closed, button, field } = await renderDialog('');
  await expect.element(button).toBeDisabled();
  await userEvent.keyboard('  {Enter}');
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.keyboard('Ports ');
  await expect.element(button).toBeEnabled();
  await userEvent.keyboard('{Enter}');
  await closed;
  expect(onSave.mock.calls).toEqual([['Ports']]);
  await expect.element(field).toHaveValue('  Ports ');
});

test('the same name cannot be saved, and a refused one is explained', async () => {
  const refuse = () => Promise.reject(new Error('“Ships” is there already.'));
  const { screen, isClosed, button } = await renderDialog('Ports', refuse);
  await expect.element(button).toBeDisabled();
  await userEvent.keyboard('Ships{Enter}');
  await expect.element(screen.getByText('“Ships” is there already.')).toBeVisible();
  expect(isClosed()).toBe(false);
});
