import type { Cue } from './cues.ts';

/** A token range from `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A cue with its position in the sentence. */
export interface LocatedCue {
  readonly cue: Cue;
  readonly verb: string;
  readonly sentence: TokenRange;
  /** Start of the cue and its subject. */
  readonly left: number;
  /** End of the cue and its subject. */
  readonly right: number;
}

/** Words after a cue that do not start reported content. */
export const adverbialAfterCue =
  /^(?:[.,;:—–]|--+|on|in|at|after|during|as|when|while|before|by|to|from|of|\p{L}+day|yesterday|today|recently|later|earlier)$/u;
