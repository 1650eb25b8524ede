import { useRef, type ReactNode } from 'react';
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
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import { TabList, TabPanel, Tabs, type Tab } from '../../../ui/tabs/Tabs.tsx';
import './sidebar.css';

const tabs: readonly Tab<SidebarName>[] = [
  { name: 'entities', label: 'Entities', icon: <Users /> },
  { name: 'quotes', label: 'Quotes', icon: <Quote /> },
  { name: 'places', label: 'Places', icon: <MapIcon /> },
  { name: 'timeline', label: 'Timeline', icon: <CalendarDays /> },
  { name: 'network', label: 'Network', icon: <Waypoints /> },
  { name: 'annotations', label: 'Annotations', icon: <Highlighter /> },
  { name: 'contents', label: 'Contents', icon: <ListTree /> },
];

interface SidebarProps {
  readonly name: SidebarName;
  readonly onShow: (name: SidebarName | null) => void;
  readonly children: ReactNode;
}

/** The sidebar with its tabs; on a narrow window it covers the text. */
export function Sidebar({ name, onShow, children }: SidebarProps) {
  const sidebar = useRef<HTMLElement>(null);
  const title = tabs.find((tab) => tab.name === name)?.label ?? '';
  const close = () => {
    const text = sidebar.current?.closest('.reader')?.querySelector('main');
    onShow(null);
    text?.focus({ preventScroll: true });
  };
  return (
    <aside ref={sidebar} className="sidebar" aria-label={title} data-region="">
      <Tabs value={name} onChange={onShow}>
        <div className="sidebar-tabs">
          <TabList label="Beside the text" tabs={tabs} />
          <IconButton label={`Close ${title.toLowerCase()}`} icon={<X />} onClick={close} />
        </div>
        <TabPanel name={name} className="sidebar-body">
          <h2 className="sidebar-title">{title}</h2>
          {children}
        </TabPanel>
      </Tabs>
    </aside>
  );
}
