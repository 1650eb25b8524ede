import {
  geoArea,
  geoBounds,
  geoCentroid,
  geoContains,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
} from 'd3-geo';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place } from '../../../core/model/analysis.ts';
import { nameKey } from '../../../core/text/name-key.ts';

/** A country's outline in the base projection. */
interface Country {
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
 * Equal Earth projection: areas are correct and the outline is simple. 1000 base units are one radian at the equator; a
 * view scales them to pixels.
 */
const projection: GeoProjection = geoEqualEarth().scale(1000).translate([0, 0]);

/** Projects degrees east and north to base units. */
const project = (longitude: number, latitude: number): { x: number; y: number } => {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
};

/** Bounds of the whole map in base units. */
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

/** Countries whose names differ between outlines and gazetteer. */
const otherNames: Readonly<Record<string, string>> = {
  'united states': 'united states of america',
  'dr congo': 'dem. rep. congo',
  'democratic republic of the congo': 'dem. rep. congo',
  'republic of the congo': 'congo',
  'bosnia and herzegovina': 'bosnia and herz.',
  'dominican republic': 'dominican rep.',
  'central african republic': 'central african rep.',
  'south sudan': 's. sudan',
  'equatorial guinea': 'eq. guinea',
  'north macedonia': 'macedonia',
  'ivory coast': "cote d'ivoire",
  'western sahara': 'w. sahara',
  'solomon islands': 'solomon is.',
  'czech republic': 'czechia',
};

const isWithin = ({ shape }: Country, { longitude, latitude }: Place): boolean => {
  const [[west, south], [east, north]] = geoBounds(shape as Feature<Polygon | MultiPolygon>);
  const between = west <= east ? longitude >= west && longitude <= east : true;
  return between && latitude >= south && latitude <= north && geoContains(shape, [longitude, latitude]);
};

/** The index of a country among the outlines, by name or else by coordinates; -1 for one too small to be drawn. */
export function indexOfCountry({ countries }: World, place: Place): number {
  const key = nameKey(place.name);
  const wanted = otherNames[key] ?? key;
  const named = countries.findIndex(
    ({ shape }) => nameKey(String(shape.properties?.['name'] ?? '')) === wanted,
  );
  return named >= 0 ? named : countries.findIndex((country) => isWithin(country, place));
}

/** The middle of a country's largest part, because the middle of all parts may be in the sea. */
function middleOf({ shape }: Country): { x: number; y: number } {
  const { geometry } = shape;
  const parts: Geometry[] =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
      : [geometry];
  const largest = parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? geometry;
  return project(...geoCentroid(largest));
}

/** Where a place is drawn, in base units: a country in its middle once the outlines are loaded. */
export function pointOf(place: Place, world: World | null): { x: number; y: number } {
  const country =
    place.kind === 'country' && world ? world.countries[indexOfCountry(world, place)] : undefined;
  return country ? middleOf(country) : project(place.longitude, place.latitude);
}
