import { useMemo, useState, type ReactNode } from 'react';
import { PreviewCard } from '@base-ui/react/preview-card';
import styles from './Popover.module.css';

/** A box of the window, CSS pixels. */
export type AnchorBox = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

interface PopoverProps {
  /** The box that the popover is anchored to. */
  readonly at: AnchorBox;
  /** The preferred side; the other one is used if there is no room. */
  readonly side: 'top' | 'bottom';
  /** Default: centered. */
  readonly align?: 'start';
  /** Distance to the box, CSS pixels. */
  readonly gap?: number;
  /** Distance to the upper edge of the window, CSS pixels. */
  readonly top?: number;
  /** A tooltip ignores the pointer. */
  readonly role?: 'tooltip';
  readonly children: ReactNode;
}

/** Distance to the edges of the window, CSS pixels. */
const margin = 8;

/**
 * A panel at a box of the window, open while it is mounted. It leaves the focus and all keys to the page; its content
 * declares its role and name. It is built on Base UI's preview card, because Base UI's popover takes the focus.
 */
export function Popover({ at, side, align, gap = margin, top = margin, role, children }: PopoverProps) {
  // Not in the body, because screen readers miss content outside of landmarks.
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const { left, right, top: boxTop, bottom } = at;
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(left, boxTop, right - left, bottom - boxTop) }),
    [left, right, boxTop, bottom],
  );
  return (
    <div ref={setContainer}>
      <PreviewCard.Root
        open
        onOpenChange={(_, details) => {
          details.cancel();
          details.allowPropagation();
        }}
      >
        <PreviewCard.Portal container={container}>
          <PreviewCard.Positioner
            className={styles['positioner']}
            data-role={role}
            anchor={anchor}
            side={side}
            align={align ?? 'center'}
            sideOffset={gap}
            positionMethod="fixed"
            collisionPadding={{ top, bottom: margin, left: margin, right: margin }}
            collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'none' }}
            sticky
          >
            <PreviewCard.Popup className={styles['popup']} {...(role ? { role } : {})}>
              {children}
            </PreviewCard.Popup>
          </PreviewCard.Positioner>
        </PreviewCard.Portal>
      </PreviewCard.Root>
    </div>
  );
}
