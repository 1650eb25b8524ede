import { describe, expect, it } from 'vitest';
import { createTestAnalyzer } from '../testing/analyzer.ts';

const analyzer = createTestAnalyzer();
const entity = (text: string, name: string) =>
  analyzer.analyze(text).entities.find((candidate) => candidate.name === name);

describe('facts of an entity', () => {
  it('splits role and country', () => {
    const text = 'Chinese vice foreign minister Cheng Guoping spoke in Lagos. Cheng left on Monday.';
    expect(entity(text, 'Cheng Guoping')).toMatchObject({
      role: 'vice foreign minister',
      country: 'CN',
      aliases: ['Cheng'],
    });
    expect(entity(text, 'Lagos')).toMatchObject({ country: 'NG', place: { kind: 'city', country: 'NG' } });
  });

  it('maps a demonym to its country', () => {
    expect(entity('Kenyans voted on Tuesday, officials said.', 'Kenyans')?.country).toBe('KE');
  });

  it('assigns each entity its share of the mentions', () => {
    const { entities } = analyzer.analyze('President Xi Jinping met Vladimir Putin. Xi spoke. Xi left.');
    const weightOf = (name: string): number =>
      entities.find((candidate) => candidate.name === name)?.weight ?? 0;
    expect(weightOf('Xi Jinping')).toBeGreaterThan(weightOf('Vladimir Putin'));
    expect(entities.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
  });
});

describe('place resolution', () => {
  const placeOf = (text: string, name = 'Moscow') => entity(text, name)?.place;

  it('prefers the most populous place without context', () => {
    expect(placeOf('The visit to Moscow ended on Sunday.')).toMatchObject({ country: 'RU' });
  });

  it('uses the region after a comma', () => {
    expect(placeOf('Four students were found in Moscow, Idaho, on Sunday.')).toMatchObject({
      admin: 'Idaho',
    });
    expect(placeOf('The tower stands in Paris, Texas, since 1993.', 'Paris')).toMatchObject({
      admin: 'Texas',
    });
  });

  it('uses the countries in the text', () => {
    const idaho =
      'Students in Moscow mourned. The Idaho town of Moscow is small. Police in Idaho said so. Boise is far.';
    expect(placeOf(idaho)).toMatchObject({ admin: 'Idaho' });
    const russia =
      'Russian President Vladimir Putin spoke in Moscow. Russia and the state of Idaho have no ties.';
    expect(placeOf(russia)).toMatchObject({ country: 'RU' });
  });

  it('distinguishes the country from the state', () => {
    expect(placeOf('Voters in Georgia, Armenia and Azerbaijan went to the polls.', 'Georgia')?.id).toBe(
      'country:GE',
    );
    expect(
      placeOf('Voters in Atlanta and Savannah, Georgia, decided. Georgia is a key U.S. state.', 'Georgia')
        ?.id,
    ).toBe('region:US.GA');
  });
});
