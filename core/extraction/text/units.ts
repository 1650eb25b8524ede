import { cleanCharacters } from '../characters.ts';
import { measureWrapping, isWrappedBreak } from './wrapping.ts';

/** A logical line of a text: one line, or several wrapped lines. */
export interface Unit {
  readonly text: string;
  /** Columns of indentation; tab stops are every four columns. */
  readonly indent: number;
  /** Units without an empty line between them share a group. */
  readonly group: number;
  /** Number of ">" quotation markers before it, as in email. */
  readonly quoted: number;
}

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly quoted: number;
}

const quoteMarks = /^(?:>\s?)+/;
const listMarker = /^(?:[-*+•‣▪●○◦–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/;

function toLine(raw: string): Line {
  const marks = quoteMarks.exec(raw)?.[0] ?? '';
  const rest = raw.slice(marks.length).replace(/\t/g, '    ');
  const text = rest.trim().replace(/ {2,}/g, ' ');
  return { text, indent: rest.length - rest.trimStart().length, quoted: marks.replace(/\s/g, '').length };
}

/** The lines of a text between empty lines. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  for (const raw of cleanCharacters(text).split('\n')) {
    const line = toLine(raw);
    const last = groups.at(-1);
    if (line.text === '' || (last?.[0] && last[0].quoted !== line.quoted)) groups.push([]);
    if (line.text !== '') groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** The parts of a group between list items, whose line breaks are deliberate. */
function withoutItems(lines: readonly Line[]): string[][] {
  const passages: string[][] = [[]];
  for (const { text } of lines) {
    if (listMarker.test(text)) passages.push([]);
    passages.at(-1)?.push(text);
  }
  return passages;
}

/** A hyphen at the end of a wrapped line joins two parts of a word; it is preserved, as it may belong to the word. */
const joinLines = (before: string, after: string): string =>
  /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before + after : `${before} ${after}`;

/** The logical lines of a text in order: unwrapped and trimmed. No word is lost or moved. */
export function textToUnits(text: string): Unit[] {
  const groups = groupsOf(text);
  const wrapping = measureWrapping(groups.flatMap(withoutItems));
  const units: Unit[] = [];
  groups.forEach((lines, group) => {
    let before: Line | null = null;
    for (const line of lines) {
      const last = units.at(-1);
      if (before && last && !listMarker.test(line.text) && isWrappedBreak(before, line, wrapping)) {
        units[units.length - 1] = { ...last, text: joinLines(last.text, line.text) };
      } else {
        units.push({ text: line.text, indent: line.indent, group, quoted: line.quoted });
      }
      before = line;
    }
  });
  return units;
}
