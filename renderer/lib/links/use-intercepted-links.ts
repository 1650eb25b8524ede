import type { MouseEvent } from 'react';
import { isDeepLink } from '../../../core/model/link.ts';
import { call } from '../api/call.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { useNavigation } from '../navigation/navigation.ts';
import { useOpenDeepLink } from '../navigation/use-deep-links.ts';

/**
 * Returns a click handler for the container of articles or notes, which keeps their links from loading in this window. A
 * `lectern://` link opens here; for all others the main process shows the address before another program opens it.
 */
export function useInterceptedLinks(): (event: MouseEvent) => void {
  const openDestination = useOpenDeepLink(useNavigation());
  const attempt = useAttempt();
  const openDeepLink = async (address: string): Promise<void> => {
    const destination = await call('deepLinks.open', { address });
    if (destination) openDestination(destination);
  };
  return (event) => {
    const anchor = (event.target as Element).closest('a[data-external]');
    if (!anchor) return;
    event.preventDefault();
    const href = anchor.getAttribute('href') ?? '';
    void attempt(() => (isDeepLink(href) ? openDeepLink(href) : call('links.open', { url: href })));
  };
}
