import type { ErrorCode } from '../core/model/error.ts';
import type { MessageRef } from '../messages/message-keys.ts';
import type { SystemLocale } from '../messages/languages.ts';
import type { CommandCall } from './schemas/command-call.ts';
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { EventPayload } from './events.ts';
import type { EventName } from './names.ts';

/** What undoes a command: what was done, for "Undo …", and the commands for `undo.apply`. */
export interface Undo {
  readonly label: MessageRef;
  /** A sentence to show after the undo, if its effect is not obvious. */
  readonly undone?: MessageRef;
  readonly commands: readonly CommandCall[];
}

/** Every answer of main. Errors are values here: an exception would lose its code on the way. */
export type Reply<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Of a command that changed something and can be undone. */
      readonly undo?: Undo;
    }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly text: MessageRef } };

/** What the preload puts on the window as `lectern`, and what a test harness must offer in its place. */
export interface Bridge {
  /** What the system prefers; absent when there is no main process. */
  readonly systemLocale?: SystemLocale;
  /** Sets the size of the page in the window, 1 for 100%; absent when there is no main process. */
  setZoom?(factor: number): void;
  /**
   * The reply to `startup.firstScreen`, which was requested when the page began to load; null when something has changed since then. Absent
   * when there is no main process.
   */
  readonly firstScreen?: () => Promise<Reply<CommandOutput<'startup.firstScreen'>> | null>;
  invoke<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandOutput<N>>>;
  /** Answers a function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /**
   * Imports files and folders that were dropped on the window (`File` objects), and answers like `import.openFiles`. The
   * window does not get their paths, and cannot name others.
   */
  importDropped(files: readonly object[]): Promise<Reply<CommandOutput<'import.openFiles'>>>;
}
