import type { TextSpan } from '../model/span.ts';

/** What a link in a note leads to, as it is written there. */
export type NoteLinkTarget =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'article' | 'highlight'; readonly id: string }
  | { readonly kind: 'entity'; readonly name: string };

/** `[[…]]` in a note; the span counts UTF-16 code units of the note and covers the brackets. */
export interface NoteLink extends TextSpan {
  readonly target: NoteLinkTarget;
  /** What a reader sees. */
  readonly label: string;
}

const pattern = /\[\[([^[\]\n]{1,500})\]\]/g;
const code = /(`+)[^`][\s\S]*?\1|^(?: {4}|\t).*$/gm;

function targetOf(written: string): NoteLinkTarget {
  const [, scheme, rest] = /^(article|highlight|entity):\s*(.+)$/i.exec(written) ?? [];
  const value = rest?.trim() ?? '';
  switch (scheme?.toLowerCase()) {
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
 * The links of a note in order: `[[An article's title]]`, `[[article:ID|words]]`, `[[highlight:ID|words]]`,
 * `[[entity:Name]]`; words after a bar are what is shown. Those inside code are no links.
 */
export function findNoteLinks(note: string): NoteLink[] {
  const codes = [...note.matchAll(code)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  return [...note.matchAll(pattern)].flatMap(({ index, 0: whole, 1: inner = '' }) => {
    if (codes.some(({ start, end }) => start <= index && index < end)) return [];
    const bar = inner.indexOf('|');
    const written = (bar < 0 ? inner : inner.slice(0, bar)).trim();
    if (written === '') return [];
    const target = targetOf(written);
    const label = bar < 0 ? '' : inner.slice(bar + 1).trim();
    return [{ start: index, end: index + whole.length, target, label: label || labelOf(target) }];
  });
}

/** Words that can stand inside `[[…]]`: no brackets, no bar, on one line, short. */
const cleanLabel = (words: string): string =>
  words
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();

/** A link as it is written into a note. */
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

/** The `[[` that is being written before the caret, with the words after it; null when there is none. */
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
