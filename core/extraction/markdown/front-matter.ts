import { parseDocument } from 'yaml';
import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates/parse-date.ts';
import { normalizeLang } from '../lang.ts';
import { safeHref } from '../href.ts';

/** Article metadata in the YAML front matter of a Markdown file. */
export interface FrontMatter {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
}

/** Maximum length of front matter in code units; real front matter has a few lines. */
const longest = 20_000;

/** Property names used by different programs, most common first. */
const names: Readonly<Record<keyof FrontMatter, readonly string[]>> = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline', 'creator', 'by'],
  siteName: ['site', 'siteName', 'site_name', 'sitename', 'publication', 'publisher', 'website'],
  url: ['url', 'link', 'source', 'source_url', 'canonical', 'permalink', 'uri'],
  publishedAt: ['date', 'published', 'published_at', 'publishedAt', 'datePublished', 'created'],
  lang: ['lang', 'language'],
};

function readYaml(yaml: string): ReadonlyMap<string, unknown> {
  if (yaml.length > longest) return new Map();
  try {
    // Dates remain strings, as the core schema has no date type. Aliases are not resolved, as they can expand exponentially.
    const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
    if (document.errors.length > 0) return new Map();
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : new Map();
  } catch {
    return new Map();
  }
}

const known: ReadonlySet<string> = new Set(Object.values(names).flat());

/** Minimum number of words of a sentence, which is no value of an unknown property. */
const minSentence = 6;

/** Whether a mapping has properties rather than sentences with a colon: "Note: the rule above is only a rule". */
function areProperties(values: ReadonlyMap<string, unknown>): boolean {
  if ([...values.keys()].some((name) => known.has(name))) return true;
  const isSentence = (value: unknown): boolean =>
    typeof value === 'string' && value.split(/\s+/).length >= minSentence;
  return [...values].some(([name, value]) => /^[\p{L}\p{N}_.-]+$/u.test(name) && !isSentence(value));
}

/** Whether a text begins with metadata between lines of `---`: a mapping, or nothing. Text between two rules is not metadata. */
export function beginsWithFrontMatter(text: string): boolean {
  const found = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (!found) return false;
  const rest = text.slice(found[0].length, found[0].length + longest);
  const end = /^---[ \t]*$/m.exec(rest);
  if (!end) return false;
  const yaml = rest.slice(0, end.index);
  // Invalid metadata are still metadata when their lines have names.
  if (!/\S/.test(yaml)) return true;
  const values = readYaml(yaml);
  return values.size > 0 ? areProperties(values) : /^[\w-]+[ \t]*:(?:\s|$)/m.test(yaml);
}

/**
 * Front matter in TOML (`+++`, as Hugo writes it) as YAML, of which it has the values that are read: text, numbers, dates and
 * lists of these. A text without it is returned as it is.
 */
export function tomlToYaml(text: string): string {
  if (!/^\ufeff?\+\+\+[ \t]*\r?\n/.test(text)) return text;
  const start = text.indexOf('\n') + 1;
  const end = /^\+\+\+[ \t]*$/m.exec(text.slice(start, start + longest));
  if (!end) return text;
  const lines = text.slice(start, start + end.index).split('\n');
  const section = lines.findIndex((line) => line.startsWith('['));
  const yaml = lines.slice(0, section === -1 ? lines.length : section).flatMap((line) => {
    const at = line.indexOf('=');
    return at > 0 && /^[\w-]+\s*$/.test(line.slice(0, at))
      ? [`${line.slice(0, at).trim()}: ${line.slice(at + 1).trim()}`]
      : [];
  });
  return ['---', ...yaml, `---${text.slice(start + end.index + end[0].length)}`].join('\n');
}

/** A link of a wiki as its words: "[[Jane Doe]]", "[[people/jane|Jane Doe]]". */
const withoutWikiLinks = (text: string): string => text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');

/** A value as one line of text: strings, numbers, lists of these, and objects with a name. */
function valueToText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return collapseSpace(withoutWikiLinks(value)) || null;
  if (Array.isArray(value)) return value.map(valueToText).filter(Boolean).join(', ') || null;
  return typeof value === 'object' && value !== null && 'name' in value ? valueToText(value.name) : null;
}

/**
 * Parses front matter. Never throws; invalid values are null.
 * @param yaml the text between the `---` lines
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const values = readYaml(yaml);
  const textOf = (field: keyof FrontMatter): string | null =>
    names[field].map((name) => valueToText(values.get(name))).find((text) => text !== null) ?? null;
  const url = textOf('url');
  const date = textOf('publishedAt');
  return {
    title: textOf('title'),
    byline: textOf('byline'),
    siteName: textOf('siteName'),
    url: url === null ? null : safeHref(url, null),
    publishedAt: date === null ? null : dateToIso(date),
    lang: normalizeLang(textOf('lang')),
  };
}
