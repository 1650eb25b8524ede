import { messageRef } from '../../../messages/message-keys.ts';
import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import { ToastProvider } from '../../ui/toast/ToastProvider.tsx';
import { createQueryClient } from '../api/queries.ts';
import { UndoProvider } from '../undo/UndoProvider.tsx';

/** Replies of the backend, by command. */
type TestCommands = {
  readonly [N in CommandName]?: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>>;
};

/** Replaces the bridge to the backend. A command without a reply fails. */
function connect(commands: TestCommands): void {
  const invoke = async <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ): Promise<Reply<CommandOutput<N>>> => {
    const handle: ((input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>>) | undefined =
      commands[name];
    if (!handle)
      return {
        ok: false,
        error: { code: 'internal', text: messageRef('errors.badRequest', { detail: `no reply to ${name}` }) },
      };
    return { ok: true, value: await handle(input) };
  };
  Object.assign(window, { lectern: { invoke, on: () => () => undefined } });
}

interface TestWindowProps {
  readonly commands: TestCommands;
  readonly children: ReactNode;
}

/** Provides what components use in the app (query cache, toasts, undo) with a replaced backend. */
export function TestWindow({ commands, children }: TestWindowProps) {
  const [client] = useState(() => {
    connect(commands);
    return createQueryClient();
  });
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <UndoProvider>{children}</UndoProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
