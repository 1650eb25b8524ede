import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body.ts';
import type { DomDocument } from './dom/dom.ts';
import { htmlToArticle } from './html-to-article.ts';

const sentence = (n: number): string =>
  `Part ${n}: the guild met at the mill on Monday, and after a debate of three hours, it voted to mend the wheel before the frost.`;
const p = (...numbers: number[]): string => numbers.map((n) => `<p>${sentence(n)}</p>`).join('');
const read = (body: string, head = '') =>
  htmlToArticle(
    parseHTML(`<html lang="en"><head><title>The mill</title>${head}</head><body>${body}</body></html>`)
      .document as unknown as DomDocument,
    null,
  );
const lines = (body: string): string[] => bodyOf(read(body)).text.split('\n').filter(Boolean);
const smallPrint = '<footer><p>© 2024 The Mill Paper. All rights reserved.</p></footer>';

describe('text that a page shows on demand', () => {
  test('sections that a search in the page opens, and closed tabs, are part of the article', () => {
    expect(
      lines(
        `<article><h1>The mill</h1>${p(1)}<div hidden="until-found">${p(2)}</div><div role="tabpanel" hidden>${p(3)}</div><div hidden>${p(4)}</div>${p(5)}</article>`,
      ),
    ).toEqual([1, 2, 3, 5].map(sentence));
  });

  test('a page of closed answers is not its small print', () => {
    const question = (title: string, answer: string): string =>
      `<div class="accordion-item"><h3><button aria-expanded="false">${title}</button></h3><div class="accordion-panel" aria-hidden="true" style="display:none"><p>${answer}</p></div></div>`;
    const page = `<main><h1>The mill</h1>${question('When is it open?', 'Every day from eight until the light is gone.')}${question('May I bring a dog?', 'Dogs wait at the gate, where there is water for them.')}</main>${smallPrint}`;
    expect(lines(page)).toEqual([
      'When is it open?',
      'Every day from eight until the light is gone.',
      'May I bring a dog?',
      'Dogs wait at the gate, where there is water for them.',
    ]);
  });
});

describe('short articles', () => {
  test('a recipe of short lines is the article, not an invitation below it', () => {
    expect(
      lines(
        `<div class="recipe"><h1>The mill</h1><ul><li>500 g flour</li><li>10 g salt</li></ul><ol><li>Mix all of it.</li><li>Wait for a night.</li><li>Bake it for an hour.</li></ol></div><div class="more"><p>Our letter brings you a new bread every Friday, with a story from the bakery and tips for the season; ask for it now.</p></div>${smallPrint}`,
      ),
    ).toEqual(['500 g flour', '10 g salt', 'Mix all of it.', 'Wait for a night.', 'Bake it for an hour.']);
  });

  test('a cookie notice is not part of a short article', () => {
    expect(
      lines(
        `<main><h1>The mill</h1><p>The miller, Jon Holm, retired on Tuesday. He is 80.</p></main><div class="cookie-banner"><p>We and our 400 partners store and read information on your device, such as cookies, to measure and to show advertisements.</p></div>${smallPrint}`,
      ),
    ).toEqual(['The miller, Jon Holm, retired on Tuesday. He is 80.']);
  });
});

test('the words of an id or class of a chapter are its topic', () => {
  const chapter = (attribute: string, n: number): string =>
    `<section ${attribute}><h2>Chapter ${n}</h2>${p(n, n + 1)}</section>`;
  expect(
    lines(
      `<main><h1>The mill</h1>${chapter('id="shared-sidebar"', 1)}${chapter('id="comment-culture"', 3)}${chapter('class="promotions"', 5)}</main>`,
    ),
  ).toEqual([1, 3, 5].flatMap((n) => [`Chapter ${n}`, sentence(n), sentence(n + 1)]));
});

test('the first entry of a list of entries keeps its first line', () => {
  expect(
    lines(
      '<main><h1>The mill</h1><dl><dt>Hopper<dd>A box above the stones that holds the grain.<dt>Race<dd>The channel that leads the water to the wheel.<dt>Sluice<dd>A gate in the channel that stops the water.</dl></main>',
    )[0],
  ).toBe('Hopper');
});

