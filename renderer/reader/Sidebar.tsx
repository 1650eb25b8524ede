import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';

interface SidebarProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel beside the article; on a narrow window it lies over it. */
export function Sidebar({ title, onClose, children }: SidebarProps) {
  return (
    <aside className="sidebar" aria-label={title} data-region="">
      <div className="sidebar-head">
        <h2>{title}</h2>
        <IconButton label={`Close ${title.toLowerCase()}`} icon={<X />} onClick={onClose} />
      </div>
      <div className="sidebar-body">{children}</div>
    </aside>
  );
}
