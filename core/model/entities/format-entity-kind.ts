import type { EntityKind } from '../analysis.ts';

/** The name of each kind with its article: "an organization". */
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
