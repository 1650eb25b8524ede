import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

/** One act of a context menu; `separator` puts a line above it. */
export interface ContextMenuItem {
  readonly label: string;
  readonly icon: ReactNode;
  /** "Ctrl+E", shown at the right. */
  readonly keys?: string;
  readonly tone?: 'danger';
  readonly separator?: boolean;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly label: string;
  /** In the window, CSS pixels: the menu opens to the right and below, or where there is room. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly ContextMenuItem[];
  /** `back` when the focus should return to where it was. */
  readonly onClose: (back: boolean) => void;
}

/**
 * A menu at a place of the window. Arrow keys, Home, End and letters move, Enter and Space choose, Escape and Tab close; a
 * click elsewhere, scrolling and leaving the window close it too.
 */
export function ContextMenu({ label, at, items, onClose }: ContextMenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: at.x, top: at.y });

  useLayoutEffect(() => {
    const box = root.current?.getBoundingClientRect();
    if (!box) return;
    const fit = (start: number, size: number, room: number) => Math.max(8, Math.min(start, room - size - 8));
    setPlace({
      left: fit(at.x, box.width, window.innerWidth),
      top: fit(at.y, box.height, window.innerHeight),
    });
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [at]);

  useEffect(() => {
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onClose(false);
    };
    const away = () => onClose(false);
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('wheel', outside, { capture: true, passive: true });
    window.addEventListener('blur', away);
    window.addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('wheel', outside, true);
      window.removeEventListener('blur', away);
      window.removeEventListener('resize', away);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const go = (index: number) => all[(index + all.length) % all.length]?.focus();
    event.stopPropagation();
    switch (event.key) {
      case 'ArrowDown':
        go(here + 1);
        break;
      case 'ArrowUp':
        go(here - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(all.length - 1);
        break;
      case 'Escape':
      case 'Tab':
        onClose(true);
        break;
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === ' ') return;
        const letter = event.key.toLowerCase();
        const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
        after.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
      }
    }
    event.preventDefault();
  };

  return (
    <div
      ref={root}
      className="context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={place}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="context-menu-item"
          data-tone={item.tone}
          data-separator={item.separator ? '' : undefined}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => {
            onClose(true);
            item.run();
          }}
        >
          {item.icon}
          <span>{item.label}</span>
          {item.keys ? <kbd aria-hidden="true">{item.keys}</kbd> : null}
        </button>
      ))}
    </div>
  );
}
