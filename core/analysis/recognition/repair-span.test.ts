import { describe, expect, it } from 'vitest';
import { createTestAnalyzer } from '../testing/analyzer.ts';

const analyzer = createTestAnalyzer();
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
