import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from './find-quotes.ts';

const text = [
  'Chinese President Xi Jinping will visit Russia this week, the ministry said.',
  'Xi will visit Moscow from Friday until Sunday; the gate “was never opened”.',
  'The gate stood by the sea. The keeper had the key.',
  'The gate stood by the wall. Nobody had the key.',
].join('\n');
const find = (exact: string, prefix = '', suffix = '') => {
  const [span] = findQuotes([{ exact, prefix, suffix }], text);
  return span ? text.slice(span.start, span.end) : null;
};

describe('a quote without position', () => {
  it.each([
    ['visit Moscow', 'visit Moscow'],
    ['gate "was never opened"', 'gate “was never opened”'],
    ['never  opened”.\n\n  The gate stood by the sea', 'never opened”.\nThe gate stood by the sea'],
    ['Xi will visit Moscow from Friday and until Sunday', 'Xi will visit Moscow from Friday until Sunday'],
    ['Chinese President', 'Chinese President'],
    ['Nobody had the key.', 'Nobody had the key.'],
  ])('%j', (exact, found) => expect(find(exact)).toBe(found));

  it('is not anchored if it is repeated or missing', () => {
    expect(find('The gate stood by')).toBeNull();
    expect(find('had the key')).toBeNull();
    expect(find('words that occur nowhere at all')).toBeNull();
    expect(find(' \n ')).toBeNull();
  });

  it('is disambiguated by its context, and not anchored if the context differs', () => {
    const [span] = findQuotes([{ exact: 'had the key', prefix: 'wall. Nobody ', suffix: '.' }], text);
    expect(span?.start).toBe(text.lastIndexOf('had the key'));
    expect(find('week', 'It was a long ', ' on the ice')).toBeNull();
  });

  it('is found in any text if it is unique', () => {
    const word = fc.stringMatching(/^[a-z.*+?^$(){}[\]\\|/-]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        (words, from, count) => {
          const whole = words.map((each, index) => `${each}${index}x`).join(' ');
          const first = from % words.length;
          const exact = whole
            .split(' ')
            .slice(first, first + count)
            .join(' ');
          const start = whole.indexOf(exact);
          fc.pre(whole.indexOf(exact, start + 1) === -1);
          expect(findQuotes([{ exact, prefix: '', suffix: '' }], whole)).toEqual([
            { start, end: start + exact.length },
          ]);
        },
      ),
    );
  });
});
