import { textOf } from '../../../messages/translate.ts';
import { useCallback, useEffect } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { bridge } from '../api/bridge.ts';
import { call, messageOf } from '../api/call.ts';
import { useOpenEntityByName } from './use-open-entity-by-name.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import type { Navigation } from './navigation.ts';

type Destination = NonNullable<CommandOutput<'deepLinks.open'>>;

/** Returns a function that opens a deep link, or shows why it cannot be opened. */
export function useOpenDeepLink(navigation: Navigation): (destination: Destination) => void {
  const { openArticle } = navigation;
  const openName = useOpenEntityByName(navigation);
  const toasts = useToasts();
  return useCallback(
    (destination) => {
      switch (destination.kind) {
        case 'problem':
          return toasts.problem(textOf(destination.message));
        case 'entity':
          return void openName(destination.name);
        case 'article': {
          const { articleId, highlightId } = destination;
          return openArticle(
            articleId,
            highlightId === null ? undefined : { kind: 'highlight', id: highlightId },
          );
        }
      }
    },
    [toasts, openArticle, openName],
  );
}

/**
 * Opens `lectern://` links passed on by the system, including those received before the window existed.
 * @param ready the library is open.
 */
export function useDeepLinks(navigation: Navigation, ready: boolean): void {
  const openDestination = useOpenDeepLink(navigation);
  const toasts = useToasts();
  useEffect(() => {
    if (!ready) return;
    const openReceived = () =>
      call('deepLinks.take', null).then(
        (destinations) => destinations.forEach(openDestination),
        (error: unknown) => toasts.problem(messageOf(error)),
      );
    void openReceived();
    return bridge().on('deepLink', () => void openReceived());
  }, [ready, openDestination, toasts]);
}
