import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../model/error.ts';
import { parseInstapaper, parsePocketCsv, parseReadwise } from '../formats/csv.ts';
import { hypothesisRows, parseHypothesis } from '../formats/hypothesis.ts';
import { annotationsIn, isAnnotation, isCollection } from '../formats/json-ld-items.ts';
import { parseJsonLd } from '../formats/json-ld.ts';
import { parseKindle } from '../formats/kindle.ts';
import { isLecternFile, parseLectern } from '../formats/lectern.ts';
import { parseLinksHtml } from '../formats/links-html.ts';
import { isOmnivoreMetadata, parseOmnivore } from '../formats/omnivore.ts';
import type { ArchiveEntries } from '../formats/omnivore.ts';
import { parsePocketHighlights, isPocketHighlights } from '../formats/pocket-highlights.ts';
import type { ParsedAnnotations } from '../model.ts';
import { readTable } from '../table.ts';
import { isObject } from '../values.ts';
import { limitNotes } from './limit-notes.ts';

/** Formats are detected by content, as file names are unreliable. Null when the format is unknown. */
type Reader = (text: string) => ParsedAnnotations | null;

const json: Reader = (text) => {
  if (!/^\s*[[{]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('unsupported', messageRef('errors.annotations.json'));
  }
  if (isLecternFile(value)) return parseLectern(value);
  if (isPocketHighlights(value)) return parsePocketHighlights(value);
  if (annotationsIn(value).some(isAnnotation) || isCollection(value)) return parseJsonLd(value);
  const rows = hypothesisRows(value);
  const isHypothesis = rows.some((row) => isObject(row) && ('uri' in row || 'target' in row));
  const isEmpty = isObject(value) && Array.isArray(value['rows']) && rows.length === 0;
  return isHypothesis || isEmpty ? parseHypothesis(value) : null;
};

const html: Reader = (text) => {
  const head = text.slice(0, 4_000);
  if (/<!doctype\s+netscape-bookmark-file/i.test(head)) return parseLinksHtml(text, 'bookmarks');
  return /\stime_added\s*=/i.test(text) && /<title>\s*Pocket/i.test(head)
    ? parseLinksHtml(text, 'pocket')
    : null;
};

const kindle: Reader = (text) => {
  const first =
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split(/^={8,}[ \t]*$/m)
      .find((entry) => /\S/.test(entry)) ?? '';
  const isKindle = /^={8,}\s*$/m.test(text) && /^\s*\S.*\n[-–—*]/.test(first);
  return isKindle ? parseKindle(text) : null;
};

const csv: Reader = (text) => {
  const { columns } = readTable(text.slice(0, 20_000).split(/\n/, 1)[0] ?? '');
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  if (has('url', 'title', 'time added')) return parsePocketCsv(text);
  if (has('url', 'title', 'selection', 'folder')) return parseInstapaper(text);
  if (has('highlight', 'book title') || has('highlight', 'title')) return parseReadwise(text);
  return has('title', 'url', 'saved date') ? parseReadwise(text) : null;
};

const readers: readonly Reader[] = [json, html, kindle, csv];

/** Parses a file of annotations; null when its format is unknown. Throws `unsupported` when it is malformed. */
export function parseAnnotationFile(text: string): ParsedAnnotations | null {
  for (const read of readers) {
    const parsed = read(text.replace(/^\uFEFF/, ''));
    if (parsed) return limitNotes(parsed);
  }
  return null;
}

/** Parses the files of an archive: Omnivore's, or several files of one program. */
export function parseArchive(entries: ArchiveEntries): ParsedAnnotations | null {
  if ([...entries.keys()].some(isOmnivoreMetadata)) return limitNotes(parseOmnivore(entries));
  const parsedFiles = [...entries].flatMap(([name, text]) => {
    const parsed = parseAnnotationFile(text);
    return parsed ? [{ name, parsed }] : [];
  });
  const [first] = parsedFiles;
  if (!first) return null;
  const placeIn = (name: string, place: string): string =>
    parsedFiles.length > 1 ? `${name}, ${place}` : place;
  return {
    format: first.parsed.format,
    articles: parsedFiles.flatMap(({ name, parsed }) =>
      parsed.articles.map((article) => ({
        ...article,
        place: placeIn(name, article.place),
        highlights: article.highlights.map((each) => ({ ...each, place: placeIn(name, each.place) })),
      })),
    ),
    problems: parsedFiles.flatMap(({ name, parsed }) =>
      parsed.problems.map((problem) => ({ ...problem, place: placeIn(name, problem.place) })),
    ),
  };
}
