import type { Random } from '../../lib/random-text.ts';
import { createRandom, generateText } from '../../lib/random-text.ts';

/** A changed text with the original offset of each of its code units; -1 for new ones. */
export interface ChangedText {
  readonly text: string;
  readonly origins: readonly number[];
}

/** A method of changing a text. */
export interface Change {
  readonly name: string;
  apply(text: string, random: Random): ChangedText;
}

interface Piece {
  readonly text: string;
  /** Original offset; -1 for new text. */
  readonly from: number;
}

/** With `forms`, a piece with a negative origin replaces the text at -1 - from with another form of it. */
const assemble = (pieces: readonly Piece[], forms = false): ChangedText => ({
  text: pieces.map((piece) => piece.text).join(''),
  origins: pieces.flatMap(({ text, from }) =>
    Array.from({ length: text.length }, (_, i) => (from >= 0 ? from + i : forms ? -1 - from : -1)),
  ),
});

/** Replaces, deletes, misspells or inserts words. */
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

/** Typographic changes that also change lengths: ellipses, double spaces, dashes, soft hyphens, ligatures, quotes. */
const changeTypography = (text: string, random: Random): ChangedText => {
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

/** Replaces each line by the lines that `rewrite` returns for it. */
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

/** Inserts copies of a fifth of the lines at random positions. */
const duplicate =
  (anywhere: boolean) =>
  (text: string, random: Random): ChangedText => {
    const lines = linesOf(text);
    const result = [...lines];
    for (const line of lines) {
      if (random.below(5) !== 0) continue;
      const place = random.below(result.length + 1);
      // A copy right before its original could not be distinguished from it, even by a person.
      if (anywhere || result[place]?.text !== line.text)
        result.splice(place, 0, { text: line.text, from: -1 });
    }
    return assemble(result);
  };

const newLine = (random: Random): Piece => ({
  text: `${generateText(createRandom(random.below(1e9)), 40)}\n`,
  from: -1,
});

/** Splits a fifth of the lines at the end of a sentence or word. */
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

/** Joins a fifth of the lines with the next one. */
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

/** Applies several changes in order. */
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
  { name: 'typography, other lengths', apply: changeTypography },
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
