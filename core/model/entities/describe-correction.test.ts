import { expect, it } from 'vitest';
import { describeCorrection } from './describe-correction.ts';

const target = { kind: 'person', name: 'Xi', mention: null } as const;
const anchor = (exact: string) => ({
  span: { start: 0, end: exact.length },
  quote: { exact, prefix: '', suffix: '' },
  textVersion: 1,
});

it('describes each correction', () => {
  const describe = (act: Parameters<typeof describeCorrection>[0]['act'], always = false) =>
    describeCorrection({ act, always });
  expect(describe({ act: 'rename', target, name: 'Xi Jinping' })).toBe('“Xi” is named “Xi Jinping”');
  expect(describe({ act: 'kind', target, kind: 'group' }, true)).toBe('“Xi” is a group (in all articles)');
  expect(describe({ act: 'merge', target, into: { ...target, name: 'Xi Jinping' } })).toBe(
    '“Xi” is the same as “Xi Jinping”',
  );
  expect(describe({ act: 'split', target, mentions: [anchor('Xi')], name: 'Mr Xi' })).toBe(
    'one mention of “Xi” (“Xi”) is of “Mr Xi”',
  );
  expect(describe({ act: 'split', target, mentions: [anchor('Xi'), anchor('him')], name: 'Bo' })).toBe(
    '2 mentions of “Xi” (“Xi”, “him”) are of “Bo”',
  );
  expect(describe({ act: 'remove', target })).toBe('“Xi” is not a name');
  expect(describe({ act: 'add', anchor: anchor('Bo'), kind: 'person', name: 'Bo' })).toBe(
    '“Bo” names a person',
  );
  expect(describe({ act: 'speaker', quote: anchor('“We agree,”'), speaker: target })).toBe(
    '“We agree,” was said by “Xi”',
  );
  expect(describe({ act: 'speaker', quote: anchor(`“${'so it goes '.repeat(9)}”`), speaker: null })).toBe(
    '“so it goes so it goes so it goes so it goes so it goes so …” was said by nobody who is named',
  );
  const place = {
    id: 'city:1',
    kind: 'city',
    name: 'Moscow',
    latitude: 1,
    longitude: 1,
    country: 'US',
    admin: 'Idaho',
    population: null,
  } as const;
  expect(describe({ act: 'place', target, place })).toBe('“Xi” is the place Moscow, Idaho, US');
});
