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
/** With the old text and without it. */
const ways = [{ oldText: text }, {}];

describe.each(ways)('with %o', (options) => {
  test('an unchanged text answers exact', () => {
    const anchor = anchorOf('opened again, the trawlers came in');
    expect(findAnchor(anchor, text, options)).toEqual({ state: 'exact', span: anchor.span, score: 1 });
  });

  test('what is put in before shifts the span by its length', () => {
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

  test.each(paragraphs)('a passage that is gone is orphaned: %s', (gone) => {
    const anchor = anchorOf(gone.slice(10, 60));
    const changed = paragraphs.filter((p) => p !== gone).join('\n');
    expect(findAnchor(anchor, changed, options)).toMatchObject({ state: 'orphaned', span: null });
  });

  test('typography does not matter', () => {
    const old = 'He said: "It isn\'t over - not yet..." and left. Nobody in the room believed him any more.';
    const set = 'He said: “It isn’t over – not yet…” and left. Nobody in the room believed him any more.';
    const anchor = anchorOf('"It isn\'t over - not yet..."', old);
    const found = findAnchor(anchor, set, 'oldText' in options ? { oldText: old } : {});
    expect(wordsAt(set, found)).toBe('“It isn’t over – not yet…”');
  });

  test('paragraphs in another order carry their anchors along', () => {
    const changed = [3, 1, 4, 0, 2].map((i) => paragraphs[i]).join('\n');
    for (const words of ['the ice had begun', 'who had not slept, listened', 'written by a clerk']) {
      expect(wordsAt(changed, findAnchor(anchorOf(words), changed, options))).toBe(words);
    }
  });

  test('words changed inside the passage stay inside it', () => {
    const changed = text.replace('listened to the radio', 'listened to their old radio');
    const found = findAnchor(
      anchorOf('who had not slept, listened to the radio and said little'),
      changed,
      options,
    );
    expect(wordsAt(changed, found)).toBe('who had not slept, listened to their old radio and said little');
  });

  test('a span that begins and ends within words keeps its edges', () => {
    const anchor = anchorOf('bour master closed the north');
    const changed = `A new first line.\n${text}`;
    expect(wordsAt(changed, findAnchor(anchor, changed, options))).toBe('bour master closed the north');
  });

  test('an empty quote, an empty text and a span outside of the text are orphans', () => {
    const anchor = anchorOf('opened again');
    expect(findAnchor(anchor, '', options).state).toBe('orphaned');
    const nothing = { ...anchor, quote: { ...anchor.quote, exact: '' } };
    expect(findAnchor(nothing, text, options).state).toBe('orphaned');
    const outside = { ...anchor, span: { start: 90_000, end: 90_012 } };
    expect(wordsAt(text, findAnchor(outside, text, options))).toBe('opened again');
  });

  test('whatever the texts are, an answer comes and its span lies within the text', () => {
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

describe('passages that stand there twice', () => {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;

  test('the old text tells a copy from the original', () => {
    const changed = [second, first, second, third, fourth, fifth].join('\n');
    const anchor = anchorOf('listened to the radio');
    const found = findAnchor(anchor, changed, { oldText: text });
    expect(found.span?.start).toBe(anchor.span.start + second.length + 1);
  });

  test('without it nothing is guessed', () => {
    const changed = ['One line more.', second, first, third, second, fourth].join('\n');
    const found = findAnchor(anchorOf('slept, listened to the radio'), changed);
    expect(found).toMatchObject({ state: 'orphaned', span: null });
    expect(found.score).toBeGreaterThan(0.5);
  });

  test('neighbors that are sure settle it', () => {
    const changed = [second, first, second, third, fourth, fifth].join('\n');
    const anchors = ['ice had begun to press', 'slept, listened to the radio', 'nobody asked who'].map((w) =>
      anchorOf(w),
    );
    const found = findAnchors(anchors, changed);
    expect(found.map((f) => (f.span?.start ?? 0) - second.length - 1)).toEqual(
      anchors.map((a) => a.span.start),
    );
  });

  test('of two that stood there, the one that is left is not taken for the one that is gone', () => {
    const old = [first, second, third, second, fourth].join('\n');
    const changed = [first, second, third, fourth].join('\n');
    const start = old.lastIndexOf('listened to the radio');
    const anchor = describeSpan(old, { start, end: start + 21 }, 1);
    expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
  });
});

test('words put in at an edge of the passage stay outside of it', () => {
  const changed = text
    .replace('forty people', 'some of those forty people')
    .replace('the quay,', 'the quay itself,');
  const found = findAnchor(anchorOf('forty people on the quay'), changed, { oldText: text });
  expect(wordsAt(changed, found)).toBe('forty people on the quay');
});

test('a first word that was replaced is still the first word', () => {
  const changed = text.replace('forty people', 'sixty people');
  const found = findAnchor(anchorOf('forty people on the quay'), changed, { oldText: text });
  expect(wordsAt(changed, found)).toBe('sixty people on the quay');
});

test('a mark without words is found between its neighbors', () => {
  const found = findAnchor(anchorOf(': '), `First.\n${text}`, { oldText: text });
  expect(found.span?.start).toBe(anchorOf(': ').span.start + 7);
});

test('an old text that the anchor does not belong to is not trusted', () => {
  const found = findAnchor(anchorOf('forty people on the quay'), `New.\n${text}`, {
    oldText: 'something else',
  });
  expect(found.state).toBe('moved');
});

describe('text put in behind a span', () => {
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
  ])('stays outside: %s', (_, words) => {
    const added = `Something new was put in.${' It is long and it ends like a line.'.repeat(30)}`;
    const text = lines.flatMap((line) => [line, added]).join('\n');
    const [found] = findAnchors([spanOf(words)], text, { oldText: old });
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe(words);
  });
});

describe('a quote without surroundings', () => {
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

  test('a part of one word is found as it stands', () => {
    const changed = `Put in before.\n${text}`;
    expect(wordsAt(changed, findAnchor(bare('otograp'), changed))).toBe('otograp');
  });
});

describe('lines that are repeated', () => {
  const [first = '', second = '', third = '', fourth = ''] = paragraphs;
  const spansOf = (line: string, from: string) =>
    [0, 20, 40].map((at) => {
      const start = from.indexOf(line) + at;
      return describeSpan(from, { start, end: start + 25 }, 1);
    });

  test('of two lines that are each repeated at once, the first is the original', () => {
    const alike = `${second.slice(0, 30)} and then they went below.`;
    // In a text of few lines a copy may stand beside its original by chance.
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

  test('where copies stand anywhere, one beside its original may be either: nothing is guessed', () => {
    const old = [first, second, third, fourth].join('\n');
    const changed = [first, second, second, third, fourth, first].join('\n');
    for (const anchor of spansOf(second, old))
      expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
    for (const anchor of spansOf(first, old))
      expect(findAnchor(anchor, changed, { oldText: old }).span).toEqual(anchor.span);
  });

  test('words that a gone line shares with what was put in at its place do not draw an anchor there', () => {
    const old = [first, second, third].join('\n');
    const put =
      'The committee said that it would look into the noise at noon and in the evening, and to the lamps.';
    const changed = [first, put, third].join('\n');
    for (const anchor of spansOf(second, old))
      expect(findAnchor(anchor, changed, { oldText: old }).state).toBe('orphaned');
  });
});

describe('words alone, without a place', () => {
  const nowhere = (exact: string) => ({
    span: { start: -1, end: -1 },
    quote: { exact, prefix: '', suffix: '' },
    textVersion: 1,
  });

  test('words that begin like the quote are not the quote', () => {
    const visit = 'We will visit Russia in May. They visit Rus and others. Moscow is old.';
    expect(findAnchor(nowhere('visit Moscow'), visit).state).toBe('orphaned');
    // Nor where the place is said to be the beginning of the text.
    const atStart = { ...nowhere('visit Moscow'), span: { start: 0, end: 12 } };
    expect(findAnchor(atStart, visit).state).toBe('orphaned');
  });

  test('words that stand there once are found, and those that stand there twice are not', () => {
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

describe('paragraphs in another order', () => {
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

  test('what stands around words that are there twice tells more than where they were', () => {
    const changed = lines.toReversed().join('\n');
    const found = findAnchors([...anchors, first], changed).at(-1);
    expect(found?.span?.start).toBe(changed.lastIndexOf(twice));
  });

  test('a quote of two paragraphs that were parted is not stretched over a third', () => {
    const words = old.slice(old.indexOf('against its hinges.'), old.indexOf('outside. Their'));
    const start = old.indexOf(words);
    const parted = describeSpan(old, { start, end: start + words.length }, 1);
    // The second half now stands behind the first, with one paragraph between.
    const changed = [6, 5, 1, 4, 2, 3, 0].map((n) => lines[n]).join('\n');
    const found = findAnchors([...anchors, parted], changed).at(-1);
    expect(wordsAt(changed, found ?? { span: null }) ?? '').not.toContain('archive');
  });

  test('a paragraph put in between does not part a quote where the order is kept', () => {
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
