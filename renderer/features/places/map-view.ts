/** The visible part of the map: the center in base units, and pixels per base unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Maximum zoom relative to the whole map. */
const maxZoom = 60;

export const scaleOfWhole = (world: Box, { width, height }: Size): number =>
  Math.min(width / (world.right - world.left), height / (world.bottom - world.top));

/** Clamps the view: never smaller than the whole map, never outside of it. */
export function clampView(view: MapView, world: Box, size: Size): MapView {
  const whole = scaleOfWhole(world, size);
  const scale = Math.min(whole * maxZoom, Math.max(whole, view.scale));
  const clamp = (value: number, low: number, high: number, half: number): number =>
    high - low <= 2 * half ? (low + high) / 2 : Math.min(high - half, Math.max(low + half, value));
  return {
    scale,
    x: clamp(view.x, world.left, world.right, size.width / 2 / scale),
    y: clamp(view.y, world.top, world.bottom, size.height / 2 / scale),
  };
}

export const toScreen = ({ x, y, scale }: MapView, { width, height }: Size, point: Point): Point => ({
  x: width / 2 + (point.x - x) * scale,
  y: height / 2 + (point.y - y) * scale,
});

/** Pans by the given pixels. */
export const panView = (view: MapView, dx: number, dy: number): MapView => ({
  ...view,
  x: view.x - dx / view.scale,
  y: view.y - dy / view.scale,
});

/** Zooms by a factor, keeping the point under the pixel `at` fixed. */
export function zoomView(view: MapView, factor: number, at: Point, { width, height }: Size): MapView {
  const scale = view.scale * factor;
  const dx = at.x - width / 2;
  const dy = at.y - height / 2;
  return { scale, x: view.x + dx / view.scale - dx / scale, y: view.y + dy / view.scale - dy / scale };
}

/** Fits all points with a margin; a single point is shown with its surroundings. */
export function fitView(points: readonly Point[], world: Box, size: Size): MapView {
  const whole = scaleOfWhole(world, size);
  if (points.length === 0) return clampView({ x: 0, y: 0, scale: whole }, world, size);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const filledShare = 0.72;
  const scale = Math.min(
    (size.width * filledShare) / Math.max(1, right - left),
    (size.height * filledShare) / Math.max(1, bottom - top),
    whole * 8,
  );
  return clampView({ x: (left + right) / 2, y: (top + bottom) / 2, scale }, world, size);
}
