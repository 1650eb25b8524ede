import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { RunIndex, WordIndex } from '../tokens/word-index.ts';

/** How many places a quote's words may vote for; the rarest vote first. */
const maxVotes = 1_500;
/** How many places are looked at closely. */
const maxCandidates = 12;
/** Seen from further away an insertion or deletion of some words makes no difference: places this close share a vote. */
const slotWords = 4;

/** A place where the quote may begin. */
export interface LikelyPosition {
  /** Number of the word. */
  readonly place: number;
  readonly weight: number;
}

const sameRun = (quote: Tokens, i: number, text: Tokens, j: number, length: number): boolean => {
  for (let k = 0; k < length; k += 1) if (at(quote.keys, i + k) !== at(text.keys, j + k)) return false;
  return true;
};

/** Each run of the quote votes for where it would have the quote begin; rare runs have heavy votes. */
function vote(quote: Tokens, { tokens }: WordIndex, index: RunIndex): Map<number, number> {
  const runs: { readonly i: number; readonly places: Int32Array }[] = [];
  for (let i = 0; i + index.length <= quote.count; i += 1) {
    const places = index.placesOf(quote, i);
    if (places.length > 0) runs.push({ i, places });
  }
  runs.sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let left = maxVotes;
  for (const { i, places } of runs) {
    if (left < places.length && votes.size > 0) break;
    left -= places.length;
    for (const place of places) {
      if (!sameRun(quote, i, tokens, place, index.length)) continue;
      const slot = Math.floor((place - i) / slotWords);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / places.length + 0.05);
    }
  }
  return votes;
}

/** The places with the most votes, heaviest first: by runs of three words where they say enough, else of two, of one. */
export function likelyPositions(quote: Tokens, index: WordIndex): LikelyPosition[] {
  for (const length of [3, 2, 1] as const) {
    const votes = vote(quote, index, index.runsOf(length));
    const weighed: LikelyPosition[] = [];
    let most = 0;
    for (const [slot, own] of votes) {
      const weight = own + (votes.get(slot + 1) ?? 0);
      weighed.push({ place: slot * slotWords, weight });
      most = Math.max(most, weight);
    }
    // One run alone may stand anywhere; two at one place are no chance.
    if (length > 1 && most < 1.5) continue;
    return weighed
      .filter(({ weight }) => weight >= most / 5)
      .sort((a, b) => b.weight - a.weight || a.place - b.place)
      .slice(0, maxCandidates);
  }
  return [];
}
