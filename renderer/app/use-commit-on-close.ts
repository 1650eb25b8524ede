import { useEffect } from 'react';

/** Leaves the focused field when the window closes, because fields save their text when the focus leaves them. */
export function useCommitOnClose(): void {
  useEffect(() => {
    const onPageHide = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    window.addEventListener('pagehide', onPageHide);
    return () => window.removeEventListener('pagehide', onPageHide);
  }, []);
}
