import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { articleToMarkdown } from './article-to-markdown.ts';
import type { ExportItem } from './item.ts';
import { builtinTemplates } from './template/builtin.ts';
import { renderBody, renderTemplate } from './template/render.ts';
import { testArticle, testContext, testHighlight } from './testing/items.ts';

/** What Templater and Logseq run anywhere in a file. */
const evaluated = /<%|\{\{/;

const options = { frontMatter: false, entities: false };
const articleWith = (note: string) => testArticle(['The words of it.'], { url: null, note });
const written = (note: string, isImported: boolean): string => {
  const article = articleWith(note);
  const importedNotes = new Set(isImported ? [article.id] : []);
  const markdown = articleToMarkdown({
    article,
    highlights: [],
    analysis: null,
    importedNotes,
    ...testContext,
    options,
  });
  return markdown.split('## Note\n\n')[1]?.trimEnd() ?? '';
};
const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const nodesOf = (node: Root | RootContent): RootContent[] =>
  'children' in node ? node.children.flatMap((child) => [child, ...nodesOf(child)]) : [];

describe('an imported note', () => {
  test.each([
    ['an embed', '![[Secret plan]]', '!\\[\\[Secret plan]]'],
    ['a Dataview query', '```dataview\nLIST\n```', '```\nLIST\n```'],
    ['a script', '~~~dataviewjs run\ndv.pages()\n~~~', '```\ndv.pages()\n```'],
    ['an inline query', 'a `= this.file.name` b', 'a = this.file.name b'],
    ['an inline script', '`$= dv.current()`', '$= dv.current()'],
    ['Templater code', '<%* app.quit() %>', '&lt;%\\* app.quit() %>'],
    ['Templater code in code', '`<% tp.date.now() %>`', '&lt;% tp.date.now() %>'],
    ['Templater code in a block', '```\n<%* x %>\n```', '```\n<\u200B%* x %>\n```'],
    ['a macro', '{{query (todo)}}', '&#123;&#123;query (todo)}}'],
    ['a link to a file', '[open](file:///etc/passwd)', 'open (file:///etc/passwd)'],
    ['a link to another program', '[run](obsidian://run?x=1)', 'run (obsidian://run?x=1)'],
    ['a link beside the file', '[run](../tool.bat)', 'run (../tool.bat)'],
    ['a remote image', '![A](https://x.example/a.png)', '[A](https://x.example/a.png)'],
    ['an image of this computer', '![A](file:///a.png)', 'A (file:///a.png)'],
    ['an image by reference', '![A][a]\n\n[a]: https://x.example/a.png', '[A](https://x.example/a.png)'],
  ])('has %s as text', (_what, note, expected) => {
    expect(written(note, true)).toBe(expected);
  });

  test.each([
    '[[Another note]] and #a-tag',
    '[a page](https://x.example/) and [mail](mailto:a@x.example)',
    '*em* **strong** `code` and ~~gone~~',
    '> quoted\n\n- one\n- two',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ])('keeps its form: %j', (note) => expect(written(note, true)).toBe(note));
});

test.each([
  '![[Diagram]]',
  '```dataview\nLIST\n```',
  '`= this.file.name`',
  '<% tp.date.now() %>',
  '{{query (todo)}}',
  '[open](file:///a.txt)',
  '![A](https://x.example/a.png)',
])('a note of the user stays as it is: %j', (note) => expect(written(note, false)).toBe(note));

/** Parts of hostile notes. */
const pieces = [
  ...'<% %> <%* -%> {{ }} ![[x]] [[x]] [[entity:<%x%>]] [[entity:a|{{b}}]] ` ``` ~~~dataview $= = ![ [ ]( ) < % { } ! [^<%x%>]'.split(
    ' ',
  ),
  '[^<%x%>]: note',
  '![<](data:x)%',
  '![{](data:x){',
  '[a]: file:///x "<%"',
  '](https://x.example/<%x "<%")',
  '<https://x.example/{{x}}>',
  '<b title="<%">',
  '\n',
  '\n\n',
  '    ',
  '| a |\n| - |\n| <%x%> |\n',
  '&lt;%',
  '\\<%',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const template = fc.constantFrom(...builtinTemplates);

describe('no code that note programs run is exported', () => {
  test('from an imported note, in any template', () => {
    fc.assert(
      fc.property(hostile, template, (note, template) => {
        const article = testArticle(['The words of it.'], { url: null, note });
        const highlight = testHighlight(article, 'words', { note });
        const item: ExportItem = {
          article,
          highlights: [highlight],
          analysis: null,
          importedNotes: new Set([article.id, highlight.id]),
        };
        const texts = [
          articleToMarkdown({ ...item, ...testContext, options }),
          ...renderTemplate(template, [item], testContext).map(({ text }) => text),
        ];
        for (const text of texts) expect(text).not.toMatch(evaluated);
        const nodes = nodesOf(read(texts[0] ?? ''));
        expect(nodes.some(({ type }) => type === 'image' || type === 'html')).toBe(false);
        for (const node of nodes) {
          if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:|mailto:|lectern:)/i);
          if (node.type === 'code') expect(node.lang).toBeNull();
        }
      }),
    );
  });

  test('from the words of an article and its metadata', () => {
    fc.assert(
      fc.property(hostile, hostile, template, (words, other, template) => {
        const article = testArticle([words], { title: words, byline: other, tags: [words], siteName: words });
        const highlight = testHighlight(article, words, { tags: [other] });
        const item: ExportItem = { article, highlights: words === '' ? [] : [highlight], analysis: null };
        const markdown = articleToMarkdown({
          ...item,
          ...testContext,
          options: { ...options, frontMatter: true },
        });
        const texts = renderTemplate(template, [item], testContext).map(({ text }) => text);
        for (const text of [markdown, ...texts]) expect(text).not.toMatch(evaluated);
      }),
    );
  });

  test('in front matter, whose values stay the same', () => {
    const title = 'On <%* x %> and {{y}}';
    const article = testArticle([], { title, tags: [title] });
    const markdown = articleToMarkdown({
      article,
      highlights: [],
      analysis: null,
      ...testContext,
      options: { ...options, frontMatter: true },
    });
    const yaml = /^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '';
    expect(parseYaml(yaml)).toMatchObject({ title, tags: [title] });
  });
});

describe('a template', () => {
  const article = articleWith('![[mine]]');
  const imported = testHighlight(article, 'words', { id: 'h-imported', note: '![[theirs]]' });
  const mine = testHighlight(article, 'words', { id: 'h-mine', note: '![[also mine]]' });
  const render = (filter: string): string | undefined =>
    renderTemplate(
      {
        id: 't',
        name: 'T',
        scope: 'article',
        fileName: 'x',
        body: `{% for h in highlights %}{{ h.note${filter} }}\n\n{% endfor %}{{ article.note | note }}`,
      },
      [{ article, highlights: [imported, mine], analysis: null, importedNotes: new Set([imported.id]) }],
      testContext,
    )[0]?.text;

  test('writes the embeds of the user’s notes only', () => {
    expect(render(' | note')).toBe('!\\[\\[theirs]]\n\n![[also mine]]\n\n![[mine]]\n');
  });

  test('cannot make an imported note the user’s by changing it', () => {
    expect(render(' | append: " " | note')).toContain('!\\[\\[theirs]]');
  });

  test('may itself contain code of note programs', () => {
    expect(renderBody('<% tp.file.title %> {{ "a" }}', {})).toBe('<% tp.file.title %> a\n');
  });
});
