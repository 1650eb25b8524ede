import type { PlaceKind } from '../../model/analysis.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import { foldWord } from '../../text/fold.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cluster, PlacedMention } from '../recognition/name/mention.ts';

/** Properties of a person that nominal mentions may refer to. */
export interface KnownRole {
  /** The words of the person's description, folded. */
  readonly words: ReadonlySet<string>;
  /** ISO code, or null. */
  readonly country: string | null;
}

export const companyNouns =
  /^(?:company|firm|group|bank|airline|carrier|manufacturer|maker|retailer|lender|miner|automaker|conglomerate|utility)$/;
export const institutionNouns =
  /^(?:agency|organisation|organization|party|union|association|committee|commission|ministry|charity|body|club|newspaper|paper|university|broadcaster|watchdog|militia|militants)$/;
export const settlementNouns = /^(?:city|town|village|capital|port|metropolis)$/;
export const countryNouns = /^(?:country|nation|kingdom|republic)$/;
/** Head nouns of landmarks: "the island" or "the church" refers to the last place whose name contains the noun. */
const landmarkNouns =
  /^(?:islands?|square|river|bridge|mosque|church|mountains?|lake|valley|park|street|airport|palace|temple|castle|cathedral|constituency|beach|bay|desert|district|peninsula|gallery|centre|center|society|library|theatre|theater|stadium|monastery|fort|harbour|harbor|camp|college|museum|hospital|school|university|institute|foundation)$/;
export const regionNouns = /^(?:region|state|province|county|island|territory)$/;

/** What references are resolved with. */
export interface ReferenceSearch {
  readonly document: TokenizedDocument;
  readonly placed: readonly PlacedMention[];
  readonly roles: ReadonlyMap<Cluster, KnownRole>;
  readonly gazetteer: Gazetteer;
  /** For each token, the number of mentions that begin before it. */
  readonly countBefore: Int32Array;
  /** Kind of the place in the gazetteer, cached per cluster. */
  kindOf(cluster: Cluster): PlaceKind | undefined;
}

/** The mentions before token `i`, nearest first, at most `reach` sentences back. */
function* mentionsBefore(
  { document, placed, countBefore }: ReferenceSearch,
  i: number,
  reach: number,
): Generator<PlacedMention> {
  const sentence = document.sentenceOf[i] ?? 0;
  for (let k = (countBefore[i] ?? 0) - 1; k >= 0; k -= 1) {
    const mention = placed[k];
    if (!mention || sentence - (document.sentenceOf[mention.first] ?? 0) > reach) return;
    yield mention;
  }
}

/** The last matching mention before token `i`, at most `reach` sentences back. */
const lastMentionBefore = (
  search: ReferenceSearch,
  i: number,
  reach: number,
  fits: (mention: PlacedMention) => boolean,
): PlacedMention | undefined => {
  for (const mention of mentionsBefore(search, i, reach)) if (fits(mention)) return mention;
  return undefined;
};

/** Resolves "the Russian president", "the foreign minister" to the person with that office, and that country if one is named. */
export const referencedPerson = (
  search: ReferenceSearch,
  at: number,
  head: number,
): PlacedMention | undefined => {
  const { document, roles, gazetteer, placed } = search;
  const { tokens } = document;
  const modifiers = tokens.slice(at + 1, head);
  const country =
    modifiers.map(({ text }) => gazetteer.countryOfPeople(text)).find((code) => code !== null) ?? null;
  const needed = [
    ...modifiers.filter(({ text }) => gazetteer.countryOfPeople(text) === null),
    tokens[head],
  ].map((token) => token?.folded ?? '');
  // "the president, Vladimir Putin": the name follows in apposition.
  const following = placed[search.countBefore[head + 2] ?? 0];
  const next = following?.first === head + 2 ? following : undefined;
  if (next?.cluster.kind === 'person' && tokens[head + 1]?.text === ',') return next;
  return lastMentionBefore(search, at, 60, ({ cluster }) => {
    const role = cluster.kind === 'person' ? roles.get(cluster) : undefined;
    if (!role || !needed.every((word) => role.words.has(word))) return false;
    return country === null || role.country === null || role.country === country;
  });
};

