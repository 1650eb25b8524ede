import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../model/article.ts';
import type { DomDocument, DomNode } from './dom/dom.ts';
import { htmlToArticle } from './html-to-article.ts';
import { measurePage } from './measure.ts';

const address = 'https://news.example/world/story.html';
const read = (html: string): ExtractedArticle =>
  htmlToArticle(parseHTML(html).document as unknown as DomDocument, address);
const page = (body: string, head = ''): ExtractedArticle =>
  read(
    `<!doctype html><html lang="en_gb"><head><title>Bridge to close until spring | Example News</title>${head}</head><body>${body}</body></html>`,
  );
const shown = (article: ExtractedArticle): string[] =>
  article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`);
const marked = (article: ExtractedArticle): string[] =>
  article.blocks.flatMap((block) =>
    block.marks.map(
      (m) => `${m.kind}${m.kind === 'link' ? ` ${m.href}` : ''}: ${article.text.slice(m.start, m.end)}`,
    ),
  );

const long =
  'The council met on Monday, and after a debate of three hours it decided to close the old bridge for repairs, which will take until the spring, the mayor said.';
const story = Array.from({ length: 5 }, (_, n) => `<p>Part ${n + 1}. ${long}</p>`).join('');

describe('the extent of the article', () => {
  test('menus, sidebars, scripts and footers are not', () => {
    const article = page(`
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Bridge to close until spring</h1>${story}<script>var secret = 1;</script><style>p{}</style></article>
      <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/a">Ten things</a></li></ul></aside>
      <footer>Copyright 2020 Example News. All rights reserved.</footer>`);
    expect(article.title).toBe('Bridge to close until spring');
    expect(shown(article)).toEqual(Array.from({ length: 5 }, (_, n) => `paragraph: Part ${n + 1}. ${long}`));
    expect(article.excerpt).toMatch(/^Part 1\. The council .{100,}said\.$/);
  });

  test('a page without a recognizable article is read completely', () => {
    expect(shown(page('<div>Just</div><div>two lines</div>'))).toEqual([
      'paragraph: Just',
      'paragraph: two lines',
    ]);
  });

  test('an empty page is an empty article', () => {
    expect(page('')).toMatchObject({ text: '', blocks: [], excerpt: '' });
    expect(read('<html></html>').blocks).toEqual([]);
  });
});

describe('metadata of a page', () => {
  test('JSON-LD first', () => {
    const article = page(
      `<article><h1>Bridge to close</h1>${story}</article>`,
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Bridge to close","author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}],"publisher":{"name":"Example News"},"datePublished":"2020-02-03T04:05:06Z"}]}</script>
       <meta property="article:published_time" content="1999-01-01">`,
    );
    expect(article).toMatchObject({
      title: 'Bridge to close',
      byline: 'Jane Doe, John Roe',
      siteName: 'Example News',
      publishedAt: '2020-02-03T04:05:06Z',
      lang: 'en-GB',
      url: address,
    });
  });

  test('Open Graph and meta', () => {
    const article = page(
      `<article>${story}</article>`,
      `<meta property="og:title" content="Bridge to close | Example News"><meta property="og:site_name" content="Example News">
       <meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2020-02-03T04:05:06+0100">`,
    );
    expect(article).toMatchObject({
      title: 'Bridge to close',
      byline: 'Jane Doe',
      siteName: 'Example News',
      publishedAt: '2020-02-03T04:05:06+01:00',
    });
  });

  test('microdata and time', () => {
    const article = page(
      `<article><span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span><time datetime="2020-02-03">3 Feb</time>${story}</article>`,
    );
    expect(article).toMatchObject({ byline: 'Jane Doe', publishedAt: '2020-02-03' });
  });

  test('invalid JSON-LD and unexpected values are ignored', () => {
    const article = page(
      `<article><h1>Bridge to close</h1>${story}</article>`,
      `<script type="application/ld+json">{"@type": </script><script type="application/ld+json">[null, 3, {"@type":"NewsArticle","headline":{"a":1},"author":7,"datePublished":"soon"}]</script>`,
    );
    expect(article).toMatchObject({ title: 'Bridge to close', byline: null, publishedAt: null });
  });
});

