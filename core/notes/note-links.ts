import type { TextSpan } from '../model/span.ts';
import { codeSpans } from './code-spans.ts';

/** The target of a link in a note, as written. */
export type NoteLinkTarget =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'article' | 'highlight'; readonly id: string }
  | { readonly kind: 'entity'; readonly name: string };

/** A `[[…]]` link in a note; the span is in UTF-16 code units of the note and includes the brackets. */
export interface NoteLink extends TextSpan {
  readonly target: NoteLinkTarget;
  /** The displayed text. */
  readonly label: string;
}

const pattern = /\[\[([^[\]\n]+)\]\]/g;
/** Maximum length of what is between the brackets, in UTF-16 code units. */
const longest = 500;

function targetOf(written: string): NoteLinkTarget {
  const [scheme = '', ...rest] = written.split(':');
  const value = rest.join(':').trim();
  switch (value === '' ? '' : scheme.toLowerCase()) {
    case 'article':
      return { kind: 'article', id: value };
    case 'highlight':
      return { kind: 'highlight', id: value };
    case 'entity':
      return { kind: 'entity', name: value };
    default:
      return { kind: 'title', title: written };
  }
}

const labelOf = (target: NoteLinkTarget): string => {
  switch (target.kind) {
    case 'title':
      return target.title;
    case 'entity':
      return target.name;
    default:
      return target.kind;
  }
};

/**
 * The links of a note in order: `[[Title of an article]]`, `[[article:ID|label]]`, `[[highlight:ID|label]]`, `[[entity:Name]]`.
 * Links inside code are ignored.
 */
export function findNoteLinks(note: string): NoteLink[] {
  const codes = codeSpans(note);
  let code = 0;
  return [...note.matchAll(pattern)].flatMap(({ index, 0: whole, 1: inner = '' }) => {
    while ((codes[code]?.end ?? Number.POSITIVE_INFINITY) <= index) code += 1;
    if ((codes[code]?.start ?? Number.POSITIVE_INFINITY) <= index || inner.length > longest) return [];
    const bar = inner.indexOf('|');
    const written = (bar < 0 ? inner : inner.slice(0, bar)).trim();
    if (written === '') return [];
    const target = targetOf(written);
    const label = bar < 0 ? '' : inner.slice(bar + 1).trim();
    return [{ start: index, end: index + whole.length, target, label: label || labelOf(target) }];
  });
}

/** Cleans a label for use inside `[[…]]`: no brackets or bars, on one line, short. */
const cleanLabel = (words: string): string =>
  words
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();

/** Serializes a link. */
export function noteLinkOf(target: NoteLinkTarget, label: string): string {
  switch (target.kind) {
    case 'title':
      return `[[${cleanLabel(target.title)}]]`;
    case 'entity':
      return `[[entity:${cleanLabel(target.name)}]]`;
    default:
      return `[[${target.kind}:${target.id}|${cleanLabel(label) || target.kind}]]`;
  }
}

/** The unfinished `[[` link before the caret with its text; null when there is none. */
export function openLinkAt(
  note: string,
  caret: number,
): { readonly start: number; readonly query: string } | null {
  const line = note.slice(note.lastIndexOf('\n', caret - 1) + 1, caret);
  const open = line.lastIndexOf('[[');
  if (open < 0) return null;
  const query = line.slice(open + 2);
  return /[[\]|]/.test(query) || query.length > 100 ? null : { start: caret - query.length - 2, query };
}
