import type { ExtractedArticle } from '../../core/model/article.ts';
import { scorePage } from './shingles.ts';
import type { PdfTruth } from './pdf-truth.ts';

/** The scores of one PDF, 0 to 1, and the number of running heads left in its text. */
export interface PdfScore {
  readonly precision: number;
  readonly recall: number;
  /** Share of the paragraphs and items that are a block, word for word. */
  readonly paragraphs: number;
  /** Share of those that are in the right order. */
  readonly order: number;
  /** Share of the headings that are a heading, and of the headings found that are one. */
  readonly headings: number;
  readonly headingPrecision: number;
  readonly title: number;
  readonly byline: number;
  readonly noise: number;
}

/** What a PDF got wrong, for people. */
export interface PdfProblem {
  readonly what: 'paragraph' | 'heading' | 'no heading' | 'title' | 'byline' | 'noise';
  readonly text: string;
}

const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');

const bodyKinds: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'code',
  'formula',
]);

/** Length of the longest increasing subsequence. */
function longestIncreasing(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    const at = tails.findIndex((tail) => tail >= value);
    tails[at === -1 ? tails.length : at] = value;
  }
  return tails.length;
}

export function scorePdf(
  truth: PdfTruth,
  article: ExtractedArticle,
): { score: PdfScore; problems: PdfProblem[] } {
  const problems: PdfProblem[] = [];
  const slice = ({ start, end }: { start: number; end: number }): string => article.text.slice(start, end);
  // What is set aside counts neither for nor against.
  const aside = new Set(
    [
      ...truth.blocks.filter(({ kind }) => /footnote|caption|cell/.test(kind)).map(({ text }) => text),
      truth.title,
      truth.author,
    ].map(words),
  );
  const found = article.blocks
    .filter(({ kind }) => bodyKinds.has(kind))
    .map((block) => ({ kind: block.kind, text: slice(block) }));
  const body = truth.blocks.filter(({ kind }) => /heading|paragraph|item/.test(kind));
  const counted = found.filter(({ text }) => !aside.has(words(text)));
  const { precision, recall } = scorePage(
    body
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
    counted
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase(),
  );
  const blocks = article.blocks.map((block) => words(slice(block)));
  const paragraphs = body.filter(({ kind }) => kind !== 'heading');
  const places = paragraphs.map(({ text }) => blocks.indexOf(words(text)));
  for (const [index, { text }] of paragraphs.entries())
    if (places[index] === -1) problems.push({ what: 'paragraph', text });
  const whole = places.filter((place) => place !== -1);
  const wanted = body.filter(({ kind }) => kind === 'heading').map(({ text }) => words(text));
  const headings = found.filter(({ kind }) => kind === 'heading').map(({ text }) => words(text));
  for (const text of wanted) if (!headings.includes(text)) problems.push({ what: 'heading', text });
  for (const text of headings) if (!wanted.includes(text)) problems.push({ what: 'no heading', text });
  const hasTitle = words(article.title) === words(truth.title);
  if (!hasTitle) problems.push({ what: 'title', text: article.title });
  const hasByline = words(article.byline ?? '') === words(truth.author);
  if (!hasByline) problems.push({ what: 'byline', text: article.byline ?? '(none)' });
  const whatever = words(article.text);
  const noise = truth.noise.filter((text) => whatever.includes(words(text)));
  for (const text of noise) problems.push({ what: 'noise', text });
  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
  return {
    problems,
    score: {
      precision,
      recall,
      paragraphs: share(whole.length, paragraphs.length),
      order: share(longestIncreasing(whole), whole.length),
      headings: share(wanted.filter((text) => headings.includes(text)).length, wanted.length),
      headingPrecision: share(headings.filter((text) => wanted.includes(text)).length, headings.length),
      title: hasTitle ? 1 : 0,
      byline: hasByline ? 1 : 0,
      noise: noise.length,
    },
  };
}
