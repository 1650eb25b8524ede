import { createPortal } from 'react-dom';
import type { Entity } from '../../../../core/model/analysis.ts';
import { summarizeEntity } from '../../../lib/entities/describe-entity.ts';
import { KindIcon, entityKindLabels } from '../../../lib/entities/entity-kinds.tsx';
import { MentionStrip } from './MentionTicks.tsx';
import './entity-hover-card.css';

/** Maximum size of the card, CSS pixels, used to keep it inside the window. */
const room = { width: 300, height: 132 } as const;
const gap = 6;

interface HoverCardProps {
  readonly entity: Entity;
  /** Box of the mention in the window, CSS pixels. */
  readonly box: Pick<DOMRect, 'left' | 'top' | 'bottom'>;
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Index of the mention. */
  readonly index: number;
}

/** A small card below a name in the text. It ignores clicks, does not move, and stays inside the window. */
export function EntityHoverCard({ entity, box, length, index }: HoverCardProps) {
  const above = box.bottom + gap + room.height > window.innerHeight;
  const about = summarizeEntity(entity);
  const count = entity.mentions.length;
  return createPortal(
    <div
      className="entity-tooltip"
      role="tooltip"
      style={{
        left: Math.max(8, Math.min(box.left, window.innerWidth - room.width - 8)),
        top: above ? box.top - gap : box.bottom + gap,
        width: room.width,
        transform: above ? 'translateY(-100%)' : undefined,
      }}
    >
      <p className="entity-tooltip-name">
        <KindIcon kind={entity.kind} />
        {entity.name}
      </p>
      <p className="entity-tooltip-about">
        {[entityKindLabels[entity.kind].one, about].filter(Boolean).join(' · ')}
      </p>
      <MentionStrip spans={entity.mentions} length={length} current={index} />
      <p className="entity-tooltip-about">
        {count === 1 ? 'The only mention' : `Mention ${index + 1} of ${count}`}
        {entity.aliases.length > 0 ? ` · also ${entity.aliases.slice(0, 3).join(', ')}` : null}
      </p>
    </div>,
    // Rendered next to the text, because screen readers miss content outside of landmarks.
    document.querySelector('main') ?? document.body,
  );
}
