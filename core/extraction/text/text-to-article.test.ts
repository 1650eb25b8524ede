import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../model/article.ts';
import { splitWords } from './prose.ts';
import { textToArticle } from './text-to-article.ts';

const shown = (article: ExtractedArticle): string[] =>
  article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`);

describe('a page saved as text', () => {
  test('menu above, headline, byline, date, caption, subheads, related stories and small print below', () => {
    const article = textToArticle(`Skip to content
BBC News
Home
News
Sport
World
Africa
Floods leave thousands stranded in northern Kenya
By Mary Otieno
BBC News, Nairobi
4 May 2018
Share this with Facebook
Share this with Email
Image caption Rescue workers carry a child from a flooded village

Thousands of people have been stranded in northern Kenya after heavy rains, officials say.

The Kenya Red Cross said that more than 20,000 people had been forced from their homes.

Advertisement

Roads cut off

Several roads have been cut off and rescue teams can only reach some villages by helicopter.

Related Topics
Kenya
Floods
More on this story
Kenya dam bursts its banks, killing dozens
9 May 2018
Copyright © 2018 BBC. The BBC is not responsible for the content of external sites.`);
    expect(article).toMatchObject({
      title: 'Floods leave thousands stranded in northern Kenya',
      siteName: 'BBC News',
      byline: 'Mary Otieno',
      publishedAt: '2018-05-04',
    });
    expect(shown(article)).toEqual([
      'caption: Image caption Rescue workers carry a child from a flooded village',
      'paragraph: Thousands of people have been stranded in northern Kenya after heavy rains, officials say.',
      'paragraph: The Kenya Red Cross said that more than 20,000 people had been forced from their homes.',
      'heading: Roads cut off',
      'paragraph: Several roads have been cut off and rescue teams can only reach some villages by helicopter.',
    ]);
  });

  test('an author named without "by", a teaser inside the text, the site in the first line', () => {
    const article = textToArticle(`PUNCH Nigeria

Home | News | Politics | Metro | Sports | Business
Subscribe to our newsletter

Senate confirms Yusuf as new minister

Published May 12, 2016

Bola Adeyemi, Abuja

The Senate on Wednesday confirmed the nomination of Ibrahim Yusuf as a minister of the Federal Republic.

READ ALSO: Ten things to know about new minister

Yusuf, who hails from Kaduna State, told the senators that he would work hard.

Contact: editor@punchng.example
3 Comments
Leave a Reply
Your email address will not be published. Required fields are marked *`);
    expect(article).toMatchObject({
      title: 'Senate confirms Yusuf as new minister',
      siteName: 'PUNCH Nigeria',
      byline: 'Bola Adeyemi',
      publishedAt: '2016-05-12',
    });
    expect(shown(article)).toEqual([
      'paragraph: The Senate on Wednesday confirmed the nomination of Ibrahim Yusuf as a minister of the Federal Republic.',
      'paragraph: Yusuf, who hails from Kaduna State, told the senators that he would work hard.',
      'paragraph: Contact: editor@punchng.example',
    ]);
  });

  test('the window title gives headline and site', () => {
    const article = textToArticle(`Tax bill passes after long night | The Herald

Tax bill passes after long night

Share on Facebook Twitter WhatsApp

The tax bill passed the lower house early on Friday after a debate of eleven hours.`);
    expect(article).toMatchObject({ title: 'Tax bill passes after long night', siteName: 'The Herald' });
    expect(article.blocks).toHaveLength(1);
  });

  test('a page with a site name but no headline is titled by its first words', () => {
    const article = textToArticle(`The Herald
Facebook Twitter Instagram

The council met on Monday. It decided to close the bridge for repairs until the spring.`);
    expect(article).toMatchObject({ title: 'The council met on Monday.', siteName: 'The Herald' });
    expect(article.text).toBe(
      'The council met on Monday. It decided to close the bridge for repairs until the spring.',
    );
  });

  test("readers' comments that read as prose are included rather than risk losing a sentence", () => {
    const article = textToArticle(`Bridge to close for the winter

