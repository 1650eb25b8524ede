import type { ReactNode } from 'react';
import { useIsOverflowing } from './use-is-overflowing.ts';

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string;
  /** The direction of the content, where it does not depend on the language. */
  readonly dir?: 'ltr';
  readonly children: ReactNode;
}

/**
 * Container for content that may be wider than the column. If it overflows, it becomes a focusable, scrollable region.
 */
export function ScrollBox({ label, className, dir, children }: ScrollBoxProps) {
  const [ref, isScrollable] = useIsOverflowing<HTMLDivElement>();
  const region = isScrollable ? ({ role: 'region', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div ref={ref} className={className} dir={dir} {...region}>
      {children}
    </div>
  );
}
