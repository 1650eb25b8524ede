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

describe('names as the tagger leaves them', () => {
  it('are parted at their owner', () => {
    expect(namesIn('Kenya’s United Democratic Alliance denied it on Monday.')).toEqual([
      'organization: United Democratic Alliance',
      'place: Kenya',
    ]);
  });

  it('are parted where a hyphen joins two places', () => {
    expect(namesIn('He drove along the Nairobi-Mombasa road at night.')).toEqual([
      'place: Mombasa',
      'place: Nairobi',
    ]);
  });

  it('keep their hyphens', () => {
    expect(namesIn('President Moon Jae-in met Kim Jong-un in Panmunjom.')).toEqual(
      expect.arrayContaining(['person: Kim Jong-un', 'person: Moon Jae-in']),
    );
  });

  it('are no places inside the name of an event', () => {
    expect(namesIn('Her film opened the Cannes Film Festival last week.')).not.toContain('place: Cannes');
  });

  it('are no words of respect or weekdays', () => {
    expect(namesIn('The MP spoke on Monday.')).toEqual([]);
  });
});
