import { formatList } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { Entity } from '../../../../core/model/analysis.ts';
import { summarizeEntity } from '../../../lib/entities/describe-entity.ts';
import { KindIcon, kindLabel } from '../../../lib/entities/entity-kinds.tsx';
import { Popover, type AnchorBox } from '../../../ui/popover/Popover.tsx';
import { MentionStrip } from './MentionTicks.tsx';
import './entity-hover-card.css';

/** Distance between the name and the card, CSS pixels. */
const gap = 6;

interface EntityHoverCardProps {
  readonly entity: Entity;
  /** Box of the mention in the window, CSS pixels. */
  readonly box: AnchorBox;
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Index of the mention. */
  readonly index: number;
}

/** A small card below a name in the text. It ignores clicks, does not move, and stays inside the window. */
export function EntityHoverCard({ entity, box, length, index }: EntityHoverCardProps) {
  const about = summarizeEntity(entity);
  const count = entity.mentions.length;
  const mention =
    count === 1 ? t('entities.card.onlyMention') : t('entities.card.mention', { current: index + 1, count });
  return (
    <Popover at={box} side="bottom" align="start" gap={gap} role="tooltip">
      <div className="entity-tooltip">
        <p className="entity-tooltip-name">
          <KindIcon kind={entity.kind} />
          {entity.name}
        </p>
        <p className="entity-tooltip-about">{[kindLabel(entity.kind), about].filter(Boolean).join(' · ')}</p>
        <MentionStrip spans={entity.mentions} length={length} current={index} />
        <p className="entity-tooltip-about">
          {entity.aliases.length > 0
            ? t('entities.card.also', { text: mention, aliases: formatList(entity.aliases.slice(0, 3)) })
            : mention}
        </p>
      </div>
    </Popover>
  );
}
