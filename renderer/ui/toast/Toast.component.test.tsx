import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/Button.tsx';
import { ToastProvider, useToasts } from './ToastProvider.tsx';

/** The timers of the toasts are moved by the tests. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Buttons that show toasts. */
function Page({ onUndo }: { readonly onUndo: (entry: string) => void }) {
  const toasts = useToasts();
  const act = (entry: string) => toasts.info(`Did ${entry}.`, { label: 'Undo', run: () => onUndo(entry) });
  return (
    <main>
      <Button onClick={() => act('one')}>One</Button>
      <Button onClick={() => act('two')}>Two</Button>
      <Button onClick={() => toasts.info('Saved.')}>Save</Button>
      <Button onClick={() => toasts.infoUnlessShown('Removed.')}>Remove</Button>
      <Button
        onClick={() =>
          toasts.info(
            'Added.',
            { label: 'Undo', run: () => onUndo('added') },
            { label: 'Open', run: () => onUndo('open') },
          )
        }
      >
        Add
      </Button>
      <Button onClick={() => toasts.problem('The disk is full.')}>Fail</Button>
      <Button onClick={() => toasts.problem('The file is gone.')}>Lose</Button>
    </main>
  );
}

async function renderPage() {
  const onUndo = vi.fn<(entry: string) => void>();
  const screen = await render(
    <ToastProvider>
      <Page onUndo={onUndo} />
    </ToastProvider>,
  );
  const messages = screen.getByRole('region', { name: 'Notifications' });
  const press = (name: string) => screen.getByRole('button', { name }).click();
  return { screen, messages, press, onUndo };
}

test('undoes the entry that the toast is about, and closes the toast', async () => {
  const { messages, press, onUndo } = await renderPage();
  await press('One');
  await press('Two');
  await expect.element(messages).toHaveTextContent('Did two.Undo');
  await messages.getByRole('button', { name: 'Undo' }).click();
  expect(onUndo.mock.calls).toEqual([['two']]);
  await expect.element(messages).toBeEmptyDOMElement();
});

test('keeps the message of a command when its effect has a message too', async () => {
  const { messages, press } = await renderPage();
  await press('Remove');
  await expect.element(messages).toHaveTextContent('Removed.');
  await press('One');
  await press('Remove');
  await expect.element(messages).toHaveTextContent('Did one.Undo');
});

test('has two buttons where the message offers two', async () => {
  const { messages, press, onUndo } = await renderPage();
  await press('Add');
  await expect.element(messages).toHaveTextContent('Added.UndoOpen');
  await messages.getByRole('button', { name: 'Open' }).click();
  expect(onUndo.mock.calls).toEqual([['open']]);
  await expect.element(messages).toBeEmptyDOMElement();
});

test('has no button when the next message offers none', async () => {
  const { messages, press } = await renderPage();
  await press('One');
  await press('Save');
  await expect.element(messages).toHaveTextContent('Saved.');
  await expect.element(messages.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('closes a message after 8 seconds', async () => {
  const { messages, press } = await renderPage();
  await press('Save');
  await expect.element(messages).toHaveTextContent('Saved.');
  vi.advanceTimersByTime(7_999);
  await expect.element(messages).toHaveTextContent('Saved.');
  vi.advanceTimersByTime(1);
  await expect.element(messages).toBeEmptyDOMElement();
});

test('counts the time of a message from its last replacement', async () => {
  const { messages, press } = await renderPage();
  await press('Save');
  vi.advanceTimersByTime(6_000);
  await press('One');
  vi.advanceTimersByTime(6_000);
  await expect.element(messages).toHaveTextContent('Did one.Undo');
  vi.advanceTimersByTime(2_000);
  await expect.element(messages).toBeEmptyDOMElement();
});

test('keeps a message while the pointer is on it', async () => {
  const { screen, messages, press } = await renderPage();
  await press('Save');
  await messages.getByText('Saved.').hover();
  vi.advanceTimersByTime(60_000);
  await expect.element(messages).toHaveTextContent('Saved.');
  await screen.getByRole('button', { name: 'Save' }).hover();
  vi.advanceTimersByTime(8_000);
  await expect.element(messages).toBeEmptyDOMElement();
});

test('keeps a message while it has the focus, and gives the focus back when it is closed by a key', async () => {
  const { screen, messages, press } = await renderPage();
  await press('One');
  await userEvent.keyboard('{F6}');
  await expect.element(messages).toHaveFocus();
  vi.advanceTimersByTime(60_000);
  await expect.element(messages).toHaveTextContent('Did one.Undo');
  await userEvent.tab();
  await userEvent.keyboard('{Escape}');
  await expect.element(messages).toBeEmptyDOMElement();
  await expect.element(screen.getByRole('button', { name: 'One' })).toHaveFocus();
});

test('reaches the buttons of a toast with Tab, and gives the focus back after Dismiss', async () => {
  const { screen, messages, press } = await renderPage();
  await press('Lose');
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(messages.getByRole('button', { name: 'Dismiss' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(messages).toBeEmptyDOMElement();
  await expect.element(screen.getByRole('button', { name: 'Lose' })).toHaveFocus();
});

test('shows each problem once until it is dismissed, and replaces a message', async () => {
  const { messages, press } = await renderPage();
  await press('Save');
  await press('Fail');
  await press('Lose');
  await press('Fail');
  await expect.element(messages.getByText('Saved.')).not.toBeInTheDocument();
  const problems = messages.getByRole('group');
  await expect.element(problems.nth(1)).toHaveAccessibleName('The file is gone.');
  expect(problems.elements()).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  await problems.first().getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(messages.getByText('The disk is full.')).not.toBeInTheDocument();
  await expect.element(messages).toHaveTextContent('The file is gone.');
});

test('is announced politely', async () => {
  const { messages, press } = await renderPage();
  await expect.element(messages).toHaveAttribute('aria-live', 'polite');
  await press('Fail');
  await expect.element(messages.getByRole('group', { name: 'The disk is full.' })).toBeVisible();
});
