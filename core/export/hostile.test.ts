import * as fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { createEntity } from '../model/analysis.ts';
import { defaultColorNames } from '../model/annotation.ts';
import type { Highlight } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { articleToMarkdown } from './article-to-markdown.ts';
import { cleanLine, cleanParagraphs, cleanSource } from './clean-text.ts';
import { escapeHtml } from './html/escape.ts';
import { noteToHtml } from './html/note-html.ts';
import { noteToTree } from './note-tree.ts';

/** Syntax of Markdown, YAML and HTML. */
const pieces = [
  ...'* ** _ __ ` ``` ~~~ ~ ~~ # > - + --- === *** [ ] [[ ]] ( ) ![ ]( ]: [^1] [a] < > <b> </b> <!-- --> <script>'.split(
    ' ',
  ),
  ...'<![CDATA[ &amp; &#42; & ; \\ | : %% == $$ {{ }} @ ! [[a|b]] ![[x]] #tag #a_b word é 中文 😀 www.a.b a@b.co'.split(
    ' ',
  ),

  '# ',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '- [ ] ',
  '- [x] ',
  '[^1]: ',
  '[a]: /x',
  ': ',
  '"',
  "'",
  'https://a.b/c_d_',

  '\n',
  '\n\n',
  '    ',
  '\t',
  ' ',
  '  \n',
  '\\\n',
  '| a | b |\n| - | - |\n',
  '\r',
  '\r\n',
  '\0',
  '\uD83D',
  '\u00A0',
  '\u0085',
  '\u200B',
  '\u2028',
  '\uFEFF',
];
/** Random combinations of these. */
const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 14,
});
const text = hostile.map((pieces) => pieces.join(''));

const article = (more: Partial<Article>): Article => ({
  id: 'a',
  source: 'text',
  title: 'T',
  byline: null,
  siteName: null,
  url: null,
  publishedAt: null,
  lang: null,
  excerpt: '',
  leadImage: null,
  text: '',
  blocks: [],
  textVersion: 1,
  addedAt: '',
  words: 0,
  note: '',
  tags: [],
  readingPosition: 0,
  simplified: [],
  ...more,
});
const highlight = (exact: string, note = '', tags: string[] = []): Highlight => ({
  id: 'h',
  articleId: 'a',
  anchor: { span: { start: 0, end: 1 }, quote: { exact, prefix: '', suffix: '' }, textVersion: 1 },
  state: 'exact',
  color: 'yellow',
  note,
  tags,
  createdAt: '',
  updatedAt: '',
});
const sentinel = createEntity({ id: 'e', kind: 'person', name: 'Sentinel', mentions: [] });

const write = (a: Article, highlights: Highlight[], frontMatter = false, entityName = 'Sentinel') =>
  articleToMarkdown({
    article: a,
    highlights,
    analysis: { entities: [{ ...sentinel, name: entityName }], quotes: [], dates: [] },
    colorNames: defaultColorNames,
    exportedAt: '2026-01-01T00:00:00Z',
    options: { frontMatter, entities: true },
  });
const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const plain = (node: RootContent | Root): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(plain).join('')
      : node.type === 'break'
        ? '\n'
        : '';
