import type { ReactNode } from 'react';
import { DirectionProvider } from '@base-ui/react/direction-provider';

interface WindowDirectionProps {
  /** The direction of the document (`dir` of the root element). */
  readonly direction: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

/** Mirrors the arrow keys and the alignment of tabs, menus and popovers with the window. */
export const WindowDirection = ({ direction, children }: WindowDirectionProps) => (
  <DirectionProvider direction={direction}>{children}</DirectionProvider>
);
