import type { ReactNode } from 'react';

interface EmptyPanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** A suggestion. */
  readonly children?: ReactNode;
}

/** Shown in a view that has no content for this text: the reason, and a suggestion. */
export function EmptyPanel({ icon, title, children }: EmptyPanelProps) {
  return (
    <div className="empty-panel">
      {icon}
      <p>{title}</p>
      {children ? <p className="empty-panel-hint">{children}</p> : null}
    </div>
  );
}
