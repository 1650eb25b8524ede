import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';

/** After an intended change run `npm run golden`, and read the difference. `npm run golden -- add FILE` makes a new case. */
const folder = 'core/extraction/golden';
const inputs = ['data/sample/guardian-ng-xi-visit.txt', ...globSync(`${folder}/*.{txt,html,md}`)];

test.each(inputs)('%s is read as its golden file says', async (input) => {
  const { article } = await readSource(input);
  const golden: unknown = JSON.parse(readFileSync(path.join(folder, `${path.basename(input)}.json`), 'utf8'));
  expect(article).toEqual(golden);
});

test('the sample has the headline, the site, the caption and the heading that its page had', async () => {
  const { article } = await readSource('data/sample/guardian-ng-xi-visit.txt');
  const words = (kind: string): string[] =>
    article.blocks.flatMap((b) => (b.kind === kind ? [article.text.slice(b.start, b.end)] : []));
  expect(article.title).toBe('China’s Xi to visit Russia, Kazakhstan and Belarus');
  expect(article.siteName).toBe('The Guardian');
  expect(words('caption')).toEqual(['Xi Jinping']);
  expect(words('heading')).toEqual(['‘International order’']);
  expect(words('paragraph')).toHaveLength(22);
  expect(words('paragraph')[0]).toMatch(/^Chinese President Xi Jinping will visit Russia this week/);
  expect(words('paragraph').at(-1)).toMatch(/^The election, .* as deeply flawed\.$/);
  expect(article.text).not.toMatch(/Facebook|Whatsapp|comments yet/i);
});
