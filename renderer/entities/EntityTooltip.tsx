import { createPortal } from 'react-dom';
import type { EntityKind } from '../../core/model/analysis.ts';
import { KindIcon, kindWords } from './kinds.tsx';
import './entities.css';

/** Widest and highest the label becomes, CSS pixels: so much room it needs at the window's edge. */
const room = { width: 300, height: 96 } as const;
const gap = { x: 12, y: 18 } as const;

interface EntityTooltipProps {
  /** The pointer's place in the window, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly kind: EntityKind;
  readonly description: string | null;
}

/** A small label near the pointer that names an entity. It takes no clicks and stays inside the window. */
export function EntityTooltip({ x, y, name, kind, description }: EntityTooltipProps) {
  const above = y + gap.y + room.height > window.innerHeight;
  return createPortal(
    <div
      className="entity-tooltip"
      role="tooltip"
      style={{
        left: Math.max(8, Math.min(x + gap.x, window.innerWidth - room.width - 8)),
        top: above ? y - gap.x : y + gap.y,
        maxWidth: room.width,
        transform: above ? 'translateY(-100%)' : undefined,
      }}
    >
      <p className="entity-tooltip-name">
        <KindIcon kind={kind} />
        {name}
      </p>
      <p className="entity-tooltip-about">
        {kindWords[kind].one}
        {description ? ` · ${description}` : null}
      </p>
    </div>,
    // It belongs to the text that it speaks of: outside every landmark a screen reader would not find it.
    document.querySelector('main') ?? document.body,
  );
}
