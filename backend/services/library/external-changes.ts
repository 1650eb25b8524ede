import type { Emit } from '../platform/emit.ts';
import type { LibrarySession } from './library-session.ts';

/** Makes the window fetch everything again after the command line has written to the library. */
export function announceExternalChanges({
  library,
  emit,
}: {
  readonly library: Pick<LibrarySession, 'changedElsewhere'>;
  readonly emit: Emit;
}): void {
  if (!library.changedElsewhere()) return;
  for (const topic of ['articles', 'highlights', 'analysis', 'settings'] as const) emit('changed', { topic });
}
