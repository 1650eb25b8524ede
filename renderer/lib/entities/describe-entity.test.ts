import { expect, it } from 'vitest';
import { createEntity, type Place } from '../../../core/model/analysis.ts';
import { summarizeEntity, formatPopulation, describePlace } from './describe-entity.ts';

const moscow: Place = {
  id: 'city:5601538',
  kind: 'city',
  name: 'Moscow',
  latitude: 46.7,
  longitude: -117,
  country: 'US',
  admin: 'Idaho',
  population: 25_060,
};

it('describes what and where a place is', () => {
  expect(describePlace(moscow)).toBe('City in Idaho, United States');
  expect(describePlace({ ...moscow, kind: 'region' })).toBe('Region in United States');
  expect(describePlace({ ...moscow, kind: 'country' })).toBe('Country');
});

it('rounds population numbers', () => {
  expect(formatPopulation(25_060)).toBe('25,100 people');
  expect(formatPopulation(12_345_678)).toBe('12.3 million people');
  expect(formatPopulation(1_400_000_000)).toBe('1.4 billion people');
});

it('formats dates', () => {
  const date = createEntity({ id: 'd', kind: 'date', name: 'Tuesday', mentions: [] });
  expect(summarizeEntity({ ...date, description: '2021-02-02' })).toBe('Feb 2, 2021');
  expect(summarizeEntity({ ...date, description: '2021-02' })).toBe('February 2021');
  expect(summarizeEntity({ ...date, description: 'every week' })).toBe('every week');
  expect(summarizeEntity({ ...date, name: '1956', description: '1956' })).toBeNull();
  expect(summarizeEntity({ ...date, name: '15 April 2023', description: '2023-04-15' })).toBeNull();
});

it("prefers the text's description over known facts", () => {
  const entity = createEntity({ id: 'e', kind: 'person', name: 'Cheng', mentions: [] });
  expect(summarizeEntity(entity)).toBeNull();
  expect(summarizeEntity({ ...entity, role: 'minister', country: 'CN' })).toBe('minister, China');
  expect(summarizeEntity({ ...entity, role: 'minister', description: 'Chinese minister' })).toBe(
    'Chinese minister',
  );
  expect(summarizeEntity({ ...entity, kind: 'place', place: moscow })).toBe('City in Idaho, United States');
});
