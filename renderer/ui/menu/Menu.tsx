import { useRef, type ReactNode } from 'react';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { IconButton } from '../button/Button.tsx';
import { MenuItems, type MenuItem } from './MenuItems.tsx';
import styles from './Menu.module.css';

interface MenuProps {
  /** The accessible name of the button and of the menu. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
  /** The edge of the button that the menu is aligned with. */
  readonly align?: 'start' | 'end';
}

/** Distance between the button and the menu, CSS pixels. */
const gap = 4;

/**
 * An icon button that opens a menu. Opened by a key, its first item is focused. Escape, Tab, a choice or a press elsewhere
 * closes the menu, and the focus returns to the button.
 */
export function Menu({ label, icon, items, align = 'end' }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['root']} ref={root}>
      <BaseMenu.Root modal={false}>
        <BaseMenu.Trigger render={<IconButton label={label} icon={icon} />} />
        {/* Not in the body, because screen readers miss content outside of landmarks. */}
        <BaseMenu.Portal container={root}>
          <BaseMenu.Positioner
            className={styles['positioner']}
            align={align}
            sideOffset={gap}
            positionMethod="fixed"
            collisionPadding={8}
          >
            <BaseMenu.Popup className={styles['popup']} data-size="large">
              <MenuItems items={items} />
            </BaseMenu.Popup>
          </BaseMenu.Positioner>
        </BaseMenu.Portal>
      </BaseMenu.Root>
    </div>
  );
}
