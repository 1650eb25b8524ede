import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';

const folder = inRoot('docs', 'adr');
const records = globSync('0*.md', { cwd: folder }).toSorted();
const index = readFileSync(path.join(folder, 'README.md'), 'utf8');

it.each(records)('%s has the headings of a decision, a date and a line in the index', (record) => {
  const text = readFileSync(path.join(folder, record), 'utf8');
  const headings = [...text.matchAll(/^##? .+$/gm)].map(([heading]) => heading);
  const [title = '', ...sections] = headings.filter((heading) => heading !== '## Alternatives');
  expect(title).toMatch(new RegExp(`^# ${Number(record.slice(0, 4))}\\. [A-Z]`));
  expect(sections).toEqual(['## Status', '## Date', '## Context', '## Decision', '## Consequences']);
  expect(text).toMatch(/^## Date\n\n\d{4}-\d{2}-\d{2}$/m);
  expect(index).toContain(`[${title.slice(2)}](${record})`);
});
