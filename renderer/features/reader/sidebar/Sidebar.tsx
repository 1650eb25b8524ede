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
import { t } from '../../../../messages/translate.ts';
import type { SidebarName } from '../../../lib/navigation/sidebar-name.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { TabList, TabPanel, Tabs, type Tab } from '../../../ui/tabs/Tabs.tsx';
import { useSetSettings, useSettings } from '../../../lib/settings/use-settings.ts';
import { SidebarResizer } from './SidebarResizer.tsx';
import { sidebarSize } from './sidebar-size.ts';
import './sidebar.css';

const tabs: readonly Omit<Tab<SidebarName>, 'label'>[] = [
  { name: 'entities', icon: <Users /> },
  { name: 'quotes', icon: <Quote /> },
  { name: 'places', icon: <MapIcon /> },
  { name: 'timeline', icon: <CalendarDays /> },
  { name: 'network', icon: <Waypoints /> },
  { name: 'annotations', icon: <Highlighter /> },
  { name: 'contents', icon: <ListTree /> },
];

interface SidebarProps {
  readonly name: SidebarName;
  readonly onShow: (name: SidebarName | null) => void;
  readonly children: ReactNode;
}

/** The sidebar with its tabs; on a narrow window it covers the text. */
export function Sidebar({ name, onShow, children }: SidebarProps) {
  const sidebar = useRef<HTMLElement>(null);
  const { sidebarWidth } = useSettings();
  const setSettings = useSetSettings();
  const title = t(`reader.panel.${name}`);
  const close = () => {
    const text = sidebar.current?.closest('.reader')?.querySelector('main');
    onShow(null);
    text?.focus({ preventScroll: true });
  };
  return (
    <>
      <UnstyledButton
        className="sidebar-veil"
        tabIndex={-1}
        aria-label={t('reader.panel.close', { panel: title })}
        onClick={close}
      />
      <aside ref={sidebar} className="sidebar" aria-label={title} data-region="">
        <Tabs value={name} onChange={onShow}>
          <div className="sidebar-tabs">
            <TabList
              label={t('reader.panels')}
              tabs={tabs.map((tab) => ({ ...tab, label: t(`reader.panel.${tab.name}`) }))}
            />
            <IconButton label={t('reader.panel.close', { panel: title })} icon={<X />} onClick={close} />
          </div>
          <TabPanel name={name} className="sidebar-body">
            <h2 className="sidebar-title">{title}</h2>
            {children}
          </TabPanel>
        </Tabs>
        <SidebarResizer
          width={sidebarWidth}
          onDrag={(width) =>
            sidebar.current?.parentElement?.style.setProperty('--sidebar', sidebarSize(width))
          }
          onChange={(width) => void setSettings({ sidebarWidth: width })}
        />
      </aside>
    </>
  );
}
