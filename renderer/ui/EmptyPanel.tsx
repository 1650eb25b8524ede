import type { ReactNode } from 'react';

interface EmptyPanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What one can do about it. */
  readonly children?: ReactNode;
}

/** A view that has nothing to show for this text: why, and what can be done. */
export function EmptyPanel({ icon, title, children }: EmptyPanelProps) {
  return (
    <div className="empty-panel">
      {icon}
      <p>{title}</p>
      {children ? <p className="empty-panel-hint">{children}</p> : null}
    </div>
  );
}

/** How a name that was not found is added. */
export const addNameHint = (
  <>
    To add one, select it in the text and press <kbd>A</kbd>.
  </>
);
