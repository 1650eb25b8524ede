import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../body.ts';
import type { DomDocument } from '../dom/dom.ts';
import { htmlToArticle } from '../html-to-article.ts';

const address = 'https://news.example/2019/11/09/bridge.html';
const read = (body: string) =>
  htmlToArticle(
    parseHTML(`<html><head><title>The bridge</title></head><body>${body}</body></html>`)
      .document as unknown as DomDocument,
    address,
  );
const lines = (body: string): string[] => bodyOf(read(body)).text.split('\n').filter(Boolean);

const sentence = (n: number): string =>
  `Part ${n}: the council met on Monday, and after a debate of three hours, it decided to close the old bridge for repairs.`;
const all = [1, 2, 3, 4, 5, 6].map(sentence);
const p = (n: number): string => `<p>${sentence(n)}</p>`;

describe('an article in several boxes', () => {
  test('its first paragraph above an advertisement, and later parts between other boxes', () => {
    expect(
      lines(`<div><div class="lead">${p(1)}</div><div class="ad-slot"><a href="/x">Boots</a></div>
        <div class="text">${p(2)}${p(3)}</div><div class="promo"><a href="/y">More</a></div><div class="text">${p(4)}</div>
        <section>${p(5)}</section><div class="text">${p(6)}</div></div>`),
    ).toEqual(all);
  });

  test('its parts in boxes that are called the same, with other things in each', () => {
    const aside =
      '<div class="marginalia"><ul><li><a href="/x">Ten bridges that fell</a></li><li><a href="/y">More</a></li></ul></div>';
    expect(
      lines(`<main><div class="part-of-body"><div class="one">${p(1)}${p(2)}</div>${aside}</div>${aside}
        <div class="part-of-body"><div class="two">${p(3)}${p(4)}${p(5)}${p(6)}</div>${aside}</div></main>`),
    ).toEqual(all);
  });

  test('a section whose id is its heading is the article, even with words of page chrome in it', () => {
    expect(
      lines(`<div class="text">${p(1)}${p(2)}<div id="sharing-with-a-single-developer"><h2>Sharing with a single developer</h2>${p(3)}</div>
        <div id="share-this-now"><h2>Others</h2>${p(5)}</div>${p(4)}</div>`),
    ).toEqual([...all.slice(0, 2), 'Sharing with a single developer', ...all.slice(2, 4)]);
  });

  test('divisions and line breaks in the place of paragraphs', () => {
    expect(lines(`<div class="story">${all.map((words) => `<div>${words}</div>`).join('')}</div>`)).toEqual(
      all,
    );
    expect(lines(`<div class="story">${all.join('<br><br>')}</div>`)).toEqual(all);
  });
});

