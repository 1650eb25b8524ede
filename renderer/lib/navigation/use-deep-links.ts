import { useCallback, useEffect } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { bridge } from '../api/bridge.ts';
import { call, messageOf } from '../api/call.ts';
import { useOpenName } from './use-open-entity-by-name.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import type { Navigation } from './navigation.ts';

type Destination = CommandOutput<'deepLinks.resolve'>;

/** Answers a function that goes where an address leads, or says why it leads nowhere. */
export function useGoTo(navigation: Navigation): (destination: Destination) => void {
  const { openArticle, askToImport } = navigation;
  const openName = useOpenName(navigation);
  const toasts = useToasts();
  return useCallback(
    (destination) => {
      switch (destination.kind) {
        case 'problem':
          return toasts.problem(destination.message);
        case 'entity':
          return void openName(destination.name);
        case 'import':
          return askToImport(destination.url);
        case 'article': {
          const { articleId, highlightId } = destination;
          return openArticle(
            articleId,
            highlightId === null ? undefined : { kind: 'highlight', id: highlightId },
          );
        }
      }
    },
    [toasts, openArticle, openName, askToImport],
  );
}

/**
 * Follows `lectern://` addresses that the system hands to the program: those from before the window was there, and
 * those that come while it is.
 * @param ready the library is open.
 */
export function useAddresses(navigation: Navigation, ready: boolean): void {
  const goTo = useGoTo(navigation);
  const toasts = useToasts();
  useEffect(() => {
    if (!ready) return;
    const take = () =>
      call('deepLinks.take', null).then(
        (destinations) => destinations.forEach(goTo),
        (error: unknown) => toasts.problem(messageOf(error)),
      );
    void take();
    return bridge().on('deepLink', () => void take());
  }, [ready, goTo, toasts]);
}
