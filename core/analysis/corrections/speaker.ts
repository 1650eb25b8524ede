import type { Analysis, Quote } from '../../model/analysis.ts';
import type { Correction, CorrectionAct } from '../../model/entities/correction.ts';
import type { TextSpan } from '../../model/span.ts';
import { locateAll } from './locate.ts';
import type { CorrectedText } from './locate.ts';
import { resolveRef } from './resolve.ts';

const overlapLength = (a: TextSpan, b: TextSpan): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The quote at a span, even if its boundaries have changed: the one with the greatest overlap. */
function quoteAt(quotes: readonly Quote[], span: TextSpan): Quote | null {
  const [most] = quotes
    .filter((quote) => overlapLength(quote, span) > 0)
    .toSorted((a, b) => overlapLength(b, span) - overlapLength(a, span));
  return most ?? null;
}

/** Changes or removes the speaker of a quote. Returns the same object when the quote or the speaker is not found. */
export function applySpeaker(
  analysis: Analysis,
  act: Extract<CorrectionAct, { act: 'speaker' }>,
  correction: Correction,
  text: CorrectedText,
): Analysis {
  if (correction.articleId !== text.articleId) return analysis;
  const speaker = act.speaker && resolveRef(analysis.entities, act.speaker, correction, text);
  if (act.speaker && !speaker) return analysis;
  const span = locateAll([act.quote], text)[0] ?? null;
  const quote = span && quoteAt(analysis.quotes, span);
  if (!quote) return analysis;
  // `speakerText` names the previous speaker.
  const corrected: Quote = { ...quote, speaker: speaker?.id ?? null, speakerText: '' };
  return { ...analysis, quotes: analysis.quotes.map((each) => (each === quote ? corrected : each)) };
}
