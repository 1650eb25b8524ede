import type { Random } from '../../lib/random-text.ts';
import { createRandom, generateText } from '../../lib/random-text.ts';

/** A changed text, and for each of its code units where it was in the old one; -1 for what is new. */
export interface ChangedText {
  readonly text: string;
  readonly origins: readonly number[];
}

/** A way to change a text. */
export interface Change {
  readonly name: string;
  apply(text: string, random: Random): ChangedText;
}

interface Piece {
  readonly text: string;
  /** Where it was; -1 when it is new. */
  readonly from: number;
}

/** With `forms`, a piece that is not from anywhere stands for what was at -1 - from: another form of the same. */
const assemble = (pieces: readonly Piece[], forms = false): ChangedText => ({
  text: pieces.map((piece) => piece.text).join(''),
  origins: pieces.flatMap(({ text, from }) =>
    Array.from({ length: text.length }, (_, i) => (from >= 0 ? from + i : forms ? -1 - from : -1)),
  ),
});

/** Words are replaced, deleted, misspelled, or get a new one before them. */
const editWords =
  (percent: number) =>
  (text: string, random: Random): ChangedText => {
    const words = text.match(/\p{L}{2,}/gu) ?? ['word'];
    const pieces: Piece[] = [];
    for (const match of text.matchAll(/\p{L}+|\P{L}+/gu)) {
      const piece = { text: match[0], from: match.index };
      if (!/\p{L}/u.test(piece.text) || random.below(1000) >= percent * 10) {
        pieces.push(piece);
        continue;
      }
      const other = words[random.below(words.length)] ?? 'word';
      switch (random.below(4)) {
        case 0:
          pieces.push({ text: other, from: -1 });
          break;
        case 1:
          break;
        case 2:
          pieces.push({ text: `${other} `, from: -1 }, piece);
          break;
        default:
          pieces.push({ text: piece.text.slice(1), from: piece.from + 1 }, { text: 'x', from: -1 });
      }
    }
    return assemble(pieces);
  };

const setType = (text: string): ChangedText => {
  const forms: Readonly<Record<string, string>> = {
    '"': '”',
    "'": '’',
    '“': '"',
    '”': '"',
    '’': "'",
    '–': '-',
    '—': '-',
  };
  const changed = [...text].map((c) => forms[c] ?? (c === ' ' ? '\u00A0' : c)).join('');
  return { text: changed, origins: Array.from({ length: changed.length }, (_, i) => i) };
};

