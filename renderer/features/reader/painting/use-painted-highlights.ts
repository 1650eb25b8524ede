import { useEffect } from 'react';
import { highlightColors, type Highlight } from '../../../../core/model/annotation.ts';
import type { Entity } from '../../../../core/model/analysis.ts';
import { spansOverlap, type TextSpan } from '../../../../core/model/span.ts';
import type { MentionIndex, PlacedMention } from '../../../lib/entities/mention-index.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { overlapsOf, paintLayer, clipSpans } from './paint-layer.ts';

/** All painted layers of the article's text; later ones are on top. */
export interface Painted {
  readonly index: BlockIndex | null;
  readonly highlights: readonly Highlight[];
  readonly activeId: string | null;
  /** The underlined mentions. */
  readonly names: MentionIndex;
  /** The painted part of the text. */
  readonly nearby: TextSpan;
  readonly entity: Entity | null;
  readonly mentionIndex: number;
  /** The name reached by keyboard. */
  readonly steppedMention: PlacedMention | null;
  /** A passage opened from the sidebar. */
  readonly passage: TextSpan | null;
}

export function usePaintedHighlights(painted: Painted): void {
  const { index, highlights, activeId, names, nearby, entity, mentionIndex, steppedMention, passage } =
    painted;
  useEffect(() => {
    const paint = (name: string, chosen: readonly Highlight[], priority: number) =>
      paintLayer(
        name,
        clipSpans(
          chosen.map((h) => h.anchor.span),
          nearby,
        ),
        index,
        priority,
      );
    const placed = highlights.filter((h) => h.state !== 'orphaned' && spansOverlap(h.anchor.span, nearby));
    for (const color of highlightColors)
      paint(
        `mark-${color}`,
        placed.filter((h) => h.color === color),
        10,
      );
    paintLayer('mark-overlap', clipSpans(overlapsOf(placed.map((h) => h.anchor.span)), nearby), index, 11);
    paint(
      'mark-active',
      placed.filter((h) => h.id === activeId),
      12,
    );
    paint(
      'mark-noted',
      placed.filter((h) => h.note !== ''),
      9,
    );
  }, [index, highlights, activeId, nearby]);

  useEffect(() => {
    const marked = names.between(nearby.start, nearby.end).map(({ mention }) => mention);
    paintLayer('entity-mention', clipSpans(marked, nearby), index, 1);
  }, [index, names, nearby]);

  useEffect(() => {
    paintLayer('entity-chosen', clipSpans(entity?.mentions ?? [], nearby), index, 2);
    const current = steppedMention?.mention ?? entity?.mentions[mentionIndex];
    paintLayer('entity-current', clipSpans(current ? [current] : [], nearby), index, 20);
  }, [index, entity, mentionIndex, steppedMention, nearby]);

  useEffect(() => {
    paintLayer('text-place', clipSpans(passage ? [passage] : [], nearby), index, 3);
  }, [index, passage, nearby]);

  useEffect(
    () => () => {
      for (const name of CSS.highlights.keys()) CSS.highlights.delete(name);
    },
    [],
  );
}
