import type { ReactNode } from 'react';
import { useIsOverflowing } from './use-is-overflowing.ts';

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Holds what may be wider than the column. Where it is, it is a region that keys can scroll; else it is nothing but a box. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  const [ref, isScrollable] = useIsOverflowing<HTMLDivElement>();
  const region = isScrollable ? ({ role: 'region', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div ref={ref} className={className} {...region}>
      {children}
    </div>
  );
}
