import type { TextSpan } from './span.ts';

export const entityKinds = [
  'person',
  'place',
  'organization',
  'group',
  'event',
  'date',
  'money',
  'percent',
  'work',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** `name`: "Xi Jinping"; `nominal`: "the ministry"; `pronoun`: "he". */
export type MentionType = 'name' | 'nominal' | 'pronoun';

/** One place in the text that speaks of an entity. */
export interface Mention extends TextSpan {
  readonly text: string;
  readonly type: MentionType;
}

/** `region`: of the first level within a country; `feature`: a sea, river, mountain, island or part of the world. */
export type PlaceKind = 'country' | 'region' | 'city' | 'feature';

/** An entry of the gazetteer. */
export interface Place {
  /** "country:CN", "region:US.ID" (GeoNames' code), "city:5601538" (GeoNames' number) or "feature:red-sea"; stable over versions of the gazetteer. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** As the gazetteer has it: "Moscow". */
  readonly name: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2 code of the country that it lies in or is; null for a feature of several countries or none. */
  readonly country: string | null;
  /** Name of the first-level region that a city lies in ("Idaho"), or null. */
  readonly admin: string | null;
  /** Inhabitants, or null when it is not known. */
  readonly population: number | null;
}

/** Who or what a text is about, with every mention in text order. */
export interface Entity {
  /** Stable for the same text and the same engine. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name in the text: "Xi Jinping". */
  readonly name: string;
  /** What the text itself says of it ("Chinese vice foreign minister"), or null. */
  readonly description: string | null;
  /** The other names by which the text calls it ("Xi"), most used first; without pronouns and "the ministry". */
  readonly aliases: readonly string[];
  /** The office or trade that the text gives a person: "vice foreign minister"; or null. */
  readonly role: string | null;
  /**
   * ISO 3166-1 alpha-2 code of the country that a person or an organization is said to be of ("Chinese vice foreign minister"),
   * that a group is the people of ("Chinese"), or that a place lies in or is; or null.
   */
  readonly country: string | null;
  /** Where a place is, or null when the gazetteer does not know it. */
  readonly place: Place | null;
  /** Share of all mentions of the text that are of this entity, earlier ones counting more; 0 to 1, for ordering. */
  readonly weight: number;
  readonly mentions: readonly Mention[];
}

/** An entity of which nothing is known but what is given. */
export const createEntity = (
  known: Pick<Entity, 'id' | 'kind' | 'name' | 'mentions'> & Partial<Entity>,
): Entity => ({
  description: null,
  aliases: [],
  role: null,
  country: null,
  place: null,
  weight: 0,
  ...known,
});

export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** Words that the text gives to a speaker. */
export interface Quote extends TextSpan {
  readonly text: string;
  readonly kind: QuoteKind;
  /** An entity's id, or null when it is not known who spoke. */
  readonly speaker: string | null;
  /** The words that name the source ("Cheng"); empty when none do. */
  readonly speakerText: string;
  /** The reporting verb's span ("said"), or null. */
  readonly cue: TextSpan | null;
}

/** A date or time in the text with its value. */
export interface DateExpression extends TextSpan {
  readonly text: string;
  /** ISO 8601 date, or an interval "start/end"; null when it cannot be resolved. */
  readonly value: string | null;
}

/** What the analysis found in one text. */
export interface Analysis {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
}
