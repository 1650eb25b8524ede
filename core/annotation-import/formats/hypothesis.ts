import { messageRef } from '../../../messages/message-keys.ts';
import { defaultArticle, defaultHighlight } from '../model.ts';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportedNote,
  ImportProblem,
  ParsedAnnotations,
} from '../model.ts';
import { asLine, asList, asTags, asText, asTime, asUrl, isObject } from '../values.ts';
import type { Json } from '../values.ts';

/** The annotations in a response of the Hypothesis API, in its export, or in a plain list. */
export const hypothesisRows = (value: unknown): readonly unknown[] =>
  isObject(value) ? asList(value['rows'] ?? value['annotations']) : asList(value);

const selectorsOf = (row: Json): readonly Json[] =>
  asList(row['target'])
    .filter(isObject)
    .flatMap((target) => asList(target['selector']))
    .filter(isObject);

const titleOf = ({ document }: Json): string | null =>
  isObject(document) ? asLine(asList(document['title'])[0]) : null;

const userOf = (row: Json): string =>
  asText(row['user'])
    .replace(/^acct:/, '')
    .split('@', 1)[0] ?? '';

/** The address of an annotated file: a PDF by its fingerprint, or a file on a disk; null for others. */
const fileOf = (row: Json): string | null => {
  const uri = asText(row['uri']);
  return /^(?:urn:x-pdf:|file:)/i.test(uri) ? uri : null;
};

/** The name of a file in its address; null for a fingerprint. */
function fileNameOf(uri: string): string | null {
  const name = /^file:/i.test(uri) ? uri.split(/[?#]/, 1)[0]?.split('/').at(-1) : null;
  try {
    return name ? decodeURIComponent(name) : null;
  } catch {
    return name ?? null;
  }
}

interface Page extends ImportedArticle {
  readonly highlights: ImportedHighlight[];
  readonly notes: ImportedNote[];
}

/**
 * https://h.readthedocs.io/en/latest/api-reference/: highlights, page notes, and replies, which are merged with the annotation
 * they reply to.
 */
export function parseHypothesis(value: unknown): ParsedAnnotations {
  const pages = new Map<string, Page>();
  const problems: ImportProblem[] = [];
  const replies: { readonly row: Json; readonly place: string; readonly references: readonly string[] }[] =
    [];
  const pageOf = (row: Json, url: string, place: string): Page => {
    const page = pages.get(url) ?? {
      ...defaultArticle,
      place,
      key: `hypothesis:${url}`,
      url: asUrl(url),
      title: titleOf(row) ?? (asUrl(url) === null ? fileNameOf(url) : null),
      highlights: [],
      notes: [],
    };
    pages.set(url, page);
    return page;
  };

  for (const [index, row] of hypothesisRows(value).entries()) {
    const place = `item ${index + 1}`;
    const uri = isObject(row)
      ? (asUrl(row['uri']) ?? asUrl(asList(row['target']).filter(isObject)[0]?.['source']) ?? fileOf(row))
      : null;
    if (!isObject(row) || uri === null) {
      problems.push({ place, message: messageRef('errors.annotations.notPage') });
      continue;
    }
    const references = asList(row['references']).map(asText);
    if (references.length > 0) {
      replies.push({ row, place, references });
      continue;
    }
    const selectors = selectorsOf(row);
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const exact = asText(quote?.['exact']);
    const note = asText(row['text']);
    const tags = asTags(row['tags']);
    const key = `hypothesis:${asText(row['id']) || `${uri}:${exact}:${note}`}`;
    const page = pageOf(row, uri, place);
    if (exact === '') {
      if (note.trim() === '' && tags.length === 0) {
        problems.push({ place, message: messageRef('errors.annotations.noQuoteOrNote') });
        continue;
      }
      const noteWithTags =
        tags.length > 0 ? `${note}\n\n${tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ')}` : note;
      page.notes.push({ place, key, note: noteWithTags.trim() });
      continue;
    }
    const start = position?.['start'];
    const end = position?.['end'];
    page.highlights.push({
      ...defaultHighlight,
      place,
      key,
      quote: { exact, prefix: asText(quote?.['prefix']), suffix: asText(quote?.['suffix']) },
      span:
        Number.isSafeInteger(start) && Number.isSafeInteger(end)
          ? { start: Number(start), end: Number(end) }
          : null,
      note,
      tags,
      createdAt: asTime(row['created']),
      updatedAt: asTime(row['updated']),
    });
  }
  joinReplies(pages, replies, problems);
  return { format: 'hypothesis', articles: [...pages.values()], problems };
}

type WithNote = Pick<ImportedNote, 'key' | 'note'>;

/** Functions that append words to the note of a highlight or page, by its key; the first with a key wins, notes before highlights. */
function appendersOf(pages: ReadonlyMap<string, Page>): ReadonlyMap<string, (words: string) => void> {
  const appenders = new Map<string, (words: string) => void>();
  const addAll = <T extends WithNote>(list: T[]): void => {
    for (const [index, { key }] of list.entries()) {
      if (appenders.has(key)) continue;
      appenders.set(key, (words) => {
        const item = list[index];
        if (item) list[index] = { ...item, note: [item.note, words].filter(Boolean).join('\n\n') };
      });
    }
  };
  for (const { notes } of pages.values()) addAll(notes);
  for (const { highlights } of pages.values()) addAll(highlights);
  return appenders;
}

/** Appends replies to the note they reply to; a reply without a parent in the file is reported. */
function joinReplies(
  pages: ReadonlyMap<string, Page>,
  replies: readonly { readonly row: Json; readonly place: string; readonly references: readonly string[] }[],
  problems: ImportProblem[],
): void {
  const appenders = appendersOf(pages);
  const inOrder = replies.toSorted((a, b) =>
    asText(a.row['created']).localeCompare(asText(b.row['created'])),
  );
  for (const { row, place, references } of inOrder) {
    const append = references.map((id) => appenders.get(`hypothesis:${id}`)).find((found) => found);
    if (append) append(`**${userOf(row) || 'Answer'}:** ${asText(row['text'])}`);
    else problems.push({ place, message: messageRef('errors.annotations.replyGone') });
  }
}