The council met on Monday and decided to close the bridge for repairs until the spring.

2 Comments

I have always said that this bridge would not last another winter.`);
    expect(article.text).toContain('I have always said that this bridge would not last another winter.');
  });
});

describe('texts other than web pages are complete', () => {
  test('a few sentences', () => {
    const text = 'This is one sentence. Here is a second one.\n\nAnd a third one that stands alone.';
    expect(textToArticle(text).text).toBe(text.replace('\n\n', '\n'));
  });

  test('a list of words that a menu might hold', () => {
    expect(textToArticle('Email\nHome\nSearch\nTwitter\n').text).toBe('Email\nHome\nSearch\nTwitter');
  });

  test('a poem preserves lines and stanzas', () => {
    const article = textToArticle(
      'The Tyger\nby William Blake\n\nTyger Tyger, burning bright,\nIn the forests of the night;\n\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?\n',
    );
    expect(article).toMatchObject({ title: 'The Tyger', byline: 'William Blake' });
    expect(shown(article)).toEqual([
      'paragraph: Tyger Tyger, burning bright,\nIn the forests of the night;',
      'paragraph: What immortal hand or eye,\nCould frame thy fearful symmetry?',
    ]);
  });

  test('a nested list', () => {
    const article = textToArticle('Shopping list\n\n- milk\n- eggs\n  - brown\n  - white\n- bread\n');
    expect(article.title).toBe('Shopping list');
    expect(
      article.blocks.map(
        (block) => block.kind === 'listItem' && [block.depth, article.text.slice(block.start, block.end)],
      ),
    ).toEqual([
      [0, 'milk'],
      [0, 'eggs'],
      [1, 'brown'],
      [1, 'white'],
      [0, 'bread'],
    ]);
  });

  test('a mail: subject, sender, date; wrapped lines joined; quoted lines as quotes', () => {
    const article = textToArticle(`From: Jane Doe <jane@example.org>
To: Bob Roe <bob@example.org>
Subject: Lunch on Friday
Date: Mon, 4 May 2015 10:30:00 +0100

Hi Bob,

Shall we meet at the usual place on Friday? I will bring the papers that you
asked for, and the book that Sam lent me last year, which I have finally managed
to read.

> On Sunday you wrote that the place is closed on Fridays, but I think that it is
> open again.

Best wishes
Jane`);
    expect(article).toMatchObject({
      title: 'Lunch on Friday',
      byline: 'Jane Doe',
      publishedAt: '2015-05-04',
    });
    expect(shown(article)).toEqual([
      'paragraph: Hi Bob,',
      'paragraph: Shall we meet at the usual place on Friday? I will bring the papers that you asked for, and the book that Sam lent me last year, which I have finally managed to read.',
      'quote: On Sunday you wrote that the place is closed on Fridays, but I think that it is open again.',
      'paragraph: Best wishes\nJane',
    ]);
  });

  test('a hard-wrapped book: header, chapter, dialogue, section break', () => {
    const article = textToArticle(`Title: Pride and Prejudice

Author: Jane Austen


CHAPTER I.


It is a truth universally acknowledged, that a single man in possession
of a good fortune, must be in want of a wife.

"My dear Mr. Bennet," said his lady to him one day, "have you heard that
Netherfield Park is let at last?"

        * * * * *

