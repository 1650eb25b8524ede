import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './button/Button.tsx';

interface MoreButtonProps {
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** At the end of a list that is rendered in part: requests more items when it scrolls into view. */
export function InfiniteScrollTrigger({ onMore, children }: MoreButtonProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [children]);
  return (
    <div ref={place}>
      <Button variant="quiet" onClick={onMore}>
        {children}
      </Button>
    </div>
  );
}
