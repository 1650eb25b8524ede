import { Fragment, type ReactNode } from 'react';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import styles from './Menu.module.css';

/** One item of a menu. */
export interface MenuItem {
  /** Identifies the item in its menu. Default: the label. */
  readonly id?: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** The key that does the same elsewhere, shown at the end: "Ctrl+E". */
  readonly keys?: string;
  readonly tone?: 'danger';
  /** Draws a line above the item. */
  readonly separator?: boolean;
  /** The item stays reachable by arrow keys, so that a screen reader announces it, but does nothing. */
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** The items of an open menu. The first letters of a label move to it. */
export function MenuItems({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => (
    <Fragment key={item.id ?? item.label}>
      {item.separator ? <BaseMenu.Separator className={styles['separator']} /> : null}
      <BaseMenu.Item
        className={styles['item']}
        data-tone={item.tone}
        disabled={item.disabled}
        label={item.label}
        onClick={item.run}
      >
        {item.icon}
        <span>{item.label}</span>
        {item.keys ? (
          <kbd dir="ltr" aria-hidden="true">
            {item.keys}
          </kbd>
        ) : null}
      </BaseMenu.Item>
    </Fragment>
  ));
}
