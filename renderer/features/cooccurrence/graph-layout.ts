import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';

export interface GraphNode {
  readonly id: string;
  /** Relative to the heaviest node, 0 to 1. */
  readonly share: number;
}
export interface GraphEdge {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}
export interface PlacedNode {
  readonly id: string;
  /** CSS pixels in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

const ticks = 260;
const margin = 26;

const radiusOf = (share: number): number => 5 + 9 * Math.sqrt(share);

/**
 * Computes a force-directed layout: strongly connected nodes are close. Deterministic: the simulation starts on a
 * spiral and uses a seeded random generator.
 */
export function layOut(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { width, height }: { readonly width: number; readonly height: number },
): PlacedNode[] {
  const bodies: Body[] = nodes.map(({ id, share }) => ({ id, radius: radiusOf(share) }));
  const ids = new Set(nodes.map(({ id }) => id));
  const links: (SimulationLinkDatum<Body> & { count: number })[] = edges
    .filter(({ a, b }) => ids.has(a) && ids.has(b))
    .map(({ a, b, count }) => ({ source: a, target: b, count }));
  const maxCount = Math.max(1, ...links.map(({ count }) => count));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(({ count }) => 0.1 + 0.4 * (count / maxCount)),
    )
    .force('charge', forceManyBody().strength(-420))
    .force('x', forceX(0).strength(0.07))
    .force('y', forceY(0).strength((0.07 * width) / Math.max(1, height)))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 20),
    )
    .stop();
  simulation.tick(ticks);
  // Fits the layout into the frame, with one scale for both axes and never enlarged.
  const xs = bodies.map(({ x = 0 }) => x);
  const ys = bodies.map(({ y = 0 }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scaleX = Math.min(1.6, (width - 2 * margin) / Math.max(1, right - left));
  const scaleY = Math.min(1.6, (height - 2 * margin) / Math.max(1, bottom - top));
  return bodies.map(({ id, radius, x = 0, y = 0 }) => ({
    id,
    radius,
    x: width / 2 + (x - (left + right) / 2) * scaleX,
    y: height / 2 + (y - (top + bottom) / 2) * scaleY,
  }));
}
