import type { World } from './world-outlines.ts';
import type { MapView } from './map-view.ts';

/** The theme's map colors. */
export interface MapColors {
  readonly water: string;
  readonly land: string;
  readonly line: string;
  /** Countries mentioned in the text. */
  readonly mentioned: string;
}

export function readColors(element: Element): MapColors {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return {
    water: color('--map-water'),
    land: color('--map-land'),
    line: color('--map-line'),
    mentioned: color('--map-mentioned'),
  };
}

/** Draws the part of the map in view; skips countries outside of it. */
export function drawWorld(
  canvas: HTMLCanvasElement,
  world: World,
  view: MapView,
  size: { readonly width: number; readonly height: number },
  mentioned: ReadonlySet<number>,
  colors: MapColors,
): void {
  const context = canvas.getContext('2d');
  const density = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
  if (!context || width === 0 || height === 0) return;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colors.water;
  context.fillRect(0, 0, width, height);
  const scale = view.scale * density;
  context.setTransform(scale, 0, 0, scale, width / 2 - view.x * scale, height / 2 - view.y * scale);
  context.lineWidth = 0.75 / view.scale;
  context.lineJoin = 'round';
  context.strokeStyle = colors.line;
  const half = { x: size.width / 2 / view.scale, y: size.height / 2 / view.scale };
  for (const [index, { path, box }] of world.countries.entries()) {
    if (box.right < view.x - half.x || box.left > view.x + half.x) continue;
    if (box.bottom < view.y - half.y || box.top > view.y + half.y) continue;
    context.fillStyle = mentioned.has(index) ? colors.mentioned : colors.land;
    context.fill(path);
    context.stroke(path);
  }
}
