import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../core/model/analysis.ts';
import type { Highlight } from '../core/model/annotation.ts';
import type { Article, ArticleSummary, Block } from '../core/model/article.ts';
import type { Settings } from '../core/model/settings.ts';
import { block as blockSchema } from './schemas/blocks.ts';
import { commands } from './commands.ts';
import type { CommandOutput } from './commands.ts';
import { events } from './events.ts';
import { eventNames } from './names.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

describe('the contract', () => {
  it('has a schema for every event, and no other', () => {
    expect(Object.keys(events).toSorted()).toEqual([...eventNames].toSorted());
  });

  it('has each command in the file that its name begins with', async () => {
    const folder = path.join(import.meta.dirname, 'commands');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const declared = await Promise.all(
      files.map(async (file) => {
        const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, object>;
        const [names] = Object.entries(module).flatMap(([name, value]) =>
          name.endsWith('Commands') ? [Object.keys(value)] : [],
        );
        for (const name of names ?? []) expect(`${name.split('.')[0]}.ts`).toBe(path.basename(file));
        return names ?? [];
      }),
    );
    expect(declared.flat().toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('says the same as the domain', () => {
    // Checked by the compiler: a field that one side has and the other has not makes this `never`.
    const same: [
      Same<Frozen<Article>, Frozen<CommandOutput<'articles.get'>>>,
      Same<Frozen<ArticleSummary>, Frozen<CommandOutput<'articles.list'>[number]>>,
      Same<Frozen<Highlight>, Frozen<CommandOutput<'highlights.create'>>>,
      Same<Frozen<Settings>, Frozen<CommandOutput<'settings.get'>>>,
      Same<Frozen<Analysis>, Frozen<NonNullable<CommandOutput<'analysis.get'>['analysis']>>>,
    ] = [true, true, true, true, true];
    expect(same).toHaveLength(5);
  });

  it('accepts every kind of block', () => {
    const at = { start: 0, end: 1, marks: [] };
    const kinds: { [K in Block['kind']]: Extract<Block, { kind: K }> } = {
      paragraph: { kind: 'paragraph', ...at },
      heading: { kind: 'heading', level: 6, ...at },
      quote: { kind: 'quote', depth: 0, ...at },
      listItem: { kind: 'listItem', ordered: true, ordinal: 3, depth: 1, continued: false, ...at },
      code: { kind: 'code', language: null, ...at },
      formula: { kind: 'formula', ...at },
      table: {
        kind: 'table',
        rows: [[{ start: 0, end: 1, header: true, colspan: 1, rowspan: 2 }]],
        ...at,
      },
      figure: { kind: 'figure', image: { source: 'a.png', alt: '', width: 3, height: null }, ...at },
      caption: { kind: 'caption', ...at },
      footnote: { kind: 'footnote', id: '1', label: '*', ...at },
      rule: { kind: 'rule', ...at },
    };
    for (const block of Object.values(kinds)) expect(blockSchema.parse(block)).toEqual(block);
  });

  it.each([
    ['articles.get', { id: '' }],
    ['articles.setNote', { id: 'x', note: 'n'.repeat(1_000_001) }],
    ['articles.setTags', { id: 'x', tags: ['  '] }],
    ['articles.setReadingPosition', { id: 'x', position: -1 }],
    ['articles.setReadingPosition', { id: 'x', position: 0.5 }],
    [
      'highlights.create',
      { id: 'no-uuid', articleId: 'x', span: { start: 0, end: 1 }, textVersion: 1, color: 'blue' },
    ],
    ['highlights.update', { id: 'x', span: { start: 4, end: 4 } }],
    ['highlights.update', { id: 'x', color: 'red' }],
    ['settings.set', { textSize: 9 }],
    ['settings.set', { colorNames: { yellow: 'only one' } }],
    ['export.save', { articleIds: [], options: { frontMatter: true, entities: true } }],
    ['links.open', { url: 'no address' }],
    ['import.text', { text: '' }],
    ['startup.act', { action: 'deleteAll' }],
    ['articles.list', undefined],
  ] as const)('refuses %s with %j', (name, input) => {
    expect(commands[name].input.safeParse(input).success).toBe(false);
  });
});

describe('names', () => {
  it('are composed (NFC), trimmed and have single spaces', () => {
    const typed = ' Cafe\u0301  au lait ';
    const name = 'Caf\u00e9 au lait';
    const parsed = (command: keyof typeof commands, input: unknown): unknown =>
      commands[command].input.parse(input);
    expect(parsed('tags.rename', { from: typed, to: typed })).toEqual({ from: name, to: name });
    expect(parsed('tags.setColor', { tag: typed, color: null })).toEqual({ tag: name, color: null });
    expect(parsed('articles.setTags', { id: 'a', tags: [typed] })).toEqual({ id: 'a', tags: [name] });
    const id = crypto.randomUUID();
    expect(parsed('collections.save', { id, name: typed })).toEqual({ id, name });
    const template = { id, name: typed, body: typed };
    expect(parsed('noteTemplates.set', { templates: [template] })).toEqual({
      templates: [{ ...template, name }],
    });
    const exported = { ...template, scope: 'article', fileName: typed };
    expect(parsed('exportTemplates.save', exported)).toEqual({ ...exported, name });
  });
});