describe('blocks and marks', () => {
  const blocksOf = (inner: string): ExtractedArticle => page(`<article>${story}${inner}${story}</article>`);
  const middle = (inner: string): string[] => shown(blocksOf(inner)).slice(5, -5);

  test('headings, quotes, captions, rules', () => {
    expect(
      middle(`<h2>Two</h2><p>a</p><h3>Three</h3><blockquote><p>One.</p><p>Two.</p></blockquote>
        <figure><img src="x.jpg" alt="alt"><figcaption>The <b>bridge</b></figcaption></figure><hr>`),
    ).toEqual([
      'heading: Two',
      'paragraph: a',
      'heading: Three',
      'quote: One.',
      'quote: Two.',
      'figure: ',
      'caption: The bridge',
      'rule: ',
    ]);
  });

  test('lists in lists, with their numbers', () => {
    const article = blocksOf(
      '<ol start="3"><li>three<ul><li><p>inner</p><p>more</p></li></ul></li><li value="9">nine</li><li>ten</li></ol>',
    );
    const items = article.blocks.flatMap((b) =>
      b.kind === 'listItem' ? [[b.ordered, b.ordinal, b.depth, article.text.slice(b.start, b.end)]] : [],
    );
    expect(items).toEqual([
      [true, 3, 0, 'three'],
      [false, 1, 1, 'inner'],
      [false, 1, 1, 'more'],
      [true, 9, 0, 'nine'],
      [true, 10, 0, 'ten'],
    ]);
    expect(article.text).toContain('inner\nmore\nnine');
  });

  test('code keeps white space and names its language', () => {
    const article = blocksOf('<pre><code class="language-ts">if (x) {\n  <b>y</b>();\n}\n</code></pre>');
    const code = article.blocks.find((block) => block.kind === 'code');
    expect(code).toMatchObject({ language: 'ts', marks: [] });
    expect(code && article.text.slice(code.start, code.end)).toBe('if (x) {\n  y();\n}');
  });

  test('a table of data is a table; a table for layout is replaced by its content', () => {
    expect(
      middle('<table><tr><th>Town</th><th>People</th></tr><tr><td>A</td><td>1,000</td></tr></table>'),
    ).toEqual(['table: Town\tPeople\nA\t1,000']);
    expect(middle('<table><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>')).toEqual([
      'paragraph: One.',
      'paragraph: Two.',
    ]);
  });

  test('one line break stays, two part paragraphs', () => {
    expect(middle('<p>Roses are red,<br>violets are blue.<br><br>Sugar is sweet.</p>')).toEqual([
      'paragraph: Roses are red,\nviolets are blue.',
      'paragraph: Sugar is sweet.',
    ]);
  });

  test('marks, and links made absolute', () => {
    const article = blocksOf(
      '<p>A <em>b <strong>c</strong></em> <a href="/x?y=1#z">d</a> H<sub>2</sub>O <code>e</code> <s>f</s> <a href="#top">g</a></p>',
    );
    expect(marked(article)).toEqual([
      'emphasis: b c',
      'strong: c',
      'link https://news.example/x?y=1#z: d',
      'subscript: 2',
      'code: e',
      'strike: f',
    ]);
  });

  test('white space is as a browser shows it; hidden parts are not read', () => {
    expect(
      middle(`<p>One\n   two<span> three</span>\u00a0four</p><p hidden>no</p><p style="color:red; display : none">no</p>
        <div>loose <p>para</p> tail</div><template><p>no</p></template><noscript>no</noscript><button>no</button>`),
    ).toEqual(['paragraph: One two three four', 'paragraph: loose', 'paragraph: para', 'paragraph: tail']);
  });
});

describe('hostile pages', () => {
  test.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JaVa&#10;ScRiPt:alert(1)">x</a>',
    '<a href="&#1;javascript:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
    '<a href="vbscript:alert(1)">x</a>',
    '<svg><a xlink:href="javascript:alert(1)"><text>alert(1)</text></a><script>alert(1)</script></svg>',
    '<math><a href="javascript:alert(1)">alert(1)</a></math>',
    '<img src=x onerror="alert(1)">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)">alert(1)</object>',
    '<style>@import "javascript:alert(1)";</style>',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">alert(1)</button></form>',
    '<textarea><script>alert(1)</script></textarea>',
    '<base href="javascript:alert(1)//"><a href="x">y</a>',
  ])('%s leaves no script and no such link', (attack) => {
    const article = page(`<article>${story}<p>before ${attack} after</p>${story}</article>`);
    const links = article.blocks.flatMap((block) =>
      block.marks.flatMap((m) => (m.kind === 'link' ? [m.href] : [])),
    );
    expect(links.every((href) => /^(https?|mailto):/.test(href))).toBe(true);
    expect(article.text.replace(/<[^>]*>/g, '')).not.toMatch(/alert\(1\)/);
    expect(article.text).toContain('before');
  });

  test('nesting ten thousand deep does not overflow the stack', () => {
    const article = read(
      `<html><head></head><body>${'<div>'.repeat(10_000)}<p>The bottom.</p></body></html>`,
    );
    expect(article.text).toBe('The bottom.');
  });

  test('a page too large to read is refused with a clear message', () => {
    const node = { nodeType: 1, nodeValue: null, textContent: null, firstChild: null, parentNode: null };
    let first: DomNode = { ...node, nextSibling: null };
    for (let count = 0; count < 400_000; count += 1) first = { ...node, nextSibling: first };
    expect(() => measurePage({ ...node, firstChild: first, nextSibling: null })).toThrow(/too large/);
  });

  test('property: any markup gives blocks that cover the text, with marks in them', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'li',
      'ul',
      'ol',
      'blockquote',
      'pre',
      'b',
      'em',
      'a href="/x"',
      'br',
      'hr',
      'h2',
      'table',
      'tr',
      'td',
      'figcaption',
      'span',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '<', '&', 'é', '😀', '\u0000') }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, blocks } = page(pieces.join(''));
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
        for (const block of blocks) {
          for (const m of block.marks) {
            expect(block.start <= m.start && m.start < m.end && m.end <= block.end).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
