import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

const chapters = 40;

/** Returns a Markdown book long enough to be rendered in sections; each sentence contains its own position. */
function book(): string {
  const parts = ['# The long way\n'];
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    parts.push(`## Chapter ${chapter}\n`);
    for (let at = 1; at <= 12; at += 1) {
      const sentences = [1, 2, 3, 4].map(
        (nth) =>
          `Sentence ${nth} of paragraph ${at} in chapter ${chapter} goes on for a while before it ends.`,
      );
      parts.push(`${sentences.join(' ')}${at === 6 && chapter % 10 === 0 ? `[^${chapter}]` : ''}\n`);
    }
  }
  for (let note = 10; note <= chapters; note += 10) parts.push(`[^${note}]: What note ${note} says.\n`);
  return parts.join('\n');
}

test('a book: table of contents by keyboard, footnotes and back, search, and the restored reading position', async ({
  app,
  library,
  reader,
  topBar,
  folder,
}) => {
  const file = path.join(folder, 'way.md');
  await writeFile(file, book());
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await app.answerOpenDialog([file]);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  await library.goTo('The long way');
  let { page } = app;
  /** Text at the top edge of the reader. */
  const firstWords = () =>
    reader.root.evaluate((root) => {
      const view = root.getBoundingClientRect();
      for (let y = view.top + 12; y < view.bottom; y += 4) {
        const range = document.caretRangeFromPoint(view.left + view.width / 2, y);
        const node = range?.startContainer;
        if (range && node instanceof Text && node.parentElement?.closest('[data-start]'))
          return node.data.slice(range.startOffset, range.startOffset + 24);
      }
      return '';
    });

  // The table of contents by keyboard; the current chapter is marked.
  await topBar.showSidebar('Entities');
  await page.getByRole('tab', { name: 'People & places' }).focus();
  await page.keyboard.press('End');
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  await expect(contents.getByRole('button')).toHaveCount(chapters);
  await expect(contents.getByRole('button', { name: 'Chapter 1', exact: true })).toBeVisible();
  await contents.getByRole('button', { name: 'Chapter 1', exact: true }).focus();
  await page.keyboard.press('End');
  for (let up = 0; up < 7; up += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const heading = reader.root.getByRole('heading', { name: 'Chapter 33', exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const marked = contents.locator('[aria-current="location"]');
  await expect(marked).toHaveText('Chapter 33');
  expect(await findViolations(page)).toEqual([]);

  // To a footnote and back to its reference, which is far away.
  await reader.root.evaluate((root) => root.scrollTo(0, root.scrollHeight / 2));
  const sign = reader.root.locator('[role="doc-noteref"]').nth(1);
  await sign.focus();
  await page.keyboard.press('Enter');
  const note = reader.root.getByRole('listitem').filter({ hasText: 'What note 20 says.' });
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sign).toBeFocused();
  await expect(sign).toBeInViewport();
  await expect(marked).toHaveText('Chapter 20');

  // Find a distant match, and highlight two paragraphs in different sections.
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in the article' }).fill('paragraph 3 in chapter 37');
  await expect(marked).toHaveText('Chapter 37');
  await expect.poll(() => reader.painted('find-current')).toEqual(['paragraph 3 in chapter 37']);
  await page.keyboard.press('Escape');

  // The first visible line stays the same after leaving, resizing and restarting.
  await reader.root.evaluate((root) => root.scrollTo(0, root.scrollHeight * 0.41));
  await reader.atRest();
  await topBar.openLibrary();
  await library.goTo('The long way');
  await reader.atRest();
  const place = await firstWords();
  expect(place.length).toBeGreaterThan(10);
  await topBar.openLibrary();
  await library.goTo('The long way');
  await expect.poll(firstWords).toBe(place);
  await reader.atRest();
  page = await app.restart();
  await library.goTo('The long way');
  await reader.atRest();
  expect(await firstWords()).toBe(place);
});
