import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextAnchor } from '../model/anchor.ts';
import { describeSpan } from './describe.ts';
import { findAnchors, type FindOptions, type FoundAnchor } from './find.ts';

const paragraphs = [
  'The harbour master closed the northern gate before dawn, because the ice had begun to press against its hinges.',
  'Two trawlers waited outside. Their crews, who had not slept, listened to the radio and said little to one another.',
  'At noon the wind turned. The gate was opened again, the trawlers came in, and nobody asked who had given the order.',
  'In the archive of the town there is a photograph of that day: forty people on the quay, all of them looking at the sea.',
  'The archive burned in 1931. What is left of the photograph is a description, written by a clerk with a careful hand.',
];
const text = paragraphs.join('\n');
const anchorOf = (words: string, from = text) => {
  const start = from.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return describeSpan(from, { start, end: start + words.length }, 1);
};
const findAnchor = (anchor: TextAnchor, changed: string, options: FindOptions = {}): FoundAnchor => {
  const [found] = findAnchors([anchor], changed, options);
  if (!found) throw new Error('no answer');
  return found;
};
const wordsAt = (changed: string, found: { span: { start: number; end: number } | null }) =>
  found.span && changed.slice(found.span.start, found.span.end);
/** With and without the old text. */
const ways = [{ oldText: text }, {}];

describe.each(ways)('with %o', (options) => {
  test('an unchanged text yields exact results', () => {
    const anchor = anchorOf('opened again, the trawlers came in');
    expect(findAnchor(anchor, text, options)).toEqual({ state: 'exact', span: anchor.span, score: 1 });
  });

  test('text inserted before the span shifts it', () => {
    const anchor = anchorOf('forty people on the quay');
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (inserted) => {
        const changed = `${inserted}\n${text}`;
        const found = findAnchor(anchor, changed, options);
        expect(found.state).toBe('moved');
        expect(found.span).toEqual({
          start: anchor.span.start + inserted.length + 1,
          end: anchor.span.end + inserted.length + 1,
        });
      }),
    );
  });

  test.each(paragraphs)('a deleted passage is orphaned: %s', (gone) => {
    const anchor = anchorOf(gone.slice(10, 60));
    const changed = paragraphs.filter((p) => p !== gone).join('\n');
    expect(findAnchor(anchor, changed, options)).toMatchObject({ state: 'orphaned', span: null });
  });

  test('ignores typography', () => {
    const old = 'He said: "It isn\'t over - not yet..." and left. Nobody in the room believed him any more.';
    const set = 'He said: “It isn’t over – not yet…” and left. Nobody in the room believed him any more.';
    const anchor = anchorOf('"It isn\'t over - not yet..."', old);
    const found = findAnchor(anchor, set, 'oldText' in options ? { oldText: old } : {});
    expect(wordsAt(set, found)).toBe('“It isn’t over – not yet…”');
  });

  test('anchors follow reordered paragraphs', () => {
    const changed = [3, 1, 4, 0, 2].map((i) => paragraphs[i]).join('\n');
    for (const words of ['the ice had begun', 'who had not slept, listened', 'written by a clerk']) {
      expect(wordsAt(changed, findAnchor(anchorOf(words), changed, options))).toBe(words);
    }
  });

  test('words changed inside the passage remain inside the span', () => {
    const changed = text.replace('listened to the radio', 'listened to their old radio');
    const found = findAnchor(
      anchorOf('who had not slept, listened to the radio and said little'),
      changed,
      options,
    );
    expect(wordsAt(changed, found)).toBe('who had not slept, listened to their old radio and said little');
  });

  test('a span that starts and ends inside words retains its boundaries', () => {
    const anchor = anchorOf('bour master closed the north');
    const changed = `A new first line.\n${text}`;
    expect(wordsAt(changed, findAnchor(anchor, changed, options))).toBe('bour master closed the north');
  });

  test('an empty quote, an empty text and a span outside the text are orphaned', () => {
    const anchor = anchorOf('opened again');
    expect(findAnchor(anchor, '', options).state).toBe('orphaned');
    const nothing = { ...anchor, quote: { ...anchor.quote, exact: '' } };
    expect(findAnchor(nothing, text, options).state).toBe('orphaned');
    const outside = { ...anchor, span: { start: 90_000, end: 90_012 } };
    expect(wordsAt(text, findAnchor(outside, text, options))).toBe('opened again');
  });

  test('for any texts, every result lies within the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.nat(80),
        fc.nat(80),
        (old, changed, a, b) => {
          const anchor = describeSpan(old, { start: Math.min(a, b), end: Math.max(a, b) }, 1);
          const found = findAnchor(anchor, changed, 'oldText' in options ? { oldText: old } : {});
          expect(found.span === null).toBe(found.state === 'orphaned');
          expect(found.score).toBeGreaterThanOrEqual(0);
          expect(found.score).toBeLessThanOrEqual(1);
          if (found.span === null) return;
          expect(found.span.start).toBeGreaterThanOrEqual(0);
          expect(found.span.start).toBeLessThan(found.span.end);
          expect(found.span.end).toBeLessThanOrEqual(changed.length);
          if (found.state === 'exact') expect(found.span).toEqual(anchor.span);
        },
      ),
    );
  });
});

