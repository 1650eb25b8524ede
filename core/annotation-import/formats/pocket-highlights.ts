import { messageRef } from '../../../messages/message-keys.ts';
import { defaultArticle, defaultHighlight } from '../model.ts';
import type { ImportedArticle, ImportProblem, ParsedAnnotations } from '../model.ts';
import { asLine, asList, asText, asTime, asUrl, isObject } from '../values.ts';

/** `annotations/part_000000.json` of Pocket's archive: a list of `{url, title, highlights: [{quote, created_at}]}`. */
export const isPocketHighlights = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  value.some(
    (page) =>
      isObject(page) && 'url' in page && asList(page['highlights']).some((h) => isObject(h) && 'quote' in h),
  );

export function parsePocketHighlights(value: readonly unknown[]): ParsedAnnotations {
  const problems: ImportProblem[] = [];
  const articles = value.flatMap((page, index): ImportedArticle[] => {
    const place = `item ${index + 1}`;
    const url = isObject(page) ? asUrl(page['url']) : null;
    if (!isObject(page) || url === null) {
      problems.push({ place, message: messageRef('errors.annotations.noReadableUrl') });
      return [];
    }
    const key = `pocket:${url}`;
    const highlights = asList(page['highlights'])
      .filter(isObject)
      .filter((each) => asText(each['quote']) !== '')
      .map((each, at) => ({
        ...defaultHighlight,
        place: `${place}, highlight ${at + 1}`,
        key: `${key}:${asText(each['quote'])}`,
        quote: { exact: asText(each['quote']), prefix: '', suffix: '' },
        createdAt: asTime(each['created_at']),
      }));
    return [{ ...defaultArticle, place, key, url, title: asLine(page['title']), highlights }];
  });
  return { format: 'pocket', articles, problems };
}
