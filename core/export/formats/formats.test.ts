import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../model/link.ts';
import { collectionSchema } from '../testing/annotation-schema.ts';
import { csvToRows, rowsToCsv } from '../csv/csv-text.ts';
import { escapeFormulas } from '../csv/escape-formulas.ts';
import { createCodePoints } from '../code-points.ts';
import { pageStyle, pageStyleHash } from '../html/style.ts';
import { toHtml } from '../html/to-html.ts';
import { anyItem, testArticle, testContext, testHighlight } from '../testing/items.ts';
import { csvColumns, toCsv } from '../csv/to-csv.ts';
import { toJsonLd } from '../to-json-ld.ts';
import { toJson } from '../to-json.ts';

const article = testArticle(['The 🚢 ship waited.', 'The gate <opened> at "noon" & shut.'], {
  note: 'On the **whole**.',
  tags: ['sea'],
});
const item = {
  article,
  analysis: null,
  highlights: [
    testHighlight(article, 'ship waited', { note: 'why?', tags: ['to check', 'sea'], color: 'blue' }),
    testHighlight(article, 'gate <opened> at', { id: '3f2a6a1e-5a0b-4c1d-8e2f-000000000002' }),
    testHighlight(article, 'noon', { id: '3f2a6a1e-5a0b-4c1d-8e2f-000000000003', state: 'orphaned' }),
  ],
};

describe('JSON-LD', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(collectionSchema);

  it('conforms to the W3C model for any annotations', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const valid = isValid(JSON.parse(toJsonLd(items)));
        expect(isValid.errors ?? []).toEqual([]);
        expect(valid).toBe(true);
      }),
    );
  });

  it('has a quote, a position in code points, and tags as bodies', () => {
    const [note, first, , orphan] = JSON.parse(toJsonLd([item])).first.items;
    expect(note).toMatchObject({ motivation: 'commenting', target: { id: 'https://example.org/gate' } });
    expect(first).toMatchObject({
      id: 'lectern://highlight/3f2a6a1e-5a0b-4c1d-8e2f-000000000001',
      motivation: 'commenting',
      created: '2026-02-01T00:00:00.000Z',
      body: [
        { value: 'why?', purpose: 'commenting' },
        { value: 'to check', purpose: 'tagging' },
        { value: 'sea', purpose: 'tagging' },
        { value: 'blue', purpose: 'classifying' },
      ],
      target: {
        source: 'https://example.org/gate',
        // The ship before it is one code point but two code units.
        selector: [{ exact: 'ship waited' }, { type: 'TextPositionSelector', start: 6, end: 17 }],
      },
    });
    expect(orphan.target.selector).toHaveLength(1);
  });

  it('converts code points in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].toSorted(
          (x, y) => x - y,
        );
        const units = (points: number) => characters.slice(0, points).join('').length;
        const span = { start: units(start ?? 0), end: units(end ?? 0) };
        const points = createCodePoints(text);
        expect(points.fromUnits(span)).toEqual({ start, end });
        expect(points.toUnits({ start: start ?? 0, end: end ?? 0 })).toEqual(span);
      }),
    );
  });
});

