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

/** Kinds with a name, which identifies the same thing in other articles too; dates and amounts do not. */
export const namedKinds: readonly EntityKind[] = [
  'person',
  'place',
  'organization',
  'group',
  'event',
  'work',
];

/** `name`: "Xi Jinping"; `nominal`: "the ministry"; `pronoun`: "he". */
export type MentionType = 'name' | 'nominal' | 'pronoun';

/** A mention of an entity in the text. */
export interface Mention extends TextSpan {
  readonly text: string;
  readonly type: MentionType;
}

/** `region`: first-level administrative division; `feature`: a sea, river, mountain, island or continent. */
export type PlaceKind = 'country' | 'region' | 'city' | 'feature';

/** An entry of the gazetteer. */
export interface Place {
  /**
   * "country:CN", "region:US.ID" (GeoNames code), "city:5601538" (GeoNames id) or "feature:red-sea"; stable across versions of
   * the gazetteer.
   */
  readonly id: string;
  readonly kind: PlaceKind;
  /** Name in the gazetteer: "Moscow". */
  readonly name: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2 code of the country that it is or is in; null for a feature of several countries or none. */
  readonly country: string | null;
  /** Name of the first-level region of a city ("Idaho"), or null. */
  readonly admin: string | null;
  /** Population, or null when unknown. */
  readonly population: number | null;
}

/** An entity with its mentions in text order. */
export interface Entity {
  /** Stable for the same text and engine version. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The most complete name in the text: "Xi Jinping". */
  readonly name: string;
  /** Description in the words of the text ("Chinese vice foreign minister"), or null. */
  readonly description: string | null;
  /** Other names in the text ("Xi"), most frequent first; without pronouns and nominals. */
  readonly aliases: readonly string[];
  /** Role of a person according to the text: "vice foreign minister"; or null. */
  readonly role: string | null;
  /**
   * ISO 3166-1 alpha-2 code of the country of a person or organization according to the text, of a nationality ("Chinese"), or of
   * a place; or null.
   */
  readonly country: string | null;
  /** The resolved place, or null when it is not in the gazetteer. */
  readonly place: Place | null;
  /** The entity's share of all mentions, weighted toward the start of the text; 0 to 1, for sorting. */
  readonly weight: number;
  readonly mentions: readonly Mention[];
}

/** An entity with default values for all other properties. */
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

/** A quote with its attribution. */
export interface Quote extends TextSpan {
  readonly text: string;
  readonly kind: QuoteKind;
  /** Entity id, or null when the speaker is unknown. */
  readonly speaker: string | null;
  /** The text that names the source ("Cheng"); empty when there is none. */
  readonly speakerText: string;
  /** Span of the reporting verb ("said"), or null. */
  readonly cue: TextSpan | null;
}

/** A date expression with its value. */
export interface DateExpression extends TextSpan {
  readonly text: string;
  /** ISO 8601 date or "start/end" interval; null when it cannot be resolved. */
  readonly value: string | null;
}

/** The result of analyzing one text. */
export interface Analysis {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  /** ISO 639-1 code of a text in another language than English, in which nothing is searched for. */
  readonly language?: string | undefined;
}
