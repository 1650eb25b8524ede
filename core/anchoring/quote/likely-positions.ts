import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { RunIndex, WordIndex } from '../tokens/word-index.ts';

/** Maximum number of positions for which the runs of a quote vote; the rarest run first. */
const maxVotes = 1_500;
/** Maximum number of candidate positions that are aligned. */
const maxCandidates = 12;
/** Positions within this distance share a vote, so that an insertion or deletion of a few words makes no difference. */
const slotWords = 4;

/** A position at which the quote may begin. */
export interface LikelyPosition {
  /** Index of the word. */
  readonly place: number;
  readonly weight: number;
}

const sameRun = (quote: Tokens, i: number, text: Tokens, j: number, length: number): boolean => {
  for (let k = 0; k < length; k += 1) if (at(quote.keys, i + k) !== at(text.keys, j + k)) return false;
  return true;
};

/** Each run of the quote votes for the position at which the quote would begin; rare runs weigh more. */
function vote(quote: Tokens, { tokens }: WordIndex, index: RunIndex): Map<number, number> {
  const runs: { readonly i: number; readonly places: Int32Array }[] = [];
  for (let i = 0; i + index.length <= quote.count; i += 1) {
    const places = index.placesOf(quote, i);
    if (places.length > 0) runs.push({ i, places });
  }
  runs.sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let remainingVotes = maxVotes;
  for (const { i, places } of runs) {
    if (remainingVotes < places.length && votes.size > 0) break;
    remainingVotes -= places.length;
    for (const place of places) {
      if (!sameRun(quote, i, tokens, place, index.length)) continue;
      const slot = Math.floor((place - i) / slotWords);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / places.length + 0.05);
    }
  }
  return votes;
}

/**
 * The positions with the most votes, heaviest first: by runs of three words if they are significant, otherwise of two, then one.
 */
export function likelyPositions(quote: Tokens, index: WordIndex): LikelyPosition[] {
  for (const length of [3, 2, 1] as const) {
    const votes = vote(quote, index, index.runsOf(length));
    const ranked: LikelyPosition[] = [];
    let most = 0;
    for (const [slot, own] of votes) {
      const weight = own + (votes.get(slot + 1) ?? 0);
      ranked.push({ place: slot * slotWords, weight });
      most = Math.max(most, weight);
    }
    // A single common run may be anywhere; two at one position are not accidental.
    if (length > 1 && most < 1.5) continue;
    return ranked
      .filter(({ weight }) => weight >= most / 5)
      .sort((a, b) => b.weight - a.weight || a.place - b.place)
      .slice(0, maxCandidates);
  }
  return [];
}