describe('an article beside others and in unusual boxes', () => {
  const others = [7, 8, 9, 10, 11, 12].map(p).join('');
  const page = (title: string, body: string, head = '') =>
    bodyOf(
      htmlToArticle(
        parseHTML(`<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`)
          .document as unknown as DomDocument,
        address,
      ),
    )
      .text.split('\n')
      .filter(Boolean);

  test('the next articles of a page are not part of the first', () => {
    expect(
      page(
        'The bridge',
        `<main><div class="scroll"><article><h1>The bridge</h1>${p(1)}${p(2)}</article></div><div class="scroll"><article><h1>The ferry</h1>${others}</article></div></main>`,
      ),
    ).toEqual(all.slice(0, 2));
  });

  test('comments that are longer than the article are left out', () => {
    expect(
      page(
        'The bridge',
        `<div class="wrap"><h1>The bridge</h1><div>${p(1)}${p(2)}${p(3)}</div><div class="comments">${others}</div></div>`,
      ),
    ).toEqual(all.slice(0, 3));
  });

  test('the class of a box around most of the page is no evidence', () => {
    expect(
      page(
        'The bridge',
        `<div class="above-footer"><section><h1>The bridge</h1>${all.map((words) => `<p>${words}</p>`).join('')}</section></div><section class="disclosure">${p(7)}</section>`,
      ),
    ).toEqual(all);
    const columns = all
      .map((words) => `<div class="column"><div class="widget-wrap"><p>${words}</p></div></div>`)
      .join('');
    expect(
      page('The bridge', `<div class="post"><h1>The bridge</h1><div class="row">${columns}</div></div>`),
    ).toEqual(all);
  });

  test('a standfirst in the header is the first paragraph', () => {
    expect(
      page(
        'The bridge',
        `<div><header><div>City</div><h1>The bridge</h1><p>Two banks, one bridge, and a winter in which neither reaches the other.</p></header><div class="media"></div><div class="row"><div id="body">${all.map((words) => `<p>${words}</p>`).join('')}</div></div></div>`,
      ),
    ).toEqual(['Two banks, one bridge, and a winter in which neither reaches the other.', ...all]);
  });

  test('a list of things with links is not a menu', () => {
    const items = ['beam', 'rivet', 'plank', 'rope']
      .map((name, index) => `<li>${index + 2} <a href="/${name}">${name}</a></li>`)
      .join('');
    expect(
      page(
        'The bridge',
        `<article><h1>The bridge</h1>${p(1)}<section><h2>You need</h2><ul>${items}</ul></section>${p(2)}${p(3)}</article>`,
      ),
    ).toContain('2 beam');
  });

  test('short lines of East Asian scripts are an article', () => {
    const lines = [
      '橋は古い。',
      '冬に閉じた。',
      '市長は待つ。',
      '船も来ない。',
      '人は歩いて渡る。',
      '春に開くという。',
      '誰も信じない。',
      '川は静かだ。',
    ];
    expect(
      page(
        '橋の冬',
        `<div class="nav"><ul><li><a href="/a">案内</a></li><li><a href="/b">地図</a></li></ul></div><div><h1>橋の冬</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</div><div class="foot"><p>Copyright 2020 Bridge News, all rights reserved by the owners.</p></div>`,
      ),
    ).toEqual(lines);
  });

  test('pointers to other articles are recognized in other languages', () => {
    expect(
      page(
        'The bridge',
        `<article>${p(1)}<p><strong>Lea también:</strong> <a href="/x">El alcalde promete un puente nuevo</a></p>${p(2)}<p>Auch interessant:</p>${p(3)}</article>`,
      ),
    ).toEqual(all.slice(0, 3));
  });
});

describe('content inside an article that is not part of it', () => {
  test.each([
    ['ways to share', '<div class="social-share"><a href="https://f.example">Facebook</a></div>'],
    [
      'other stories',
      '<div class="related-articles"><h3>Related</h3><ul><li><a href="/a">Ten bridges that fell</a></li></ul></div>',
    ],
    [
      'a newsletter',
      '<div class="newsletter-signup"><p>Every week the best of the harbour, in your inbox, and free of charge.</p></div>',
    ],
    [
      'the author',
      '<div class="author-bio"><p>Jane Doe writes about bridges, and about what is under them, for this paper.</p></div>',
    ],
    ['a menu', '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li></ul></nav>'],
    [
      'links without a name',
      '<div><a href="/a">One story of many words</a> <a href="/b">Another story of many words</a></div>',
    ],
    [
      'comments',
      '<div id="comments"><p>I saw it close with my own eyes, and I can tell you, it was no pleasure at all.</p></div>',
    ],
    [
      'a program’s words',
      '<div role="complementary"><p>Your browser is old, which is why this part, sadly, looks as it does.</p></div>',
    ],
  ])('%s', (_name, clutter) => {
    expect(lines(`<article>${p(1)}${p(2)}${p(3)}${clutter}${p(4)}${p(5)}${p(6)}</article>`)).toEqual(all);
  });

  test('but posts of other sites are quoted, and a long paragraph is not judged by its class', () => {
    const post =
      '<div class="social-embed"><blockquote><p>Lock 7 is closed until Friday.</p></blockquote></div>';
    const sold = `<p class="promo">${sentence(9)} ${sentence(9)}</p>`;
    expect(lines(`<article>${p(1)}${p(2)}${post}${p(3)}${sold}${p(4)}</article>`)).toEqual([
      ...all.slice(0, 2),
      'Lock 7 is closed until Friday.',
      sentence(3),
      `${sentence(9)} ${sentence(9)}`,
      sentence(4),
    ]);
  });
});

