import { useEffect, useRef } from 'react';
import { t } from '../../messages/translate.ts';
import { Button } from './button/Button.tsx';

/** Loads the next page when the end of the list comes into view, or when it is pressed. */
export function LoadMoreButton({ onMore }: { readonly onMore: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '600px' },
    );
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="load-more" ref={ref}>
      <Button variant="quiet" onClick={onMore}>
        {t('ui.showMore')}
      </Button>
    </div>
  );
}
