import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGazetteer } from './gazetteer.ts';

const gazetteer = createGazetteer(readFileSync('data/lexicon/places.bin'));
const first = (name: string) => gazetteer.findPlaces(name)[0];

describe('the gazetteer', () => {
  it('finds countries by all their names', () => {
    for (const name of ['China', "People's Republic of China"]) expect(first(name)?.id).toBe('country:CN');
    for (const name of ['U.S.', 'the United States', 'America', 'USA'])
      expect(first(name)?.id).toBe('country:US');
    expect(first('Côte d’Ivoire')).toMatchObject({ country: 'CI', kind: 'country' });
    expect(first('Brazil')?.population).toBeGreaterThan(200_000_000);
  });

  it('returns all places with a name, most populous first', () => {
    const places = gazetteer.findPlaces('Moscow');
    expect(places[0]).toMatchObject({ country: 'RU', kind: 'city' });
    expect(places.some(({ country, admin }) => country === 'US' && admin === 'Idaho')).toBe(true);
    expect(first('Lagos')).toMatchObject({ country: 'NG' });
    expect(first('Georgia')).toMatchObject({ kind: 'country', country: 'GE' });
    expect(gazetteer.findPlaces('Georgia').some(({ id }) => id === 'region:US.GA')).toBe(true);
  });

  it('finds names with and without accents, and former names', () => {
    expect(first('Bogota')?.id).toBe(first('Bogotá')?.id);
    expect(first('Bombay')?.name).toBe('Mumbai');
  });

  it('returns coordinates', () => {
    expect(first('Nairobi')?.latitude).toBeCloseTo(-1.28, 1);
    expect(first('Nairobi')?.longitude).toBeCloseTo(36.82, 1);
    const { latitude, longitude } = first('Kazakhstan') ?? { latitude: 0, longitude: 0 };
    expect(latitude).toBeGreaterThan(44);
    expect(longitude).toBeGreaterThan(60);
  });

  it.each([
    ['Russia', 62, 97],
    ['Fiji', -18, 178],
    ['Australia', -26, 134],
  ])('returns the coordinates of %s', (name, latitude, longitude) => {
    expect(Math.abs((first(name)?.latitude ?? 0) - latitude)).toBeLessThan(3);
    expect(Math.abs((first(name)?.longitude ?? 0) - longitude)).toBeLessThan(3);
  });

  it.each([
    ['the Red Sea', 20, 38.5, null],
    ['Sahel', 15, 5, null],
    ['Middle East', 29, 42, null],
    ['Mediterranean', 36, 18, null],
    ['River Nile', 24, 33, null],
    ['Mount Kenya', 0, 37, 'KE'],
    ['Mindanao', 8, 125, 'PH'],
  ])('contains %s, which is not a town', (name, latitude, longitude, country) => {
    expect(first(name)).toMatchObject({ kind: 'feature', country, population: null });
    expect(first(name)?.latitude).toBeCloseTo(latitude, 0);
    expect(first(name)?.longitude).toBeCloseTo(longitude, 0);
  });

  it('finds a place by id', () => {
    for (const name of ['Kenya', 'Idaho', 'Hanoi', 'Lake Chad']) {
      const place = first(name);
      expect(place && gazetteer.placeById(place.id)).toEqual(place);
    }
    expect(gazetteer.placeById('city:1')).toBeNull();
    expect(gazetteer.placeById('')).toBeNull();
  });

  it('maps a demonym to its country', () => {
    expect(gazetteer.countryOfPeople('Chinese')).toBe('CN');
    expect(gazetteer.countryOfPeople('Nigerians')).toBe('NG');
    expect(gazetteer.countryOfPeople('Muslim')).toBeNull();
  });

  it('returns nothing for other words', () => {
    expect(gazetteer.findPlaces('Foreign Ministry')).toEqual([]);
    expect(gazetteer.findPlaces('')).toEqual([]);
  });

  it('rejects a malformed file', () => {
    expect(() => createGazetteer(new Uint8Array(40))).toThrow(RangeError);
  });
});