test('the picture that a page names and shows above its article comes first, with its caption', () => {
  const article = htmlToArticle(
    parseHTML(`<html><head><title>x</title><meta property="og:image" content="/i/bridge-1200x630.jpg"></head><body>
      <header><figure><img src="/i/bridge-640x360.jpg" alt="A bridge"><figcaption>At dusk</figcaption></figure></header>
      <article>${all.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`)
      .document as unknown as DomDocument,
    address,
  );
  expect(article.leadImage).toBe('https://news.example/i/bridge-1200x630.jpg');
  const [figure] = bodyOf(article).blocks;
  expect(figure).toMatchObject({
    kind: 'figure',
    caption: 'At dusk',
    image: { source: 'https://news.example/i/bridge-640x360.jpg' },
  });
});

test('the picture that a page names is found under the escaped form of its address', () => {
  const article = htmlToArticle(
    parseHTML(`<html><head><title>x</title><meta property="og:image" content="https://news.example/brücke-1200x630.jpg"></head><body>
      <header><img src="/br%C3%BCcke-640x360.jpg" alt="A bridge"></header>
      <article>${all.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`)
      .document as unknown as DomDocument,
    address,
  );
  expect(bodyOf(article).blocks[0]?.kind).toBe('figure');
});

test('author and date: from a class, a line above the text, the address', () => {
  const article = (head: string) =>
    read(`<article><h1>The bridge</h1>${head}${all.map((words) => `<p>${words}</p>`).join('')}</article>`);
  expect(article('')).toMatchObject({ byline: null, publishedAt: '2019-11-09' });
  expect(article('<p class="meta">By Jane Doe | 8 November 2019, 10:15</p>')).toMatchObject({
    byline: 'Jane Doe',
    publishedAt: '2019-11-08',
  });
  expect(article('<div><span class="author">Jane Doe 7:30 am</span></div>').byline).toBe('Jane Doe');
});

test('the body is the text without the captions, with adjusted spans', () => {
  const article = read(
    `<article>${p(1)}<figure><img src="a.png"><figcaption>One</figcaption></figure><p>Two <b>bold</b> words, and then some more of them, to be prose.</p><table><tr><th>a<th>b<tr><td>1<td>2</table>${p(3)}</article>`,
  );
  const { text, blocks } = bodyOf(article);
  expect(article.text).toContain('\nOne\n');
  expect(text).not.toContain('One');
  expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
  const marks = blocks.flatMap((block) => block.marks.map((mark) => text.slice(mark.start, mark.end)));
  expect(marks).toEqual(['bold']);
  const table = blocks.find((block) => block.kind === 'table');
  expect(
    table?.kind === 'table' && table.rows.flat().map((cell) => text.slice(cell.start, cell.end)),
  ).toEqual(['a', 'b', '1', '2']);
});