describe('CSV', () => {
  it('survives a round trip, one row per highlight and note', () => {
    fc.assert(
      fc.property(anyItem, (any) => {
        const [header, ...rows] = csvToRows(toCsv([any], testContext));
        expect(header).toEqual([...csvColumns]);
        expect(rows).toHaveLength(any.highlights.length + (any.article.note === '' ? 0 : 1));
        const quotes = rows.filter(([kind]) => kind === 'highlight').map((row) => row[6]);
        const exact = any.highlights.map(({ anchor }) => anchor.quote.exact);
        // What could be a formula has an apostrophe before it.
        expect(quotes).toEqual(exact.map(escapeFormulas));
      }),
    );
  });

  it.each(['=1+1', ' =1', '"=1"', '“=1”', '＝1+1', '＋1', '－1', '＠SUM(1)', '\u200b=1', '\u2212 1'])(
    'escapes a formula: %j',
    (cell) => {
      const [[read] = []] = csvToRows(rowsToCsv([[cell, 'x']]));
      expect(read).toBe(`'${cell}`);
    },
  );

  it.each([
    ['=1\n+1', "'=1\n'+1"],
    ['\n=1', "'\n'=1"],
    ['\r=1', "'\r'=1"],
    ['\t=1', "'\t'=1"],
    ['a\n=1', "a\n'=1"],
    ['a;=1;b', "a;'=1;b"],
    ['a; "=1', 'a;\' "=1'],
    ['a\t\n =1', "a\t\n' =1"],
    ['a|@b', "a|'@b"],
  ])('escapes a formula where a program may begin another cell: %j', (cell, escaped) => {
    expect(rowsToCsv([[cell]])).toContain(escaped.replaceAll('"', '""'));
  });

  it.each(['words = 1', 'a, -1', 'a;b=1', 'a\nb -1', '“Quoted” words', '1', ''])(
    'leaves other cells alone: %j',
    (cell) => {
      const [[read] = []] = csvToRows(rowsToCsv([[cell, 'x']]));
      expect(read).toBe(cell);
    },
  );

  it('contains no spreadsheet formulas', () => {
    const trap = testArticle(['=HYPERLINK("x")', 'end']);
    const highlights = [testHighlight(trap, '=HYPERLINK("x")')];
    expect(toCsv([{ article: trap, highlights, analysis: null }], testContext)).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

describe('JSON', () => {
  it('contains all data', () => {
    const { format, version, articles } = JSON.parse(toJson([item], testContext));
    expect([format, version]).toEqual(['lectern', 1]);
    const { highlights, analysis, link, corrections, ...rest } = articles[0];
    expect(corrections).toEqual([]);
    expect(rest).toEqual(article);
    expect(analysis).toBeNull();
    expect(parseDeepLink(link)).toEqual({ kind: 'article', id: article.id });
    for (const [index, { link: own, ...highlight }] of highlights.entries()) {
      expect(highlight).toEqual(item.highlights[index]);
      expect(parseDeepLink(own)).toEqual({ kind: 'highlight', id: highlight.id });
    }
  });
});

describe('HTML', () => {
  const read = (html: string) => parseHTML(html).document;

  it('contains the text with highlights and notes, and no scripts', () => {
    const hostile = testHighlight(article, 'waited', {
      id: '3f2a6a1e-5a0b-4c1d-8e2f-000000000004',
      color: 'pink',
      note: '<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://example.org/p.png)',
    });
    const document = read(toHtml([{ ...item, highlights: [...item.highlights, hostile] }], testContext));
    expect(document.querySelectorAll('script, img, iframe, link, form, [onclick]')).toHaveLength(0);
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(?:#|https?:|lectern:|$)/);
    expect(document.querySelector('p mark.yellow')?.textContent).toBe('gate <opened> at');
    expect(document.querySelector('.on-article strong')?.textContent).toBe('whole');
    expect(document.querySelector('.gone')?.textContent).toContain('noon');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('preserves all text', () => {
    fc.assert(
      fc.property(anyItem, (any) => {
        const document = read(toHtml([any], testContext));
        const paragraphs = [...document.querySelectorAll('article > p:not(.source)')].map((p) => {
          for (const number of p.querySelectorAll('sup')) number.remove();
          return p.textContent;
        });
        const clean = (text: string) =>
          text.replace(/(?![\t\n])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');
        expect(paragraphs).toEqual(any.article.text.split('\n').map(clean));
      }),
    );
  });

  it('allows only its own style sheet', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    expect(pageStyleHash).toBe(`sha256-${hash}`);
    expect(toHtml([item], testContext)).toContain(`style-src 'sha256-${hash}'`);
  });

  it('nests lists', () => {
    const listed = testArticle(['one', 'two', 'three', 'four']);
    const depths = [0, 1, 1, 0];
    const blocks = listed.blocks.map((block, index) => ({
      ...block,
      kind: 'listItem' as const,
      ordered: false,
      ordinal: 1,
      depth: depths[index] ?? 0,
      continued: false,
    }));
    const html = toHtml([{ article: { ...listed, blocks }, highlights: [], analysis: null }], testContext);
    expect(html).toContain('<ul><li>one<ul><li>two</li><li>three</li></ul></li><li>four</li></ul>');
  });
});