const headings = (root: Root) =>
  root.children.flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${plain(node)}`] : []));
const has = (root: Root | RootContent, type: string): boolean =>
  root.type === type || ('children' in root && root.children.some((child) => has(child, type)));
const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 200) };

describe('round trip through a Markdown parser', () => {
  test('a quote has the same paragraphs', () => {
    fc.assert(
      fc.property(text, (words) => {
        const root = read(write(article({}), [highlight(words), highlight('next')]));
        const quotes = root.children.filter((node) => node.type === 'blockquote');
        expect(quotes).toHaveLength(2);
        expect(quotes[0]?.children.map(plain)).toEqual(cleanParagraphs(words));
        expect(quotes[0]?.children.every((node) => node.type === 'paragraph')).toBe(true);
      }),
      runs,
    );
  });

  test('a title, a name and a description have the same text', () => {
    fc.assert(
      fc.property(text, text, (title, name) => {
        const root = read(write(article({ title }), [], false, name));
        expect(headings(root)).toEqual([`1 ${cleanLine(title) || 'Untitled'}`, '2 Entities', '3 People']);
        expect(plain(root.children.at(-1) as RootContent)).toBe(`${cleanLine(name) || '?'} (0)`);
      }),
      runs,
    );
  });

  test('a note is confined to its place, without raw HTML', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, onArticle) => {
        const root = read(
          write(article({ note: onArticle }), [highlight('one', first), highlight('two', second, [first])]),
        );
        const outer = headings(root).filter((line) => /^[12] |^3 People/.test(line));
        const expected = ['1 T', '2 Highlights', '2 Note', '2 Entities', '3 People'];
        expect(outer.filter((line) => line !== '2 Note')).toEqual(
          expected.filter((line) => line !== '2 Note'),
        );
        expect(plain(root.children.at(-1) as RootContent)).toBe('Sentinel (0)');
        expect(has(root, 'html')).toBe(false);
        expect(has(root, 'definition')).toBe(false);
      }),
      runs,
    );
  });

  test('a note has the same text', () => {
    fc.assert(
      fc.property(text, (note) => {
        const root = read(write(article({ note }), []));
        const from = root.children.findIndex((node) => node.type === 'heading' && plain(node) === 'Note');
        const to = root.children.findLastIndex(
          (node) => node.type === 'heading' && plain(node) === 'Entities',
        );
        const words = (nodes: readonly RootContent[]) => nodes.map(plain).join('').replace(/\s/g, '');
        const written = from === -1 || from > to ? [] : root.children.slice(from + 1, to);
        expect(words(written)).toBe(words(read(cleanSource(note)).children));
      }),
      runs,
    );
  });

  test('a bar in a web address within a table stays a bar', () => {
    const note = 'https://a.b/c_d_\\| a | b |\n| - | - |\n';
    const markdown = write(article({ note }), []);
    expect(markdown).toContain(String.raw`[https://a.b/c_d\_\\\|](https://a.b/c_d_\\\|)`);
    const cells = read(markdown).children.find((node) => node.type === 'table')?.children[0]?.children ?? [];
    expect(cells.map(plain)).toEqual([String.raw`https://a.b/c_d_\| a`, 'b']);
    expect(cells[0]?.children[0]).toMatchObject({ type: 'link', url: String.raw`https://a.b/c_d_\|` });
  });

  test('front matter has the same values', () => {
    fc.assert(
      fc.property(text, text, fc.array(text), (title, byline, tags) => {
        const markdown = write(article({ title, byline, tags }), [], true);
        const yaml = /^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '';
        const read = parseYaml(yaml) as Record<string, unknown>;
        expect(read['title']).toBe(cleanLine(title) || 'Untitled');
        expect(read['author']).toBe(cleanLine(byline) || undefined);
        const cleanTags = tags.map(cleanLine).filter((tag) => tag !== '');
        expect(read['tags'] ?? []).toEqual(cleanTags);
      }),
      runs,
    );
  });
});

describe('notes', () => {
  const noteOf = (note: string) =>
    write(article({ note }), []).split('## Note\n\n')[1]?.split('\n\n## Entities')[0];

  test.each([
    ['[[Some page|alias]] and ![[pic.png]] and [[a_b#c]]'],
    ['#tag at the start, and #nested/tag_x in the middle'],
    ['A list:\n\n- one\n- two\n\n1. a\n2. b'],
    ['| a | b |\n| - | - |\n| 1 | 2 |'],
    ['*em* **strong** ~~gone~~ `code` [link](https://x.y/z)'],
    ['> quoted\n\n***\n\nafter'],
    ['two\nlines'],
  ])('%j is unchanged', (note) => expect(noteOf(note)).toBe(note));

  test.each([
    ['# One\n\n###### Six', '### One\n\n###### Six'],
    ['<b onclick="x()">bold</b>', '\\<b onclick="x()">bold\\</b>'],
    ['<script>\nalert(1)\n</script>', '\\<script>\nalert(1)\n\\</script>'],
    ['[run](javascript:alert(1))', 'run'],
    ['[a][x]\n\n[x]: https://x.y', '[a](https://x.y)'],
    ['said[^1]\n\n[^1]: there', 'said[^note-1]\n\n[^note-1]: there'],
    ['~~~\nopen', '```\nopen\n```'],
    ['[[a*b]] *c', '\\[\\[a\\*b]] \\*c'],
  ])('%j becomes %j', (note, written) => expect(noteOf(note)).toBe(written));
});

test('a word with a number sign in the article is not a tag', () => {
  expect(write(article({}), [highlight('join #MeToo now, 50%% of ==us==')])).toContain(
    '> join \\#MeToo now, 50\\%% of \\==us\\==',
  );
});

test.each(['>'.repeat(9_000), '*a_'.repeat(20_000), `\`\`\`\n${'- '.repeat(9_000)}`])(
  'a note that would take too long to parse is exported as it was written',
  (note) => {
    expect(noteToTree(note, { underDepth: 2, key: 'n' })).toEqual([{ type: 'code', value: note }]);
    expect(noteToHtml(note, 'n')).toBe(`<pre>${escapeHtml(note)}</pre>`);
  },
);
