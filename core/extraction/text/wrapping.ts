/** How a text's lines were wrapped: at `width` columns, or null when each line stands for itself. */
export type Wrapping = { readonly width: number } | null;

/** Prose is not wrapped narrower than this; shorter lines are verse, lists or addresses. */
const narrowest = 50;
/** Nor wider: a longer line is a paragraph of its own. */
const widest = 132;

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';

/** True when the next line's first word would not have fitted on this line: a program broke it, not a person. */
const wouldNotFit = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWord(next).length > width;

/**
 * Finds the column at which a text was wrapped. Given the lines of each paragraph. A text is wrapped when nearly every
 * line that has another after it is as full as it could be, and sentences run on over the ends (the next line
 * begins in lower case), which verse seldom does.
 */
export function measureWrapping(paragraphs: readonly (readonly string[])[]): Wrapping {
  // A mail's header or an address says nothing about how the paragraphs beside it are wrapped.
  const pairs = paragraphs
    .filter((lines) => lines.some((line) => line.length >= narrowest))
    .flatMap((lines) => lines.slice(1).map((next, index) => ({ line: lines[index] ?? '', next })));
  if (pairs.length === 0) return null;
  const lengths = pairs.map((pair) => pair.line.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < narrowest || width > widest) return null;
  const full = pairs.filter(({ line, next }) => wouldNotFit(line, next, width - 3));
  const cased = full.filter(({ next }) => /^["'“‘(]?\p{L}/u.test(next));
  const lower = cased.filter(({ next }) => /^["'“‘(]?[\p{Ll}\p{Lo}]/u.test(next));
  const runOn = cased.length === 0 || lower.length / cased.length >= 0.35;
  return full.length / pairs.length >= 0.6 && runOn ? { width } : null;
}

interface PlacedLine {
  readonly text: string;
  readonly indent: number;
}

/** True when the break between two lines of a paragraph is the wrapping's and not the writer's. */
export function isWrappedBreak(line: PlacedLine, next: PlacedLine, wrapping: Wrapping): boolean {
  if (!wrapping) return false;
  // Lines set in by the same amount lose those columns to the margin.
  const columns = line.indent + line.text.length;
  const full = columns + 1 + firstWord(next.text).length > wrapping.width - 3;
  const longer = line.text.length >= wrapping.width * 0.6;
  return full && longer && line.text.length <= wrapping.width + 20;
}
