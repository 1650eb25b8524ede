import type { ReactNode, Ref } from 'react';
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { Tooltip } from '../tooltip/Tooltip.tsx';
import styles from './Tabs.module.css';

interface TabsProps<Name extends string> {
  /** The name of the selected tab. */
  readonly value: Name;
  readonly onChange: (name: Name) => void;
  /** Contains a `TabList` and a `TabPanel`, at any depth. */
  readonly children: ReactNode;
}

/** Connects a list of tabs with the panel of the selected one. It has no box of its own. */
export function Tabs<Name extends string>({ value, onChange, children }: TabsProps<Name>) {
  return (
    <BaseTabs.Root className={styles['root']} value={value} onValueChange={(name) => onChange(name as Name)}>
      {children}
    </BaseTabs.Root>
  );
}

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Shown instead of the label, which is then the tab's accessible name and its tooltip. */
  readonly icon?: ReactNode;
}

interface TabListProps<Name extends string> {
  /** The accessible name of the list. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
}

/**
 * The tabs. Tab reaches the selected one; Left, Right, Home and End select another one. Left and Right wrap around at the
 * ends.
 */
export function TabList<Name extends string>({ label, tabs }: TabListProps<Name>) {
  const hasIcons = tabs.some(({ icon }) => icon !== undefined);
  return (
    <BaseTabs.List
      className={styles['list']}
      data-look={hasIcons ? 'icons' : 'segments'}
      aria-label={label}
      activateOnFocus
    >
      {tabs.map(({ name, label: title, icon }) =>
        icon === undefined ? (
          <BaseTabs.Tab key={name} value={name} className={styles['tab']}>
            {title}
          </BaseTabs.Tab>
        ) : (
          <Tooltip key={name} text={title} isName>
            <BaseTabs.Tab value={name} className={styles['tab']} aria-label={title}>
              {icon}
            </BaseTabs.Tab>
          </Tooltip>
        ),
      )}
    </BaseTabs.List>
  );
}

interface TabPanelProps {
  /** The name of the selected tab. */
  readonly name: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** The content of the selected tab; it is mounted again for each tab. Its controls take the focus, not the panel. */
export function TabPanel({ name, ...rest }: TabPanelProps) {
  return <BaseTabs.Panel key={name} value={name} tabIndex={undefined} {...rest} />;
}
