import type { Entity, EntityKind, Mention } from '../../model/analysis.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import { foldWord } from '../../text/fold.ts';

/** The other names of the mentions, most frequent first. Spellings that differ only in case count as one. */
export const aliasesOf = (name: string, mentions: readonly Mention[]): string[] => {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const { text, type } of mentions) {
    if (type !== 'name') continue;
    const plain = text.replace(/\s+/g, ' ');
    const key = foldWord(plain);
    const known = counts.get(key);
    if (known) known.count += 1;
    else if (key !== foldWord(name)) counts.set(key, { text: plain, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ text }) => text);
};

interface Facts {
  readonly role: string | null;
  readonly country: string | null;
}

/** The longest sequence of up to three initial words that names a country or its people, with that country. */
const leadingCountry = (
  words: readonly string[],
  { countryOfPeople, findPlaces }: Gazetteer,
): { length: number; country: string } | null => {
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const phrase = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s?$/, '');
    if (!/^\p{Lu}/u.test(phrase)) continue;
    const place = findPlaces(phrase)[0];
    const country = countryOfPeople(phrase) ?? (place?.kind === 'country' ? place.country : null);
    if (country) return { length, country };
  }
  return null;
};

/** Words before an office that are not part of it: "the", "his", "the Central Asian country's". */
const owners =
  /^(?:(?:the|a|an|his|her|their|its|our|my|this)\s+)?(?:(?:\p{Lu}[\p{L}-]+\s+){0,3}(?:country|nation|state|republic|kingdom|group|party|company|city|government|body|agency)['’]s\s+)?/u;

/** The country after "of", "for" or "in" at the end of a description: "president of Kazakhstan". */
const trailingCountry = (words: string, { findPlaces }: Gazetteer): string | null => {
  const place = /\b(?:of|in|for|to) (?:the )?(\p{Lu}[\p{L}.'’ -]*)$/u.exec(words.slice(-100))?.[1];
  const found = place === undefined ? undefined : findPlaces(place)[0];
  return found && found.kind === 'country' ? found.country : null;
};

/** Splits a description into role and country: "Chinese vice foreign minister" yields China and "vice foreign minister". */
export const factsOf = (
  { kind, name, description }: { kind: EntityKind; name: string; description: string | null },
  gazetteer: Gazetteer,
): Facts => {
  if (kind === 'group') return { role: null, country: gazetteer.countryOfPeople(name) };
  if (kind === 'organization') {
    const words = name.replace(/^the /i, '').split(' ');
    return {
      role: null,
      country: leadingCountry(words, gazetteer)?.country ?? trailingCountry(name, gazetteer),
    };
  }
  if (kind !== 'person' || description === null) return { role: null, country: null };
  const phrase = description
    .replace(/^(?:The|An?|His|Her|Their|Its|Our|My|This)\s/, (word) => word.toLowerCase())
    .replace(owners, '');
  const words = phrase.split(' ');
  // "former Chinese president": the country may be the second word.
  const modifierCount = /^(?:former|ex|then|late|acting|veteran|outgoing|incoming)$/i.test(words[0] ?? '')
    ? 1
    : 0;
  const leading = leadingCountry(words.slice(modifierCount), gazetteer);
  const roleWords = leading
    ? [...words.slice(0, modifierCount), ...words.slice(modifierCount + leading.length)]
    : words;
  const role = roleWords.join(' ').trim();
  return {
    role: role === '' ? null : role,
    country: leading?.country ?? trailingCountry(phrase, gazetteer),
  };
};

/** Assigns each entity its share of the mentions. A mention at the start of the text has twice the weight of one at the end. */
export const weighEntities = (text: string, entities: readonly Entity[]): Entity[] => {
  const mentionWeight = { name: 1, nominal: 0.7, pronoun: 0.5 } as const;
  const sums = entities.map(({ mentions }) =>
    mentions.reduce(
      (sum, { start, type }) => sum + mentionWeight[type] * (2 - start / Math.max(1, text.length)),
      0,
    ),
  );
  const total = sums.reduce((a, b) => a + b, 0);
  return entities.map((entity, i) => ({
    ...entity,
    weight: total === 0 ? 0 : Math.round(((sums[i] ?? 0) / total) * 10000) / 10000,
  }));
};
