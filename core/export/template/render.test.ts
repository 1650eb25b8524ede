import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { createEntity } from '../../model/analysis.ts';
import { defaultColorNames } from '../../model/annotation.ts';
import type { Highlight } from '../../model/annotation.ts';
import { cleanLine } from '../clean-text.ts';
import type { ExportItem } from '../item.ts';
import { testArticle } from '../testing/items.ts';
import { builtinTemplates } from './builtin.ts';
import { renderBody, renderTemplate } from './render.ts';
import { readTemplateFile, TemplateError } from './template.ts';

const article = testArticle([], {
  id: 'a1',
  title: 'The gate: 5 * 3 = 15',
  url: 'https://example.org/gate_1',
  addedAt: '2026-01-01T12:00:00Z',
  note: '# Why\n\nSee [[Ice]].',
  tags: ['sea', 'two words'],
});
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
  createdAt: '2026-01-01T12:00:00Z',
  updatedAt: '2026-01-01T12:00:00Z',
  ...more,
});
const item: ExportItem = {
  article,
  highlights: [
    highlight(90, 'Gone words', { state: 'orphaned', tags: ['to check'], createdAt: '2026-01-02T12:00:00Z' }),
    highlight(10, 'First *paragraph*.\nSecond one.', { note: 'A thought\n\n- with a list' }),
  ],
  analysis: {
    entities: [
      createEntity({
        id: 'e1',
        kind: 'person',
        name: 'A. Clerk',
        description: 'harbour master',
        mentions: [],
      }),
    ],
    quotes: [],
    dates: [],
  },
};
const context = {
  colorNames: { ...defaultColorNames, blue: 'Claim' },
  exportedAt: '2026-11-24T12:00:00.000Z',
};
const builtin = (id: string) => {
  const found = builtinTemplates.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const only = (id: string): string => renderTemplate(builtin(id), [item], context)[0]?.text ?? '';

describe('built-in templates', () => {
  test.each(builtinTemplates.map(({ id }) => id))('%s', (id) => {
    expect(
      renderTemplate(builtin(id), [item], context)
        .map(({ fileName, text }) => `== ${fileName}\n${text}`)
        .join('\n'),
    ).toMatchSnapshot();
  });

  test('renders an article without annotations, but no highlight files', () => {
    const bare = { article: { ...article, note: '', tags: [] }, highlights: [], analysis: null };
    expect(renderTemplate(builtin('obsidian'), [bare], context)).toHaveLength(1);
    expect(renderTemplate(builtin('one-highlight'), [bare], context)).toEqual([]);
    expect(renderTemplate(builtin('daily'), [bare], context)).toEqual([]);
  });

  test('two articles with the same title get different names', () => {
    const names = renderTemplate(builtin('plain'), [item, item], context).map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(2);
  });
});

describe('escaping', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 });
  const hostile = fc.oneof(
    words,
    fc
      .array(
        fc.constantFrom(
          '# ',
          '- ',
          '---',
          '\n',
          '*',
          '_',
          '`',
          '[a](b)',
          '<b>',
          '{{',
          '%}',
          '"',
          ': ',
          "'",
          '#',
          ', ',
          ']',
          'é',
          'null',
          '1',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );

  test('front matter round-trips any value', () => {
    const template = '---\ntitle: {{ a }}\nlist: [{{ a }}, {{ b }}]\nitems:\n  - {{ b }}\n---\nx';
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const text = renderBody(template, { a, b });
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
        const [one, two] = [cleanLine(a), cleanLine(b)];
        const read = parseYaml(yaml) as { title: unknown; list: unknown; items: unknown };
        expect(read).toEqual({ title: one, list: [one, two], items: [two] });
      }),
    );
  });

  test('any value in Markdown is plain text', () => {
    fc.assert(
      fc.property(hostile, (a) => {
        const tree = fromMarkdown(renderBody('x {{ a }}', { a }));
        const paragraph = tree.children[0];
        expect(tree.children).toHaveLength(1);
        const inner = paragraph && 'children' in paragraph ? paragraph.children : [];
        expect(inner.every((node) => node.type === 'text')).toBe(true);
        expect(inner.map((node) => ('value' in node ? node.value : '')).join('')).toBe(
          `x ${cleanLine(a)}`.trim(),
        );
      }),
    );
  });

  test('safe text is escaped again when another filter changes it', () => {
    expect(renderBody('{{ a | quote | upcase }}', { a: '*x*' })).toBe('\\> \\\\\\*X\\\\\\*\n');
    expect(renderBody('{{ a | indent: 2 }}', { a: '*x*' })).toBe('\\*x\\*\n');
    expect(renderBody('{{ a | link: "javascript:alert(1)" }}', { a: '*x*' })).toBe('\\*x\\*\n');
    expect(renderBody('{{ a | wikilink }}', { a: 'x]] <b> [[y|z' })).toBe('[[x b y-z]]\n');
  });
});

describe('limits', () => {
  test.each([
    ['{% include "/etc/passwd" %}', /not found|ENOENT|Failed to lookup/i],
    ['{% render "x" %}', /not found|ENOENT|Failed to lookup/i],
    ['{% for i in (1..100000000) %}{{ i }}{% endfor %}', /too long|too much/],
    ['{{ article.title | nothing }}', /undefined filter: nothing.*line:1/],
    ['{% for %}', /line:1/],
    ['text\n{% if x %}', /line:2/],
  ])('%s', (body, message) => {
    const render = () => renderTemplate({ ...builtin('plain'), body }, [item], context);
    expect(render).toThrow(TemplateError);
    expect(render).toThrow(message);
  });

  test('prototypes are not accessible', () => {
    expect(renderBody('[{{ a.constructor.name }}{{ a.length.constructor }}]', { a: 'x' })).toBe(
      '\\[]\n'.replace('\\', ''),
    );
  });
});

test('the first line of a template file declares its options', () => {
  const file = '{% # lectern each: highlight, name: "{{ highlight.id }}" %}\n{{ highlight.text }}\n';
  const template = readTemplateFile(file, 'mine');
  expect(template).toMatchObject({
    scope: 'highlight',
    fileName: '{{ highlight.id }}',
    body: '{{ highlight.text }}\n',
  });
  expect(renderTemplate(template, [item], context).map(({ fileName }) => fileName)).toEqual([
    'h10.md',
    'h90.md',
  ]);
  expect(readTemplateFile('# {{ article.title }}', 'x').scope).toBe('article');
  expect(() => readTemplateFile('{% # lectern each: page %}', 'x')).toThrow(/may be article, highlight, day/);
});

test('the sample of each flavor is valid Markdown with valid front matter', () => {
  for (const id of ['obsidian', 'zettlr']) {
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(only(id)) ?? [];
    expect(parseYaml(yaml)).toMatchObject({ title: article.title });
  }
});
