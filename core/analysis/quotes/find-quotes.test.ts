import { describe, expect, it } from 'vitest';
import { createTestAnalyzer } from '../testing/analyzer.ts';

const analyzer = createTestAnalyzer();
/** "speaker: content" of each quote. */
const quotesOf = (text: string): string[] => {
  const { entities, quotes } = analyzer.analyze(text);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return quotes.map(({ speaker, text: words }) => `${names.get(speaker ?? '') ?? 'nobody'}: ${words}`);
};

describe('speaker attribution', () => {
  it('does not attribute a quote to the modifier of the subject', () => {
    expect(quotesOf('Residents of Tumaco say they have heard shooting every night.')).toEqual([
      'nobody: they have heard shooting every night',
    ]);
  });

  it("attributes a spokesperson's quote to the organization", () => {
    expect(quotesOf('A spokesman for Eskom said that two units would return in July.')).toEqual([
      'Eskom: two units would return in July',
    ]);
  });

  it("does not attribute an official's quote to the organization", () => {
    expect(quotesOf('Bank Indonesia would act if the rupiah fell further, its governor said.')).toEqual([
      'nobody: Bank Indonesia would act if the rupiah fell further',
    ]);
  });

  it('attributes a quote after a colon to the subject before it', () => {
    expect(quotesOf('Luis Quispe was blunt: “Nobody consulted us about it.”')).toEqual([
      'Luis Quispe: “Nobody consulted us about it.”',
    ]);
  });

  it('ends the quote at a coordinated clause', () => {
    expect(
      quotesOf(
        'General Luis Ospina denied that the army had left the port, and told reporters: “We will stay.”',
      ),
    ).toEqual(['Luis Ospina: the army had left the port', 'Luis Ospina: “We will stay.”']);
  });
});
