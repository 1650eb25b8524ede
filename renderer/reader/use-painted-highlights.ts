import { useEffect } from 'react';
import { highlightColors, type Highlight } from '../../core/model/annotation.ts';
import type { Analysis, Entity } from '../../core/model/analysis.ts';
import type { TextSpan } from '../../core/model/span.ts';
import { overlapsOf, paintLayer } from './paint.ts';
import type { BlockIndex } from './text-position.ts';

/** Everything painted over the article's text, by layer; a later one lies on top. */
interface Painted {
  readonly index: BlockIndex | null;
  readonly highlights: readonly Highlight[];
  readonly activeId: string | null;
  /** Null when the entity layer is off. */
  readonly analysis: Analysis | null;
  readonly entity: Entity | null;
  readonly mentionIndex: number;
  /** A passage that something beside the text led to. */
  readonly place: TextSpan | null;
}

/** Money, dates and the like would underline half of a text; only names are marked until one is chosen. */
const markedKinds = new Set(['person', 'place', 'organization', 'group', 'event', 'work']);

export function usePaintedHighlights(painted: Painted): void {
  const { index, highlights, activeId, analysis, entity, mentionIndex, place } = painted;
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
    const named = (analysis?.entities ?? [])
      .filter((e) => markedKinds.has(e.kind))
      .flatMap((e) => e.mentions.filter((m) => m.type === 'name'));
    paintLayer('entity-mention', named, index, 1);
    paintLayer('entity-chosen', entity?.mentions ?? [], index, 2);
    const current = entity?.mentions[mentionIndex];
    paintLayer('entity-current', current ? [current] : [], index, 20);
  }, [index, analysis, entity, mentionIndex]);

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
