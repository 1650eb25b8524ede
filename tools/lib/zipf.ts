/** Seeded words with a natural frequency distribution (Zipf's law), so that every run has the same texts. */
export interface Words {
  /** The next word of a text. */
  next(): string;
  /** The word of a rank; 0 is the most frequent. */
  at(rank: number): string;
  /** An integer from 0 to the limit, exclusive. */
  random(limit: number): number;
}

const consonants = 'bcdfghjklmnprstvz';
const vowels = 'aeiou';

function spell(rank: number): string {
  let rest = rank + 7;
  let word = '';
  while (rest > 0 || word.length < 3) {
    word += consonants.charAt(rest % consonants.length);
    rest = Math.floor(rest / consonants.length);
    word += vowels.charAt(rest % vowels.length);
    rest = Math.floor(rest / vowels.length);
  }
  return word;
}

/** @param size words in the vocabulary. */
export function createWords(size = 60_000, seed = 20_240): Words {
  const vocabulary = Array.from({ length: size }, (_, rank) => spell(rank));
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) sums[rank] = sum += 1 / (rank + 2.7);
  let state = seed;
  // mulberry32
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next() {
      const wanted = fraction() * sum;
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return vocabulary[low] ?? '';
    },
    at: (rank) => vocabulary[rank] ?? '',
    random: (limit) => Math.floor(fraction() * limit),
  };
}
