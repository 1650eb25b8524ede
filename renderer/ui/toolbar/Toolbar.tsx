import type { MouseEvent, ReactNode } from 'react';
import { useRovingFocus } from '../roving-focus/use-roving-focus.ts';

interface ToolbarProps {
  /** The accessible name. */
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onMouseDown?: (event: MouseEvent) => void;
}

/** A row of buttons that is one stop of the Tab key; Left and Right move between the buttons. */
export function Toolbar({ label, children, ...rest }: ToolbarProps) {
  const roving = useRovingFocus<HTMLDivElement>({
    items: 'button:not(:disabled)',
    orientation: 'horizontal',
    loop: true,
  });
  return (
    <div role="toolbar" aria-label={label} {...rest} {...roving}>
      {children}
    </div>
  );
}
