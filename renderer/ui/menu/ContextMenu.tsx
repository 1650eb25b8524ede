import { useEffect, useMemo, useRef, useState } from 'react';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { MenuItems, type MenuItem } from './MenuItems.tsx';
import { isInMenu } from './is-in-menu.ts';
import styles from './Menu.module.css';

/** A point of the window, CSS pixels. */
export interface MenuPosition {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  /** The accessible name: the menu's target. */
  readonly label: string;
  /** The menu opens to the right of this point and below it, or where there is room. */
  readonly at: MenuPosition;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** Calls `onLeave` when the page scrolls or the window is left or resized, because the menu would lose its place. */
function useLeave(onLeave: () => void): void {
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    const leave = () => latest.current();
    const wheel = (event: Event) => {
      if (!isInMenu(event.target)) leave();
    };
    document.addEventListener('wheel', wheel, { capture: true, passive: true });
    window.addEventListener('blur', leave);
    window.addEventListener('resize', leave);
    return () => {
      document.removeEventListener('wheel', wheel, true);
      window.removeEventListener('blur', leave);
      window.removeEventListener('resize', leave);
    };
  }, []);
}

/**
 * A menu at a point of the window, open while it is mounted. The first item is focused. Escape, Tab, a choice or a press
 * elsewhere closes it, and the focus returns to the element that had it before, so focus the target of the menu before
 * opening it.
 */
export function ContextMenu({ label, at, items, onClose }: ContextMenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  // Not in the body, because screen readers miss content outside of landmarks.
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at]);
  useLeave(onClose);
  return (
    <div ref={setContainer}>
      <BaseMenu.Root
        open
        modal={false}
        // Base UI focuses the first item only if a trigger was pressed by a key.
        onOpenChangeComplete={() => {
          popup.current
            ?.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')
            ?.focus({ preventScroll: true });
        }}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <BaseMenu.Portal container={container}>
          <BaseMenu.Positioner
            className={styles['positioner']}
            anchor={anchor}
            align="start"
            positionMethod="fixed"
            collisionPadding={8}
            sticky
            collisionAvoidance={{ side: 'shift', align: 'shift', fallbackAxisSide: 'none' }}
          >
            <BaseMenu.Popup
              ref={popup}
              className={styles['popup']}
              aria-label={label}
              onContextMenu={(event) => event.preventDefault()}
              onKeyDown={(event) => {
                if (event.key !== 'Tab') return;
                event.preventDefault();
                onClose();
              }}
            >
              <MenuItems items={items} />
            </BaseMenu.Popup>
          </BaseMenu.Positioner>
        </BaseMenu.Portal>
      </BaseMenu.Root>
    </div>
  );
}