Mr. Bennet replied that he had not.`);
    expect(article).toMatchObject({ title: 'Pride and Prejudice', byline: 'Jane Austen' });
    expect(shown(article)).toEqual([
      'heading: CHAPTER I.',
      'paragraph: It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.',
      'paragraph: "My dear Mr. Bennet," said his lady to him one day, "have you heard that Netherfield Park is let at last?"',
      'rule: ',
      'paragraph: Mr. Bennet replied that he had not.',
    ]);
  });

  test('CRLF, BOM, tabs and no-break spaces; numbered headings', () => {
    const article = textToArticle(
      '\ufeffOn walking\r\n\r\nWalking is the best way to think.\r\n\r\n1. The morning\r\n\r\nIn the morning the\tair is clear,\u00a0and the paths are empty.\r\n',
    );
    expect(article.title).toBe('On walking');
    expect(shown(article)).toEqual([
      'paragraph: Walking is the best way to think.',
      'heading: 1. The morning',
      'paragraph: In the morning the air is clear, and the paths are empty.',
    ]);
  });

  test('one-line paragraphs without empty lines between', () => {
    const long =
      'This line is a paragraph of its own, and it is long enough that nobody would take it for a line of verse.';
    const article = textToArticle(`A title here\n${long}\n${long}\n`);
    expect(article.title).toBe('A title here');
    expect(shown(article)).toEqual([`paragraph: ${long}`, `paragraph: ${long}`]);
  });

  test('an essay may name networks and say "subscribe"', () => {
    const text = `On leaving

I closed my Facebook and Twitter accounts last year. Follow the news on the radio, I told myself.

Subscribe to nothing for a month and see what happens to you.`;
    expect(textToArticle(text).text).toBe(text.split('\n\n').slice(1).join('\n'));
  });

  test('a greeting or a question in direct speech is not a title', () => {
    expect(textToArticle('Dear John\n\nIt has been a long time since we met in Rome.').text).toMatch(
      /^Dear John/,
    );
    expect(textToArticle('“Who goes there?”\n\nNobody answered, and he went back to his soup.').text).toMatch(
      /^“Who/,
    );
  });

  test('empty text', () => {
    for (const text of ['', ' \r\n\t\n', '\ufeff']) {
      expect(textToArticle(text)).toMatchObject({ title: '', text: '', blocks: [], excerpt: '' });
    }
  });
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', '漢', '.', '?', ' ', '\n', '\t', '-', '•', '1', '|', '“', '\ud800'),
  maxLength: 120,
});
const lines = fc.constantFrom(
  'Home',
  'Email Facebook Twitter',
  'No comments yet',
  'Share this article',
  'Related stories',
  '– Order –',
  '1. One',
  '2. Two',
  '- item',
  '> quoted',
  'By Jane Doe',
  '4 May 2015',
  'A headline about the new bridge',
  'The bridge was closed on Monday after a storm, the council said.',
  'Jane DoeMayor Jane Doe closed the bridge on Monday after the storm.',
  '',
  '* * *',
);
const anyText = fc.oneof(
  letters,
  fc.string({ unit: 'binary' }),
  fc.array(lines).map((all) => all.join('\n')),
);

test('property: never throws; blocks cover the text exactly', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = textToArticle(text);
      expect(article.blocks.map((block) => article.text.slice(block.start, block.end)).join('\n')).toBe(
        article.text,
      );
    }),
    { numRuns: 400 },
  );
});

test('property: sentences are never lost in any context', () => {
  const sentence = fc
    .array(fc.constantFrom('water', 'river', 'the', 'minister', 'said', 'Kenya', 'bridge', 'old'), {
      minLength: 9,
      maxLength: 20,
    })
    .map((words) => `Yesterday ${words.join(' ')}.`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(sentence, lines), { maxLength: 25 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      (all, gap) => {
        const kept = splitWords(textToArticle(all.join(gap)).text.replace(/\s+/g, ' ')).join(' ');
        for (const line of all.filter((part) => part.startsWith('Yesterday'))) {
          expect(kept).toContain(splitWords(line).join(' '));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['letters', 'x'],
  ['joined letters', "x'y-"],
  ['signs', '-'],
  ['ideographs', '汉字'],
])('reads a line of six million %s without spaces', (_name, part) => {
  const line = part.repeat(6_000_000 / part.length);
  expect(textToArticle(`A title\n\nThe council met on Monday to talk about it.\n\n${line}\n`).text).toContain(
    line,
  );
});
