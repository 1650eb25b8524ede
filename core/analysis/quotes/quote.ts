import type { Cluster } from '../recognition/mention.ts';
import type { QuoteKind } from '../../model/analysis.ts';
import type { Cue } from './cues.ts';

/** A quotation in token numbers. */
export interface FoundQuote {
  readonly first: number;
  readonly end: number;
  readonly kind: QuoteKind;
  readonly speaker: Cluster | null;
  readonly cue: Cue | null;
  /** Who is named as the speaker where no verb of speech stands. */
  readonly source?: Cue['subject'];
}
