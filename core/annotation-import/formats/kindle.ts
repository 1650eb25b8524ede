import { messageRef } from '../../../messages/message-keys.ts';
import { defaultArticle, defaultHighlight } from '../model.ts';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportedNote,
  ImportProblem,
  ParsedAnnotations,
} from '../model.ts';
import { asLine } from '../values.ts';
import { kindleTime } from './kindle-time.ts';

/** Separates clippings. */
const divider = /^={8,}[ \t]*$/m;

/**
 * The kind of a clipping by its label in English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese,
 * Chinese, Korean, Swedish, Turkish and Polish. A bookmark has no text and is dropped.
 */
const kinds: readonly (readonly ['highlight' | 'note' | 'bookmark', RegExp])[] = [
  [
    'bookmark',
    /bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|закладк|ブックマーク|书签|書籤|책갈피|bokmärke|yer ?i(?:mi|şareti)|zakładk/iu,
  ],
  [
    'highlight',
    /highlight|markierung|surlignement|subrayado|resaltado|evidenziazione|destaque|markering|выделен|ハイライト|标注|標註|하이라이트|överstrykning|vurgu|podkreśleni|zaznaczeni/iu,
  ],
  [
    'note',
    /\bnotes?\b|notiz|\bnota\b|notitie|aantekening|заметк|メモ|笔记|筆記|메모|anteckning|\bnot\b|notatk/iu,
  ],
];

