import type { EntityKind } from './analysis.ts';

/** How each kind is named in a sentence: "an organization". */
export const entityKindNoun: Readonly<Record<EntityKind, string>> = {
  person: 'a person',
  place: 'a place',
  organization: 'an organisation',
  group: 'a group',
  event: 'an event',
  date: 'a date',
  money: 'a sum of money',
  percent: 'a percentage',
  work: 'a work',
};
