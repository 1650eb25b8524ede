import { expect, test } from 'vitest';
import { defaultColorNames } from '../model/annotation.ts';
import type { Highlight } from '../model/annotation.ts';
import { createEntity } from '../model/analysis.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { articleToMarkdown } from './article-to-markdown.ts';

const article: Article = {
  id: 'a1',
  source: 'html',
  title: 'The gate: 5 * 3 = 15',
  byline: 'A. Clerk',
  siteName: 'Harbour News',
  url: 'https://example.org/gate_1',
  publishedAt: '1931-02-03',
  lang: 'en',
  excerpt: '',
  leadImage: null,
  text: '',
  blocks: [],
  textVersion: 1,
  addedAt: '2026-01-01T00:00:00Z',
  words: 0,
  note: 'Read with [[Ice on the quay|the other one]].\n\n# Why\n\n- [ ] ask the #archive',
  tags: ['sea', 'two words'],
  readingPosition: 0,
  simplified: [],
};
const highlight = (start: number, exact: string, more: Partial<Highlight> = {}): Highlight => ({
  id: `h${start}`,
  articleId: 'a1',
  anchor: {
    span: { start, end: start + exact.length },
    quote: { exact, prefix: '', suffix: '' },
    textVersion: 1,
  },
  state: 'exact',
  color: 'blue',
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
});
const mentions = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1, text: 'x', type: 'name' as const }));
const analysis: Analysis = {
  entities: [
    createEntity({ id: 'e1', kind: 'place', name: 'Northern Gate', mentions: mentions(2) }),
    createEntity({
      id: 'e2',
      kind: 'person',
      name: 'A. Clerk',
      description: 'harbour master',
      mentions: mentions(1),
    }),
    createEntity({ id: 'e3', kind: 'person', name: 'B. Sailor', mentions: mentions(4) }),
    createEntity({ id: 'e4', kind: 'date', name: '1931', mentions: mentions(1) }),
  ],
  quotes: [],
  dates: [],
};
const highlights = [
  highlight(90, 'Gone words', { state: 'orphaned', color: 'pink', tags: ['to check', '1931'] }),
  highlight(10, 'First *paragraph*.\n# Second <b>one</b>', {
    note: '## Mine\n\nA `fence` left open:\n\n```js\nlet a = "<script>"',
    tags: ['ice_age'],
  }),
];
const input = {
  article,
  highlights,
  analysis,
  colorNames: { ...defaultColorNames, blue: 'Claim' },
  exportedAt: '2026-11-24T01:00:00.000Z',
  options: { frontMatter: true, entities: true },
};

test('exports a complete article', () => {
  expect(articleToMarkdown(input)).toBe(`---
title: "The gate: 5 * 3 = 15"
author: A. Clerk
site: Harbour News
url: https://example.org/gate_1
published: 1931-02-03
lectern: lectern://article/a1
exported: 2026-11-24T01:00:00.000Z
tags:
  - sea
  - two words
entities:
  - Northern Gate
  - A. Clerk
  - B. Sailor
---

# The gate: 5 \\* 3 = 15

## Highlights

> First \\*paragraph\\*.
>
> \\# Second \\<b>one\\</b>

**Claim** · #ice_age · [Open in Lectern](lectern://highlight/h10)

#### Mine

A \`fence\` left open:

\`\`\`js
let a = "<script>"
\`\`\`

> Gone words

**Question** · #to-check #n1931 · *no longer found in the article* · [Open in Lectern](lectern://highlight/h90)

## Note

Read with [[Ice on the quay|the other one]].

### Why

- [ ] ask the #archive

## Entities

### People

- **B. Sailor** (4)
- **A. Clerk** (1) – harbour master

### Places

- **Northern Gate** (2)

### Dates

- **1931** (1)
`);
});

test('without front matter, writes the source below the title, and entities only on request', () => {
  const options = { frontMatter: false, entities: false };
  expect(articleToMarkdown({ ...input, highlights: [], article: { ...article, note: '' }, options })).toBe(
    `# The gate: 5 \\* 3 = 15

A. Clerk · Harbour News · 1931-02-03 · <https://example.org/gate_1>
`,
  );
});

test('exports an article without annotations', () => {
  const bare = { ...article, byline: null, siteName: null, url: null, publishedAt: null, note: '', tags: [] };
  const options = { frontMatter: false, entities: true };
  expect(articleToMarkdown({ ...input, article: bare, highlights: [], analysis: null, options })).toBe(
    '# The gate: 5 \\* 3 = 15\n',
  );
});
