import { describe, expect, it } from 'vitest';
import { createTestAnalyzer } from '../testing/analyzer.ts';

const analyzer = createTestAnalyzer();
/** "kind, speaker: content" of each quote. */
const quotesOf = (text: string): string[] => {
  const { entities, quotes } = analyzer.analyze(text);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return quotes.map(
    ({ kind, speaker, text: words }) => `${kind}, ${names.get(speaker ?? '') ?? 'nobody'}: ${words}`,
  );
};

describe('what is reported without "that"', () => {
  it.each([
    ['Maria Lopez expects the ferry to return in June.', 'the ferry to return in June'],
    ['Maria Lopez believes six more buses are needed.', 'six more buses are needed'],
    ['Maria Lopez called for an independent inquiry.', 'an independent inquiry'],
    ['Maria Lopez asked people not to look.', 'not to look'],
    ['Maria Lopez told reporters she had felt it before the race.', 'she had felt it before the race'],
    ['Maria Lopez claimed it had struck a depot.', 'it had struck a depot'],
    ['Maria Lopez said $65 million had been spent on trees.', '$65 million had been spent on trees'],
    ['Contacted by telephone, Maria Lopez said she would not comment.', 'she would not comment'],
  ])('%s', (text, content) => {
    expect(quotesOf(text)).toEqual([`indirect, Maria Lopez: ${content}`]);
  });

  it.each([
    'Maria Lopez believes in ghosts.',
    'Maria Lopez asked the court.',
    'Maria Lopez accused the ministry of failing.',
  ])('%s (nothing)', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('who speaks', () => {
  it.each([
    ['“We lost,” said the coach of Arsenal, Maria Lopez.', 'Maria Lopez'],
    ['“We lost,” said its interim leader, Maria Lopez.', 'Maria Lopez'],
    ['“We lost,” said Arsenal head coach Maria Lopez.', 'Maria Lopez'],
    ['“We lost,” vice-chancellor Maria Lopez responded.', 'Maria Lopez'],
    ['“We lost the day,” Maria Lopez used to say.', 'Maria Lopez'],
  ])('%s', (text, speaker) => {
    expect(quotesOf(text)[0]).toContain(`direct, ${speaker}: `);
  });

  it('names the person rather than the place where they work', () => {
    expect(quotesOf('Maria Lopez of the University of Ghana said that rents had risen.')).toEqual([
      'indirect, Maria Lopez: rents had risen',
    ]);
  });

  it('looks past an abbreviation in parentheses', () => {
    expect(quotesOf('Rents have risen, the World Health Organization (WHO) said.')).toEqual([
      'indirect, World Health Organization: Rents have risen',
    ]);
  });

  it('prefers the subject of the sentence before to an earlier speaker', () => {
    const text =
      '“We lost,” said Peter Novak.\n\nAdvocate James Carter was parking his car. “I heard a loud bang,” he said.';
    expect(quotesOf(text)).toContain('direct, James Carter: “I heard a loud bang,”');
  });

  it('attributes a quotation without a cue to the subject of the sentence before', () => {
    expect(
      quotesOf('Maria Lopez wants an X-ray machine for the clinic. “We were given one. It fears the cold.”'),
    ).toContain('direct, Maria Lopez: “We were given one. It fears the cold.”');
  });
});

describe('words in quotation marks within a sentence', () => {
  it('are partly quoted', () => {
    expect(quotesOf('Maria Lopez called the order “a cup without tea”.')).toEqual([
      'mixed, Maria Lopez: “a cup without tea”',
    ]);
    expect(quotesOf('Maria Lopez expressed her “deep sorrow over the attack”.')).toEqual([
      'mixed, Maria Lopez: “deep sorrow over the attack”',
    ]);
  });

  it('are no quotes when they are a term or a title', () => {
    expect(quotesOf('Maria Lopez read “The Old Man and the Sea” on the train.')).toEqual([]);
    expect(quotesOf('Maria Lopez wrote “The Old Man and the Sea” in Cuba.')).toEqual([]);
    expect(
      quotesOf('Critics called “For Whom the Bell Tolls” a war novel, Maria Lopez wrote.'),
    ).not.toContain('direct, Maria Lopez: “For Whom the Bell Tolls”');
    expect(quotesOf('Maria Lopez has a “flat” in town.')).toEqual([]);
  });
});

describe('interviews', () => {
  const text = [
    'Maria Lopez has run the clinic since 2019.',
    'HERALD: Do you sleep?',
    'LOPEZ: From four to nine. My daughter drew me with a lamp.',
    'I hung it up in the office.',
    'HERALD: What has changed?',
    'LOPEZ: We have closed the old ward. He said it was late.',
    'The clinic opens on Monday.',
  ].join('\n\n');

  it('have answers, which may take several paragraphs', () => {
    expect(quotesOf(text)).toEqual([
      'direct, Maria Lopez: From four to nine. My daughter drew me with a lamp.',
      'direct, Maria Lopez: I hung it up in the office.',
      'direct, Maria Lopez: We have closed the old ward. He said it was late.',
    ]);
  });

  it('may be marked with Q and A', () => {
    const own = text.replaceAll('HERALD:', 'Q:').replaceAll('LOPEZ:', 'A:');
    expect(quotesOf(own)).toHaveLength(3);
  });

  it('are not lists with labels', () => {
    expect(quotesOf('WHEN: Monday.\n\nWHERE: Lagos.\n\nWHO: Maria Lopez.')).toEqual([]);
  });
});
