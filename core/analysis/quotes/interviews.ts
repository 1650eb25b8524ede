import { foldWord } from '../../text/fold.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cluster, PlacedMention } from '../recognition/name/mention.ts';
import type { Subject } from './subject-phrases.ts';
import type { FoundQuote } from './quote.ts';

/** A paragraph as a token range. */
interface Paragraph {
  readonly first: number;
  readonly end: number;
}

/** A paragraph of an interview or a transcript. */
interface Turn extends Paragraph {
  /** First token of what is said, after the label. */
  readonly content: number;
  /** Folded words of the label; "—" for a dash. */
  readonly label: string;
  readonly isQuestion: boolean;
}

const longestLabel = 6;
/** Fewer labeled paragraphs are no conversation. */
const fewestTurns = 3;
/** Share of questions from which a speaker is the one who asks. */
const interviewerShare = 0.5;
const honorific = /^(?:shri|smt|shrimati|dr|mr|mrs|ms|prof|sir|dame|hon|rep|sen|senator|aunty|uncle)\.?$/;

const paragraphsOf = ({ sentences }: TokenizedDocument): Paragraph[] => {
  const found: { first: number; end: number; paragraph: number }[] = [];
  for (const { first, end, paragraph } of sentences) {
    const last = found.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else found.push({ first, end, paragraph });
  }
  return found;
};

/** The label and the rest of a paragraph: "AKHMETOVA: From four to nine." Null when it does not begin with a label. */
const turnOf = ({ tokens }: TokenizedDocument, { first, end }: Paragraph): Turn | null => {
  const isQuestion = tokens[end - 1]?.text === '?';
  if (/^[—–]$/.test(tokens[first]?.text ?? '') && end - first > 1)
    return { first, end, content: first + 1, label: '—', isQuestion };
  for (let i = first + 1; i <= Math.min(end - 2, first + longestLabel); i += 1) {
    const { text = '' } = tokens[i] ?? {};
    if (text !== ':') continue;
    const words = tokens.slice(first, i).filter((token) => /^\p{L}/u.test(token.text));
    const isName =
      words.length > 0 && words.every((word) => /^(?:\p{Lu}|d[aeio]s?$|van$|von$)/u.test(word.text));
    if (!isName) return null;
    const label = words.map(({ folded }) => folded).filter((word) => !honorific.test(word));
    return { first, end, content: i + 1, label: label.join(' '), isQuestion };
  }
  return null;
};

/** The person with most mentions, whom an interview is with. */
const mainPerson = (mentions: readonly PlacedMention[]): Cluster | null => {
  const counts = new Map<Cluster, number>();
  for (const { cluster } of mentions)
    if (cluster.kind === 'person') counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const personOf = (label: string, mentions: readonly PlacedMention[]): Cluster | null => {
  if (label === 'a' || label === '—') return mainPerson(mentions);
  const named = mentions.find(({ cluster }) => {
    const name = cluster.kind === 'person' ? foldWord(cluster.name).replaceAll('-', ' ') : '';
    const own = label.replaceAll('-', ' ');
    return name === own || name.endsWith(` ${own}`) || own.endsWith(` ${name}`);
  });
  return named?.cluster ?? null;
};

/**
 * The answers of an interview ("NAME: …", "A: …", "— …") and the speeches of a transcript. Questions of the one who asks are no
 * quotes. An unlabeled paragraph between two labeled ones continues the first.
 */
export const findInterviewQuotes = (
  document: TokenizedDocument,
  mentions: readonly PlacedMention[],
): FoundQuote[] => {
  const paragraphs = paragraphsOf(document);
  const turns = paragraphs.map((paragraph) => turnOf(document, paragraph));
  const byLabel = new Map<string, Turn[]>();
  for (const turn of turns) if (turn) byLabel.set(turn.label, [...(byLabel.get(turn.label) ?? []), turn]);
  const repeated = [...byLabel.values()].filter((own) => own.length > 1);
  if (repeated.reduce((sum, own) => sum + own.length, 0) < fewestTurns) return [];
  const asks = (label: string): boolean => {
    if (label === 'q') return true;
    const own = byLabel.get(label) ?? [];
    return (
      label !== '—' &&
      own.filter(({ isQuestion }) => isQuestion).length / own.length >= interviewerShare &&
      byLabel.size < 4
    );
  };
  const found: FoundQuote[] = [];
  let open: { readonly speaker: Cluster | null; readonly source: Subject } | null = null;
  paragraphs.forEach(({ first, end }, n) => {
    const turn = turns[n];
    if (turn) {
      const isAnswer = !asks(turn.label) && !(turn.label === '—' && turn.isQuestion);
      const speaker = isAnswer ? personOf(turn.label, mentions) : null;
      open =
        isAnswer && (speaker || byLabel.has('q'))
          ? {
              speaker,
              source: {
                first: turn.first,
                end: Math.max(turn.first + 1, turn.content - 1),
                mention: null,
                pronoun: false,
              },
            }
          : null;
    }
    const isBetween = turn || turns[n + 1];
    if (!open || !isBetween || (!turn && document.tokens[first]?.text === '(')) return;
    found.push({
      first: turn?.content ?? first,
      end,
      kind: 'direct',
      speaker: open.speaker,
      cue: null,
      source: open.source,
    });
  });
  return found;
};
