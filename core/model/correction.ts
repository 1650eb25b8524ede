import type { TextAnchor } from './anchor.ts';
import type { EntityKind, Place } from './analysis.ts';

/**
 * Which entity a correction speaks of: by its name and kind as the person saw them, and by one of its mentions, for
 * when another engine names it otherwise. Engines' ids are not kept: they last no longer than an analysis.
 */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly name: string;
  /** Null where it has no mention. Counts only in the article that the correction was made in. */
  readonly mention: TextAnchor | null;
}

/** What the person says of an entity. */
export type CorrectionAct =
  | { readonly act: 'rename'; readonly target: EntityRef; readonly name: string }
  | { readonly act: 'kind'; readonly target: EntityRef; readonly kind: EntityKind }
  /** `target` and `into` are one; its name and kind are those of `into`. */
  | { readonly act: 'merge'; readonly target: EntityRef; readonly into: EntityRef }
  /** These mentions speak of another one. In other articles: the mentions with the same words. */
  | {
      readonly act: 'split';
      readonly target: EntityRef;
      readonly mentions: readonly TextAnchor[];
      readonly name: string;
    }
  /** It is not an entity. */
  | { readonly act: 'remove'; readonly target: EntityRef }
  | { readonly act: 'place'; readonly target: EntityRef; readonly place: Place }
  /** The words at the anchor, wherever they stand, name an entity that was not found. */
  | { readonly act: 'add'; readonly anchor: TextAnchor; readonly kind: EntityKind; readonly name: string }
  /** Who said the quote at the anchor; null: nobody whom the text names. Holds in its article alone. */
  | { readonly act: 'speaker'; readonly quote: TextAnchor; readonly speaker: EntityRef | null };

/** A correction of what the analysis found. Corrections hold in the order in which they were made. */
export interface Correction {
  /** UUID, made by whoever creates it, so that a repeated command is harmless. */
  readonly id: string;
  /** The article it was made in. */
  readonly articleId: string;
  /** Holds in every article, not in that one alone. */
  readonly always: boolean;
  readonly act: CorrectionAct;
  /** ISO 8601 with time, UTC. */
  readonly createdAt: string;
}
