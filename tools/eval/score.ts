/** Counts for precision, recall and F1. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

export const createTally = (): Tally => ({ right: 0, found: 0, gold: 0 });

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }),
    createTally(),
  );

export const f1Of = ({ right, found, gold }: Tally): number =>
  found + gold === 0 ? 0 : (2 * right) / (found + gold);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** "F1 0.750 (precision 0.760, recall 0.740, 1000 in the corpus)" */
export const tallyText = (tally: Tally): string =>
  `F1 ${f1Of(tally).toFixed(3)} (precision ${percent(tally.right, tally.found)}, recall ${percent(tally.right, tally.gold)}, ${tally.gold} in the corpus)`;
