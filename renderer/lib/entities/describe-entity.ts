import type { Entity, Place } from '../../../core/model/analysis.ts';
import { daysOf } from '../../../core/analysis/cooccurrence/timeline.ts';
import { formatDayRange } from '../format/format-day-range.ts';

const regions = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });
const numbers = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** "CN" → "China"; unknown codes are returned unchanged. */
export function countryName(code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Rounds a population: 12,345,678 → "12.3 million". */
export function formatPopulation(population: number): string {
  if (population >= 1e9) return `${numbers.format(population / 1e9)} billion people`;
  if (population >= 1e6) return `${numbers.format(population / 1e6)} million people`;
  return `${numbers.format(population)} people`;
}

/** "City in Idaho, United States"; for a sea or mountain its country, if it lies in one. */
export function describePlace({ kind, admin, country }: Place): string {
  if (kind === 'country') return 'Country';
  const land = country === null ? null : countryName(country);
  if (kind === 'feature') return land === null ? 'Part of the world' : `In ${land}`;
  const within = [kind === 'city' ? admin : null, land].filter(Boolean).join(', ');
  return `${kind === 'city' ? 'City' : 'Region'} in ${within}`;
}

const shortMonth = (words: string): string => words.replace(/\b(\p{Lu}[a-z]{2})[a-z]+\b/u, '$1');

/** The text's description of the entity; for a date, the day or days, unless its name already says so. */
export function describeEntity(entity: Pick<Entity, 'kind' | 'name' | 'description'>): string | null {
  const days = entity.kind === 'date' ? daysOf(entity.description) : null;
  if (!days) return entity.description;
  const words = formatDayRange(days.from, days.to);
  return words === entity.name || words === shortMonth(entity.name) ? null : words;
}

/** A short description of an entity, without its name and kind. */
export function summarizeEntity(entity: Entity): string | null {
  const { kind, role, country, place } = entity;
  const description = describeEntity(entity);
  if (description) return description;
  if (place) return describePlace(place);
  const from = country && kind !== 'place' ? countryName(country) : null;
  return [role, from].filter(Boolean).join(', ') || null;
}
