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

/** The files of an archive by name. */
export type ArchiveEntries = ReadonlyMap<string, string>;

const isLabels = (part: string): boolean => /^#\S/.test(part) && !part.includes('\n') && !/^#+\s/.test(part);

/**
 * `highlights/SLUG.md`: each highlight is a block quote, then a line of `#labels`, then its note. An empty line inside a quote is
 * written as "> ". Text before the first quote is the page note.
 */
function readOmnivoreHighlights(
  markdown: string,
  key: string,
  file: string,
): { readonly notes: ImportedNote[]; readonly highlights: ImportedHighlight[] } {
  const notes: ImportedNote[] = [];
  const highlights: ImportedHighlight[] = [];
  const parts = markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const last = highlights.at(-1);
    if (part.startsWith('>')) {
      // Lines may start with the marker or not; a marker inside a line stands for an empty line.
      const exact = part
        .replace(/^>\s?/gm, '')
        .replace(/> (?=\S)/g, '\n')
        .trim();
      const place = `${file}, highlight ${highlights.length + 1}`;
      if (exact !== '')
        highlights.push({
          ...defaultHighlight,
          place,
          key: `${key}:${exact}`,
          quote: { exact, prefix: '', suffix: '' },
        });
    } else if (!last) {
      notes.push({ place: file, key: `${key}:note`, note: part });
    } else if (isLabels(part) && last.tags.length === 0 && last.note === '') {
      highlights[highlights.length - 1] = {
        ...last,
        tags: asTags(
          part
            .replace(/\s+/g, ' ')
            .split(' #')
            .map((label) => label.replace(/^#/, '')),
        ),
      };
    } else {
      highlights[highlights.length - 1] = {
        ...last,
        note: last.note === '' ? part : `${last.note}\n\n${part}`,
      };
    }
  }
  return { notes: notes.length > 1 ? [joinNotes(notes)] : notes, highlights };
}

const joinNotes = (notes: readonly ImportedNote[]): ImportedNote => ({
  ...(notes[0] as ImportedNote),
  note: notes.map(({ note }) => note).join('\n\n'),
});

export const isOmnivoreMetadata = (name: string): boolean => /(?:^|\/)metadata[^/]*\.json$/.test(name);

/** The export archive: `metadata_N_to_M.json`, `content/SLUG.html`, `highlights/SLUG.md`. */
export function parseOmnivore(entries: ArchiveEntries): ParsedAnnotations {
  const articles: ImportedArticle[] = [];
  const problems: ImportProblem[] = [];
  const entryNamed = (ending: string): string | undefined => {
    for (const [name, text] of entries) if (name === ending || name.endsWith(`/${ending}`)) return text;
    return undefined;
  };
  for (const [name, text] of entries) {
    if (!isOmnivoreMetadata(name)) continue;
    let items: readonly unknown[];
    try {
      items = asList(JSON.parse(text));
    } catch {
      problems.push({ place: name, message: messageRef('errors.annotations.damaged') });
      continue;
    }
    for (const [index, item] of items.entries()) {
      const place = `${name}, item ${index + 1}`;
      const url = isObject(item) ? asUrl(item['url']) : null;
      const title = isObject(item) ? asLine(item['title']) : null;
      if (!isObject(item) || (url === null && title === null)) {
        problems.push({ place, message: messageRef('errors.annotations.noTitleOrUrl') });
        continue;
      }
      const slug = asText(item['slug']);
      const key = `omnivore:${asText(item['id']) || url || slug}`;
      const html = slug === '' ? undefined : entryNamed(`content/${slug}.html`);
      const highlightsFile = slug === '' ? undefined : entryNamed(`highlights/${slug}.md`);
      articles.push({
        ...defaultArticle,
        place,
        key,
        url,
        title,
        byline: asLine(item['author']),
        publishedAt: asTime(item['publishedAt']),
        addedAt: asTime(item['savedAt']),
        tags: asTags(item['labels']),
        content: html === undefined || html.trim() === '' ? null : { kind: 'html', html },
        ...(highlightsFile === undefined
          ? {}
          : readOmnivoreHighlights(highlightsFile, key, `highlights/${slug}.md`)),
      });
    }
  }
  return { format: 'omnivore', articles, problems };
}
