import { useState, type MouseEvent, type ReactNode } from 'react';
import { LinkDialog } from './LinkDialog.tsx';

/**
 * No link of an article or a note ever loads in this window: put `onClick` on what holds them, and `dialog` beside it,
 * which shows an address before it opens in the person's browser.
 */
export function useCaughtLinks(): {
  readonly onClick: (event: MouseEvent) => void;
  readonly dialog: ReactNode;
} {
  const [url, setUrl] = useState<string | null>(null);
  return {
    onClick: (event) => {
      const anchor = (event.target as Element).closest('a[data-external]');
      if (!anchor) return;
      event.preventDefault();
      setUrl(anchor.getAttribute('href'));
    },
    dialog: url ? <LinkDialog url={url} onClose={() => setUrl(null)} /> : null,
  };
}
