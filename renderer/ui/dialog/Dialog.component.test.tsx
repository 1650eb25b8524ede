import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/Button.tsx';
import { ToastProvider, useToasts } from '../toast/ToastProvider.tsx';
import { Dialog, isDialogOpen } from './Dialog.tsx';

function Page({ children }: { readonly children?: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <main>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {open ? (
        <Dialog title="Rename" onClose={close} actions={<Button variant="primary">Save</Button>}>
          {children}
        </Dialog>
      ) : null}
    </main>
  );
}

test('a dialog takes the focus, keeps it and gives it back', async () => {
  const screen = await render(<Page />);
  await screen.getByRole('button', { name: 'Open' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Rename' });
  const save = dialog.getByRole('button', { name: 'Save' });
  await expect.element(save).toHaveFocus();
  expect(isDialogOpen()).toBe(true);
  await userEvent.tab();
  await expect.element(dialog.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(save).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(isDialogOpen()).toBe(false);
  await expect.element(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
});

test('the words of the first field are selected, and Escape in a search field closes the dialog', async () => {
  const screen = await render(
    <Page>
      <form>
        <input type="search" aria-label="Name" defaultValue="Kyiv" />
      </form>
    </Page>,
  );
  await screen.getByRole('button', { name: 'Open' }).click();
  const field = screen.getByRole('searchbox', { name: 'Name' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('Kiev');
  await expect.element(field).toHaveValue('Kiev');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('Escape closes the upper of two dialogs, and a click outside closes none', async () => {
  const screen = await render(
    <Page>
      <Page />
    </Page>,
  );
  await screen.getByRole('button', { name: 'Open' }).click();
  const inner = screen.getByRole('dialog').getByRole('button', { name: 'Open' });
  await inner.click();
  const upper = screen.getByRole('dialog', { includeHidden: true }).nth(1);
  await expect.element(upper).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(upper).not.toBeInTheDocument();
  await expect.element(inner).toHaveFocus();
  await userEvent.click(document.body, { position: { x: 5, y: 5 }, force: true });
  await expect.element(screen.getByRole('dialog')).toBeVisible();
});

test.each([
  { content: 'short', height: 80 },
  { content: 'long', height: 2_000 },
])('toasts cover no control of a $content dialog', async ({ height }) => {
  await page.viewport(760, 500);
  function Messages() {
    const toasts = useToasts();
    return (
      <Page>
        <div style={{ height }} />
        <Button onClick={() => toasts.problem('The disk is full. '.repeat(12))}>Fail</Button>
        <Button onClick={() => toasts.problem('The file is gone.')}>Lose</Button>
      </Page>
    );
  }
  const screen = await render(
    <ToastProvider>
      <Messages />
    </ToastProvider>,
  );
  await screen.getByRole('button', { name: 'Open' }).click();
  const dialog = screen.getByRole('dialog').element();
  const { top } = dialog.getBoundingClientRect();
  for (const name of ['Fail', 'Lose']) await screen.getByRole('button', { name }).click();
  const messages = screen.getByRole('region', { name: 'Notifications', includeHidden: true });
  await expect.element(messages.getByText('The file is gone.')).toBeVisible();
  await expect.element(screen.getByRole('dialog')).toSatisfy((element: Element) => {
    const toasts = [...messages.element().children].map((toast) => toast.getBoundingClientRect().top);
    return element.getBoundingClientRect().bottom < Math.min(...toasts);
  });
  expect(dialog.getBoundingClientRect().top).toBeGreaterThanOrEqual(24);
  expect(dialog.getBoundingClientRect().top).toBeLessThanOrEqual(top);
  // A message can be closed while the dialog is open.
  await messages.getByRole('button', { name: 'Dismiss', includeHidden: true }).first().click();
  await expect.element(messages.getByText(/The disk is full/)).not.toBeInTheDocument();
  await page.viewport(1280, 800);
});
