import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates/parse-date.ts';

/** Metadata of "Key: value" lines at the top of a text: headers of an email, an old e-book or a clipping. */
export interface Headers {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** Number of header lines. */
  readonly lines: number;
}

const known: Readonly<Record<string, keyof Omit<Headers, 'lines'>>> = {
  title: 'title',
  subject: 'title',
  headline: 'title',
  from: 'byline',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  byline: 'byline',
  date: 'publishedAt',
  sent: 'publishedAt',
  published: 'publishedAt',
  'release date': 'publishedAt',
  site: 'siteName',
  publication: 'siteName',
  publisher: 'siteName',
  source: 'siteName',
  url: 'url',
  link: 'url',
};
const others =
  /^(to|cc|bcc|reply-to|language|posting date|encoding|illustrator|translator|editor|attachments?|importance|priority|lang|tags)$/;
const headerLine = /^([A-Za-z][A-Za-z -]{0,20}):\s+(\S.*)$/;

/** A sender's name without the email address after it. */
function withoutEmail(sender: string): string {
  const open = sender.lastIndexOf('<');
  return open !== -1 && sender.endsWith('>') && sender.includes('@', open)
    ? sender.slice(0, open).trimEnd()
    : sender;
}

/**
 * Reads the headers at the top of `lines` (the first paragraph or two). They count only if there is a title or subject and at
 * least one more, so that an article that starts with "Title: …" is not affected.
 */
export function readHeaders(lines: readonly string[]): Headers | null {
  const found: { -readonly [K in keyof Headers]: Headers[K] } = {
    title: null,
    byline: null,
    publishedAt: null,
    siteName: null,
    url: null,
    lines: 0,
  };
  for (const line of lines) {
    const match = headerLine.exec(line);
    const key = match?.[1]?.toLowerCase() ?? '';
    const field = known[key];
    if (!match || (!field && !others.test(key))) break;
    const value = collapseSpace(match[2] ?? '');
    found.lines += 1;
    if (field === 'publishedAt') found.publishedAt ??= dateToIso(value);
    else if (field === 'url') found.url ??= /^https?:\/\/\S+$/.test(value) ? value : null;
    else if (field === 'byline') found.byline ??= withoutEmail(value).replace(/^"|"$/g, '') || value;
    else if (field === 'siteName' && /^https?:\/\/\S+$/.test(value)) found.url ??= value;
    else if (field) found[field] ??= value;
  }
  return found.title !== null && found.lines >= 2 ? found : null;
}
