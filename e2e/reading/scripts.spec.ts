import path from 'node:path';
import type { Locator } from '@playwright/test';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

const titles = {
  ar: 'الجليد يغلق ميناء الشمال',
  he: 'iOS והנמל: הקרח סגר את השער הצפוני',
  ja: '氷が北の港の門を閉ざした朝のこと',
} as const;

const boxOf = (locator: Locator) =>
  locator.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  });

test('articles in Arabic, Hebrew and Japanese are laid out by their scripts, in a window that is not', async ({
  app,
  library,
  reader,
  topBar,
}) => {
  const { page } = app;
  const { root } = reader;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  const languages = Object.keys(titles);
  await app.answerOpenDialog(languages.map((language) => path.resolve(`e2e/pages/scripts/${language}.html`)));
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  await expect(library.titles).toHaveCount(languages.length + 1);

  await test.step('titles begin at the edge of the list, whatever their direction', async () => {
    const title = library.article(titles.he).locator('.article-title-text');
    await expect(title).toHaveAttribute('dir', 'rtl');
    await expect(title).toHaveAttribute('lang', 'he');
    const other = library.titles.locator('.article-title-text').last();
    expect((await boxOf(title)).left).toBeCloseTo((await boxOf(other)).left, 0);
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('an Arabic article runs from right to left', async () => {
    await library.goTo(titles.ar);
    await expect(root.locator('.article-body')).toHaveAttribute('dir', 'rtl');
    await expect(root.locator('.article-body')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');

    const item = root.getByRole('listitem').first();
    const marker = await item.locator('.list-marker').boundingBox();
    expect(marker?.x).toBeGreaterThan((await boxOf(item.locator('p'))).right - 1);

    const quotation = root.getByRole('blockquote');
    expect(
      await quotation.evaluate((element) => {
        const { borderLeftWidth, borderRightWidth, fontStyle } = getComputedStyle(element);
        return [borderLeftWidth, borderRightWidth, fontStyle];
      }),
    ).toEqual(['0px', '3px', 'normal']);

    const heads = root.getByRole('columnheader');
    const [first, last] = [await boxOf(heads.first()), await boxOf(heads.last())];
    expect(first.left).toBeGreaterThan(last.right);

    // A paragraph that begins with a name in Latin letters keeps the direction of the article.
    const mixed = root.getByText('NOAA').locator('xpath=ancestor-or-self::p');
    expect(await mixed.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');

    // The facts begin at the right: author, date, minutes.
    const facts = root.locator('.article-facts bdi');
    await expect(facts).toHaveCount(3);
    const boxes = await Promise.all([0, 1, 2].map((index) => boxOf(facts.nth(index))));
    const edges = boxes.map(({ left }) => left);
    expect(edges).toEqual(edges.toSorted((a, b) => b - a));
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('pronunciations are above Japanese characters, and are not part of the text', async () => {
    await topBar.openLibrary();
    await library.goTo(titles.ja);
    await expect(root.locator('.article-body')).toHaveAttribute('lang', 'ja');
    const ruby = root.locator('ruby').first();
    await expect(ruby).toHaveText('港長');
    const reading = ruby.locator('rt');
    expect(await reading.evaluate((element) => getComputedStyle(element, '::before').content)).toBe(
      '"こうちょう"',
    );
    const [above, base] = [await reading.boundingBox(), await ruby.boundingBox()];
    expect(above?.height ?? 0).toBeGreaterThan(0);
    expect(above?.y ?? 0).toBeLessThan(base?.y ?? 0);
  });
});
