import type { ParseResult } from 'oxc-parser';
import { isNode, lineAt, parseSource, walk, type SyntaxNode } from '../syntax.ts';
import { rules } from './rules.ts';

/** A word that has a better one, and where it is. */
export interface Finding {
  /** From 1. */
  readonly line: number;
  readonly word: string;
  readonly better: string;
}

/** A part of a file that is checked: prose as it is, names split into words. */
interface Part {
  readonly text: string;
  readonly start: number;
}

/** In text that the interface shows, an identifier is a mistake, such as one that a rename put there. */
const identifier = /\b[a-z]+[A-Z][A-Za-z]*\b/g;

/** `analyseArticle2`, `near-text` and `MAX_SIZE` as separate words. */
const splitName = (name: string): string =>
  name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ');

/** The same text with what matches replaced by spaces, so that offsets stay. */
const blank = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (match) => match.replaceAll(/[^\n]/g, ' '));

/** Markdown without code, link targets, quoted words and HTML comments. */
const proseOf = (markdown: string): string =>
  [/^( *)(```|~~~)[\s\S]*?^ *\2/gm, /^ {4,}\S.*$/gm, /`[^`\n]*`/g, /\]\([^)]*\)/g, /https?:\S+/g].reduce(
    blank,
    markdown,
  );

/** Code and quoted words in a comment are not its own words. */
const commentText = (text: string): string => [/`[^`\n]*`/g, /"[^"\n]*"|“[^”\n]*”/g].reduce(blank, text);

const isName = (type: unknown): boolean =>
  type === 'Identifier' || type === 'JSXIdentifier' || type === 'PrivateIdentifier';

/** All identifiers below a node of the syntax tree. */
function namesIn(program: unknown): Part[] {
  const found: Part[] = [];
  walk(program, ({ type, name, start }) => {
    if (isName(type) && typeof name === 'string') found.push({ text: splitName(name), start });
  });
  return found;
}

/** The name at the start of a callee: `it` for `it`, `it.skip` and the result of `it.each(…)`. */
function rootName({ name, callee, tag, object }: SyntaxNode): unknown {
  const inner = callee ?? tag ?? object;
  return isNode(inner) ? rootName(inner) : name;
}

/** The titles of tests and of their groups. Expressions in a template are not among the words. */
function titlesIn(program: unknown, source: string): Part[] {
  const found: Part[] = [];
  walk(program, ({ type, callee, arguments: values }) => {
    if (type !== 'CallExpression' || !isNode(callee) || !Array.isArray(values)) return;
    const title: unknown = values[0];
    if (!/^(?:describe|it|test)$/.test(String(rootName(callee))) || !isNode(title)) return;
    if (title.type !== 'Literal' && title.type !== 'TemplateLiteral') return;
    found.push({ text: blank(source.slice(title.start, title.end), /\$\{[^}]*\}/g), start: title.start });
  });
  return found;
}

/** Identifiers in the text of JSX elements. */
function identifiersInText(program: unknown, source: string): Finding[] {
  const found: Finding[] = [];
  walk(program, ({ type, value, start }) => {
    if (type !== 'JSXText' || typeof value !== 'string') return;
    for (const { 0: word, index } of value.matchAll(identifier))
      found.push({ line: lineAt(source, start + index), word, better: 'words, not an identifier' });
  });
  return found;
}

function partsOfScript(file: string, source: string, { program, comments }: ParseResult): readonly Part[] {
  const prose = comments.map(({ value, start }) => ({ text: commentText(value), start: start + 2 }));
  const titles = /\.(?:test|spec)\.tsx?$/.test(file) ? titlesIn(program, source) : [];
  return [...prose, ...namesIn(program), ...titles];
}

function partsOfText(file: string, source: string): readonly Part[] {
  if (file.endsWith('.md')) return [{ text: proseOf(source), start: 0 }];
  return [{ text: blank(source, /"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g), start: 0 }];
}

function findingsIn(text: string, lineOf: (index: number) => number): Finding[] {
  return rules.flatMap(({ pattern, better }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ line: lineOf(index), word, better })),
  );
}

/**
 * The words of a file that have a better one: in comments, identifiers, titles of tests and the file's own name for TypeScript, outside
 * strings for CSS, in prose for Markdown. Of string literals, only the titles of tests are checked. The text of JSX elements must not contain
 * identifiers. Each word is reported once per line.
 * @param file path with slashes; its extension determines how it is read.
 * @throws for TypeScript that cannot be parsed.
 */
export function findWords(file: string, source: string): readonly Finding[] {
  const script = /\.tsx?$/.test(file) ? parseSource(file, source) : null;
  const parts = script ? partsOfScript(file, source, script) : partsOfText(file, source);
  const inContent = parts.flatMap(({ text, start }) =>
    findingsIn(text, (index) => lineAt(source, Math.min(start + index, source.length))),
  );
  const inName = findingsIn(splitName(file.slice(file.lastIndexOf('/') + 1)), () => 1);
  const inText = script && file.endsWith('.tsx') ? identifiersInText(script.program, source) : [];
  const unique = new Map(
    [...inName, ...inContent, ...inText].map((entry) => [`${entry.line} ${entry.word}`, entry]),
  );
  return [...unique.values()].toSorted((a, b) => a.line - b.line);
}
