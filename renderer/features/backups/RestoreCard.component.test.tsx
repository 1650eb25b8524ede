import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { queries } from '../../lib/api/queries.ts';
import { UndoProvider } from '../../lib/undo/UndoProvider.tsx';
import { ToastProvider } from '../../ui/toast/ToastProvider.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { RestoreCard } from './RestoreCard.tsx';

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn<(name: string) => Promise<unknown>>() }));
vi.mock('../../lib/api/bridge.ts', () => ({ bridge: () => ({ invoke, on: () => () => undefined }) }));

let progress: CommandOutput<'backups.restoreProgress'> = null;
beforeEach(() => {
  progress = { step: 'rows', done: 3, total: 9 };
  invoke.mockReset();
  invoke.mockImplementation((name) => {
    const values: Record<string, unknown> = {
      'backups.restoreProgress': progress,
      'backups.list': { folder: '/b', backups: [] },
    };
    return Promise.resolve({ ok: true, value: values[name] ?? null });
  });
});

function renderWithQueries(content: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const rendered = render(
    <QueryClientProvider client={client}>
      <ToastProvider>
        <UndoProvider>{content}</UndoProvider>
      </ToastProvider>
    </QueryClientProvider>,
  );
  return { client, rendered };
}

test('shows the progress of a restore without its dialog, until it has ended', async () => {
  const { client, rendered } = renderWithQueries(<RestoreCard />);
  const screen = await rendered;
  const card = screen.getByRole('region', { name: 'Restore in progress' });
  await expect.element(card.getByText('Copying the library: 3 entries')).toBeVisible();
  await expect.element(screen.getByRole('progressbar', { name: 'Restored' })).toHaveAttribute('max', '9');
  await screen.getByRole('button', { name: 'Cancel' }).click();
  expect(invoke).toHaveBeenCalledWith('backups.cancelRestore', null);
  progress = null;
  await client.invalidateQueries({ queryKey: queries.restoreProgress.queryKey });
  await expect.element(card).not.toBeInTheDocument();
});

test('the dialog of backups shows a restore that was begun before it was opened', async () => {
  const { rendered } = renderWithQueries(
    <BackupsDialog onClose={() => undefined} onRestored={() => undefined} />,
  );
  const screen = await rendered;
  await expect.element(screen.getByRole('progressbar', { name: 'Restored' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Back up now' })).toBeDisabled();
});
