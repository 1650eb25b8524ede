import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../../ui/button/Button.tsx';
import { placeLabels } from '../../lib/charts/place-labels.ts';
import { labelFont, labelHeight, labelWidth, shortLabel } from '../../lib/charts/label-text.ts';
import { useElementSize } from '../../lib/charts/use-element-size.ts';
import { drawWorld, readColors } from './draw-map.ts';
import type { PlacedEntity } from './placed-entities.ts';
import { useWorldOutlines } from './use-world-outlines.ts';
import { clampView, fitView, panView, scaleOfWhole, toScreen, zoomView, type MapView } from './map-view.ts';
import { indexOfCountry, middleOf, project, worldBox } from './world-outlines.ts';
import './places.css';

/** Detailed outlines are drawn above this multiple of the whole map's scale. */
const fineFrom = 4;
/** Area covered by the buttons in the upper right corner, CSS pixels. */
const toolsSize = { width: 44, height: 108 };

interface WorldMapProps {
  /** The heaviest first. */
  readonly places: readonly PlacedEntity[];
  /** Drawn larger, because it is highlighted in the list. */
  readonly pointedId: string | null;
  readonly onChoose: (entityId: string) => void;
}

/** Shows the places on a bundled map. The list below has the same content. */
export function WorldMap({ places, pointedId, onChoose }: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useElementSize(frame);
  const [isClose, setClose] = useState(false);
  const { coarse, shown: world } = useWorldOutlines(isClose);
  const points = useMemo(
    () =>
      places.map(({ place }) => {
        const country =
          place.kind === 'country' && coarse ? coarse.countries[indexOfCountry(coarse, place)] : null;
        return country ? middleOf(country) : project(place.longitude, place.latitude);
      }),
    [places, coarse],
  );
  /** Null until the user moves the map: all places are shown. */
  const [moved, setMoved] = useState<MapView | null>(null);
  const view = useMemo(
    () => (moved ? clampView(moved, worldBox, size) : fitView(points, worldBox, size)),
    [moved, points, size],
  );
  const close = size.width > 0 && view.scale > scaleOfWhole(worldBox, size) * fineFrom;
  if (close !== isClose) setClose(close);
  const [theme, setTheme] = useState(0);
  const spoken = useMemo(() => {
    const countries = places.filter(({ place }) => place.kind === 'country');
    return new Set(world ? countries.map(({ place }) => indexOfCountry(world, place)) : []);
  }, [world, places]);

  useEffect(() => {
    const observer = new MutationObserver(() => setTheme((count) => count + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!canvas.current || !world || size.width === 0) return;
    drawWorld(canvas.current, world, view, size, spoken, readColors(canvas.current));
  }, [world, view, size, spoken, theme]);

  const zoomBy = (factor: number, at = { x: size.width / 2, y: size.height / 2 }) =>
    setMoved(clampView(zoomView(view, factor, at, size), worldBox, size));
  const panBy = (dx: number, dy: number) => setMoved(clampView(panView(view, dx, dy), worldBox, size));

  const latest = useRef(zoomBy);
  useEffect(() => {
    latest.current = zoomBy;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // A native listener, because React's passive wheel events cannot prevent scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002));
      latest.current(Math.min(2, Math.max(0.5, factor)), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    drag.current = { x: event.clientX, y: event.clientY };
    panBy(event.clientX - from.x, event.clientY - from.y);
  };
  const endDrag = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => panBy(40, 0),
      ArrowRight: () => panBy(-40, 0),
      ArrowUp: () => panBy(0, 40),
      ArrowDown: () => panBy(0, -40),
      '+': () => zoomBy(1.5),
      '=': () => zoomBy(1.5),
      '-': () => zoomBy(1 / 1.5),
      '0': () => setMoved(null),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const marks = useMemo(() => {
    // The middle of a country is unknown until the outlines have loaded.
    if (!coarse) return [];
    const drawn = places.map(({ entity, share }, index) => {
      const at = toScreen(view, size, points[index] ?? { x: 0, y: 0 });
      const label = shortLabel(entity.name);
      const radius = 4 + 5 * Math.sqrt(share);
      return { entity, label, ...at, radius, width: labelWidth(label, labelFont), height: labelHeight };
    });
    const visible = drawn.filter(
      ({ x, y }) => x > -10 && y > -10 && x < size.width + 10 && y < size.height + 10,
    );
    const tools = { left: size.width - toolsSize.width, top: 0, right: size.width, bottom: toolsSize.height };
    const labels = placeLabels(visible, size, 5, [tools]);
    return visible.map((mark, index) => ({ ...mark, at: labels[index] ?? null }));
  }, [places, points, view, size, coarse]);

  return (
    <div className="map">
      {/* A keyboard control: arrow keys pan, + and − zoom, 0 shows all. */}
      <div
        ref={frame}
        className="map-frame"
        role="application"
        aria-label="Map of the places. Arrow keys move it, plus and minus zoom, 0 shows all. The list below has all places."
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by keys
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
        onDoubleClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          zoomBy(2, { x: event.clientX - box.left, y: event.clientY - box.top });
        }}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <div className="chart-marks" aria-hidden="true">
          {marks.toReversed().map(({ entity, label, x, y, radius, at, width }) => (
            <div
              key={entity.id}
              data-pointed={entity.id === pointedId ? '' : undefined}
              className="chart-mark"
            >
              <button
                type="button"
                tabIndex={-1}
                className="map-dot"
                title={`${entity.name}, ${entity.mentions.length} ${entity.mentions.length === 1 ? 'mention' : 'mentions'}`}
                style={{
                  width: radius * 2,
                  height: radius * 2,
                  transform: `translate(${x - radius}px, ${y - radius}px)`,
                }}
                onClick={() => onChoose(entity.id)}
              />
              {at || entity.id === pointedId ? (
                <span
                  className="chart-label"
                  style={{
                    width: width + 2,
                    transform: `translate(${at?.x ?? Math.min(x + radius + 3, size.width - width - 4)}px, ${at?.y ?? y - 8}px)`,
                  }}
                >
                  {label}
                </span>
              ) : null}
            </div>
          ))}
        </div>
      </div>
      <div className="map-tools">
        <IconButton label="Closer" icon={<Plus />} onClick={() => zoomBy(1.6)} />
        <IconButton label="Further away" icon={<Minus />} onClick={() => zoomBy(1 / 1.6)} />
        <IconButton
          label="Show all places"
          icon={<Maximize />}
          disabled={!moved}
          onClick={() => setMoved(null)}
        />
      </div>
    </div>
  );
}
