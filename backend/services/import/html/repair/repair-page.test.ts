import { expect, test } from 'vitest';
import { htmlToArticle } from '../../../../../core/extraction/html/html-to-article.ts';
import { parseHtml } from '../parse-html.ts';

const one =
  'The orchard behind the mill has forty trees, and nobody remembers who planted the oldest of them.';
const two =
  'In a good year, the pears are carried to three villages, on a cart whose wheels are older than the road.';
const three =
  'In a bad year they are left to the wasps, which do not mind, and to the boys, who do not either.';
const text = (html: string, frames: Record<string, string> = {}): string[] =>
  htmlToArticle(
    parseHtml(html, (url) => frames[url] ?? null),
    'https://orchard.example/a/pears.html',
  )
    .text.split('\n')
    .filter(Boolean);
const paragraphs = `<p>${one}</p><p>${two}</p><p>${three}</p>`;
const page = (body: string): string => `<html><head><title>Pears</title></head><body>${body}</body></html>`;

test('names of attributes count in any case', () => {
  const article = htmlToArticle(
    parseHtml(
      page(`<P>${one} <A HREF="/trees">The trees</A>.</P><P>${two}</P><IMG SRC="pear.jpg" WIDTH=400>`),
    ),
    'https://orchard.example/a/pears.html',
  );
  expect(article.blocks.flatMap(({ marks }) => marks)).toMatchObject([
    { kind: 'link', href: 'https://orchard.example/trees' },
  ]);
  expect(article.blocks.find(({ kind }) => kind === 'figure')).toMatchObject({
    image: { source: 'https://orchard.example/a/pear.jpg' },
  });
});

test('a base element is the address that links count from', () => {
  const article = htmlToArticle(
    parseHtml(
      `<html><head><base href="https://old.example/2019/"><link rel="canonical" href="pears.html"></head><body><p>${one} <a href="trees.html">Trees</a></p><p>${two}</p></body></html>`,
    ),
    null,
  );
  expect(article.url).toBe('https://old.example/2019/pears.html');
  expect(article.blocks.flatMap(({ marks }) => marks)).toMatchObject([
    { kind: 'link', href: 'https://old.example/2019/trees.html' },
  ]);
});

test('a declarative shadow tree is read with the children of its host in its slots', () => {
  expect(
    text(
      page(
        `<article><story-body><template shadowrootmode="open"><div><p>${one}</p><slot></slot><p>${three}</p></div></template><p>${two}</p></story-body></article>`,
      ),
    ),
  ).toEqual([one, two, three]);
});

test('streamed fragments replace their placeholders', () => {
  expect(
    text(
      page(
        `<main><p>${one}</p><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--></main><div hidden id="S:0"><p>${two}</p><p>${three}</p></div>`,
      ),
    ),
  ).toEqual([one, two, three]);
});

test('frames are read from srcdoc and from the file with the page', () => {
  const inner = `<!doctype html><html><head><title>Inner</title></head><body>${paragraphs}</body></html>`;
  expect(text(page(`<iframe srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`))).toEqual([
    one,
    two,
    three,
  ]);
  expect(text(page('<iframe src="cid:1"></iframe>'), { 'cid:1': inner })).toEqual([one, two, three]);
});

test('a small frame of a page with text of its own is left out', () => {
  expect(text(page(`${paragraphs}<iframe srcdoc="<p>Buy pears.</p>"></iframe>`))).toEqual([one, two, three]);
});

test('text for browsers without scripts is read when the page shows none, and once', () => {
  expect(text(page(`<div><noscript>${paragraphs}</noscript></div>`))).toEqual([one, two, three]);
  expect(
    text(
      page(
        `<div><script type="text/template">${paragraphs}</script><noscript>${paragraphs}</noscript></div>`,
      ),
    ),
  ).toEqual([one, two, three]);
  expect(
    text(page(`${paragraphs}<noscript><p>Please enable scripts to read this page in full.</p></noscript>`)),
  ).toEqual([one, two, three]);
});

test('a picture that SingleFile stores as a CSS variable is the source of its image', () => {
  const source = `data:image/png;base64,${'iVBORw0KGgoA'.repeat(100)}`;
  const article = htmlToArticle(
    parseHtml(
      `<html><head><style>:root{--sf-img-7:url("${source}")}</style></head><body><p>${one}</p><img src="data:image/svg+xml,<svg/>" style="background-image:var(--sf-img-7)!important" width=90><p>${two}</p></body></html>`,
    ),
    null,
  );
  expect(article.blocks.find(({ kind }) => kind === 'figure')).toMatchObject({
    image: { source },
  });
});

test('a template or a text area with the article is read when the page shows none', () => {
  expect(text(page(`<div id="app"></div><template id="story">${paragraphs}</template>`))).toEqual([
    one,
    two,
    three,
  ]);
  expect(text(page(`<div id="app"></div><textarea class="lazy">${paragraphs}</textarea>`))).toEqual([
    one,
    two,
    three,
  ]);
});

test('hidden text is read when it is most of the page, but not a hidden dialog', () => {
  expect(
    text(
      page(
        `<main><p>${one}</p><div style="display: none">${paragraphs.replace(`<p>${one}</p>`, '')}<p>${one.toUpperCase()}</p></div></main>`,
      ),
    ),
  ).toEqual([one, two, three, one.toUpperCase()]);
  expect(text(page(`<main hidden>${paragraphs}</main>`))).toEqual([one, two, three]);
  const dialog = `<div class="cookie-dialog" style="display:none">${paragraphs}${paragraphs}</div>`;
  expect(text(page(`<main><p>${one}</p></main>${dialog}`))).toEqual([one]);
  expect(
    text(page(`<main>${paragraphs}${paragraphs}${paragraphs}</main><div hidden><p>${two}</p></div>`)),
  ).toHaveLength(9);
});

test('the frames of a frameset are read', () => {
  const inner = `<html><body>${paragraphs}</body></html>`;
  expect(
    text(
      '<html><head><title>Pears</title></head><frameset cols="20%,*"><frame src="menu"><frame src="main"></frameset></html>',
      {
        main: inner,
      },
    ),
  ).toEqual([one, two, three]);
});
