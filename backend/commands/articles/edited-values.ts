import { messageRef, type PlainKey } from '../../../messages/message-keys.ts';
import type { DetailEdit } from '../../../core/model/details/article-details.ts';
import { AppError } from '../../../core/model/error.ts';
import { normalizeName } from '../../../core/model/notes.ts';
import { canonicalLanguage } from '../../../messages/formats.ts';
import { checkWebAddress } from '../../../core/model/web-address.ts';

const refuse = (key: PlainKey): never => {
  throw new AppError('bad-request', messageRef(key));
};

/** Trims a line; one without words is none. */
const lineOf = (value: string | null | undefined): string | null | undefined =>
  value === null || value === undefined ? value : normalizeName(value) || null;

function urlOf(value: string | null | undefined): string | null | undefined {
  if (value === null || value === undefined || value.trim() === '')
    return value === undefined ? undefined : null;
  const checked = checkWebAddress(value.trim());
  return 'url' in checked ? checked.url.href : refuse('errors.details.url');
}

function languageOf(value: string | null | undefined): string | null | undefined {
  const tag = lineOf(value);
  if (tag === null || tag === undefined) return tag;
  return canonicalLanguage(tag) ?? refuse('errors.details.language');
}

function dateOf(value: string | null | undefined): string | null | undefined {
  if (typeof value === 'string' && Number.isNaN(Date.parse(value))) return refuse('errors.details.date');
  return value;
}

/** Checks and normalizes what a person entered. Throws `bad-request` with a message for people. */
export function withValidValues({ id, set, reset }: DetailEdit): DetailEdit {
  const { title, byline, siteName, publishedAt, lang, url, leadImage } = set;
  const cleanTitle = lineOf(title);
  if (cleanTitle === null) return refuse('errors.details.title');
  const values = {
    title: cleanTitle,
    byline: lineOf(byline),
    siteName: lineOf(siteName),
    publishedAt: dateOf(publishedAt),
    lang: languageOf(lang),
    url: urlOf(url),
    leadImage,
  };
  return { id, set: values, reset };
}
