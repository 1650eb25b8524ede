import { clauseAfterVerb, contentOfVerb, takesListener } from './content-of-verb.ts';
import type { LocatedCue, TokenRange } from './located-cue.ts';
import { clauseEnd } from './quote-span.ts';
import type { QuoteContext } from './quote-span.ts';

/** "called the order “a cup without tea”": only the words in quotation marks are the speaker's. */
const naming = /^(?:call|describ|term|label|dub|brand|accus|blam|reject|dismiss|prais|welcom)/;

/** Verbs with a noun phrase as reported content: "stressed the importance of …". */
const takesNounPhrase = /^(?:stress|emphasi[sz])/;

/**
 * Verbs that report only with "that" or quotation marks. Otherwise they take an object: "asked the court", "called the police".
 */
const needsComplementizer =
  /^(?:asked|asks|called|calls|urged|urges|told|tells|tell|telling|wrote|writes|reported|reports|described|recalled|recalls|continued|continues|confirmed|confirms|denied|denies|admitted|admits|declared|declares|revealed|disclosed|suggested|suggests|claimed|claims|posted|tweeted|pointed|promised|promises|maintained|responded|replied|argued|argues|announcing|believed|believes|hoped|thinks|alleged|predicted|observed|concluded|complained|advised|assured|boasted|cautioned|conceded|concedes|countered|estimated|estimates|found|finds|hinted|hints|indicated|indicates|informed|inquired|joked|lamented|laughed|mused|muttered|observes|offered|pleaded|predicts|promises|protested|put|puts|read|reads|reasoned|recounted|remarks|remembered|remembers|reminded|reminds|responds|retorted|retorts|shrugged|sighed|sighs|submitted|texted|ventured|vows|wondered|wonders|comments|alleges|condemned|condemns|criticised|criticized|attributed|attributes|contends|complains|commented|pledged|vowed|noted|notes|states|stated|explained|explains|acknowledged|acknowledges|insisted|insists|warned|warns|answered|answers|announced|announces|added|adds)$/;

const timeAdverbial =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|in|at|yesterday|today)$/;

const isParticiple = (verb: string): boolean => verb.endsWith('ing');

/** Content after the cue: Cheng said that … · Cheng told reporters: “…” */
export const contentAfter = (
  context: QuoteContext,
  located: LocatedCue,
  used: ReadonlySet<number>,
): TokenRange | null => {
  const { cue, verb, sentence, right } = located;
  if (cue.inverted) return null;
  const { document, quotedSpans, spanIndexes } = context;
  const { tokens } = document;
  const clauseFrom = (first: number): TokenRange => ({
    first,
    end: clauseEnd(context, first, sentence.end, cue),
  });
  const window = Math.min(sentence.end, right + (takesListener.test(verb) ? 14 : 9));
  for (let i = right; i < window; i += 1) {
    if (tokens[i]?.folded === 'that') return clauseFrom(i + 1);
    const index = spanIndexes[i] ?? -1;
    if (index >= 0) {
      const quoted = quotedSpans[index];
      if (!quoted || used.has(index)) return null;
      if (naming.test(verb)) break;
      const isIntroduced =
        i === right || /^[,:]$/.test(tokens[i - 1]?.text ?? '') || takesListener.test(verb);
      return isIntroduced ? quoted : clauseFrom(right);
    }
    if (/^[.;!?]$/.test(tokens[i]?.text ?? '')) break;
  }
  if (isParticiple(verb)) return null;
  if (takesNounPhrase.test(verb)) return clauseFrom(right);
  if (naming.test(verb)) {
    const quoted = quotedSpans.find(
      (span, index) =>
        span.first >= right && span.first < sentence.end && span.end - span.first > 3 && !used.has(index),
    );
    if (quoted || !/^(?:call|reject|dismiss)/.test(verb)) return quoted ?? null;
  }
  const own = contentOfVerb(context, located, clauseFrom);
  if (own !== undefined) return own;
  const clause = clauseAfterVerb(context, located);
  if (clause !== null) return clauseFrom(clause);
  if (needsComplementizer.test(verb)) return null;
  let from = right;
  if (timeAdverbial.test(tokens[from]?.folded ?? '')) {
    if (tokens[from]?.folded === 'on') from += 1;
    if (tokens[from]?.folded.endsWith('day') !== true) return null;
    from += 1;
  }
  return /^[\p{L}\p{N}$€£¥“"‘]/u.test(tokens[from]?.text ?? '') ? clauseFrom(from) : null;
};
