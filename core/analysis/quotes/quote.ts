import type { Cluster } from '../recognition/name/mention.ts';
import type { QuoteKind } from '../../model/analysis.ts';
import type { Cue } from './cues.ts';
import type { Subject } from './subject-phrases.ts';

/** A quote as a token range. */
export interface FoundQuote {
  readonly first: number;
  readonly end: number;
  readonly kind: QuoteKind;
  readonly speaker: Cluster | null;
  readonly cue: Cue | null;
  /** The subject named as the speaker when there is no reporting verb. */
  readonly source?: Subject;
}
