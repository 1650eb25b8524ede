import { expect, it } from 'vitest';
import { createTestApp } from '../../testing/headless-app.ts';

it('runs other commands while the trash is emptied', async () => {
  const app = createTestApp();
  const ids: string[] = [];
  for (let number = 0; number < 60; number += 1)
    // oxlint-disable-next-line no-await-in-loop
    ids.push((await app.get('import.text', { text: `Article number ${number}.` })).id ?? '');
  await app.get('articles.delete', { ids });
  const order: string[] = [];
  const purge = app.get('articles.purge', { ids }).then(({ purged }) => order.push(`purged ${purged}`));
  await app.get('settings.get', null).then(() => order.push('settings'));
  await purge;
  expect(order).toEqual(['settings', 'purged 60']);
  await app.remove();
});
