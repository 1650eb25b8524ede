import { messageRef } from '../../../messages/message-keys.ts';
import { defaultArticle, defaultHighlight } from '../model.ts';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportedNote,
  ImportProblem,
  ParsedAnnotations,
} from '../model.ts';
import { damagedRow, readTable } from '../table.ts';
import type { TableRow } from '../table.ts';
import { asColor, asLine, asTags, asText, asTime, asUrl } from '../values.ts';

const split = (tags: string, separator: RegExp): string[] => asTags(tags.split(separator));

const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '' });

const noAddress = (row: TableRow): ImportProblem => ({
  place: row.place,
  message: messageRef('errors.annotations.noUrl', { title: row.get('title', 'url').slice(0, 60) }),
});

/** Pocket's `part_000000.csv`: title, url, time_added, tags (separated by |), status. */
export function parsePocketCsv(text: string): ParsedAnnotations {
  const table = readTable(text);
  const problems: ImportProblem[] = table.damaged.map((row) => damagedRow(row, table));
  const articles = table.rows.flatMap((row): ImportedArticle[] => {
    const url = asUrl(row.get('url'));
    if (url === null) {
      problems.push(noAddress(row));
      return [];
    }
    return [
      {
        ...defaultArticle,
        place: row.place,
        key: `pocket:${url}`,
        url,
        title: asLine(row.get('title')),
        addedAt: asTime(row.get('time added')),
        tags: split(row.get('tags'), /[|,]/),
      },
    ];
  });
  return { format: 'pocket', articles, problems };
}

/** Instapaper's CSV: URL, Title, Selection, Folder, Timestamp, Tags. A selection is a highlight made when saving. */
export function parseInstapaper(text: string): ParsedAnnotations {
  const table = readTable(text);
  const problems: ImportProblem[] = table.damaged.map((row) => damagedRow(row, table));
  const articles = table.rows.flatMap((row): ImportedArticle[] => {
    const url = asUrl(row.get('url'));
    if (url === null) {
      problems.push(noAddress(row));
      return [];
    }
    const selection = asText(row.get('selection'));
    const folder = asLine(row.get('folder')) ?? '';
    const folderTags = /^(?:unread|archive|starred)$/i.test(folder) ? [] : asTags([folder]);
    const addedAt = asTime(row.get('timestamp'));
    const key = `instapaper:${url}`;
    return [
      {
        ...defaultArticle,
        place: row.place,
        key,
        url,
        title: asLine(row.get('title')),
        addedAt,
        tags: [...folderTags, ...split(row.get('tags').replace(/^\[|\]$|"/g, ''), /,/)],
        highlights:
          selection === ''
            ? []
            : [
                {
                  ...defaultHighlight,
                  place: row.place,
                  key: `${key}:${selection}`,
                  quote: quoteOf(selection),
                  createdAt: addedAt,
                },
              ],
      },
    ];
  });
  return { format: 'instapaper', articles, problems };
}

/** Readwise's CSV of highlights, one per row, and the page list of its reader. Rows of one book are merged. */
export function parseReadwise(text: string): ParsedAnnotations {
  const table = readTable(text);
  const problems: ImportProblem[] = table.damaged.map((row) => damagedRow(row, table));
  const books = new Map<
    string,
    ImportedArticle & { highlights: ImportedHighlight[]; notes: ImportedNote[] }
  >();
  for (const row of table.rows) {
    const title = asLine(row.get('book title', 'title'));
    const byline = asLine(row.get('book author', 'author'));
    const url = asUrl(row.get('url', 'source url', 'source'));
    const exact = asText(row.get('highlight', 'text'));
    if (title === null && url === null) {
      problems.push({ place: row.place, message: messageRef('errors.annotations.noTitleOrUrl') });
      continue;
    }
    const key = `readwise:${url ?? `${title ?? ''}|${byline ?? ''}`}`;
    const book = books.get(key) ?? {
      ...defaultArticle,
      place: row.place,
      key,
      url,
      title,
      byline,
      addedAt: asTime(row.get('saved date')),
      tags: split(row.get('document tags'), /[,;]/),
      notes: [] as ImportedNote[],
      highlights: [] as ImportedHighlight[],
    };
    books.set(key, book);
    if (exact === '') {
      // A note without a highlight refers to the whole text.
      const note = asText(row.get('note'));
      if (note !== '') book.notes.push({ place: row.place, key: `${key}:note:${note}`, note });
      continue;
    }
    book.highlights.push({
      ...defaultHighlight,
      place: row.place,
      key: `${key}:${row.get('location')}:${exact}`,
      quote: quoteOf(exact),
      color: asColor(row.get('color')),
      note: asText(row.get('note')),
      tags: split(row.get('tags'), /[,;]/),
      createdAt: asTime(row.get('highlighted at')),
    });
  }
  return { format: 'readwise', articles: [...books.values()], problems };
}
