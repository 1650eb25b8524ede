import { noArticleFacts } from '../model.ts';
import type { ImportedArticle, ImportProblem, ParsedAnnotations } from '../model.ts';
import { asLine, asTags, asText, asTime, asUrl } from '../values.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The entities that such files use: the five of XML, the no-break space, and numeric ones. */
const decode = (html: string): string =>
  html.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

function attributesOf(tag: string): Map<string, string> {
  const pattern = /([a-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
  return new Map(
    [...tag.matchAll(pattern)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** The relevant elements: folder names and ends, links, and the description of a link. */
const element =
  /<h3\b([^>]*)>([\s\S]*?)<\/h3>|<(dl)\b[^>]*>|<(\/dl)>|<a\b([^>]*)>([\s\S]*?)<\/a>|<dd>([^<]*)/gi;

const textOf = (html: string): string => decode(html.replace(/<[^>]*>/g, ' '));

/** Default folders of browsers, which are not useful as tags. */
const isUsualFolder = (name: string, attributes: Map<string, string>): boolean =>
  attributes.has('personal_toolbar_folder') ||
  attributes.has('unfiled_bookmarks_folder') ||
  /^(?:bookmarks(?: bar| toolbar| menu)?|other bookmarks|mobile bookmarks|favou?rites(?: bar)?|lesezeichen(?:leiste|-symbolleiste)?)$/i.test(
    name,
  );

/**
 * Link lists: browser bookmarks (the Netscape format, whose elements are never closed), with folders as tags, and Pocket's HTML
 * export. Scanned as a stream of tags, as the HTML is not well-formed.
 */
export function parseLinksHtml(html: string, format: 'bookmarks' | 'pocket'): ParsedAnnotations {
  const articles: ImportedArticle[] = [];
  const problems: ImportProblem[] = [];
  const folders: (string | null)[] = [];
  let next: string | null = null;
  let count = 0;
  for (const [, h3, heading, opens, closes, link, words, remark] of html.matchAll(element)) {
    if (heading !== undefined) {
      const name = asLine(textOf(heading)) ?? '';
      next = name === '' || isUsualFolder(name, attributesOf(h3 ?? '')) ? null : name;
    } else if (opens !== undefined) {
      folders.push(next);
      next = null;
    } else if (closes !== undefined) {
      folders.pop();
    } else if (remark !== undefined) {
      const note = asText(textOf(remark)).trim();
      const last = articles.at(-1);
      if (note !== '' && last)
        articles[articles.length - 1] = {
          ...last,
          notes: [{ place: last.place, key: `${last.key}:remark`, note }],
        };
    } else if (link !== undefined) {
      count += 1;
      const attributes = attributesOf(link);
      const address = attributes.get('href') ?? '';
      const url = asUrl(address);
      const place = `link ${count}`;
      if (url === null) {
        // Bookmarklets, settings pages and searches of the browser are not articles.
        problems.push({ place, message: `“${address.slice(0, 60)}” is no web address.` });
        continue;
      }
      const title = asLine(textOf(words ?? ''));
      articles.push({
        ...noArticleFacts,
        place,
        key: `${format}:${url}`,
        url,
        title: title === url ? null : title,
        addedAt: asTime(attributes.get('add_date') ?? attributes.get('time_added') ?? ''),
        tags: [
          ...asTags(folders.filter((folder) => folder !== null)),
          ...asTags((attributes.get('tags') ?? '').split(',')),
        ],
      });
    }
  }
  return { format, articles, problems };
}
