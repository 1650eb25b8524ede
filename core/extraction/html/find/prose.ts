/** Text in a block, uninterrupted by other blocks. */
export interface TextRun {
  length: number;
  commas: number;
  linked: number;
  /** Number of signs that end sentences. */
  stops: number;
  /** Number of letters of scripts that need few letters for a word. */
  dense: number;
}

/** Minimum length of a run of text that reads as prose, with and without the end of a sentence. */
const minWithStop = 15;
const minWithoutStop = 60;

/** The same for East Asian scripts, in which a sentence can have four letters. */
const minDenseWithStop = 8;

/** Maximum share of links in prose. */
const maxLinked = 0.35;

/** Letters of East Asian scripts count for several of an alphabet. */
const denseLetter = 1.5;

/** The length of a run, comparable between scripts. */
export const comparableLength = ({ length, dense }: TextRun): number => length + dense * denseLetter;

/** The length in code units of a run that reads as one or more sentences; 0 for labels, links and short lines. */
export function proseOf(run: TextRun): number {
  if (run.linked > run.length * maxLinked) return 0;
  const least = run.stops === 0 ? minWithoutStop : run.dense >= 3 ? minDenseWithStop : minWithStop;
  return comparableLength(run) >= least ? run.length : 0;
}