/** Resolves "the ministry", "the company" to the organization with that noun in its name, or the only one nearby. */
export const referencedOrganization = (
  search: ReferenceSearch,
  at: number,
  head: string,
): PlacedMention | undefined => {
  const named = lastMentionBefore(
    search,
    at,
    60,
    ({ cluster }) => cluster.kind === 'organization' && foldWord(cluster.name).split(/\s+/).includes(head),
  );
  if (named) return named;
  // Without a matching name, the only organization mentioned in this sentence or the previous one.
  if (!companyNouns.test(head) && !institutionNouns.test(head)) return undefined;
  const nearest = [...mentionsBefore(search, at, 1)].filter(({ cluster }) => cluster.kind === 'organization');
  return new Set(nearest.map(({ cluster }) => cluster)).size === 1 ? nearest[0] : undefined;
};

/** Maximum distance in sentences of the city or country that is most frequent since, and of one that is only the nearest. */
const [maxTopicDistance, maxNearestDistance] = [60, 1];

/** Resolves "the city", "the country" to the place of that kind that the text is about. */
export const referencedPlace = (
  search: ReferenceSearch,
  at: number,
  head: string,
): PlacedMention | undefined => {
  const named = referencedLandmark(search, at, head);
  if (named) return named;
  const expectedKind = settlementNouns.test(head) ? 'city' : countryNouns.test(head) ? 'country' : 'region';
  const fits = ({ cluster }: PlacedMention): boolean =>
    cluster.kind === 'place' &&
    (search.kindOf(cluster) === expectedKind ||
      (head === 'island' && foldWord(cluster.name).includes('island')));
  const nearest = lastMentionBefore(search, at, maxNearestDistance, fits);
  if (nearest) return nearest;
  const counts = new Map<Cluster, { readonly mention: PlacedMention; count: number }>();
  for (const mention of mentionsBefore(search, at, maxTopicDistance)) {
    if (!fits(mention)) continue;
    const known = counts.get(mention.cluster);
    if (known) known.count += 1;
    else counts.set(mention.cluster, { mention, count: 1 });
  }
  const [most, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return most && most.count > 2 * (second?.count ?? 0) ? most.mention : undefined;
};

/** Resolves "the island" after "Jeju Island", "the church" after "Riverside Church". */
export const referencedLandmark = (
  search: ReferenceSearch,
  at: number,
  head: string,
): PlacedMention | undefined => {
  if (!landmarkNouns.test(head)) return undefined;
  const forms = [head, `${head}s`, head.replace(/s$/, '')];
  return lastMentionBefore(search, at, 60, ({ cluster }) => {
    if (cluster.kind !== 'place' && cluster.kind !== 'organization') return false;
    const words = foldWord(cluster.name).split(/\s+/);
    return words.length > 1 && forms.some((form) => words.includes(form));
  });
};

/** Resolves "the two leaders", "both countries" to the last two persons or countries. */
export const referencedPair = (search: ReferenceSearch, at: number, head: string): PlacedMention[] => {
  const persons =
    /^(?:leaders|presidents|men|women|ministers|politicians|statesmen|rivals|candidates|brothers|sisters|actors|players)$/;
  const countries = /^(?:countries|nations|states|neighbours|neighbors|governments|sides|powers)$/;
  const kind = persons.test(head) ? 'person' : countries.test(head) ? 'place' : null;
  if (kind === null) return [];
  const fits = ({ cluster }: PlacedMention): boolean =>
    cluster.kind === kind && (kind === 'person' || search.kindOf(cluster) === 'country');
  // Two persons are the most recent ones; two countries are the most frequent ones so far.
  const before = [...mentionsBefore(search, at, kind === 'person' ? 6 : 40)].filter(fits);
  const latest = new Map<Cluster, { readonly mention: PlacedMention; count: number }>();
  for (const mention of before) {
    const known = latest.get(mention.cluster);
    if (known) known.count += 1;
    else latest.set(mention.cluster, { mention, count: 1 });
  }
  const candidates = [...latest.values()];
  const pair = (kind === 'person' ? candidates : candidates.toSorted((a, b) => b.count - a.count))
    .slice(0, 2)
    .map(({ mention }) => mention);
  return pair.length === 2 ? pair : [];
};
