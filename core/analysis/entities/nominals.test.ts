import { describe, expect, it } from 'vitest';
import { createTestAnalyzer } from '../testing/analyzer.ts';

const analyzer = createTestAnalyzer();
const mentionsOf = (text: string, name: string): string[] =>
  analyzer
    .analyze(text)
    .entities.find((entity) => entity.name === name)
    ?.mentions.map((mention) => mention.text) ?? [];

describe('nominal mentions', () => {
  const visit =
    'Russian President Vladimir Putin met Chinese President Xi Jinping in Moscow on Friday. The Russian president thanked the city. The two leaders signed a treaty.';

  it('resolve to the person with the office', () => {
    expect(mentionsOf(visit, 'Vladimir Putin')).toEqual([
      'Vladimir Putin',
      'The Russian president',
      'The two leaders',
    ]);
    expect(mentionsOf(visit, 'Xi Jinping')).toEqual(['Xi Jinping', 'The two leaders']);
  });

  it('resolve to the last place', () => {
    expect(mentionsOf(visit, 'Moscow')).toEqual(['Moscow', 'the city']);
  });

  it('resolve to the organization of that name', () => {
    const text = 'The Ministry of Health in Nairobi spoke of ten deaths. The ministry sent doctors.';
    expect(mentionsOf(text, 'Ministry of Health')).toContain('The ministry');
  });

  it('resolve to a landmark whose name contains the noun, at any distance', () => {
    const between = 'Rain fell. '.repeat(12);
    const text = `The ferry left Jeju Island for Riverside Church. ${between}The island was quiet. The church was full.`;
    expect(mentionsOf(text, 'Jeju Island')).toContain('The island');
    expect(mentionsOf(text, 'Riverside Church')).toContain('The church');
  });

  it('resolve to the most frequent city when the nearest is far', () => {
    const text = `Lagos is growing. Lagos is loud. They came from Lagos to Abuja. ${'Rain fell. '.repeat(4)}The city slept.`;
    expect(mentionsOf(text, 'Lagos')).toContain('The city');
  });

  it('are not found without an antecedent', () => {
    const { entities } = analyzer.analyze('The president and the company said nothing in the city.');
    expect(entities).toEqual([]);
  });

  it('are not found inside a compound', () => {
    const text = 'Lagos is growing. The city council met.';
    expect(mentionsOf(text, 'Lagos')).toEqual(['Lagos']);
  });
});