/** Changes of typesetting that change lengths too: ellipses, double spaces, dashes, soft hyphens, ligatures, quotes. */
const setTypeAnew = (text: string, random: Random): ChangedText => {
  const forms: Readonly<Record<string, string>> = {
    '...': '…',
    '…': '...',
    ' - ': '\u2009—\u2009',
    '—': ' -- ',
    '–': '--',
    fi: 'ﬁ',
    ' ': '  ',
    '"': '„',
    '“': '«',
    '”': '»',
    '’': "'",
    "'": '’',
  };
  return assemble(
    [...text.matchAll(/\.\.\.|…| - |[—–"“”’'  ]|fi|[^]/g)].map((match) => {
      const form = forms[match[0]];
      const rare = match[0] === ' ' || match[0] === 'fi';
      if (form !== undefined && (!rare || random.below(8) === 0))
        return { text: form, from: -1 - match.index };
      return { text: match[0], from: match.index };
    }),
    true,
  );
};

const linesOf = (text: string): Piece[] =>
  [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map((match) => ({
    text: match[0].endsWith('\n') ? match[0] : `${match[0]}\n`,
    from: match.index,
  }));

/** Each line becomes the lines that `rewrite` makes of it. */
const byLine =
  (rewrite: (line: Piece, random: Random) => readonly Piece[]) =>
  (text: string, random: Random): ChangedText =>
    assemble(linesOf(text).flatMap((line) => rewrite(line, random)));

const shuffle = (text: string, random: Random): ChangedText => {
  const lines = linesOf(text);
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [a, b] = [lines[i], lines[j]];
    if (a && b) [lines[i], lines[j]] = [b, a];
  }
  return assemble(lines);
};

/** Copies of a fifth of the lines are put in at random places. */
const duplicate =
  (anywhere: boolean) =>
  (text: string, random: Random): ChangedText => {
    const lines = linesOf(text);
    const result = [...lines];
    for (const line of lines) {
      if (random.below(5) !== 0) continue;
      const place = random.below(result.length + 1);
      // Right before its original nothing could tell the two apart, not even a person.
      if (anywhere || result[place]?.text !== line.text)
        result.splice(place, 0, { text: line.text, from: -1 });
    }
    return assemble(result);
  };

const newLine = (random: Random): Piece => ({
  text: `${generateText(createRandom(random.below(1e9)), 40)}\n`,
  from: -1,
});

/** A fifth of the lines is parted in two at the end of a sentence, or at a word. */
const splitLines = byLine((line, random) => {
  const ends = [...line.text.matchAll(/[.!?] (?=\S)/g)].map((match) => match.index + 1);
  const spaces = [...line.text.matchAll(/ (?=\S)/g)].map((match) => match.index);
  const places = ends.length > 0 ? ends : spaces;
  const place = places[random.below(Math.max(1, places.length))];
  if (place === undefined || random.below(5) !== 0) return [line];
  return [
    { text: line.text.slice(0, place), from: line.from },
    { text: '\n', from: -1 },
    { text: line.text.slice(place + 1), from: line.from + place + 1 },
  ];
});

/** A fifth of the lines is joined to the next. */
const mergeLines = byLine((line, random) =>
  random.below(5) === 0
    ? [
        { text: line.text.slice(0, -1), from: line.from },
        { text: ' ', from: -1 },
      ]
    : [line],
);

const deleteLines = byLine((line, random) => (random.below(5) === 0 ? [] : [line]));
const putInLines = byLine((line, random) => (random.below(5) === 0 ? [newLine(random), line] : [line]));

/** One change after the other. */
const combined =
  (...all: readonly Change['apply'][]) =>
  (text: string, random: Random): ChangedText =>
    all.reduce<ChangedText>(
      (before, apply) => {
        const after = apply(before.text, random);
        return {
          text: after.text,
          origins: after.origins.map((at) => (at === -1 ? -1 : (before.origins[at] ?? -1))),
        };
      },
      assemble([{ text, from: 0 }]),
    );

export const changes: readonly Change[] = [
  { name: 'none', apply: (text) => assemble([{ text, from: 0 }]) },
  { name: '2 % of words', apply: editWords(2) },
  { name: '5 % of words', apply: editWords(5) },
  { name: '10 % of words', apply: editWords(10) },
  { name: '20 % of words', apply: editWords(20) },
  { name: 'typography', apply: setType },
  { name: 'typography, other lengths', apply: setTypeAnew },
  { name: 'a fifth of lines deleted', apply: deleteLines },
  { name: 'lines put in', apply: putInLines },
  { name: 'lines repeated elsewhere', apply: duplicate(false) },
  { name: 'lines repeated anywhere', apply: duplicate(true) },
  {
    name: 'lines repeated at once',
    apply: byLine((line, random) => (random.below(5) === 0 ? [line, { text: line.text, from: -1 }] : [line])),
  },
  {
    name: 'the whole text once more',
    apply: (text) =>
      assemble([
        { text: `${text.trimEnd()}\n`, from: 0 },
        { text, from: -1 },
      ]),
  },
  { name: 'lines shuffled', apply: shuffle },
  { name: 'lines split', apply: splitLines },
  { name: 'lines merged', apply: mergeLines },
  { name: '5 % of words, deleted, put in', apply: combined(editWords(5), deleteLines, putInLines) },
  { name: '5 % of words, shuffled, type', apply: combined(editWords(5), shuffle, setType) },
  { name: '10 % of words, split, merged', apply: combined(editWords(10), splitLines, mergeLines) },
];
