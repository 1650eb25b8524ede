import type { Entity, Place } from '../../model/analysis.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import { foldWord } from '../../text/fold.ts';

/** Directions. Towns have such names too, but in a text they are rarely meant. */
const directions = /^(?:the )?(?:west|east|north|south)$/;

/** Maximum number of candidates considered for a name. */
const maxCandidates = 24;

interface Evidence {
  /** ISO codes with the country's share of the evidence, 0 to 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Folded names of the places in the text. */
  readonly names: ReadonlySet<string>;
  /** Regions ("US.ID" as "US Idaho") with the number of their cities in the text. */
  readonly regions: ReadonlyMap<string, number>;
}

const regionOf = ({ country, admin, kind, name }: Place): string =>
  `${country ?? ''} ${kind === 'region' ? name : (admin ?? '')}`;

/** Evidence for countries in the text: country names, demonyms, and the countries of persons and organizations. */
const evidenceOf = (
  entities: readonly Entity[],
  candidates: ReadonlyMap<string, readonly Place[]>,
): Evidence => {
  const counts = new Map<string, number>();
  const regions = new Map<string, number>();
  let total = 0;
  const addEvidence = (country: string | null, amount: number): void => {
    if (country === null) return;
    counts.set(country, (counts.get(country) ?? 0) + amount);
    total += amount;
  };
  for (const { id, kind, country, mentions } of entities) {
    const places = candidates.get(id);
    if (kind !== 'place' && country) addEvidence(country, mentions.length);
    const [first] = places ?? [];
    if (!first) continue;
    // A name that exists in one country only is stronger evidence than an ambiguous one.
    const isUnique = places?.every((place) => place.country === first.country) ?? false;
    // "Georgia" alone is ambiguous between the country and the state.
    const isAmbiguous = places?.some((place) => place.kind === 'region' && place.country !== first.country);
    if (first.kind === 'country') addEvidence(first.country, isAmbiguous ? 0 : mentions.length);
    else if (isUnique) addEvidence(first.country, 1);
    for (const place of (places ?? []).slice(0, isUnique ? maxCandidates : 3))
      if (place.kind === 'city' && place.name !== place.admin)
        regions.set(regionOf(place), (regions.get(regionOf(place)) ?? 0) + 1);
  }
  return {
    countries: new Map([...counts].map(([country, count]) => [country, count / Math.max(1, total)])),
    names: new Set(entities.filter(({ kind }) => kind === 'place').map(({ name }) => foldWord(name))),
    regions,
  };
};

/** The words after a comma that follows a mention: "Moscow, Idaho," yields "idaho". */
const afterComma = (text: string, { mentions }: Entity): string[] =>
  mentions.flatMap(({ end }) => {
    const words = /^, ((?:\p{Lu}[\p{L}.'’-]* ?){1,4})/u.exec(text.slice(end, end + 60))?.[1];
    return words === undefined ? [] : [foldWord(words.trim())];
  });

const scoreOf = (
  place: Place,
  rank: number,
  followingWords: readonly string[],
  evidence: Evidence,
  countryNames: readonly string[],
  sameNamedCity: boolean,
): number => {
  const known = place.population ?? (place.kind === 'feature' ? 3_000_000 : 300_000);
  let score = Math.log10(known + 10) - rank * 0.02;
  if (place.kind === 'country') score += 3;
  score += 3 * (evidence.countries.get(place.country ?? '') ?? 0);
  const admin = place.admin === null ? '' : foldWord(place.admin);
  if (admin !== '' && admin !== foldWord(place.name) && evidence.names.has(admin)) score += 2.5;
  // A region named after its city is meant less often than the city.
  if (place.kind === 'region' && sameNamedCity) score -= 2;
  if (place.kind === 'region') score += Math.min(3, 1.5 * (evidence.regions.get(regionOf(place)) ?? 0));
  if (admin !== '' && followingWords.some((words) => words.startsWith(admin))) score += 6;
  else if (followingWords.some((words) => countryNames.includes(words))) score += 5;
  return score;
};

/**
 * Resolves each place to an entry of the gazetteer: by the region or country after a comma ("Moscow, Idaho"), by the countries
 * and demonyms in the text, and otherwise by population.
 */
export const locatePlaces = (text: string, entities: readonly Entity[], gazetteer: Gazetteer): Entity[] => {
  const candidates = new Map(
    entities
      .filter(({ kind }) => kind === 'place')
      .map(({ id, name, aliases }) => {
        if (directions.test(foldWord(name).replace(/^the /, ''))) return [id, [] as Place[]] as const;
        const named = [name, ...aliases].map(gazetteer.findPlaces).find((places) => places.length > 0) ?? [];
        return [id, named.slice(0, maxCandidates) as Place[]] as const;
      }),
  );
  const evidence = evidenceOf(entities, candidates);
  const namesOf = new Map<string, string[]>();
  for (const { id, name, aliases } of entities) {
    const first = candidates.get(id)?.[0];
    if (first?.kind === 'country' && first.country !== null)
      namesOf.set(first.country, [
        ...(namesOf.get(first.country) ?? []),
        ...[name, ...aliases].map(foldWord),
      ]);
  }
  return entities.map((entity) => {
    const places = candidates.get(entity.id);
    if (!places || places.length === 0) return entity;
    const followingWords = afterComma(text, entity);
    const scored = places.map((place, rank) => ({
      place,
      score: scoreOf(
        place,
        rank,
        followingWords,
        evidence,
        namesOf.get(place.country ?? '') ?? [],
        places.some(
          (one) => one.kind === 'city' && one.country === place.country && (one.population ?? 0) > 50_000,
        ),
      ),
    }));
    const { place } = scored.reduce((best, one) => (one.score > best.score ? one : best));
    return { ...entity, place, country: place.country };
  });
};
