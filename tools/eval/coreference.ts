import type { Analysis, MentionType } from '../../core/model/analysis.ts';
import type { GoldDocument, GoldMention } from './gum.ts';

/** B³ sums over mentions: the correct share of each mention's chain. */
export interface ChainTally {
  precision: number;
  found: number;
  recall: number;
  gold: number;
}

interface Placed {
  readonly chain: string;
  /** Index of the gold mention, or -1. */
  readonly gold: number;
}

/** Maps a found mention to the smallest gold mention that contains it and shares its head. */
const goldOf = (mentions: readonly GoldMention[], start: number, end: number): number => {
  let best = -1;
  mentions.forEach((gold, i) => {
    const fits = gold.start <= start && end <= gold.end && start < gold.head.end && gold.head.start < end;
    const smaller =
      best < 0 || gold.end - gold.start < (mentions[best]?.end ?? 0) - (mentions[best]?.start ?? 0);
    if (fits && smaller) best = i;
  });
  return best;
};

/**
 * B³ (Bagga, Baldwin 1998) over the mentions of named persons, places and organizations. A mention missing on either
 * side counts as wrong there, so that missed and false mentions cost as much as wrong links.
 */
export const scoreChains = (
  { mentions: all }: GoldDocument,
  { entities }: Analysis,
  types: readonly MentionType[],
  tally: ChainTally,
): void => {
  const mentions = all.filter(({ type }) => types.includes(type));
  const placed: Placed[] = entities
    .filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organization')
    .flatMap(({ id, mentions: own }) =>
      own
        .filter(({ type }) => types.includes(type))
        .map(({ start, end }) => ({ chain: id, gold: goldOf(mentions, start, end) })),
    );
  const chainOf = new Map(placed.filter(({ gold }) => gold >= 0).map(({ gold, chain }) => [gold, chain]));
  const both = (gold: GoldMention, chain: string): number =>
    mentions.filter((other, k) => other.entity === gold.entity && chainOf.get(k) === chain).length;
  for (const { chain, gold } of placed) {
    tally.found += 1;
    const mention = mentions[gold];
    if (!mention || chainOf.get(gold) !== chain) continue;
    tally.precision += both(mention, chain) / placed.filter((one) => one.chain === chain).length;
  }
  mentions.forEach((mention, i) => {
    tally.gold += 1;
    const chain = chainOf.get(i);
    if (chain === undefined) return;
    tally.recall += both(mention, chain) / mentions.filter(({ entity }) => entity === mention.entity).length;
  });
};

export const chainText = ({ precision, found, recall, gold }: ChainTally): string => {
  const [p, r] = [precision / Math.max(1, found), recall / Math.max(1, gold)];
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return `B³ F1 ${f.toFixed(3)} (precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, ${gold} mentions)`;
};
