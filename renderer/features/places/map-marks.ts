import type { Entity } from '../../../core/model/analysis.ts';
import { labelFont, labelHeight, labelWidth, shortLabel } from '../../lib/charts/label-text.ts';
import { placeLabels, type LabelPlace } from '../../lib/charts/place-labels.ts';
import { toScreen, type MapView, type Point, type Size } from './map-view.ts';
import type { PlacedEntity } from './placed-entities.ts';

/** An entity's dot and label on the map, in CSS pixels of the frame. */
export interface MapMark extends Point {
  readonly entity: Entity;
  /** The entity's name, shortened. */
  readonly label: string;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Top left corner of the label; null where there is no room for it. */
  readonly labelAt: LabelPlace | null;
}

/** Area covered by the zoom buttons in the upper right corner, CSS pixels. */
const toolsSize = { width: 44, height: 108 };
/** Dots whose centers are this far outside the frame are still drawn, CSS pixels. */
const overscan = 10;
/** The labels of the heaviest places may cover other dots. */
const importantLabels = 5;

/**
 * Lays out the marks inside the frame.
 * @param places the heaviest first; heavier places have larger dots and priority for their labels.
 * @param points position of each place in base units, in the same order.
 * @param widthOf measures a label, CSS pixels.
 */
export function layOutMarks(
  places: readonly PlacedEntity[],
  points: readonly Point[],
  view: MapView,
  size: Size,
  widthOf: (label: string) => number = (label) => labelWidth(label, labelFont),
): readonly MapMark[] {
  const marks = places.flatMap(({ entity, share }, index) => {
    const point = points[index];
    if (!point) return [];
    const at = toScreen(view, size, point);
    const isVisible =
      at.x > -overscan && at.y > -overscan && at.x < size.width + overscan && at.y < size.height + overscan;
    if (!isVisible) return [];
    const label = shortLabel(entity.name);
    const radius = 4 + 5 * Math.sqrt(share);
    return [{ entity, label, ...at, radius, width: widthOf(label), height: labelHeight }];
  });
  const tools = { left: size.width - toolsSize.width, top: 0, right: size.width, bottom: toolsSize.height };
  const labels = placeLabels(marks, size, importantLabels, [tools]);
  return marks.map((mark, index) => ({ ...mark, labelAt: labels[index] ?? null }));
}