test('the next article in a box with the same class and another id is left out', () => {
  const { text, leftOut = [] } = read(
    `<div><section class="story" id="a"><h1>The mill</h1>${p(1, 2)}</section><section class="story" id="b"><h1>The forge</h1>${p(3, 4)}</section></div>`,
  );
  expect(text.split('\n').filter(Boolean)).toEqual([1, 2].map(sentence));
  expect(leftOut.map((passage) => passage.text.includes('The forge'))).toEqual([true]);
});

test('a paragraph that is removed by its class is known to the article', () => {
  const { text, leftOut = [] } = read(
    `<article><h1>The mill</h1>${p(1, 2)}<p class="newsletter">${sentence(3)}</p>${p(4, 5)}</article>`,
  );
  expect([text.includes('Part 3'), leftOut.map((passage) => passage.text)]).toEqual([false, [sentence(3)]]);
});

test('a sentence that begins like a prompt stays', () => {
  const call = 'Sign up for the course on millstones by Friday, the guild asks all of its members.';
  expect(lines(`<article>${p(1)}<p>${call}</p><p>Sign up for our newsletter.</p>${p(2)}</article>`)).toEqual([
    sentence(1),
    call,
    sentence(2),
  ]);
});

test('lines of code in divisions are code', () => {
  const { blocks, text } = read(
    `<article>${p(1, 2)}<div class="code-block"><div class="toolbar"><button>Copy</button></div><div class="line"><span class="line-number"></span><span>turn(wheel)</span></div><div class="line"><span>stop()</span></div></div>${p(3)}</article>`,
  );
  const code = blocks.filter(({ kind }) => kind === 'code');
  expect(code.map(({ start, end }) => text.slice(start, end))).toEqual(['turn(wheel)\nstop()']);
});

describe('author and date', () => {
  const story = `<article><h1>The mill</h1>`;
  test.each([
    [
      'a sentence',
      `${story}${p(1)}<p>The contract was signed on 4 April 1949 in the old mill, and it still holds.</p>`,
      null,
    ],
    [
      'another article',
      `${story}${p(1, 2)}</article><aside><time datetime="2023-01-02">2 Jan</time></aside>`,
      null,
    ],
    [
      'a change',
      `${story}<time class="updated" datetime="2024-06-01">1 June</time><time class="published" datetime="2024-05-03">3 May</time>${p(1)}`,
      '2024-05-03',
    ],
    [
      'a publication after a change',
      `${story}<p class="date">Updated May 5, 2024; published May 3, 2024</p>${p(1)}`,
      '2024-05-03',
    ],
  ])('a date of %s', (_of, body, date) => {
    expect(read(body).publishedAt).toBe(date);
  });

  test.each([
    ['the beginning of the epoch', '<meta name="date" content="1970-01-01T00:00:00Z">'],
    ['another century', '<meta name="date" content="2124-05-03">'],
    [
      'a list of other articles',
      '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"The forge","datePublished":"2021-01-01"}]}</script>',
    ],
    [
      'a video',
      '<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2020-01-01"}</script>',
    ],
  ])('a declared date of %s is not that of the article', (_of, head) => {
    expect(read(`${story}<p class="date">3 May 2024</p>${p(1)}`, head).publishedAt).toBe('2024-05-03');
  });

  test('seconds since 1970 are a date', () => {
    expect(read(`${story}${p(1)}`, '<meta name="publish-date" content="1714687200">').publishedAt).toBe(
      '2024-05-02T22:00:00Z',
    );
  });

  test('the author of a quotation, or who reviewed the text, is not its author', () => {
    expect(
      read(`${story}<blockquote>Water turns it.<cite>By Robert Holm</cite></blockquote>${p(1)}`).byline,
    ).toBeNull();
    expect(
      read(
        `${story}<div class="byline">Medically reviewed by Joe Holm, MD — By Ida Berg — Updated on May 3, 2024</div>${p(1)}`,
      ).byline,
    ).toBe('Ida Berg');
  });
});