describe('repeated passages', () => {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;

  test('the old text distinguishes a copy from the original', () => {
    const changed = [second, first, second, third, fourth, fifth].join('\n');
    const anchor = anchorOf('listened to the radio');
    const found = findAnchor(anchor, changed, { oldText: text });
    expect(found.span?.start).toBe(anchor.span.start + second.length + 1);
  });

  test('is orphaned without the old text', () => {
    const changed = ['One line more.', second, first, third, second, fourth].join('\n');
    const found = findAnchor(anchorOf('slept, listened to the radio'), changed);
    expect(found).toMatchObject({ state: 'orphaned', span: null });
    expect(found.score).toBeGreaterThan(0.5);
  });

  test('confident neighbors disambiguate', () => {
    const changed = [second, first, second, third, fourth, fifth].join('\n');
    const anchors = ['ice had begun to press', 'slept, listened to the radio', 'nobody asked who'].map((w) =>
      anchorOf(w),
    );
    const found = findAnchors(anchors, changed);
    expect(found.map((f) => (f.span?.start ?? 0) - second.length - 1)).toEqual(
      anchors.map((a) => a.span.start),
    );
  });

  test('the remaining one of two copies does not match the deleted one', () => {
    const old = [first, second, third, second, fourth].join('\n');
    const changed = [first, second, third, fourth].join('\n');
    const start = old.lastIndexOf('listened to the radio');
    const anchor = describeSpan(old, { start, end: start + 21 }, 1);
    expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
  });
});

test('words inserted at a boundary remain outside the span', () => {
  const changed = text
    .replace('forty people', 'some of those forty people')
    .replace('the quay,', 'the quay itself,');
  const found = findAnchor(anchorOf('forty people on the quay'), changed, { oldText: text });
  expect(wordsAt(changed, found)).toBe('forty people on the quay');
});

test('a replaced first word remains in the span', () => {
  const changed = text.replace('forty people', 'sixty people');
  const found = findAnchor(anchorOf('forty people on the quay'), changed, { oldText: text });
  expect(wordsAt(changed, found)).toBe('sixty people on the quay');
});

test('a span without words is found between its neighbors', () => {
  const found = findAnchor(anchorOf(': '), `First.\n${text}`, { oldText: text });
  expect(found.span?.start).toBe(anchorOf(': ').span.start + 7);
});

test('ignores an old text that does not match the anchor', () => {
  const found = findAnchor(anchorOf('forty people on the quay'), `New.\n${text}`, {
    oldText: 'something else',
  });
  expect(found.state).toBe('moved');
});

describe('text inserted after a span', () => {
  const lines = ['The first line ends here.', 'The second line says more.', 'The last line is a short one.'];
  const old = lines.join('\n');
  const spanOf = (words: string) => {
    const start = old.indexOf(words);
    return describeSpan(old, { start, end: start + words.length }, 1);
  };

  test.each([
    ['the end of a line', 'ends here.'],
    ['the end of the text', 'short one.'],
    ['a whole line', 'The second line says more.'],
  ])('remains outside: %s', (_, words) => {
    const added = `Something new was put in.${' It is long and it ends like a line.'.repeat(30)}`;
    const text = lines.flatMap((line) => [line, added]).join('\n');
    const [found] = findAnchors([spanOf(words)], text, { oldText: old });
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe(words);
  });
});

describe('a quote without context', () => {
  const bare = (words: string) => {
    const anchor = anchorOf(words);
    return { ...anchor, quote: { ...anchor.quote, prefix: '', suffix: '' } };
  };

  test.each(['rawlers waited outside. Their cr', 'hinges.\nTwo trawl', 'photograph of that d'])(
    'is found by its letters where its edges cut words: %s',
    (words) => {
      const changed = `Put in before.\n${text.replace('waited', 'lay')}`;
      expect(wordsAt(changed, findAnchor(bare(words), changed))).toBe(words.replace('waited', 'lay'));
    },
  );

  test('a part of a word is found verbatim', () => {
    const changed = `Put in before.\n${text}`;
    expect(wordsAt(changed, findAnchor(bare('otograp'), changed))).toBe('otograp');
  });
});

