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

/** Who or what a text is about, with every mention in text order. */
export interface Entity {
  /** Stable for the same text and the same engine. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name in the text: "Xi Jinping". */
  readonly name: string;
  /** What the text itself says of it ("Chinese vice foreign minister"), or null. */
  readonly description: string | null;
  readonly mentions: readonly Mention[];
}

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
