import type { Services } from '../services.ts';

/** Lets the window fetch everything again when the command line has written to the library behind it. */
export function announceOutsideChanges({ library, emit }: Pick<Services, 'library' | 'emit'>): void {
  if (!library.changedElsewhere()) return;
  for (const topic of ['articles', 'highlights', 'analysis', 'settings'] as const) emit('changed', { topic });
}
