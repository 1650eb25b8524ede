import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { t } from '../../../../messages/translate.ts';
import { sidebarWidths } from '../../../../core/model/settings.ts';
import { isRightToLeft, keyInDirection } from '../../../ui/direction/direction.ts';

/** Change of the width with an arrow key, CSS pixels. */
const step = 16;

const limited = (width: number): number =>
  Math.round(Math.min(sidebarWidths.max, Math.max(sidebarWidths.min, width)));

/** The width after a key; null for a key that does not change it. The sidebar is at the end of the line. */
function widthForKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + step;
    case 'ArrowRight':
      return width - step;
    case 'Home':
      return sidebarWidths.min;
    case 'End':
      return sidebarWidths.max;
    case 'Enter':
      return sidebarWidths.default;
    default:
      return null;
  }
}

interface SidebarResizerProps {
  /** CSS pixels. */
  readonly width: number;
  /** Called while the edge is dragged, with the width to show. */
  readonly onDrag: (width: number) => void;
  /** Called with the width to keep. */
  readonly onChange: (width: number) => void;
}

/** The edge of the sidebar: dragged, or moved with the arrow keys; Enter and a double click bring the default back. */
export function SidebarResizer({ width, onDrag, onChange }: SidebarResizerProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widthAt = (event: PointerEvent<HTMLElement>): number | null => {
    if (!drag.current) return null;
    const moved = drag.current.x - event.clientX;
    return limited(drag.current.width + (isRightToLeft(event.currentTarget) ? -moved : moved));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = widthForKey(keyInDirection(event.key, event.currentTarget), width);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(limited(next));
  };
  return (
    // A separator that can be focused is a control: its value is the width.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="sidebar-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('reader.panel.width')}
      aria-valuenow={width}
      aria-valuemin={sidebarWidths.min}
      aria-valuemax={sidebarWidths.max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(sidebarWidths.default)}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const next = widthAt(event);
        if (next !== null) onDrag(next);
      }}
      onPointerUp={(event) => {
        const next = widthAt(event);
        drag.current = null;
        if (next !== null && next !== width) onChange(next);
      }}
    />
  );
}
