import { describe, expect, test } from 'vitest';
import { draftText, plainDraft, type BlockShape, type DraftBlock } from '../../draft.ts';
import { removeBoilerplateDrafts } from './tidy-drafts.ts';

const p = (text: string): DraftBlock => plainDraft({ kind: 'paragraph' }, text);
const of = (shape: BlockShape, text: string): DraftBlock => plainDraft(shape, text);
const heading = (text: string): DraftBlock => of({ kind: 'heading', level: 2 }, text);
const link = (text: string, shape: BlockShape = { kind: 'paragraph' }): DraftBlock => ({
  shape,
  runs: [{ text, marks: [{ kind: 'link', href: 'https://example.org/' }] }],
});
const item: BlockShape = { kind: 'listItem', ordered: false, ordinal: 1, depth: 0, continued: false };
const facts = { title: 'The bridge is closed', byline: 'Jane Doe' };
const texts = (...drafts: DraftBlock[]): string[] => removeBoilerplateDrafts(drafts, facts).map(draftText);

const one = 'The council met on Monday and decided to close the bridge for repairs until the spring.';
const two = 'The work will cost two million, of which the state pays half, the mayor said on Tuesday.';
const long = [1, 2, 3, 4].map((n) => `${n} ${one} ${two}`);

test('repetitions of the article’s metadata are left out above it; a standfirst and a caption are not', () => {
  expect(
    texts(
      link('World', item),
      heading('The bridge is closed'),
      p('By Jane Doe'),
      p('Jane Doe, Abuja'),
      p('Published May 12, 2016'),
      p('https://example.org/bridge'),
      heading('A long wait for shopkeepers on both banks'),
      of({ kind: 'caption' }, 'The bridge in winter'),
      p(one),
    ),
  ).toEqual(['A long wait for shopkeepers on both banks', 'The bridge in winter', one]);
});

test('labels, pointers, credits and prompts are left out inside it', () => {
  expect(
    texts(
      p(one),
      p('Advertisement'),
      link('READ MORE ON THE NEW BRIDGE'),
      link('Read more: ten bridges that fell'),
      p('The bridge in winter (Image: GETTY)'),
      p('Image 1 of 8'),
      p('Share on Facebook'),
      p('Sign up for our newsletter'),
      p(two),
    ),
  ).toEqual([one, two]);
});

test('teasers below a label go with it; a label above prose is a heading of the article', () => {
  expect(
    texts(p(one), heading('Related stories'), link('Ten bridges', item), link('Stone', item), p(two)),
  ).toEqual([one, two]);
  expect(texts(p(one), heading('Trending'), p(two), p(one), p(two))).toEqual([
    one,
    'Trending',
    two,
    one,
    two,
  ]);
});

describe('the end', () => {
  test('the author’s portrait and what follows it', () => {
    const portrait = p('Jane Doe writes about bridges for this paper.');
    expect(texts(...long.map(p), heading('Jane Doe'), portrait)).toEqual(long);
  });

  test('headings with nothing below them, and links that close the page', () => {
    expect(texts(...long.map(p), heading('Comments'), link('All stories'))).toEqual(long);
  });

  test('a passage too long to be the end of a page is none', () => {
    expect(texts(p(one), heading('Jane Doe'), ...long.map(p))).toHaveLength(6);
  });
});

test('prose, quotes, code and items stay', () => {
  const drafts = [
    p(one),
    of({ kind: 'quote', depth: 0 }, 'Share on Facebook'),
    of({ kind: 'code', language: null }, 'Advertisement'),
    link('Get it for 39.99', item),
    heading('WHAT HAPPENS NEXT'),
    p('She shared it on Facebook.'),
    p(two),
  ];
  expect(removeBoilerplateDrafts(drafts, facts)).toEqual(drafts);
});

test('a page without prose is left as it is', () => {
  const drafts = [p('Advertisement'), p('By Jane Doe')];
  expect(removeBoilerplateDrafts(drafts, facts)).toEqual(drafts);
});

test('a pointer to another story near the end does not end the article', () => {
  expect(texts(...long.map(p), link('Related: Ten bridges that fell'), p(two))).toEqual([...long, two]);
});

