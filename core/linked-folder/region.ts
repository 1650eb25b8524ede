import { mergeLines } from './merge-lines.ts';

/** Whether an article's id can be part of a mark. Any other could end the comment, and add lines outside of the marks. */
export const isMarkId = (id: string): boolean => /^[\w-]{1,100}$/.test(id);

/** Where Lectern's part of a file begins and ends. An HTML comment shows nowhere, in any of the programs that read Markdown. */
const beginOf = (id: string): string => `<!-- lectern:begin ${id} -->`;
const endOf = (id: string): string => `<!-- lectern:end ${id} -->`;

/** What a program reads at the head of a file: YAML front matter, or Logseq's `key:: value` lines. */
const headPattern = /^(?:---\n[\s\S]*?\n---(?:\n|$)|(?:[\p{L}\w-]+:: [^\n]*(?:\n|$))+)\n*/u;

/** A file's text as it is made for the first time: the head, then Lectern's part. */
export interface FileParts {
  readonly head: string;
  /** Between the marks, no newline at its ends. */
  readonly region: string;
}

/** Parts an exported text. The head is written once and belongs to the person from then on. */
export function splitFile(text: string): FileParts {
  const head = headPattern.exec(text)?.[0] ?? '';
  return { head: head.trimEnd(), region: text.slice(head.length).trim() };
}

const marked = (id: string, region: string): string => `${beginOf(id)}\n${region}\n${endOf(id)}`;

export const newFileText = ({ head, region }: FileParts, id: string): string =>
  `${head === '' ? '' : `${head}\n\n`}${marked(id, region)}\n`;

/** Whether a text contains Lectern's part of this article with both marks. False for an id that cannot be part of a mark. */
export function hasRegion(text: string, id: string): boolean {
  if (!isMarkId(id)) return false;
  const begin = text.indexOf(beginOf(id));
  return begin !== -1 && text.indexOf(endOf(id), begin) !== -1;
}

const marks = /<!-- lectern:(begin|end) ([\w-]{1,100}) -->/g;

/** The ids of all articles whose parts a text contains; see `hasRegion`. */
export function regionIds(text: string): string[] {
  const begins = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { index, 1: kind, 2: id = '' } of text.matchAll(marks)) {
    if (kind === 'end') ends.set(id, index);
    else if (!begins.has(id)) begins.set(id, index);
  }
  return [...begins].filter(([id, begin]) => (ends.get(id) ?? -1) > begin).map(([id]) => id);
}

export interface MergedText {
  readonly text: string;
  /** The person and Lectern had changed the same lines: both are in the text. */
  readonly conflict: boolean;
}

/**
 * A file's text with Lectern's part brought up to date. Every line outside of the part stays as it is, and so does what
 * the person changed inside of it. Null when the file does not contain the part, because Lectern must not change it then.
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
  if (!hasRegion(text, id)) return null;
  const start = text.indexOf(beginOf(id));
  const end = text.indexOf(endOf(id), start);
  const theirs = text.slice(start + beginOf(id).length, end).replace(/^\n|\n$/g, '');
  const { lines, conflict } = mergeLines(theirs, base ?? theirs, region);
  return {
    text: back(text.slice(0, start) + marked(id, lines) + text.slice(end + endOf(id).length)),
    conflict,
  };
}
