import { formatDayRange, formatRegion, formatRoundNumber } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import type { Entity, Place } from '../../../core/model/analysis.ts';
import { daysOf } from '../../../core/analysis/cooccurrence/timeline.ts';

/** "12.3 million people". */
export const formatPopulation = (population: number): string =>
  t('entities.population', { count: formatRoundNumber(population) });

/** "City in Idaho, United States"; for a sea or mountain its country, if it lies in one. */
export function describePlace({ kind, admin, country: code }: Place): string {
  if (kind === 'country') return t('entities.place.country');
  if (code === null) return t(`entities.place.${kind}`);
  const country = formatRegion(code);
  if (kind === 'city' && admin) return t('entities.place.cityInRegion', { region: admin, country });
  return t(`entities.place.${kind}In`, { country });
}

/** The words of a date in any order, months by their first letters: "15 April 2023" and "Apr 15, 2023" are the same. */
const wordsOfDate = (date: string): string => (date.match(/\d+|\p{L}{3}/gu) ?? []).toSorted().join(' ');

/** The text's description of the entity; for a date, the day or days, unless its name already says so. */
export function describeEntity(entity: Pick<Entity, 'kind' | 'name' | 'description'>): string | null {
  const days = entity.kind === 'date' ? daysOf(entity.description) : null;
  if (!days) return entity.description;
  const words = formatDayRange(days.from, days.to);
  return wordsOfDate(words) === wordsOfDate(entity.name) ? null : words;
}

/** A short description of an entity, without its name and kind. */
export function summarizeEntity(entity: Entity): string | null {
  const { kind, role, country, place } = entity;
  const description = describeEntity(entity);
  if (description) return description;
  if (place) return describePlace(place);
  const from = country && kind !== 'place' ? formatRegion(country) : null;
  return role && from ? t('entities.roleAndCountry', { role, country: from }) : (role ?? from);
}
