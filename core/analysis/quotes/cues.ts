import type { TokenizedDocument } from '../document/document.ts';
import { indexMentions } from '../recognition/name/mention.ts';
import type { PlacedMention } from '../recognition/name/mention.ts';
import { attributionVerbs } from './attribution-verbs.ts';
import { subjectAfter } from './subject-after.ts';
import { subjectBefore } from './subject-before.ts';
import type { Subject } from './subject-phrases.ts';

/** A reporting verb (or "according to") and its subject. */
export interface Cue {
  readonly first: number;
  readonly end: number;
  readonly subject: Subject;
  /** The subject follows the verb: "said Cheng". */
  readonly inverted: boolean;
}

/** "used to say" reports like "said". */
const habit = /^(?:used|likes?|liked|loves?|loved)$/;

/** A reporting verb after one of these words is not a finite verb: "the reported attack", "to say". */
const excludesFiniteVerb =
  /^(?:to|the|a|an|of|by|be|been|being|is|are|his|her|their|its|this|no|any|more|most|not|than|in|with)$/;

const nounLike =
  /^(?:reports|report|claims|claim|calls|states|state|stress|stresses|posts|notes|promises|answers|comments|thinks|points|demands|fears?|hopes?|doubts?|orders|wishes|wish|finds|estimates|hints|suspects?|puts|put|protests|protest|reads|read|offered|found|sighs|jokes|counters|requests|remarks|thought|attributed|attributes|rejects|advises|considered|expected|felt|feels|ordered|submitted)$/;

/** All cues of a text outside quotation marks. `spanIndexes` holds the index of the quoted span of each token, or -1. */
export const findCues = (
  document: TokenizedDocument,
  mentions: readonly PlacedMention[],
  spanIndexes: Int32Array,
): Cue[] => {
  const { tokens, sentences } = document;
  const ends = indexMentions(tokens.length, mentions, ({ end }) => end);
  const starts = indexMentions(tokens.length, mentions, ({ first }) => first);
  const cues: Cue[] = [];
  for (const { first, end } of sentences) {
    let latest: Subject | null = null;
    for (let i = first; i < end; i += 1) {
      const token = tokens[i];
      if (!token || (spanIndexes[i] ?? -1) >= 0) continue;
      if (token.folded === 'according' && tokens[i + 1]?.folded === 'to') {
        const subject = subjectAfter(document, i + 1, end, starts);
        if (subject) cues.push({ first: i, end: i + 2, subject, inverted: true });
        continue;
      }
      if (!attributionVerbs.has(token.folded) || /^\p{Lu}/u.test(token.text)) continue;
      const isHabit =
        token.folded === 'say' && tokens[i - 1]?.folded === 'to' && habit.test(tokens[i - 2]?.folded ?? '');
      if (ends.has(i + 1) || (excludesFiniteVerb.test(tokens[i - 1]?.folded ?? '') && !isHabit)) continue;
      if (token.folded.endsWith('ing')) {
        // A participle has the same subject as the verb before: ", adding that …".
        if (latest && /^[,”"]$/.test(tokens[i - 1]?.text ?? ''))
          cues.push({ first: i, end: i + 1, subject: latest, inverted: false });
        continue;
      }
      const afterMark =
        i > first &&
        /^[,”"’']$/.test(tokens[i - 1]?.text ?? '') &&
        (spanIndexes[i - 1] ?? spanIndexes[i - 2] ?? -1) >= 0;
      const before: Subject | null = afterMark
        ? null
        : subjectBefore(document, first, isHabit ? i - 2 : i, ends);
      // A statement reads “…”; a person reads a book.
      if (/^reads?$/.test(token.folded) && (before?.pronoun || before?.mention?.cluster.kind === 'person'))
        continue;
      const followsQuotation = before !== null && (spanIndexes[before.first - 1] ?? -1) >= 0;
      if (
        nounLike.test(token.folded) &&
        !before?.mention &&
        !before?.pronoun &&
        !afterMark &&
        !followsQuotation
      )
        continue;
      const commaBefore = tokens[i - 1]?.text === ',' || afterMark;
      const subject: Subject | null = before ?? (commaBefore ? subjectAfter(document, i, end, starts) : null);
      if (!subject) {
        // "He refused and said": the second verb shares the subject of the first.
        if (latest && tokens[i - 1]?.folded === 'and')
          cues.push({ first: i, end: i + 1, subject: latest, inverted: false });
        continue;
      }
      latest = subject;
      cues.push({ first: i, end: i + 1, subject, inverted: before === null });
    }
  }
  return cues;
};
