/** Recall and precision of the found text; 0 to 1. */
export interface PageScore {
  readonly precision: number;
  readonly recall: number;
}

/** Words per shingle, as in Scrapinghub's article extraction benchmark. */
const shingleWords = 4;

/** Counts the shingles of a text; a shorter text is one shingle. */
function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(words.length - shingleWords, words.length > 0 ? 0 : -1);
  for (let index = 0; index <= last; index += 1) {
    const shingle = words.slice(index, index + shingleWords).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** Compares two texts by their common shingles, counting repeats. */
export function scorePage(expected: string, found: string): PageScore {
  const want = shinglesOf(expected);
  const have = shinglesOf(found);
  const shared = sum([...want].map(([shingle, count]) => Math.min(count, have.get(shingle) ?? 0)));
  const [all, given] = [sum(want.values()), sum(have.values())];
  return {
    precision: given === 0 ? (all === 0 ? 1 : 0) : shared / given,
    recall: all === 0 ? 1 : shared / all,
  };
}

/** Averages over the pages, and the F1 of the two averages. */
export function summarize(scores: readonly PageScore[]): PageScore & { readonly f1: number } {
  const mean = (values: number[]): number => sum(values) / Math.max(1, values.length);
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
