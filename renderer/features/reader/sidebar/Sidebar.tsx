import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import {
  CalendarDays,
  Highlighter,
  ListTree,
  Map as MapIcon,
  Quote,
  Users,
  Waypoints,
  X,
} from 'lucide-react';
import type { SidebarName } from '../../../lib/navigation/ui-state.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import './sidebar.css';

const tabs: readonly { readonly name: SidebarName; readonly title: string; readonly icon: ReactNode }[] = [
  { name: 'entities', title: 'Entities', icon: <Users /> },
  { name: 'quotes', title: 'Quotes', icon: <Quote /> },
  { name: 'places', title: 'Places', icon: <MapIcon /> },
  { name: 'timeline', title: 'Timeline', icon: <CalendarDays /> },
  { name: 'network', title: 'Network', icon: <Waypoints /> },
  { name: 'annotations', title: 'Annotations', icon: <Highlighter /> },
  { name: 'contents', title: 'Contents', icon: <ListTree /> },
];

interface SidebarProps {
  readonly name: SidebarName;
  readonly onShow: (name: SidebarName | null) => void;
  readonly children: ReactNode;
}

/** The sidebar with its tabs; on a narrow window it covers the text. */
export function Sidebar({ name, onShow, children }: SidebarProps) {
  const list = useRef<HTMLDivElement>(null);
  const title = tabs.find((tab) => tab.name === name)?.title ?? '';
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.name === name);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onShow(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  const close = () => {
    const text = list.current?.closest('.reader')?.querySelector('main');
    onShow(null);
    text?.focus({ preventScroll: true });
  };
  return (
    <aside className="sidebar" aria-label={title} data-region="">
      <div className="sidebar-tabs">
        <div ref={list} role="tablist" aria-label="Beside the text">
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`sidebar-tab-${tab.name}`}
              data-tab={tab.name}
              className="sidebar-tab"
              title={tab.title}
              aria-label={tab.title}
              aria-selected={tab.name === name}
              aria-controls="sidebar-panel"
              tabIndex={tab.name === name ? 0 : -1}
              onClick={() => onShow(tab.name)}
              onKeyDown={onKeyDown}
            >
              {tab.icon}
            </button>
          ))}
        </div>
        <IconButton label={`Close ${title.toLowerCase()}`} icon={<X />} onClick={close} />
      </div>
      <div
        className="sidebar-body"
        id="sidebar-panel"
        role="tabpanel"
        aria-labelledby={`sidebar-tab-${name}`}
        key={name}
      >
        <h2 className="sidebar-title">{title}</h2>
        {children}
      </div>
    </aside>
  );
}
