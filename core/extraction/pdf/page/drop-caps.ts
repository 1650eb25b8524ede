import { toLine, type PdfLine } from './lines.ts';
import type { PdfWord } from './words.ts';

/** Size of a drop cap, as a part of that of the text, at least. */
const smallest = 1.6;

const isInitial = ({ words, size }: PdfLine, bodySize: number): boolean => {
  const [word, second] = words;
  return (
    word !== undefined &&
    second === undefined &&
    size > smallest * bodySize &&
    /^["“‘«„'¿¡]?\p{Lu}\p{M}?['’]?$/u.test(word.text)
  );
};

/** The lines that stand beside an initial, from top to bottom. */
function linesBeside(cap: PdfLine, segments: readonly PdfLine[], bodySize: number): PdfLine[] {
  const beside = segments.filter(
    ({ left, baseline, size, object }) =>
      object === null &&
      left > cap.right - 0.2 * cap.size &&
      left - cap.right < 2 * bodySize &&
      size < 0.75 * cap.size &&
      size < 1.5 * bodySize &&
      baseline > cap.top - 0.25 * cap.size &&
      baseline < cap.baseline + 0.3 * bodySize,
  );
  return beside.toSorted((a, b) => a.baseline - b.baseline);
}

/** The letters of a word after its initial: capitals that only lead in become small letters. */
function restOf(text: string, following: PdfWord | undefined, isSmall: boolean): string {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters === '' || letters !== letters.toUpperCase()) return text;
  const leadsIn =
    isSmall || letters.length < 3 || (following !== undefined && /^\p{Lu}{2}/u.test(following.text));
  return leadsIn || letters.length > 5 ? text.toLowerCase() : text;
}

function joinInitial(cap: PdfLine, line: PdfLine, isWord: (word: string) => boolean): PdfLine {
  const [initial, first, second] = [cap.words[0] as PdfWord, line.words[0] as PdfWord, line.words[1]];
  const rest = restOf(first.text, second, first.size < 0.92 * (second?.size ?? line.size));
  const letter = initial.text.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  const bare = (/^[\p{L}'’]+/u.exec(rest)?.[0] ?? '').toLowerCase();
  const isApart =
    /^[aioyuéàe]$/.test(letter) &&
    (isWord(bare) || !/^\p{Ll}/u.test(rest)) &&
    (!isWord(letter + bare) || first.spaced);
  if (isApart || !/^[\p{L}'’]/u.test(rest)) {
    const alone = { ...initial, size: first.size, baseline: first.baseline, font: first.font };
    return toLine([
      alone,
      { ...first, spaced: true, left: Math.max(first.left, alone.right + 0.2 * first.size) },
      ...line.words.slice(1),
    ]);
  }
  const joined: PdfWord = {
    ...first,
    text: initial.text + rest,
    left: initial.left,
    edges: [...initial.edges, ...first.edges.slice(0, rest.length)],
    size: second && Math.abs(second.size - first.size) < 0.3 * first.size ? second.size : first.size,
  };
  return toLine([joined, ...line.words.slice(1)]);
}

/**
 * Joins large initials to the word that they begin, and lets the lines beside them begin where they do.
 * @param isWord whether a word in lower case is a common word
 */
export function joinDropCaps(
  segments: readonly PdfLine[],
  bodySize: number,
  isWord: (word: string) => boolean,
): PdfLine[] {
  const changed = new Map<PdfLine, PdfLine>();
  const used = new Set<PdfLine>();
  for (const cap of segments) {
    if (!isInitial(cap, bodySize)) continue;
    const [first, ...others] = linesBeside(cap, segments, bodySize);
    if (!first || changed.has(first)) continue;
    // A large letter over the line is a heading of its own.
    if (others.length === 0 && Math.abs(first.baseline - cap.baseline) > 0.2 * bodySize) continue;
    changed.set(first, joinInitial(cap, first, isWord));
    for (const line of others) changed.set(line, { ...line, left: cap.left });
    used.add(cap);
  }
  return segments.filter((line) => !used.has(line)).map((line) => changed.get(line) ?? line);
}
