import { useState, type MouseEvent, type ReactNode } from 'react';
import { isDeepLink } from '../../../core/model/link.ts';
import { call, messageOf } from '../api/call.ts';
import { useNavigation } from '../navigation/navigation.ts';
import { useOpenDeepLink } from '../navigation/use-deep-links.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { ExternalLinkDialog } from './ExternalLinkDialog.tsx';

/**
 * No link of an article or a note ever loads in this window: put `onClick` on what holds them, and `dialog` beside it,
 * which shows an address before it opens in the person's browser. A `lectern://` address leads to its place at once.
 */
export function useInterceptedLinks(): {
  readonly onClick: (event: MouseEvent) => void;
  readonly dialog: ReactNode;
} {
  const [url, setUrl] = useState<string | null>(null);
  const goTo = useOpenDeepLink(useNavigation());
  const toasts = useToasts();
  const followOwn = (address: string): void => {
    call('deepLinks.resolve', { address }).then(goTo, (error: unknown) => toasts.problem(messageOf(error)));
  };
  return {
    onClick: (event) => {
      const anchor = (event.target as Element).closest('a[data-external]');
      if (!anchor) return;
      event.preventDefault();
      const href = anchor.getAttribute('href') ?? '';
      if (isDeepLink(href)) followOwn(href);
      else setUrl(href);
    },
    dialog: url ? <ExternalLinkDialog url={url} onClose={() => setUrl(null)} /> : null,
  };
}
