/** How a text is hard-wrapped: at `width` columns, or null when it is not. */
export type Wrapping = { readonly width: number } | null;

/** Minimum width of wrapped prose; shorter lines are verse, lists or addresses. */
const narrowest = 50;
/** Maximum width; a longer line is a whole paragraph. */
const widest = 132;

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';

/** Whether the first word of the next line would not have fitted on this line, so that the break is automatic. */
const wouldNotFit = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWord(next).length > width;

/**
 * Detects the column at which a text is hard-wrapped, from the lines of each paragraph. A text is wrapped when nearly all lines
 * with a successor are as full as possible and sentences continue across breaks (the next line starts in lower case), which is
 * rare in verse.
 */
export function measureWrapping(paragraphs: readonly (readonly string[])[]): Wrapping {
  // Email headers and addresses are no evidence of how adjacent paragraphs are wrapped.
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

/** Whether the break between two lines of a paragraph is due to wrapping. */
export function isWrappedBreak(line: PlacedLine, next: PlacedLine, wrapping: Wrapping): boolean {
  if (!wrapping) return false;
  // Common indentation reduces the available width.
  const columns = line.indent + line.text.length;
  const full = columns + 1 + firstWord(next.text).length > wrapping.width - 3;
  const longer = line.text.length >= wrapping.width * 0.6;
  return full && longer && line.text.length <= wrapping.width + 20;
}