describe('repeated lines', () => {
  const [first = '', second = '', third = '', fourth = ''] = paragraphs;
  const spansOf = (line: string, from: string) =>
    [0, 20, 40].map((at) => {
      const start = from.indexOf(line) + at;
      return describeSpan(from, { start, end: start + 25 }, 1);
    });

  test('when each line is followed by its copy, the first is the original', () => {
    const alike = `${second.slice(0, 30)} and then they went below.`;
    // In a text of few lines, a copy may be adjacent to its original by chance.
    const more = Array.from({ length: 8 }, (_, n) => `One more line, with a number of its own: ${n}.`);
    const old = [first, second, alike, fourth, ...more].join('\n');
    const changed = [first, second, second, alike, alike, fourth, ...more].join('\n');
    for (const line of [second, alike]) {
      for (const anchor of spansOf(line, old)) {
        const found = findAnchor(anchor, changed, { oldText: old });
        expect(found.span?.start).toBe(changed.indexOf(line) + anchor.span.start - old.indexOf(line));
      }
    }
  });

  test('when copies are anywhere, an adjacent copy is ambiguous and orphaned', () => {
    const old = [first, second, third, fourth].join('\n');
    const changed = [first, second, second, third, fourth, first].join('\n');
    for (const anchor of spansOf(second, old))
      expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
    for (const anchor of spansOf(first, old))
      expect(findAnchor(anchor, changed, { oldText: old }).span).toEqual(anchor.span);
  });

  test('words that a deleted line shares with its replacement do not attract an anchor', () => {
    const old = [first, second, third].join('\n');
    const put =
      'The committee said that it would look into the noise at noon and in the evening, and to the lamps.';
    const changed = [first, put, third].join('\n');
    for (const anchor of spansOf(second, old))
      expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
  });
});

describe('a quote without position', () => {
  const nowhere = (exact: string) => ({
    span: { start: -1, end: -1 },
    quote: { exact, prefix: '', suffix: '' },
    textVersion: 1,
  });

  test('a common prefix is not a match', () => {
    const visit = 'We will visit Russia in May. They visit Rus and others. Moscow is old.';
    expect(findAnchor(nowhere('visit Moscow'), visit).state).toBe('orphaned');
    // The same applies when the stored position is the start of the text.
    const atStart = { ...nowhere('visit Moscow'), span: { start: 0, end: 12 } };
    expect(findAnchor(atStart, visit).state).toBe('orphaned');
  });

  test('a unique quote is found, a repeated one is not', () => {
    expect(wordsAt(text, findAnchor(nowhere('opened again, the trawlers'), text))).toBe(
      'opened again, the trawlers',
    );
    expect(findAnchor(nowhere('the trawlers'), `${text}\nAnd then the trawlers left.`).state).toBe(
      'orphaned',
    );
  });

  test.each(['trawlers waited outside. Their crews', 'crews, who had not slept'])(
    'words put in beside the first or last word leave it the first or last: %s',
    (words) => {
      const changed = text
        .replace('Their crews', 'Their own weary crews')
        .replace('had not', 'surely had not');
      const found = wordsAt(changed, findAnchor(nowhere(words), changed)) ?? '';
      expect(found.startsWith(words.split(' ')[0] ?? '')).toBe(true);
      expect(found.endsWith(words.split(' ').at(-1) ?? '')).toBe(true);
    },
  );
});

describe('reordered paragraphs', () => {
  const twice = 'Then they lifted the old barrier, and all boats came in.';
  const lines = [
    `In March the rain stopped. ${twice}`,
    ...paragraphs,
    `“At night, too,” she said. ${twice} Then it was shut.`,
  ];
  const old = lines.join('\n');
  const anchors = lines.flatMap((line) => {
    const from = old.indexOf(line);
    return [0, 12].map((at) => describeSpan(old, { start: from + at, end: from + at + 18 }, 1));
  });
  const spanOf = (line: string) => old.indexOf(line) + line.indexOf(twice);
  const first = describeSpan(
    old,
    { start: spanOf(lines[0] ?? ''), end: spanOf(lines[0] ?? '') + twice.length },
    1,
  );

  test('context outweighs position for repeated words', () => {
    const changed = lines.toReversed().join('\n');
    const found = findAnchors([...anchors, first], changed).at(-1);
    expect(found?.span?.start).toBe(changed.lastIndexOf(twice));
  });

  test('a quote of two separated paragraphs does not span a third one', () => {
    const words = old.slice(old.indexOf('against its hinges.'), old.indexOf('outside. Their'));
    const start = old.indexOf(words);
    const parted = describeSpan(old, { start, end: start + words.length }, 1);
    // The second half now follows the first, with one paragraph between.
    const changed = [6, 5, 1, 4, 2, 3, 0].map((n) => lines[n]).join('\n');
    const found = findAnchors([...anchors, parted], changed).at(-1);
    expect(wordsAt(changed, found ?? { span: null }) ?? '').not.toContain('archive');
  });

  test('a paragraph inserted into a quote does not split it if the order is unchanged', () => {
    const words = old.slice(
      old.indexOf('pressing') === -1 ? old.indexOf('to press against') : 0,
      old.indexOf(' outside. Their'),
    );
    const start = old.indexOf(words);
    const over = describeSpan(old, { start, end: start + words.length }, 1);
    const put = 'A paragraph that somebody put in here, about the weather and the price of fish.';
    const changed = [lines[0], lines[1], put, ...lines.slice(2)].join('\n');
    const found = findAnchors([...anchors, over], changed).at(-1);
    expect(wordsAt(changed, found ?? { span: null })).toContain(put);
  });
});
