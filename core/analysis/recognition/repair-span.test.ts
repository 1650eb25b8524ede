import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analyzer.ts';

const read = (name: string): Uint8Array => readFileSync(`data/lexicon/${name}.bin`);
const analyzer = createAnalyzer({
  names: read('names'),
  clusters: read('clusters'),
  spelling: read('spelling'),
  places: read('places'),
  tagger: read('tagger'),
});
const namesIn = (text: string): string[] =>
  analyzer
    .analyze(text)
    .entities.filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organization')
    .map(({ kind, name }) => `${kind}: ${name}`)
    .toSorted();

describe('boundaries of tagged names', () => {
  it('are split at a possessive', () => {
    expect(namesIn('Kenya’s United Democratic Alliance denied it on Monday.')).toEqual([
      'organization: United Democratic Alliance',
      'place: Kenya',
    ]);
  });

  it('are split at a hyphen between two places', () => {
    expect(namesIn('He drove along the Nairobi-Mombasa road at night.')).toEqual([
      'place: Mombasa',
      'place: Nairobi',
    ]);
  });

  it('include hyphenated parts', () => {
    expect(namesIn('President Moon Jae-in met Kim Jong-un in Panmunjom.')).toEqual(
      expect.arrayContaining(['person: Kim Jong-un', 'person: Moon Jae-in']),
    );
  });

  it('exclude places inside the name of an event', () => {
    expect(namesIn('Her film opened the Cannes Film Festival last week.')).not.toContain('place: Cannes');
  });

  it('exclude honorifics and weekdays', () => {
    expect(namesIn('The MP spoke on Monday.')).toEqual([]);
  });
});
