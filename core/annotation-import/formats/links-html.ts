import { messageRef } from '../../../messages/message-keys.ts';
import { defaultArticle } from '../model.ts';
import type { ImportedArticle, ImportProblem, ParsedAnnotations } from '../model.ts';
import { htmlTokens } from './html-tokens.ts';
import { asLine, asTags, asText, asTime, asUrl } from '../values.ts';

const namedEntities: Readonly<Record<string, string>> = {
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
      if (name !== undefined) return namedEntities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

function attributesOf(tag: string): Map<string, string> {
  const pattern = /(?<![a-z_-])([a-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
  return new Map(
    [...tag.matchAll(pattern)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** Default folders of browsers, which are not useful as tags. */
const isDefaultFolder = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('personal_toolbar_folder') ||
  attributes.has('unfiled_bookmarks_folder') ||
  /^(?:bookmarks(?: bar| toolbar| menu)?|other bookmarks|mobile bookmarks|favou?rites(?: bar)?|lesezeichen(?:leiste|-symbolleiste)?)$/i.test(
    name,
  );

/** A heading or link whose end has not been read. */
interface OpenElement {
  readonly name: 'h3' | 'a';
  readonly attributes: ReadonlyMap<string, string>;
  readonly words: string[];
}

/**
 * Link lists: browser bookmarks (the Netscape format, whose elements are never closed), with folders as tags, and Pocket's HTML
 * export. Read as a stream of tags, as the HTML is not well-formed.
 */
export function parseLinksHtml(html: string, format: 'bookmarks' | 'pocket'): ParsedAnnotations {
  const articles: ImportedArticle[] = [];
  const problems: ImportProblem[] = [];
  const folders: (string | null)[] = [];
  let next: string | null = null;
  let count = 0;
  let open: OpenElement | null = null;
  let isDescription = false;

  const addFolder = (words: string, attributes: ReadonlyMap<string, string>): void => {
    const name = asLine(words) ?? '';
    next = name === '' || isDefaultFolder(name, attributes) ? null : name;
  };
  const addDescription = (words: string): void => {
    const note = asText(words).trim();
    const last = articles.at(-1);
    if (note === '' || !last) return;
    articles[articles.length - 1] = {
      ...last,
      notes: [{ place: last.place, key: `${last.key}:remark`, note }],
    };
  };
  const addLink = (words: string, attributes: ReadonlyMap<string, string>): void => {
    count += 1;
    const address = attributes.get('href') ?? '';
    const url = asUrl(address);
    const place = `link ${count}`;
    if (url === null) {
      // Bookmarklets, settings pages and searches of the browser are not articles.
      problems.push({
        place,
        message: messageRef('errors.annotations.notUrl', { address: address.slice(0, 60) }),
      });
      return;
    }
    const title = asLine(words);
    articles.push({
      ...defaultArticle,
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
  };
  const close = (): void => {
    if (!open) return;
    const words = decode(open.words.join(' '));
    if (open.name === 'a') addLink(words, open.attributes);
    else addFolder(words, open.attributes);
    open = null;
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (open) (open as OpenElement).words.push(token.text);
      else if (isDescription) addDescription(decode(token.text));
      isDescription = false;
      continue;
    }
    const { kind, name } = token;
    isDescription = kind === 'start' && name === 'dd';
    if (name === 'a' || name === 'h3') {
      close();
      if (kind === 'start') open = { name, attributes: attributesOf(token.attributes), words: [] };
    } else if (name === 'dl' || isDescription) {
      // Bookmark files omit end tags.
      close();
      if (name === 'dl' && kind === 'end') folders.pop();
      else if (name === 'dl') {
        folders.push(next);
        next = null;
      }
    }
  }
  close();
  return { format, articles, problems };
}
