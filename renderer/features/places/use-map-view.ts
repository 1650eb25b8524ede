import { useMemo, useState } from 'react';
import {
  clampView,
  fitView,
  panView,
  scaleOfWhole,
  zoomView,
  type MapView,
  type Point,
  type Size,
} from './map-view.ts';
import { worldBox } from './world-outlines.ts';

export interface MapControls {
  readonly view: MapView;
  /** Whether the user has moved the map. */
  readonly isMoved: boolean;
  /** Zooms by a factor around a point of the frame, by default its middle. CSS pixels. */
  zoomBy(factor: number, at?: Point): void;
  /** Moves the map by CSS pixels. */
  panBy(dx: number, dy: number): void;
  /** Shows all places again. */
  reset(): void;
}

/** Detailed outlines are drawn above this multiple of the whole map's scale. */
const detailScale = 4;

/** Whether the view is magnified enough for detailed outlines. */
export const needsDetail = (view: MapView, size: Size): boolean =>
  size.width > 0 && view.scale > scaleOfWhole(worldBox, size) * detailScale;

/** The visible part of the map: all places, until the user moves it. */
export function useMapView(points: readonly Point[], size: Size): MapControls {
  const [moved, setMoved] = useState<MapView | null>(null);
  const view = useMemo(
    () => (moved ? clampView(moved, worldBox, size) : fitView(points, worldBox, size)),
    [moved, points, size],
  );
  return {
    view,
    isMoved: moved !== null,
    zoomBy: (factor, at = { x: size.width / 2, y: size.height / 2 }) =>
      setMoved(clampView(zoomView(view, factor, at, size), worldBox, size)),
    panBy: (dx, dy) => setMoved(clampView(panView(view, dx, dy), worldBox, size)),
    reset: () => setMoved(null),
  };
}
