import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ActionButton } from './ActionButton.tsx';
import { useActions } from './use-actions.tsx';

vi.mock('../api/bridge.ts', () => ({ bridge: () => ({ on: () => () => undefined }) }));

test('a button has the label and the keys of its action, and runs it', async () => {
  const run = vi.fn<() => void>();
  function Page() {
    useActions({ 'reader.note': run });
    return <ActionButton action="reader.note" />;
  }
  const screen = await render(<Page />);
  const button = screen.getByRole('button', { name: 'Add a note' });
  await expect.element(button).toHaveAccessibleDescription('N');
  await button.click();
  expect(run).toHaveBeenCalledOnce();
});

test('a button for an existing object has the label for changes and runs the given function', async () => {
  const onClick = vi.fn<() => void>();
  const screen = await render(<ActionButton action="reader.note" edits withoutKeys onClick={onClick} />);
  const button = screen.getByRole('button', { name: 'Edit note' });
  await expect.element(button).not.toHaveAccessibleDescription('N');
  await button.click();
  expect(onClick).toHaveBeenCalledOnce();
});
