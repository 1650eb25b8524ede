import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, IconButton } from './button/Button.tsx';

/** One act of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
}

/**
 * A button that shows a short list of further buttons. Arrow keys, Home and End move in it; Escape, a choice or a click
 * elsewhere closes it.
 */
export function Menu({ label, icon, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  // By keys one is in the menu at once.
  useEffect(() => {
    if (open) root.current?.querySelector<HTMLElement>('.menu-items button:not(:disabled)')?.focus();
  }, [open]);

  const step = (event: KeyboardEvent) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('.menu-items button:not(:disabled)') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = places[event.key];
    if (to === undefined || all.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[(to + all.length) % all.length]?.focus();
  };

  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key !== 'Escape') return step(event);
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton label={label} icon={icon} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open ? (
        <ul className="menu-items" aria-label={label}>
          {items.map((item) => (
            <li key={item.label}>
              <Button
                variant="quiet"
                disabled={item.disabled}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.icon}
                {item.label}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
