import { useCallback } from 'react';
import { useToasts } from '../../ui/Toasts.tsx';
import { messageOf } from './call.ts';

/** Runs an action whose error is shown as a toast. Answers what it resolved to, or null when it failed. */
export type Attempt = <T>(action: () => Promise<T>) => Promise<{ readonly value: T } | null>;

/** The same function for as long as the component lives. */
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
