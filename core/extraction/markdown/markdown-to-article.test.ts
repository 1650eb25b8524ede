import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../model/article.ts';
import { imagesOf, quotationsOf } from '../../model/block.ts';
import { markdownToArticle } from './markdown-to-article.ts';

const shown = (article: ExtractedArticle): string[] =>
  article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`);
const marked = (article: ExtractedArticle): string[] =>
  article.blocks.flatMap((block) =>
    block.marks.map(
      (m) => `${m.kind}${m.kind === 'link' ? ` ${m.href}` : ''}: ${article.text.slice(m.start, m.end)}`,
    ),
  );

describe('front matter', () => {
  test('names title, author, address, date, language and site', () => {
    expect(
      markdownToArticle(
        '---\ntitle: "On: bridges"\nauthor: [Jane Doe, John Roe]\nurl: https://example.org/a\ndate: 2020-02-03\nlang: en_us\nsite: Example\ntags: [x]\n---\n\nText.\n',
      ),
    ).toMatchObject({
      title: 'On: bridges',
      byline: 'Jane Doe, John Roe',
      url: 'https://example.org/a',
      publishedAt: '2020-02-03',
      lang: 'en-US',
      siteName: 'Example',
      text: 'Text.',
    });
  });

  test('ignores malformed or dangerous values', () => {
    expect(markdownToArticle('---\ntitle: [unclosed\n---\n\n# Head\n\nText.').title).toBe('Head');
    expect(markdownToArticle('---\nurl: javascript:alert(1)\ndate: soon\n---\nText.')).toMatchObject({
      url: null,
      publishedAt: null,
    });
    const bomb = `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n---\nText.`;
    expect(markdownToArticle(bomb)).toMatchObject({ title: 'Text.', text: 'Text.' });
  });
});

describe('title', () => {
  test('a level-1 heading at the start is the title', () => {
    const article = markdownToArticle('# On *bridges*\n\nText.\n\n# Another\n\nMore.');
    expect(article.title).toBe('On bridges');
    expect(shown(article)).toEqual(['paragraph: Text.', 'heading: Another', 'paragraph: More.']);
  });

  test('it remains in the text when the front matter has another title', () => {
    const article = markdownToArticle('---\ntitle: A\n---\n# B\n\nText.');
    expect(article.title).toBe('A');
    expect(shown(article)).toEqual(['heading: B', 'paragraph: Text.']);
  });

  test('otherwise the title is the first words', () => {
    expect(markdownToArticle('Only a paragraph of text.').title).toBe('Only a paragraph of text.');
  });
});

test('blocks', () => {
  const article = markdownToArticle(
    `Para one
goes on.  
New line.

> Quote.
>
> More.

3. three
   - inner
4. four

   more

- [x] done

\`\`\`ts
if (x) {
  y();
}
\`\`\`

---

| Town | People |
|------|--------|
| A    | *1*    |

![The bridge](bridge.jpg)

A note[^1].

[^1]: The note.`,
  );
  expect(shown(article)).toEqual([
    'paragraph: Para one goes on.\nNew line.',
    'quote: Quote.',
    'quote: More.',
    'listItem: three',
    'listItem: inner',
    'listItem: four',
    'listItem: more',
    'listItem: ☑ done',
    'code: if (x) {\n  y();\n}',
    'rule: ',
    'table: Town\tPeople\nA\t1',
    'figure: ',
    'paragraph: A note1.',
    'footnote: The note.',
  ]);
  const of = (kind: string) => article.blocks.filter((block) => block.kind === kind);
  expect(of('figure')).toMatchObject([{ image: { source: 'bridge.jpg', alt: 'The bridge' } }]);
  expect(of('footnote')).toMatchObject([{ id: '1', label: '1' }]);
  expect(article.blocks.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'noteRef')).toMatchObject({
    note: '1',
  });
  expect(article.blocks.map((block) => block.kind === 'listItem' && block.continued)).toContain(true);
  expect(article.leadImage).toBe('bridge.jpg');
  const items = article.blocks.flatMap((b) =>
    b.kind === 'listItem' && !b.continued ? [[b.ordered, b.ordinal, b.depth]] : [],
  );
  expect(items).toEqual([
    [true, 3, 0],
    [false, 1, 1],
    [true, 4, 0],
    [false, 1, 0],
  ]);
});

