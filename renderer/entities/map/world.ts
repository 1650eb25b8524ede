import { geoBounds, geoContains, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A country's outline, drawn in the base projection. */
export interface Country {
  readonly path: Path2D;
  /** In base units. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly shape: Feature<Geometry>;
}

export interface World {
  readonly countries: readonly Country[];
}

/**
 * Equal Earth: areas are true, and the outline is quiet. Base units are 1000 to the radian at the equator; a view turns them
 * into pixels.
 */
const projection: GeoProjection = geoEqualEarth().scale(1000).translate([0, 0]);

/** Degrees east and north to base units. */
export const project = (longitude: number, latitude: number): { x: number; y: number } => {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
};

/** The whole earth in base units. */
export const worldBox = (() => {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds({ type: 'Sphere' });
  return { left, top, right, bottom };
})();

export function createWorld(topology: unknown): World {
  const world = topology as Topology<{ countries: GeometryCollection }>;
  const draw = geoPath(projection);
  const { features } = feature(world, world.objects.countries);
  return {
    countries: features.map((shape) => {
      const [[left, top], [right, bottom]] = draw.bounds(shape);
      return { path: new Path2D(draw(shape) ?? ''), box: { left, top, right, bottom }, shape };
    }),
  };
}

/** The index of the country that holds a place, or -1: outlines are simplified, so a place by the sea may be in none. */
export function countryAt({ countries }: World, longitude: number, latitude: number): number {
  return countries.findIndex(({ shape }) => {
    const [[west, south], [east, north]] = geoBounds(shape as Feature<Polygon | MultiPolygon>);
    const within = west <= east ? longitude >= west && longitude <= east : true;
    return within && latitude >= south && latitude <= north && geoContains(shape, [longitude, latitude]);
  });
}
