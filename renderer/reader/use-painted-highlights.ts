import { useEffect } from 'react';
import { highlightColors, type Highlight } from '../../core/model/annotation.ts';
import type { Entity } from '../../core/model/analysis.ts';
import type { TextSpan } from '../../core/model/span.ts';
import type { MentionIndex, PlacedMention } from '../entities/mention-index.ts';
import { overlapsOf, paintLayer } from './paint.ts';
import type { BlockIndex } from './text-position.ts';

/** Everything painted over the article's text, by layer; a later one lies on top. */
interface Painted {
  readonly index: BlockIndex | null;
  readonly highlights: readonly Highlight[];
  readonly activeId: string | null;
  /** The mentions that are marked in the text. */
  readonly names: MentionIndex;
  /** The part of the text that is painted with them. */
  readonly nearby: TextSpan;
  readonly entity: Entity | null;
  readonly mentionIndex: number;
  /** The name that was gone to by keys. */
  readonly stepped: PlacedMention | null;
  /** A passage that something beside the text led to. */
  readonly place: TextSpan | null;
}

export function usePaintedHighlights(painted: Painted): void {
  const { index, highlights, activeId, names, nearby, entity, mentionIndex, stepped, place } = painted;
  useEffect(() => {
    const placed = highlights.filter((h) => h.state !== 'orphaned');
    const spans = placed.map((h) => h.anchor.span);
    for (const color of highlightColors) {
      const own = placed.filter((h) => h.color === color).map((h) => h.anchor.span);
      paintLayer(`mark-${color}`, own, index, 10);
    }
    paintLayer('mark-overlap', overlapsOf(spans), index, 11);
    const active = placed.filter((h) => h.id === activeId);
    paintLayer(
      'mark-active',
      active.map((h) => h.anchor.span),
      index,
      12,
    );
    const noted = placed.filter((h) => h.note !== '').map((h) => h.anchor.span);
    paintLayer('mark-noted', noted, index, 9);
  }, [index, highlights, activeId]);

  useEffect(() => {
    const marked = names.between(nearby.start, nearby.end).map(({ mention }) => mention);
    paintLayer('entity-mention', marked, index, 1);
  }, [index, names, nearby]);

  useEffect(() => {
    paintLayer('entity-chosen', entity?.mentions ?? [], index, 2);
    const current = stepped?.mention ?? entity?.mentions[mentionIndex];
    paintLayer('entity-current', current ? [current] : [], index, 20);
  }, [index, entity, mentionIndex, stepped]);

  useEffect(() => {
    paintLayer('text-place', place ? [place] : [], index, 3);
  }, [index, place]);

  useEffect(
    () => () => {
      for (const name of CSS.highlights.keys()) CSS.highlights.delete(name);
    },
    [],
  );
}
