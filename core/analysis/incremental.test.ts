import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { testLexicon } from './testing/analyzer.ts';
import { createMemo } from './text/memo.ts';

const resources = testLexicon();
const lines = readFileSync('data/sample/guardian-ng-xi-visit.txt', 'utf8').split('\n').slice(0, 40);
const other = [
  'Amina Mohammed told reporters in Abuja that “the talks go on”, Reuters said.',
  'XI TO VISIT MOSCOW',
  'she said on Friday.',
  'Email Facebook Twitter Share',
  '',
  '“We will not disappoint our people,',
  '“and that is all,” Putin added. victory',
  'The Russian president left on Monday; the two leaders will meet again.',
];

/** One edit of a text: a line is inserted, deleted or moved, or a word in it is inserted or deleted. */
const edit = fc.record({
  at: fc.nat(60),
  act: fc.constantFrom('insert', 'remove', 'move', 'cut', 'word'),
  line: fc.constantFrom(...other),
  word: fc.constantFrom('Moscow', 'china', 'The', 'said', '“', '”', 'Smith', 'russia', '\u2028'),
  place: fc.nat(20),
});

const changed = (
  before: readonly string[],
  { at, act, line, word, place }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): string[] => {
  const after = [...before];
  const i = after.length === 0 ? 0 : at % after.length;
  const words = (after[i] ?? '').split(' ');
  if (act === 'insert') after.splice(i, 0, line);
  else if (act === 'remove') after.splice(i, 1);
  else if (act === 'move') after.push(...after.splice(i, 1));
  else if (act === 'cut') after[i] = words.slice(0, place % (words.length + 1)).join(' ');
  else after[i] = words.toSpliced(place % (words.length + 1), 0, word).join(' ');
  return after;
};

// More than a hundred analyses: on a busy machine they take longer than the usual limit of a test.
const timeout = 120_000;

test.each([3, 1000])(
  'analyzes an edited text the same with and without cache (%d entries)',
  { timeout },
  (keep) => {
    const fresh = createAnalyzer(resources);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const cached = createAnalyzer(resources, { keep });
        let text = lines;
        cached.analyze(text.join('\n'));
        for (const edit of edits) {
          text = changed(text, edit);
          expect(cached.analyze(text.join('\n'))).toEqual(fresh.analyze(text.join('\n')));
        }
      }),
      { numRuns: 25 },
    );
  },
);

test('evicts the least recently used entries', () => {
  const memo = createMemo<string>(2);
  const computed: string[] = [];
  const get = (key: string): string =>
    memo.get(key, () => {
      computed.push(key);
      return key.toUpperCase();
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'b', 'a']) expect(get(key)).toBe(key.toUpperCase());
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'e', 'b', 'a']);
});