test('marks, with safe links only', () => {
  const article = markdownToArticle(
    '---\nurl: https://example.org/a/\n---\n*a* **b** ~~c~~ `d` [e](https://x.example "t") [f][ref] [g](../h) [i](javascript:alert(1)) [j](#k) <https://l.example> m@n.example\n\n[ref]: http://y.example',
  );
  expect(marked(article)).toEqual([
    'emphasis: a',
    'strong: b',
    'strike: c',
    'code: d',
    'link https://x.example: e',
    'link http://y.example: f',
    'link https://example.org/h: g',
    'link https://l.example: https://l.example',
    'link mailto:m@n.example: m@n.example',
  ]);
});

test('raw HTML is text, comments are dropped, and line breaks are preserved', () => {
  const article = markdownToArticle(
    'a <b onclick="x()">c</b> <!-- d --> e<br>f\n\n<script>alert(1)</script>\n\n<!-- g -->',
  );
  expect(shown(article)).toEqual([
    'paragraph: a <b onclick="x()">c</b> e\nf',
    'paragraph: <script>alert(1)</script>',
  ]);
  expect(marked(article)).toEqual([]);
});

test('excessive size and nesting are rejected with a message', () => {
  expect(() => markdownToArticle('x '.repeat(1_000_001))).toThrow(/too large/);
  expect(() => markdownToArticle(`${'> '.repeat(5000)}x`)).toThrow(/nested too deeply/);
  expect(() => markdownToArticle(`x\r${'> '.repeat(5000)}x`)).toThrow(/nested too deeply/);
  expect(() => markdownToArticle(']'.repeat(200_000))).toThrow(/nested too deeply/);
  expect(() => markdownToArticle('*a_'.repeat(100_000))).toThrow(/too many/);
  expect(markdownToArticle(`${'*'.repeat(1000)}x${'*'.repeat(1000)}`).text).toContain('x');
});

test('property: blocks cover the text exactly and links are safe', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    '  ',
    '    ',
    '|',
    '~',
    '!',
    'a',
    'b c',
    'javascript:',
    'https://x.example',
    '&amp;',
    '\\',
    '---\n',
    '```\n',
    '<b>',
    '😀',
    '\t',
    '[^1]',
    ': ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 60 }).map((p) => p.join('')),
      ),
      (markdown) => {
        const { text, blocks } = markdownToArticle(markdown);
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
        for (const mark of blocks.flatMap((block) => block.marks)) {
          expect(mark.end).toBeGreaterThan(mark.start);
          if (mark.kind === 'link') expect(mark.href).toMatch(/^(https?|mailto):/i);
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('nested blocks', () => {
  const shown = (markdown: string): string[] => {
    const { text, blocks } = markdownToArticle(markdown);
    return blocks.map((block) => {
      const pictures = imagesOf(block).map(({ source }) => `[${source}]`);
      const depth = quotationsOf(block);
      return `${'> '.repeat(depth)}${block.kind}: ${text.slice(block.start, block.end)}${pictures.join('')}`;
    });
  };

  test('lists, headings, code, tables and pictures of a quotation are in it', () =>
    expect(
      shown(
        '> ## Then\n>\n> He said:\n>\n> - one\n> - two\n>\n> ```\n> code\n> ```\n>\n> > | a | b |\n> > |---|---|\n> > | 1 | 2 |\n>\n> ![](p.png)\n\nAfter.',
      ),
    ).toEqual([
      '> heading: Then',
      '> quote: He said:',
      '> listItem: one',
      '> listItem: two',
      '> code: code',
      '> > table: a\tb\n1\t2',
      '> figure: [p.png]',
      'paragraph: After.',
    ]));

  test('a picture in a sentence or cell is inline; one on its own line is a figure', () => {
    const { text, blocks } = markdownToArticle(
      'Press ![the key](key.png) twice.\n\n![](a.png)\n*Below it*\n\n| x | ![](c.png) |\n|---|---|\n| ![](d.png) | y |',
    );
    expect(shown('Press ![the key](key.png) twice.')).toEqual(['paragraph: Press twice.[key.png]']);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'paragraph', 'table']);
    const [first] = blocks;
    expect(first?.marks).toEqual([
      {
        kind: 'image',
        image: { source: 'key.png', alt: 'the key', width: null, height: null },
        start: 6,
        end: 6,
      },
    ]);
    const table = blocks.at(-1);
    expect(text.slice(table?.start, table?.end)).toBe('x\t\n\ty');
    expect(table?.marks.map(({ start, end }) => [start, end])).toEqual([
      [(table?.start ?? 0) + 2, (table?.start ?? 0) + 2],
      [(table?.start ?? 0) + 3, (table?.start ?? 0) + 3],
    ]);
  });
});

