import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { DomDocument } from './dom/dom.ts';
import { htmlToArticle } from './html-to-article.ts';

const rest =
  '<p>The mill has stood at the ford since the year of the flood, and its wheel has been replaced four times.</p><p>Grain is brought on Mondays, and flour is fetched on Fridays, and nobody asks what happens in between.</p>';
const read = (paragraphs: string) =>
  htmlToArticle(
    parseHTML(
      `<html><head><title>The mill</title></head><body><article>${paragraphs}${rest}</article></body></html>`,
    ).document as unknown as DomDocument,
    'https://mill.example/a.html',
  );
const first = (paragraphs: string) => {
  const { text, blocks } = read(paragraphs);
  const block = blocks[0];
  return block
    ? { text: text.slice(block.start, block.end), marks: block.marks.map((mark) => mark.kind) }
    : null;
};
const notes = (paragraphs: string): string[] => {
  const { text, blocks } = read(paragraphs);
  return blocks.flatMap((block) =>
    block.kind === 'footnote' ? [`${block.label}: ${text.slice(block.start, block.end)}`] : [],
  );
};

test('a picture in the middle of a sentence is a mark at its place', () => {
  expect(
    first(
      '<p>The miller wrote the sign <img src="sign.png" alt="a wheel"> on every sack that left the mill.</p>',
    ),
  ).toEqual({
    text: 'The miller wrote the sign on every sack that left the mill.',
    marks: ['image'],
  });
  expect(
    first('<p><img src="t.png" alt="T">he miller had two sons, and neither of them liked flour.</p>'),
  ).toEqual({
    text: 'he miller had two sons, and neither of them liked flour.',
    marks: ['image'],
  });
});

test('a picture between sentences is a figure', () => {
  expect(
    first('<p>The miller had two sons. <img src="sons.png" alt="sons"> Neither of them liked flour.</p>')
      ?.marks,
  ).toEqual([]);
});

test('formulas without MathML keep their place', () => {
  expect(
    first(
      '<p>The power is <span class="math" data-tex="p = m \\cos t"><span class="katex"><span class="katex-html" aria-hidden="true">p=m</span></span></span> when the wheel turns freely.</p>',
    ),
  ).toEqual({ text: 'The power is p = m cos t when the wheel turns freely.', marks: ['formula'] });
  expect(
    first(
      '<p>The power is <mjx-container class="MathJax"><mjx-math><mjx-mi><mjx-c class="mjx-c1D45D"></mjx-c></mjx-mi><mjx-mo><mjx-c class="mjx-c3D"></mjx-c></mjx-mo><mjx-mn><mjx-c class="mjx-c34"></mjx-c></mjx-mn></mjx-math></mjx-container> in spring, and less in the dry months.</p>',
    )?.text,
  ).toBe('The power is p=4 in spring, and less in the dry months.');
  expect(
    first(
      '<p>The loss is <img src="https://latex.codecogs.com/svg.image?x" alt="\\frac{a}{b}"> for a wheel of oak, as the books have it.</p>',
    )?.text,
  ).toBe('The loss is \\frac{a}{b} for a wheel of oak, as the books have it.');
});

test('MathML is read from the tree when its alternative text is a description', () => {
  expect(
    first(
      '<p>The area <math alttext="Alternative text is missing here"><msup><mi>r</mi><mn>2</mn></msup></math> counts, and so does the depth.</p>',
    )?.text,
  ).toMatch(/^The area r.?2 counts/);
});

test('the words of buttons inside a sentence stay', () => {
  expect(
    first('<p>Ask for the <button class="term">second bran</button> at the door, and pay the boy.</p>')?.text,
  ).toBe('Ask for the second bran at the door, and pay the boy.');
});

test('notes in the margin are placed after their sentence', () => {
  const paragraph =
    '<p>The wheel was iron once<sup class="note-ref">1</sup><small class="footnote sidenote"><sup>1</sup> It was sold in the war.</small>, and is oak again.</p>';
  expect(first(paragraph)).toEqual({
    text: 'The wheel was iron once1, and is oak again.',
    marks: ['noteRef'],
  });
  expect(notes(paragraph)).toEqual(['1: It was sold in the war.']);
  expect(
    notes(
      '<p>The wheel was iron,<label for="n" class="margin-toggle"></label><input type="checkbox" id="n"><span class="sidenote">It was sold in the war.</span> and is oak again.</p>',
    ),
  ).toEqual(['1: It was sold in the war.']);
});

test('a note whose number with its back link is an element of its own does not make its sentence a note', () => {
  const page =
    '<p>The wheel was iron,<sup><a href="#n1" id="r1">1</a></sup> and is oak again, which the miller prefers.</p>' +
    rest +
    '<aside><div class="Footnote"><span><a href="#r1">1</a></span><div id="n1"><p>It was sold in the war.</p></div></div></aside>';
  expect(notes(page)).toEqual(['1: It was sold in the war.']);
  expect(read(page).blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(5);
});

test('the labels that a margin note repeats are not part of it, at any depth', () => {
  expect(
    notes(
      '<p>The wheel<span class="ltx_note ltx_role_footnote"><sup class="mark">1</sup><span class="outer"><span class="content"><sup>1</sup><span class="tag">1</span>It is of oak, and it is the fourth.</span></span></span> turns when the sluice is open.</p>',
    ).map((note) => note.replace(/^.*?: /, '')),
  ).toEqual(['It is of oak, and it is the fourth.']);
});

test.each([
  ['wind<sup><a href="#fn1">1</a></sup>mill stands', 'windmill1 stands'],
  ['The wheel<sup><a href="#fn1">1</a></sup> stands', 'The wheel1 stands'],
  ['The <em>wind</em><sup><a href="#fn1">1</a></sup><em>mill</em> stands', 'The windmill1 stands'],
  ['The wheel<sup><a href="#fn1">1</a></sup>, old, stands', 'The wheel1, old, stands'],
  ['Мель<sup><a href="#fn1">1</a></sup>ница стоит', 'Мельница1 стоит'],
  ['風車<sup><a href="#fn1">1</a></sup>小屋は立つ', '風車1小屋は立つ'],
  ['In 1921<sup><a href="#fn1">1</a></sup>it stood', 'In 19211it stood'],
])('a note mark is after its word: %s', (html, text) => {
  expect(
    first(
      `<p>${html} at the ford, as it has since the flood of that year.</p><ol><li id="fn1">Doe 2019. <a href="#r1">↩</a></li></ol>`,
    )?.text.slice(0, text.length),
  ).toBe(text);
});
