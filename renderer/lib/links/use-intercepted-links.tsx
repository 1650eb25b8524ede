import { useState, type MouseEvent, type ReactNode } from 'react';
import { isDeepLink } from '../../../core/model/link.ts';
import { call, messageOf } from '../api/call.ts';
import { useNavigation } from '../navigation/navigation.ts';
import { useOpenDeepLink } from '../navigation/use-deep-links.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { ExternalLinkDialog } from './ExternalLinkDialog.tsx';

/**
 * Prevents links of articles and notes from loading in this window: put `onClick` on their container and render
 * `dialog`, which shows the URL before it opens in the browser. A `lectern://` link opens directly.
 */
export function useInterceptedLinks(): {
  readonly onClick: (event: MouseEvent) => void;
  readonly dialog: ReactNode;
} {
  const [url, setUrl] = useState<string | null>(null);
  const openDestination = useOpenDeepLink(useNavigation());
  const toasts = useToasts();
  const openDeepLink = (address: string): void => {
    call('deepLinks.open', { address }).then(
      (destination) => {
        if (destination) openDestination(destination);
      },
      (error: unknown) => toasts.problem(messageOf(error)),
    );
  };
  return {
    onClick: (event) => {
      const anchor = (event.target as Element).closest('a[data-external]');
      if (!anchor) return;
      event.preventDefault();
      const href = anchor.getAttribute('href') ?? '';
      if (isDeepLink(href)) openDeepLink(href);
      else setUrl(href);
    },
    dialog: url ? <ExternalLinkDialog url={url} onClose={() => setUrl(null)} /> : null,
  };
}
