import { useMemo, useRef, useState } from 'react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { useElementSize } from '../../lib/charts/use-element-size.ts';
import { IconButton } from '../../ui/button/Button.tsx';
import { layOutMarks } from './map-marks.ts';
import { MapMarks } from './MapMarks.tsx';
import type { PlacedEntity } from './placed-entities.ts';
import { useMapDrawing } from './use-map-drawing.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { needsDetail, useMapView } from './use-map-view.ts';
import { useWorldOutlines } from './use-world-outlines.ts';
import { pointOf } from './world-outlines.ts';
import './places.css';

interface WorldMapProps {
  /** The heaviest first. */
  readonly places: readonly PlacedEntity[];
  /** Drawn larger, because it is highlighted in the list. */
  readonly pointedId: string | null;
  readonly onChoose: (entityId: string) => void;
}

const buttonZoom = 1.6;

/** Shows the places on a bundled map. The list below has the same content. */
export function WorldMap({ places, pointedId, onChoose }: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useElementSize(frame);
  const [isDetailed, setDetailed] = useState(false);
  const { coarse, shown: world } = useWorldOutlines(isDetailed);
  const points = useMemo(() => places.map(({ place }) => pointOf(place, coarse)), [places, coarse]);
  const controls = useMapView(points, size);
  const { view, isMoved, zoomBy, reset } = controls;
  const isClose = needsDetail(view, size);
  if (isClose !== isDetailed) setDetailed(isClose);
  useMapDrawing(canvas, world, places, view, size);
  const gestures = useMapGestures(frame, controls);
  const marks = useMemo(
    // The middle of a country is unknown until the outlines have loaded.
    () => (coarse ? layOutMarks(places, points, view, size) : []),
    [places, points, view, size, coarse],
  );

  return (
    <div className="map">
      {/* A keyboard control: arrow keys pan, + and − zoom, 0 shows all. */}
      <div
        ref={frame}
        className="map-frame"
        role="application"
        aria-label={t('analysis.map')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by keys
        tabIndex={0}
        {...gestures}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <MapMarks marks={marks} pointedId={pointedId} frameWidth={size.width} onChoose={onChoose} />
      </div>
      <div className="map-tools">
        <IconButton label={t('analysis.map.zoomIn')} icon={<Plus />} onClick={() => zoomBy(buttonZoom)} />
        <IconButton
          label={t('analysis.map.zoomOut')}
          icon={<Minus />}
          onClick={() => zoomBy(1 / buttonZoom)}
        />
        <IconButton
          label={t('analysis.map.showAll')}
          icon={<Maximize />}
          disabled={!isMoved}
          onClick={reset}
        />
      </div>
    </div>
  );
}
