import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import { createHeadlessApp, type HeadlessAppOptions } from '../../../backend/headless-app.ts';
import { engineVersion } from './build-library.ts';

/** The app without a window on a generated library. */
export interface ScaleApp {
  /** The value of a command's reply; rejects when it failed. */
  get<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  close(): Promise<void>;
}

export function openApp(dataFolder: string, options: Partial<HeadlessAppOptions> = {}): ScaleApp {
  const app = createHeadlessApp({
    dataFolder,
    engine: {
      version: engineVersion,
      analyze: () => Promise.resolve({ entities: [], quotes: [], dates: [] }),
      close: () => Promise.resolve(),
    },
    ...options,
  });
  return {
    async get(name, input) {
      const reply = (await app.invoke(name, input)) as Reply<never>;
      if (!reply.ok) throw new Error(`${name}: ${reply.error.text.key}`);
      return reply.value;
    },
    close: () => app.close(),
  };
}
