import { useCallback } from 'react';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { messageOf } from './call.ts';

/** Runs an action and shows its error as a toast. Returns its result, or null when it failed. */
export type Attempt = <T>(action: () => Promise<T>) => Promise<{ readonly value: T } | null>;

/** Returns a stable function. */
export function useAttempt(): Attempt {
  const { problem } = useToasts();
  return useCallback(
    async (action) => {
      try {
        return { value: await action() };
      } catch (error) {
        problem(messageOf(error));
        return null;
      }
    },
    [problem],
  );
}
