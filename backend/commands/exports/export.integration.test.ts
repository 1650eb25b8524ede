import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

const options = {
  frontMatter: true,
  entities: true,
  together: false,
  form: { kind: 'format' as const, format: 'md' as const },
};

it('reports its progress, ends when it is cancelled, and keeps the files that were written', async () => {
  let progress: unknown = null;
  let app: TestApp | null = null;
  let start = (): void => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  app = createTestApp({
    dialogs: { chooseFolder: () => Promise.resolve(path.join(app?.folder ?? '', 'out')) },
    engine: {
      version: 'test',
      // The third article has its analysis only once the export is writing files, and that ends the export.
      async analyze({ text }) {
        if (text.includes('third')) {
          await started;
          progress = await app?.get('export.progress', null);
          await app?.get('export.cancel', null);
        }
        return { entities: [], quotes: [], dates: [] };
      },
      close: () => Promise.resolve(),
    },
  });
  mkdirSync(path.join(app.folder, 'out'));
  const articleIds: string[] = [];
  for (const text of ['The first text.', 'The second text.', 'The third text.', 'The fourth text.'])
    // oxlint-disable-next-line no-await-in-loop
    articleIds.push((await app.get('import.text', { text })).id ?? '');
  for (const id of articleIds.slice(0, 2)) await app.analyzed(id);
  app.on(({ payload }) => {
    if ('topic' in payload && payload.topic === 'export') start();
  });
  const saved = await app.get('export.save', { articleIds, options });
  expect(saved.length).toBeLessThanOrEqual(2);
  expect(readdirSync(path.join(app.folder, 'out'))).toHaveLength(saved.length);
  expect(progress).toMatchObject({ total: 4 });
  expect(await app.get('export.progress', null)).toBeNull();
  expect(app.events).toContainEqual({ name: 'changed', payload: { topic: 'export' } });
  await app.remove();
});

it('previews the first files only', async () => {
  const app = createTestApp();
  const articleIds: string[] = [];
  for (let number = 0; number < 22; number += 1)
    // oxlint-disable-next-line no-await-in-loop
    articleIds.push((await app.get('import.text', { text: `Text number ${number}.` })).id ?? '');
  const preview = await app.get('export.preview', { articleIds, options: { ...options, entities: false } });
  expect(preview.map(({ articleIds: [id] }) => id)).toEqual(articleIds.slice(0, 20));
  await app.remove();
});