describe('sections that present other articles', () => {
  const teasers = [link('Ten bridges that fell'), link('A ferry for the winter', item), p('3 May 2024')];

  test('a label in the middle goes with the teasers below it, up to the next section', () => {
    expect(
      texts(
        p(long.join(' ')),
        heading('Ähnliche Artikel'),
        ...teasers,
        heading('What happens next'),
        p(long.join(' ')),
      ),
    ).toEqual([long.join(' '), 'What happens next', long.join(' ')]);
  });

  test('a heading that begins with "more" is such a label only above links', () => {
    expect(
      texts(p(one), heading('Weitere Beiträge aus dem Hafen'), ...teasers, heading('The costs'), p(two)),
    ).toEqual([one, 'The costs', two]);
    expect(texts(p(one), heading('More money for the bridge'), p(two), p(long[0] ?? ''))).toEqual([
      one,
      'More money for the bridge',
      two,
      long[0],
    ]);
  });

  test('below a paragraph, prose is the article again', () => {
    expect(texts(p(one), p('Lea también'), ...teasers, p(two))).toEqual([one, two]);
  });
});

test('appeals after the last paragraph are left out', () => {
  const here: DraftBlock = {
    shape: { kind: 'paragraph' },
    runs: [
      { text: 'Alles über Brücken findest du ', marks: [] },
      { text: 'hier', marks: [{ kind: 'link', href: 'https://example.org/' }] },
      { text: '.', marks: [] },
    ],
  };
  expect(texts(p(one), here, p(two), here, p('Folgen Sie uns auf Facebook!'))).toEqual([
    one,
    'Alles über Brücken findest du hier.',
    two,
  ]);
});

test('a label in capitals before a linked title points to another article', () => {
  expect(texts(p(one), link('MIRA: La alcaldesa promete un puente nuevo para la primavera'), p(two))).toEqual(
    [one, two],
  );
});

test('the name of a section above the article is left out', () => {
  expect(texts(of({ kind: 'heading', level: 1 }, 'Pressemitteilungen'), p(one))).toEqual([one]);
});

test('a heading of a label and a linked title points to another article', () => {
  const pointer: DraftBlock = {
    shape: { kind: 'heading', level: 3 },
    runs: [
      { text: 'MIRA: ', marks: [] },
      {
        text: 'La alcaldesa promete un puente nuevo',
        marks: [{ kind: 'link', href: 'https://example.org/' }],
      },
    ],
  };
  expect(texts(p(one), pointer, p(two))).toEqual([one, two]);
});

describe('pointers to other articles in many languages', () => {
  const linked = (label: string, title: string): DraftBlock => ({
    shape: { kind: 'paragraph' },
    runs: [
      { text: label, marks: [] },
      { text: title, marks: [{ kind: 'link', href: 'https://example.org/' }] },
    ],
  });

  test.each([
    ['関連記事：', '港の新しい橋が春に開通する'],
    ['【関連記事】', '港の新しい橋が春に開通する'],
    ['次の話題：', '港の新しい橋が春に開通する見通し'],
    ['相关阅读：', '港口的新桥将于春天开通'],
    ['延伸閱讀：', '港口的新橋將於春天開通'],
    ['यह भी पढ़ें: ', 'बंदरगाह का नया पुल वसंत में खुलेगा'],
    ['আরও পড়ুন: ', 'বন্দরের নতুন সেতু বসন্তে খুলবে'],
    ['Ayrıca okuyun: ', 'Limandaki yeni köprü baharda açılıyor'],
    ['Siehe auch: ', 'Die neue Brücke'],
    ['Kapcsolódó cikk: ', 'Tavasszal nyílik az új híd'],
    ['Διαβάστε ακόμη: ', 'Η νέα γέφυρα'],
    ['함께 읽기: ', '항구의 새 다리가 봄에 열린다'],
    ['ראו גם: ', 'הגשר החדש'],
    ['Don’t miss: ', 'The new bridge of the harbor'],
  ])('%s%s', (label, title) => {
    expect(texts(p(one), linked(label, title), p(two))).toEqual([one, two]);
    expect(texts(p(one), link(label + title), p(two))).toEqual([one, two]);
  });

  test.each([
    'Lees ook De brug gaat in het voorjaar weer open',
    'Leggi anche → Il nuovo ponte apre in primavera',
  ])('a link that begins with a label: %s', (line) => {
    expect(texts(p(one), link(line), p(two))).toEqual([one, two]);
  });

  test.each([
    '市長は「橋：それは町の命だ」と述べ、工事の完了を約束した。',
    'Siehe auch das Gutachten, das die Stadt im Mai bestellt hat und das seitdem niemand gelesen hat.',
    'Don’t miss the bridge, the old men say, for it is gone before you look twice.',
    'ראו גם את הגשר הישן, שעמד כאן מאה שנים לפני שנבנה החדש, וכולם אהבו אותו.',
  ])('a sentence stays: %s', (line) => {
    expect(texts(p(one), p(line), p(two))).toEqual([one, line, two]);
  });
});