describe('the article in structured data', () => {
  const data = (text: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The bridge', articleBody: text })}</script>`;
  const other =
    '<div class="content">' +
    '<p>Our paper has been printed in the same house since 1902, and it has never missed a day, says its owner, who lives above the press.</p>'.repeat(
      6,
    ) +
    '</div>';

  test('an element with its text replaces one that has little of it', () => {
    const article = `<div class="sidebar">${all.map((one) => `<div class="widget">${one}</div>`).join('')}</div>`;
    expect(lines(`${data(all.join(' '))}${other}${article}`)).toEqual(all);
  });

  test('text that the page does not show is read from the data', () => {
    const story = [
      'The bridge was built by two brothers, who had never seen one, after a drawing in a calendar.',
      'It carried carts, then trams, then lorries, and for one winter an elephant on its way to a circus.',
      'Every spring a diver looks at its piers, and every spring he says that it will hold for another year.',
      'This year he said nothing, went home, and wrote a letter to the mayor.',
    ];
    expect(lines(`${data(story.join('\n'))}<p>${story[0]}</p><p>Subscribe to read on.</p>`)).toEqual(story);
    const markup = story.map((one) => `<p>${one}</p>`).join('');
    expect(lines(`${data(markup)}<p>${story[0]}</p>`)).toEqual(story);
  });

  test('the page is preferred where it has the text, with its marks', () => {
    const article = read(
      `${data(all.join(' '))}<article>${all.map((one) => `<p><em>${one}</em></p>`).join('')}</article>`,
    );
    expect(article.blocks.map(({ marks }) => marks.map(({ kind }) => kind))).toEqual(
      all.map(() => ['emphasis']),
    );
  });
});

test('a page of captions only is an article of them; one without text is its description', () => {
  const figure = (n: number): string =>
    `<figure><img src="/${n}.jpg" width="800"><figcaption>${sentence(n)}</figcaption></figure>`;
  expect(lines(`<article>${figure(1)}${figure(2)}</article>`)).toEqual(all.slice(0, 2));
  const { document } = parseHTML(
    `<html><head><title>The bridge</title><meta name="description" content="${sentence(3)}"></head><body><video src="x.mp4"></video></body></html>`,
  );
  expect(htmlToArticle(document as unknown as DomDocument, address).text).toBe(sentence(3));
});

test('a summary in a header is read by its place or as the description of the page, whatever its class', () => {
  const header = (summary: string): string =>
    `<main><header><h1>The bridge</h1><div class="article-teaser"><p>${summary}</p></div></header><div class="text">${p(1)}${p(2)}${p(3)}</div></main>`;
  expect(
    lines(header('The old bridge closes for a year, and nobody knows yet who pays for the ferry.'))[0],
  ).toBe('The old bridge closes for a year, and nobody knows yet who pays for the ferry.');
});

test('a table of data stays although many of its cells are links', () => {
  const row = (n: number): string =>
    `<tr><td><a href="/b${n}">Bridge number ${n}</a></td><td>Built 19${n}0</td><td>closed</td></tr>`;
  const table = `<table class="wikitable"><tr><th>Bridge</th><th>Built</th><th></th></tr>${[1, 2, 3, 4].map(row).join('')}</table>`;
  expect(lines(`<div class="text">${p(1)}${p(2)}${table}${p(3)}</div>`).join()).toContain('Bridge number 3');
});

describe('ingredients', () => {
  const things =
    '<li><a href="/mehl">Mehl</a></li><li><a href="/eier">Eier</a></li><li><a href="/milch">Milch</a></li>';
  test('a list below a heading of ingredients stays although its items are links', () => {
    expect(lines(`<article>${p(1)}<h2>Zutaten</h2><ul>${things}</ul>${p(2)}${p(3)}</article>`)).toEqual([
      sentence(1),
      'Zutaten',
      'Mehl',
      'Eier',
      'Milch',
      sentence(2),
      sentence(3),
    ]);
  });

  test('a box with such a class stays, a box of links without it does not', () => {
    const box = (classes: string): string => `<div class="${classes}"><h3>List</h3><ul>${things}</ul></div>`;
    expect(lines(`<article>${p(1)}${p(2)}${box('widget recipe-ingredients')}${p(3)}</article>`)).toContain(
      'Eier',
    );
    expect(lines(`<article>${p(1)}${p(2)}${box('widget')}${p(3)}</article>`)).not.toContain('Eier');
  });
});

test('text outside the main element is not part of the article in it, whatever its length', () => {
  const teaser = (n: number): string =>
    `<li><div><div><div><p>Another story number ${n} about a mill on the coast.</p></div></div></div></li>`;
  const others = `<div class="intro">Elsewhere</div><ul class="timeline">${Array.from({ length: 40 }, (_each, n) => teaser(n)).join('')}</ul>`;
  expect(
    lines(
      `<article class="detail"><main><h1>The bridge</h1><section>${p(1)}${p(2)}${p(3)}${p(4)}${p(5)}</section></main>${others}</article>`,
    ),
  ).toEqual(all.slice(0, 5));
});
