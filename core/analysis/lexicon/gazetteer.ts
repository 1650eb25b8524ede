import type { Place, PlaceKind } from '../../model/analysis.ts';
import { foldWord } from '../../text/fold.ts';
import { hashText } from '../text/hash.ts';

const people = 0x80000000;
const otherName = 0x40000000;
const numbers = 0x3fffffff;
const kinds: readonly PlaceKind[] = ['country', 'region', 'city', 'feature'];

/**
 * Places of the world by name: countries, first-level regions, cities with at least 5,000 inhabitants, seas, rivers, mountains.
 */
export interface Gazetteer {
  /**
   * All places with a name, in English or the local spelling, regardless of accents and case. Countries first, then by
   * population. Empty for an unknown name.
   */
  findPlaces(name: string): readonly Place[];
  /** The place with an id, or null. */
  placeById(id: string): Place | null;
  /** The country of a demonym, singular or plural ("Chinese", "Russians"), as an ISO code; null if unknown. */
  countryOfPeople(name: string): string | null;
}

const foldName = (name: string): string =>
  foldWord(name).replace(/-/g, ' ').replace(/^the /, '').replace(/\s+/g, ' ').trim();

/** UTF-8 of the Basic Multilingual Plane. `TextDecoder` is not part of ECMAScript, so core does not use it. */
const decodeUtf8 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : 2;
    let code = more === 0 ? byte : byte & (more === 1 ? 0x1f : 0x0f);
    for (let k = 1; k <= more; k += 1) code = (code << 6) | ((bytes[i + k] ?? 0) & 0x3f);
    text += String.fromCharCode(code);
    i += more;
  }
  return text;
};

/**
 * @param file the bytes of `data/lexicon/places.bin`; the format is documented in `tools/lexicon/make_places.py` @throws
 * RangeError when the file is malformed
 */
export const createGazetteer = (file: Uint8Array): Gazetteer => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x3150584c) throw new RangeError('places.bin holds no places');
  const count = view.getUint32(4, true);
  const names = view.getUint32(8, true);
  const column = (number: number): number => 16 + 4 * count * number;
  const [ids, latitudes, longitudes, populations, countries, regions, offsets] = [0, 1, 2, 3, 4, 5, 6].map(
    column,
  ) as [number, number, number, number, number, number, number];
  const hashes = offsets + 4 * (count + 1);
  const rows = hashes + 4 * names;
  const kindsAt = rows + 4 * names;
  const textAt = kindsAt + count;
  const u32 = (at: number, i: number): number => view.getUint32(at + 4 * i, true);
  const textOf = (i: number): string =>
    decodeUtf8(file.subarray(textAt + u32(offsets, i), textAt + u32(offsets, i + 1)));
  const tenth = (degrees: number): number => Math.round(degrees * 10000) / 10000;

  const placeAt = (i: number): Place => {
    const kind = kinds[file[kindsAt + i] ?? 0] ?? 'city';
    const [name = '', code = ''] = textOf(i).split('\t');
    const letters = u32(countries, i);
    const country = letters === 0 ? null : String.fromCharCode(letters & 255, letters >> 8);
    const region = u32(regions, i);
    const id = kind === 'country' ? (country ?? '') : kind === 'city' ? String(u32(ids, i)) : code;
    return {
      id: `${kind}:${id}`,
      kind,
      name,
      latitude: tenth(view.getFloat32(latitudes + 4 * i, true)),
      longitude: tenth(view.getFloat32(longitudes + 4 * i, true)),
      country,
      admin: region === 0 ? null : (textOf(region - 1).split('\t')[0] ?? null),
      // The population of a region is only the sum of its cities.
      population: kind === 'region' || u32(populations, i) === 0 ? null : u32(populations, i),
    };
  };

  /** The entries of a name: place numbers with flags. */
  const entriesOf = (folded: string): number[] => {
    const hash = hashText(folded);
    let low = 0;
    let high = names;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (u32(hashes, middle) < hash) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < names && u32(hashes, low) === hash; low += 1) found.push(u32(rows, low));
    return found;
  };

  /** Seas, mountains and continents rank above most towns named after them. */
  const landmarkPopulation = 4_000_000;
  // Countries rank first, regions after the city they are named for; alternate names rank below primary ones.
  const rank = (entry: number): number => {
    const i = (entry & numbers) >>> 0;
    const kind = file[kindsAt + i] ?? 2;
    const own = (entry & otherName) === 0;
    const share = (own ? 1 : kind === 2 ? 0.1 : 0.9) * (kind === 1 ? 0.3 : 1);
    return (kind === 3 ? landmarkPopulation : u32(populations, i)) * share + (kind === 0 ? 1e10 : 0);
  };

  return {
    findPlaces: (name) => {
      const entries = entriesOf(foldName(name)).filter((entry) => (entry & people) === 0);
      return entries.toSorted((a, b) => rank(b) - rank(a)).map((entry) => placeAt((entry & numbers) >>> 0));
    },
    placeById: (id) => {
      for (let i = 0; i < count; i += 1) {
        const kind = file[kindsAt + i] ?? 2;
        if (!id.startsWith(`${kinds[kind]}:`)) continue;
        if (kind === 2 ? u32(ids, i) === Number(id.slice(5)) : placeAt(i).id === id) return placeAt(i);
      }
      return null;
    },
    countryOfPeople: (name) => {
      const folded = foldName(name);
      for (const form of [folded, folded.replace(/s$/, '')]) {
        const entry = entriesOf(form).find((one) => (one & people) !== 0);
        if (entry !== undefined) return placeAt((entry & numbers) >>> 0).country;
      }
      return null;
    },
  };
};
