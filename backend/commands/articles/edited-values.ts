import type { DetailEdit } from '../../../core/model/details/article-details.ts';
import { AppError } from '../../../core/model/error.ts';
import { normalizeName } from '../../../core/model/notes.ts';
import { canonicalLanguage } from '../../../messages/formats.ts';
import { checkWebAddress } from '../../../core/model/web-address.ts';

const refuse = (message: string): never => {
  throw new AppError('bad-request', message);
};

/** Trims a line; one without words is none. */
const lineOf = (value: string | null | undefined): string | null | undefined =>
  value === null || value === undefined ? value : normalizeName(value) || null;

function urlOf(value: string | null | undefined): string | null | undefined {
  if (value === null || value === undefined || value.trim() === '')
    return value === undefined ? undefined : null;
  const checked = checkWebAddress(value.trim());
  return 'url' in checked ? checked.url.href : refuse('This is not a web address. It begins with https://.');
}

function languageOf(value: string | null | undefined): string | null | undefined {
  const tag = lineOf(value);
  if (tag === null || tag === undefined) return tag;
  return canonicalLanguage(tag) ?? refuse('This is not a language. Enter a code such as en or pt-BR.');
}

function dateOf(value: string | null | undefined): string | null | undefined {
  if (typeof value === 'string' && Number.isNaN(Date.parse(value))) return refuse('This is not a date.');
  return value;
}

/** Checks and normalizes what a person entered. Throws `bad-request` with a message for people. */
export function withValidValues({ id, set, reset }: DetailEdit): DetailEdit {
  const { title, byline, siteName, publishedAt, lang, url, leadImage } = set;
  const cleanTitle = lineOf(title);
  if (cleanTitle === null) return refuse('An article needs a title.');
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
