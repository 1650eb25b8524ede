import { useMemo, useRef, useState } from 'react';
import type { Entity } from '../../../core/model/analysis.ts';
import type { EntityPair } from '../../../core/analysis/cooccurrence/cooccurrence.ts';
import { placeLabels } from '../../lib/charts/place-labels.ts';
import { labelFont, labelHeight, labelWidth, shortLabel } from '../../lib/charts/label-text.ts';
import { useElementSize } from '../../lib/charts/use-element-size.ts';
import { KindIcon } from '../../lib/entities/entity-kinds.tsx';
import { layOut } from './graph-layout.ts';
import { UnstyledButton } from '../../ui/button/Button.tsx';
import './cooccurrence.css';

interface CooccurrenceGraphProps {
  /** The heaviest first. */
  readonly entities: readonly Entity[];
  readonly pairs: readonly EntityPair[];
  readonly onChoose: (entityId: string) => void;
}

/** Draws the co-occurrence graph. Visual only: the table below has the same content. */
export function CooccurrenceGraph({ entities, pairs, onChoose }: CooccurrenceGraphProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const [pointed, setPointed] = useState<string | null>(null);
  const nodes = useMemo(() => {
    if (size.width === 0) return [];
    const maxMentions = Math.max(1, ...entities.map(({ mentions }) => mentions.length));
    const placed = layOut(
      entities.map(({ id, mentions }) => ({ id, share: mentions.length / maxMentions })),
      pairs,
      size,
    ).map((node, index) => {
      const entity = entities[index];
      const label = shortLabel(entity?.name ?? '', 20);
      return { ...node, entity, label, width: labelWidth(label, labelFont), height: labelHeight };
    });
    const labels = placeLabels(placed, size, 8);
    return placed.map((node, index) => ({ ...node, at: labels[index] ?? null }));
  }, [entities, pairs, size]);
  const at = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const maxCount = Math.max(1, ...pairs.map(({ count }) => count));
  const connected = useMemo(
    () =>
      pointed === null
        ? null
        : new Set([
            pointed,
            ...pairs.flatMap(({ a, b }) => (a === pointed ? [b] : b === pointed ? [a] : [])),
          ]),
    [pointed, pairs],
  );
  return (
    // Positions count from the left.
    <div className="network-frame" dir="ltr" ref={frame} aria-hidden="true">
      <svg width={size.width} height={size.height}>
        {pairs.map(({ a, b, count }) => {
          const [from, to] = [at.get(a), at.get(b)];
          if (!from || !to) return null;
          const far = pointed !== null && a !== pointed && b !== pointed;
          return (
            <line
              key={`${a} ${b}`}
              className="network-edge"
              data-far={far ? '' : undefined}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={1 + 3.5 * (count / maxCount)}
            />
          );
        })}
      </svg>
      <div className="chart-marks">
        {nodes.map(({ id, entity, x, y, radius, label, at: place, width }) => (
          <div
            key={id}
            className="chart-mark"
            data-far={connected && !connected.has(id) ? '' : undefined}
            data-pointed={id === pointed ? '' : undefined}
          >
            <UnstyledButton
              tabIndex={-1}
              className="network-node"
              tooltip={entity?.name}
              style={{
                width: radius * 2,
                height: radius * 2,
                transform: `translate(${x - radius}px, ${y - radius}px)`,
              }}
              onMouseEnter={() => setPointed(id)}
              onMouseLeave={() => setPointed(null)}
              onClick={() => onChoose(id)}
            >
              {radius > 9 && entity ? <KindIcon kind={entity.kind} /> : null}
            </UnstyledButton>
            {place || id === pointed ? (
              <span
                className="chart-label"
                style={{
                  width: width + 2,
                  transform: `translate(${place?.x ?? Math.max(4, Math.min(x + radius + 3, size.width - width - 6))}px, ${place?.y ?? y - 8}px)`,
                }}
              >
                {label}
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
}
