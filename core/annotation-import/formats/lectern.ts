import { messageRef } from '../../../messages/message-keys.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import { jsonFormat } from '../../export/to-json.ts';
import { defaultArticle } from '../model.ts';
import type { ImportedArticle, ImportedHighlight, ImportProblem, ParsedAnnotations } from '../model.ts';
import { readCorrections } from '../read-corrections.ts';
import { readBlocks } from '../read-blocks.ts';
import {
  asColor,
  asLine,
  asList,
  asTags,
  asText,
  asTime,
  asUrl,
  isObject,
  maxLineLength,
} from '../values.ts';
import type { Json } from '../values.ts';

export const isLecternFile = (value: unknown): value is Json =>
  isObject(value) && value['format'] === jsonFormat.format;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A line verbatim, which `asLine` would normalize. */
const asVerbatim = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? asText(value.slice(0, maxLineLength)) : null;

function contentOf(article: Json): ExtractedArticle | null {
  const text = typeof article['text'] === 'string' ? article['text'] : '';
  if (text.trim() === '') return null;
  return {
    title: asVerbatim(article['title']) ?? 'Untitled',
    byline: asVerbatim(article['byline']),
    siteName: asVerbatim(article['siteName']),
    url: asUrl(article['url']),
    publishedAt: asVerbatim(article['publishedAt']),
    lang: asVerbatim(article['lang']),
    excerpt: asText(article['excerpt']).slice(0, maxLineLength),
    leadImage: asUrl(article['leadImage']),
    text,
    blocks: readBlocks(article['blocks'], text),
  };
}

function readHighlight(value: unknown, place: string): ImportedHighlight | null {
  if (!isObject(value)) return null;
  const { anchor } = value;
  const quote = isObject(anchor) ? anchor['quote'] : null;
  const span = isObject(anchor) ? anchor['span'] : null;
  // Verbatim, as a span may start or end inside a surrogate pair.
  const part = (name: string): string => {
    const text = isObject(quote) ? quote[name] : '';
    return typeof text === 'string' ? text : '';
  };
  if (part('exact') === '') return null;
  const isSpan =
    isObject(span) && isCount(span['start']) && isCount(span['end']) && value['state'] !== 'orphaned';
  const id = asLine(value['id']);
  return {
    place,
    key: `lectern:${id ?? `${place}:${part('exact')}`}`,
    id,
    quote: { exact: part('exact'), prefix: part('prefix'), suffix: part('suffix') },
    span: isSpan ? { start: Number(span['start']), end: Number(span['end']) } : null,
    points: false,
    color: asColor(value['color']),
    note: asText(value['note']),
    tags: asTags(value['tags']),
    createdAt: asTime(value['createdAt']),
    updatedAt: asTime(value['updatedAt']),
  };
}

/** Lectern's own JSON (docs/export.md). An invalid article or highlight does not prevent the import of the others. */
export function parseLectern(value: Json): ParsedAnnotations {
  const problems: ImportProblem[] = [];
  const version = value['version'];
  if (isCount(version) && version > jsonFormat.version)
    return {
      format: 'lectern',
      articles: [],
      problems: [
        {
          place: 'the file',
          message: messageRef('errors.annotations.newer', { format: version, supported: jsonFormat.version }),
        },
      ],
    };
  const articles = asList(value['articles']).flatMap((article, index): ImportedArticle[] => {
    const place = `article ${index + 1}`;
    if (!isObject(article)) {
      problems.push({ place, message: messageRef('errors.annotations.notArticle') });
      return [];
    }
    const id = asLine(article['id']);
    const content = contentOf(article);
    const highlights = asList(article['highlights']).flatMap((each, at) => {
      const read = readHighlight(each, `${place}, highlight ${at + 1}`);
      if (read === null)
        problems.push({
          place: `${place}, highlight ${at + 1}`,
          message: messageRef('errors.annotations.noQuote'),
        });
      return read ?? [];
    });
    const note = asText(article['note']);
    const key = `lectern:${id ?? place}`;
    return [
      {
        ...defaultArticle,
        place,
        key,
        id,
        url: asUrl(article['url']),
        title: asLine(article['title']),
        byline: asVerbatim(article['byline']),
        siteName: asVerbatim(article['siteName']),
        publishedAt: asVerbatim(article['publishedAt']),
        addedAt: asTime(article['addedAt']),
        tags: asTags(article['tags']),
        notes: note === '' ? [] : [{ place, key: `${key}:note`, note }],
        highlights,
        corrections: readCorrections(article['corrections'], place, problems),
        content: content && { kind: 'article', article: content },
      },
    ];
  });
  return { format: 'lectern', articles, problems };
}
