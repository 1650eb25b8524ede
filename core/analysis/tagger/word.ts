import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import {
  months,
  organizationHeads,
  organizationTails,
  placeHeads,
  placeTails,
  reportingVerbs,
  titleParts,
  titles,
  weekdays,
} from '../lexicon/words.ts';
import { hashText } from '../text/hash.ts';
import type { TokenForm } from '../text/token.ts';

/** Properties of a token from which features are computed, prepared once per distinct token. Hashes are 32 bits. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly hash: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  /** Hash of the collapsed shape: "Xx", "X.", "d", "x". */
  readonly shape: number;
  readonly capital: boolean;
  /** Whether it consists of several letters, all capitals. */
  readonly upper: boolean;
  /** Lexicon classes of the word alone. */
  readonly classes: number;
  /** Membership in the word lists, one bit each. */
  readonly lists: number;
  /** Numbers of the word's clusters; 0 for none. */
  readonly fine: number;
  readonly coarse: number;
  /** Spelling scores of a capitalized word, each quantized to 8 steps; empty for other words. */
  readonly spelling: readonly number[];
}

const bits: readonly (readonly [ReadonlySet<string>, number])[] = [
  [titles, 1],
  [titleParts, 2],
  [organizationTails, 4],
  [organizationHeads, 8],
  [placeTails, 16],
  [placeHeads, 32],
  [reportingVerbs, 64],
  [months, 128],
  [weekdays, 256],
];

const shapeOf = (text: string): string => {
  let shape = '';
  for (const character of text) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character;
    if (shape.length < 2 || shape[shape.length - 1] !== kind || shape[shape.length - 2] !== kind)
      shape += kind;
    if (shape.length >= 8) break;
  }
  return shape;
};

const singular = (classes: number, folded: string, table: NameTable): number =>
  classes === 0 && folded.length > 4 && folded.endsWith('s')
    ? table.classesOf(folded.slice(0, -1)) & (nameClasses.common | nameClasses.demonym)
    : classes;

const common = nameClasses.common | nameClasses.frequent;
const endings = [
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['es', ''],
  ['ies', 'y'],
] as const;

/** An inflected form of a common word ("bodies", "lasting") is common too. */
const inflected = (classes: number, folded: string, table: NameTable): number => {
  if (classes !== 0) return classes;
  for (const [ending, instead] of endings) {
    if (folded.length > ending.length + 2 && folded.endsWith(ending)) {
      const found = table.classesOf(folded.slice(0, -ending.length) + instead) & common;
      if (found !== 0) return found & nameClasses.common;
    }
  }
  return classes;
};

/** Quantizes a score so that it can be a feature. */
const stepOf = (score: number): number => Math.max(0, Math.min(7, Math.floor(score + 4)));

export const wordOf = ({ text, folded }: TokenForm, { names: table, clusters, spelling }: Lexicon): Word => {
  let lists = 0;
  for (const [list, bit] of bits) if (list.has(folded)) lists |= bit;
  const capital = /^\p{Lu}/u.test(text);
  const hash = hashText(folded);
  const known = inflected(singular(table.classesOf(folded), folded, table), folded, table);
  return {
    text,
    folded,
    hash,
    fine: clusters.fineOf(hash),
    coarse: clusters.coarseOf(hash),
    spelling: capital && known === 0 && /^\p{L}{2}/u.test(text) ? spelling.scores(folded).map(stepOf) : [],
    suffix2: hashText(folded.slice(-2)),
    suffix3: hashText(folded.slice(-3)),
    suffix4: hashText(folded.slice(-4)),
    prefix3: hashText(folded.slice(0, 3)),
    shape: hashText(shapeOf(text)),
    capital,
    upper: capital && text.length > 1 && text === text.toUpperCase() && /\p{Lu}\P{Ll}*\p{Lu}/u.test(text),
    classes: known,
    lists,
  };
};
