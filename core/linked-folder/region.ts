import { breakMarks, findMarks, isMarkId, markText, type Mark } from './marks.ts';
import { mergeLines } from './merge-lines.ts';

/** What a program reads at the head of a file: YAML front matter, or Logseq's `key:: value` lines. */
const headPattern = /^(?:---\n[\s\S]*?\n---(?:\n|$)|(?:[\p{L}\w-]+:: [^\n]*(?:\n|$))+)\n*/u;

/** A file's text as it is made for the first time: the head, then Lectern's part. */
export interface FileParts {
  readonly head: string;
  /** Between the marks, no newline at its ends. */
  readonly region: string;
}

/**
 * Splits an exported text. The head is written once and belongs to the user from then on. No text of the article remains a
 * mark.
 */
export function splitFile(exported: string): FileParts {
  const text = breakMarks(exported);
  const head = headPattern.exec(text)?.[0] ?? '';
  return { head: head.trimEnd(), region: text.slice(head.length).trim() };
}

const marked = (id: string, region: string): string =>
  `${markText('begin', id)}\n${region}\n${markText('end', id)}`;

export const newFileText = ({ head, region }: FileParts, id: string): string =>
  `${head === '' ? '' : `${head}\n\n`}${marked(id, region)}\n`;

/** The marks of Lectern's part of an article: the first one that begins it, and the next that ends it. */
function findRegion(text: string, id: string): { readonly begin: Mark; readonly end: Mark } | null {
  let begin: Mark | null = null;
  for (const mark of findMarks(text)) {
    if (mark.articleId !== id) continue;
    if (mark.kind === 'begin') begin ??= mark;
    else if (begin !== null) return { begin, end: mark };
  }
  return null;
}

/** Whether a text contains Lectern's part of this article with both marks. False for an id that cannot be part of a mark. */
export const hasRegion = (text: string, id: string): boolean => isMarkId(id) && findRegion(text, id) !== null;

/** The ids of all articles whose parts a text contains; see `hasRegion`. */
export function regionIds(text: string): string[] {
  const begun = new Set<string>();
  const complete = new Set<string>();
  for (const { kind, articleId } of findMarks(text)) {
    if (kind === 'begin') begun.add(articleId);
    else if (begun.has(articleId)) complete.add(articleId);
  }
  return [...complete];
}

export interface MergedText {
  readonly text: string;
  /** The user and Lectern had changed the same lines: both are in the text. */
  readonly conflict: boolean;
}

/**
 * A file's text with Lectern's part updated. Every line outside of the part is unchanged, and so are lines that
 * the user changed inside of it. Null when the file does not contain the part, because Lectern must not change it then.
 * @param base what was written between the marks the last time; null when that is not known.
 */
export function mergeRegion(
  file: string,
  id: string,
  base: string | null,
  region: string,
): MergedText | null {
  const isCrLf = file.includes('\r\n');
  const text = isCrLf ? file.replaceAll('\r\n', '\n') : file;
  const back = (merged: string): string => (isCrLf ? merged.replaceAll('\n', '\r\n') : merged);
  const found = findRegion(text, id);
  if (found === null) return null;
  const before = text.slice(0, found.begin.end);
  const after = text.slice(found.end.start);
  const theirs = text.slice(before.length + 1, Math.max(before.length + 1, found.end.start - 1));
  const { lines, conflict } = mergeLines(theirs, base ?? theirs, region);
  return { text: back(`${before}\n${lines}\n${after}`), conflict };
}