/** The offset of the parenthesis that closes at the end of a line, which may contain others; -1 if there is none. */
function openingParenthesis(line: string): number {
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at -= 1) {
    if (line[at] === ')') depth += 1;
    else if (line[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Title and author in the first line of a clipping: "Title (Surname, Name)"; the last parentheses contain the author. */
function readSource(line: string): { readonly title: string; readonly byline: string | null } {
  const clean = line.replace(/\uFEFF/g, '').trim();
  const open = clean.endsWith(')') ? openingParenthesis(clean) : -1;
  const title = clean.slice(0, Math.max(0, open)).trim();
  const author = clean.slice(open + 1, -1).trim();
  return title === '' || author === '' ? { title: clean, byline: null } : { title, byline: author };
}

/** The last location in the line: "Location 100-102", "Position 5", "#2333-2334", "page 12". */
function readLocation(head: string): { readonly start: number; readonly end: number } | null {
  const spans = [
    ...head.matchAll(/(\d+)(?:\s*(?:[-–—〜~]|t\/m|tot|bis|to|à|al?|até|до|から|至)\s*(\d+))?/gu),
  ];
  const found = spans.at(-1);
  if (!found) return null;
  const start = Number(found[1]);
  const short = found[2];
  // Older devices abbreviate the end of a range: 563-64.
  const end = short === undefined ? start : Number(String(start).slice(0, -short.length) + short);
  return { start, end: Math.max(end, Number(short ?? start)) };
}

/** The notice in place of the text beyond a publisher's limit, in many languages. */
const clippingLimit =
  /limit|límite|limite|limiet|grens|grenze|gräns|maxim|máxim|massim|лимит|максим|上限|最大|한도/iu;

/** The text of a clipping without such a notice at its end. */
function withoutLimitNotice(words: string): string {
  const text = words.trim();
  const notice = text.endsWith('>') ? text.slice(text.lastIndexOf('<')) : '';
  const isNotice = notice.startsWith('<') && notice.length <= 420 && clippingLimit.test(notice);
  return isNotice ? text.slice(0, -notice.length).trimEnd() : text;
}

interface Clipping {
  readonly place: string;
  readonly kind: 'highlight' | 'note' | 'bookmark';
  readonly title: string;
  readonly byline: string | null;
  readonly location: { readonly start: number; readonly end: number } | null;
  readonly createdAt: string | null;
  readonly text: string;
}

function readClipping(entry: string, place: string): Clipping | ImportProblem | null {
  const lines = entry.replace(/^\s+/, '').split('\n');
  const head = lines[1]?.trim() ?? '';
  if (lines.every((line) => line.trim() === '')) return null;
  if (!/^[-–—*]/.test(head)) return { place, message: messageRef('errors.annotations.clippingType') };
  // The date is the last part and may contain the same labels.
  const parts = head.split('|').map((part) => part.trim());
  const label = parts.length > 1 ? parts.slice(0, -1).join(' ') : head;
  const kind = kinds.find(([, words]) => words.test(label))?.[0] ?? 'highlight';
  return {
    place,
    kind,
    ...readSource(lines[0] ?? ''),
    location: readLocation(label),
    createdAt: parts.length > 1 ? kindleTime(parts.at(-1) ?? '') : null,
    text: withoutLimitNotice(lines.slice(2).join('\n')),
  };
}

const isWithin = (inner: Clipping, outer: Clipping): boolean =>
  inner.location !== null &&
  outer.location !== null &&
  outer.location.start <= inner.location.end &&
  inner.location.end <= outer.location.end;

const isAtSamePlace = (a: Clipping, b: Clipping): boolean =>
  a.location !== null && a.location.start === b.location?.start && a.location.end === b.location.end;

const isSame = (a: Clipping, b: Clipping): boolean => a.title === b.title && a.byline === b.byline;

/**
 * When a highlight is extended or shortened, the device writes it again: of two at one location, one of which contains the other,
 * the later one is used.
 */
const isReplaced = (clipping: Clipping, later: readonly Clipping[]): boolean =>
  later.some(
    (other) =>
      other.kind === 'highlight' &&
      isSame(other, clipping) &&
      other.location !== null &&
      clipping.location !== null &&
      other.location.start <= clipping.location.end &&
      clipping.location.start <= other.location.end &&
      (other.text.includes(clipping.text) || clipping.text.includes(other.text)),
  );

/** `My Clippings.txt` of a Kindle, in all languages of its devices. A note is merged with the highlight at its location. */
export function parseKindle(text: string): ParsedAnnotations {
  const problems: ImportProblem[] = [];
  const clippings: Clipping[] = [];
  const entries = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(divider);
  for (const [index, entry] of entries.entries()) {
    const read = readClipping(entry, `clipping ${index + 1}`);
    if (read === null) continue;
    if ('message' in read) problems.push(read);
    else if (read.kind !== 'bookmark' && read.text === '')
      problems.push({
        place: read.place,
        message: messageRef('errors.annotations.clippingLimit'),
      });
    else clippings.push(read);
  }
  const books = new Map<string, Clipping[]>();
  for (const clipping of clippings) {
    const key = `kindle:${clipping.title}|${clipping.byline ?? ''}`;
    books.set(key, [...(books.get(key) ?? []), clipping]);
  }
  const articles = [...books].map(([key, clippings]) => bookOf(key, clippings));
  return {
    format: 'kindle',
    articles,
    problems,
    remark: messageRef('errors.annotations.kindleTimes'),
  };
}

function bookOf(key: string, all: readonly Clipping[]): ImportedArticle {
  const highlights: (ImportedHighlight & { readonly from: Clipping })[] = [];
  const notes: ImportedNote[] = [];
  for (const [index, clipping] of all.entries()) {
    if (clipping.kind !== 'highlight' || isReplaced(clipping, all.slice(index + 1))) continue;
    highlights.push({
      ...defaultHighlight,
      place: clipping.place,
      key: `${key}:${clipping.location?.start ?? ''}:${clipping.text}`,
      quote: { exact: clipping.text, prefix: '', suffix: '' },
      createdAt: clipping.createdAt,
      from: clipping,
    });
  }
  const notesInOrder = all.filter(({ kind }) => kind === 'note');
  for (const [index, clipping] of notesInOrder.entries()) {
    // A location has one note: a later one replaces it.
    if (notesInOrder.slice(index + 1).some((later) => isAtSamePlace(later, clipping))) continue;
    const at = highlights.findLastIndex(({ from }) => isWithin(clipping, from));
    const owner = highlights[at];
    if (owner) highlights[at] = { ...owner, note: [owner.note, clipping.text].filter(Boolean).join('\n\n') };
    else notes.push({ place: clipping.place, key: `${key}:note:${clipping.text}`, note: clipping.text });
  }
  const first = all[0];
  return {
    ...defaultArticle,
    place: first?.place ?? '',
    key,
    title: asLine(first?.title),
    byline: first?.byline ?? null,
    addedAt: first?.createdAt ?? null,
    notes,
    highlights: highlights.map(({ from: _from, ...highlight }) => highlight),
  };
}
