import {
  useEffect,
  useRef,
  type DOMAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { useEventCallbacks } from '../../lib/dom/use-event-callbacks.ts';
import type { MapControls } from './use-map-view.ts';

type GestureHandlers = Pick<
  DOMAttributes<HTMLDivElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onDoubleClick' | 'onKeyDown'
>;

/** Pixels that an arrow key moves the map. */
const keyStep = 40;
const keyZoom = 1.5;

/** Zooms at the pointer by the wheel. */
function useWheelZoom(frame: RefObject<HTMLElement | null>, controls: Pick<MapControls, 'zoomBy'>): void {
  const { zoomBy } = useEventCallbacks({ zoomBy: controls.zoomBy });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // A native listener, because React's passive wheel events cannot prevent scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002));
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      zoomBy(Math.min(2, Math.max(0.5, factor)), at);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, zoomBy]);
}

/** Handles a key of the focused map: arrows pan, + and − zoom, 0 shows all. */
function handleMapKey(event: KeyboardEvent, { panBy, zoomBy, reset }: MapControls): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => panBy(keyStep, 0),
    ArrowRight: () => panBy(-keyStep, 0),
    ArrowUp: () => panBy(0, keyStep),
    ArrowDown: () => panBy(0, -keyStep),
    '+': () => zoomBy(keyZoom),
    '=': () => zoomBy(keyZoom),
    '-': () => zoomBy(1 / keyZoom),
    '0': reset,
  };
  const run = keys[event.key];
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

/** Moves and zooms the map by dragging, double click, wheel and keys. Returns the handlers of the frame. */
export function useMapGestures(frame: RefObject<HTMLElement | null>, controls: MapControls): GestureHandlers {
  const { zoomBy, panBy } = controls;
  useWheelZoom(frame, controls);
  const dragged = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const endDrag = () => {
    dragged.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0 || (event.target as Element).closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove(event) {
      const from = dragged.current;
      if (!from) return;
      dragged.current = { x: event.clientX, y: event.clientY };
      panBy(event.clientX - from.x, event.clientY - from.y);
    },
    onPointerUp: endDrag,
    onPointerCancel: endDrag,
    onDoubleClick(event) {
      const box = event.currentTarget.getBoundingClientRect();
      zoomBy(2, { x: event.clientX - box.left, y: event.clientY - box.top });
    },
    onKeyDown: (event) => handleMapKey(event, controls),
  };
}
