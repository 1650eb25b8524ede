import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('an article is saved with its annotations exactly as previewed', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  exportDialog,
  app,
  folder,
}) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.selectByMouse(words.endOfSecond, words.startOfThird);
  await toolbar.highlight('Evidence');
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a note');
  await annotations.writeNote('Why *now*? See [[May 2015]].\n\n```\nleft open');
  await annotations.press('Edit tags');
  await annotations.addTag('diplomacy');
  await annotations.tagField.press('Escape');
  await annotations.writeArticleNote('# Compare\n\nwith other reports.');

  await topBar.button('Export').click();
  await expect(exportDialog.preview).toContainText('## Highlights');
  const file = path.join(folder, 'saved.md');
  await app.answerSaveDialog(file);
  const shown = await exportDialog.preview.innerText();
  await exportDialog.save();
  await expect(exportDialog.root).toBeHidden();

  const saved = await readFile(file, 'utf8');
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(saved) ?? [];
  expect(parse(frontMatter)).toMatchObject({
    title: sampleTitle,
    site: 'The Guardian',
    entities: expect.arrayContaining(['Xi Jinping', 'Moscow']) as unknown,
  });
  // Links contain highlight ids, which differ in every run.
  const named = body.replace(/lectern:\/\/highlight\/[0-9a-f-]{36}/g, 'lectern://highlight/ID');
  expect(named.split('\n## Entities')[0]).toBe(`# ${sampleTitle}

## Highlights

> visit Moscow

**Important** · #diplomacy · [Open in Lectern](lectern://highlight/ID)

Why *now*? See [[May 2015]].

\`\`\`
left open
\`\`\`

> Vladimir Putin, the ministry said.
>
> On his way Xi will stop in Kazakhstan

**Evidence** · [Open in Lectern](lectern://highlight/ID)

## Note

### Compare

with other reports.
`);
  expect(body).toMatch(/### People\n\n(?:- .*\n)*- \*\*Xi Jinping\*\* \(\d+\)/);
  expect(fromMarkdown(body).children.filter((node) => node.type === 'html')).toEqual([]);
  // Only the time of the export may differ.
  const timeless = (text: string) =>
    text
      .replace(/exported: .*/, '')
      .replace(/\s+/g, ' ')
      .trim();
  expect(timeless(saved)).toBe(timeless(shown));
});

test('options update the preview, copying uses it, and a canceled dialog saves nothing', async ({
  reader,
  topBar,
  exportDialog,
  app,
}) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.button('Export').click();
  await expect(exportDialog.preview).toContainText('title: China’s Xi');
  await exportDialog.option('Front matter').uncheck();
  await expect(exportDialog.preview).not.toContainText('title:');
  await exportDialog.option('People & places').uncheck();
  await expect(exportDialog.preview).not.toContainText('## Entities');
  await exportDialog.copy();
  await expect(exportDialog.root).toContainText('Copied.');
  expect(await app.clipboardText()).toContain(`# ${sampleTitle}`);
  await app.answerSaveDialog(null);
  await exportDialog.save();
  await expect(exportDialog.root).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(exportDialog.root).toBeHidden();
});
