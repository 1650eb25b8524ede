/** A seeded random generator (mulberry32). */
export interface Random {
  /** An integer from 0 to `limit`, exclusive. */
  below(limit: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
    },
  };
}

const common =
  'the of and to in a that is was for on with as by at it from his her they not have been were which this'.split(
    ' ',
  );
const syllables = 'ba ke li mo nu ra se ti vo zu dar fen gol hin jup lor men pis quo tav'.split(' ');

/** A word made of syllables; low ranks are short and, sampled by rank, frequent, as in natural language. */
const wordOfRank = (rank: number): string => {
  let word = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / syllables.length)) {
    word += syllables[left % syllables.length] ?? '';
  }
  return word;
};

export const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Generates prose in the shape of an article: paragraphs of sentences, with a few frequent and many rare words. */
export function generateText(random: Random, words: number): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < words;) {
    const sentences: string[] = [];
    for (let s = 2 + random.below(5); s > 0; s -= 1) {
      const length = 5 + random.below(20);
      const sentence = Array.from({ length }, () =>
        random.below(5) < 2
          ? (common[random.below(common.length)] ?? 'the')
          : wordOfRank(Math.floor(random.below(70) ** 2 * (1 + random.below(3)))),
      ).join(' ');
      sentences.push(`${capitalize(sentence)}.`);
      written += length;
    }
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n');
}
