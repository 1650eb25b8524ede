import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameTable } from '../../lexicon/names.ts';
import { createLineTokenizer } from '../../document/lines.ts';
import { tokenizeDocument, textBetween } from '../../document/document.ts';
import { findAmounts } from './amounts.ts';
import { findEvents } from './events.ts';
import { findWorks } from './works.ts';

const table = createNameTable(readFileSync('data/lexicon/names.bin'));
const amounts = (text: string): string[] => findAmounts(text).map(({ start, end }) => text.slice(start, end));
const found = (text: string, find: typeof findEvents): string[] => {
  const document = tokenizeDocument(text, createLineTokenizer(table, 0));
  return find(document).map(({ first, end }) => textBetween(document, first, end));
};

describe('monetary amounts', () => {
  it.each([
    ['It cost J$60,000 and $47.5 million.', ['J$60,000', '$47.5 million']],
    [
      'He owes 94,000 Swiss francs and 300 million CFA francs.',
      ['94,000 Swiss francs', '300 million CFA francs'],
    ],
    ['KSh 1,200 a bag, R3.2bn in all, 3 million won.', ['KSh 1,200', 'R3.2bn', '3 million won']],
    ['Two lempiras; 1.9 trillion dong.', ['1.9 trillion dong']],
    ['She asked for 40 birr.', ['40 birr']],
  ])('%s', (text, sums) => {
    expect(amounts(text)).toEqual(expect.arrayContaining(sums));
  });

  it.each(['3 won the race', 'in 2020 Real Madrid won', 'Article K5', 'two soles', 'Form P2'])(
    'are not in “%s”',
    (text) => {
      expect(amounts(text)).toEqual([]);
    },
  );
});

describe('events', () => {
  it.each([
    ['She sang at the Lake of Stars Festival.', 'Stars Festival'],
    ['Mali won the Africa Cup of Nations.', 'Africa Cup of Nations'],
    ['They left the Paris Agreement in 2020.', 'Paris Agreement'],
    ['At COP28 they spoke.', 'COP28'],
  ])('%s', (text, event) => {
    expect(found(text, findEvents)).toContain(event);
  });
});

describe('works', () => {
  it('are recognized before an apposition', () => {
    expect(found('He spoke of Rivers of Salt, a novel about his town.', findWorks)).toEqual([
      'Rivers of Salt',
    ]);
  });

  it('are not recognized as persons', () => {
    expect(found('He met with Xori Vantu, a film director.', findWorks)).toEqual([]);
  });
});
