import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { HighlightLabelField } from './HighlightLabelField.tsx';

function Settings() {
  const [name, setName] = useState('Important');
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <Dialog title="Settings" onClose={() => setOpen(false)}>
      <HighlightLabelField color="yellow" name={name} onRename={setName} />
      <output>{name}</output>
    </Dialog>
  ) : null;
}

test('Escape restores the label first, and closes the dialog only then', async () => {
  const screen = await render(<Settings />);
  const field = screen.getByRole('textbox', { name: 'Label for yellow' });
  await field.fill('');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('Important');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('Enter keeps a label, and an empty one is refused', async () => {
  const screen = await render(<Settings />);
  const field = screen.getByRole('textbox', { name: 'Label for yellow' });
  await field.fill('  Thesis ');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Thesis');
  await field.fill(' ');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Enter a label. Until then, it stays “Thesis”.');
  await expect.element(field).toBeInvalid();
});