test('front matter in TOML is read, and sentences with a colon between rules are not front matter', () => {
  const hugo = markdownToArticle(
    '+++\ntitle = "The mill"\nauthor = "Ina Ahlers"\ndate = 2024-05-03\n[params]\ntitle = "x"\n+++\n\nThe wheel turns.',
  );
  expect(hugo).toMatchObject({
    title: 'The mill',
    byline: 'Ina Ahlers',
    publishedAt: '2024-05-03',
    text: 'The wheel turns.',
  });
  expect(
    markdownToArticle('---\nNote: the rule above this line is only a rule.\n---\n\nAnd on.').text,
  ).toContain('only a rule');
  expect(markdownToArticle('---\nmood: calm\n---\n\nAnd on.').text).toBe('And on.');
});

describe('marks of note programs', () => {
  test.each([
    ['- [ ] Oil the wheel\n- [x] Order grain\n- Rest', ['☐ Oil the wheel', '☑ Order grain', 'Rest']],
    ['See [[The mill|our mill]] and [[Fords#North]] and [[Pears]].', ['See our mill and Fords and Pears.']],
    ['This is ==very old== wood; a == b and c==d stay.', ['This is very old wood; a == b and c==d stay.']],
    ['> [!note] Good to know\n> The mill is old.', ['Good to know', 'The mill is old.']],
    ['> [!warning]-\n> Deep *water*.', ['Warning', 'Deep water.']],
    ['> [1] is a source, [!important as it is.', ['[1] is a source, [!important as it is.']],
    ['Weir\n: A low dam\n: A fish trap', ['Weir\nA low dam\nA fish trap']],
    ['At noon\n:) she said', ['At noon :) she said']],
    ['<details><summary>More</summary>\n\nHidden text.\n\n</details>', ['More', 'Hidden text.']],
    ['Use a <div> here, and `[[links]]` there.', ['Use a <div> here, and [[links]] there.']],
    ['An array a[[1, 2]] of two.', ['An array a[[1, 2]] of two.']],
  ])('%j', (markdown, lines) => {
    const { text, blocks } = markdownToArticle(`First.\n\n${markdown}\n\nLast.`);
    expect(blocks.slice(1, -1).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  test('small letters and deletions are told apart', () => {
    expect(marked(markdownToArticle('H~2~O and x^2^, ~gone~, ~~gone too~~ and 5~6~.'))).toEqual([
      'subscript: 2',
      'superscript: 2',
      'strike: gone',
      'strike: gone too',
      'subscript: 6',
    ]);
  });

  test('an embedded picture is one, another embedded file its name', () => {
    const article = markdownToArticle('One.\n\n![[The quay.png]]\n\n![[Pears]]');
    expect(article.blocks.flatMap(imagesOf).map(({ source }) => source)).toEqual(['The%20quay.png']);
    expect(article.text).toContain('Pears');
  });
});
