import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** Other kinds of articles: pictures and tables, a book, right-to-left text, one without text. */
export async function texts(stage: Stage): Promise<void> {
  const { reader, library, topBar, page } = stage;
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await stage.read(harbour);
  await stage.hidePanel();
  await stage.read('How the old bridge was measured');
  await stage.shoot('text-rich');
  const places = [
    [
      'missing-picture',
      reader.root.getByRole('group', { name: 'Missing image: Divers at the eastern pier' }),
    ],
    ['table', reader.root.getByRole('table').first()],
    ['second-table', reader.root.getByRole('table').nth(1)],
    ['quotation', reader.root.getByRole('blockquote').first()],
    ['notes', reader.root.getByRole('listitem').filter({ hasText: 'The fire of 1902' })],
  ] as const;
  /* oxlint-disable no-await-in-loop -- one window */
  for (const [name, place] of places) {
    await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await stage.shoot(`text-rich-${name}`);
  }
  /* oxlint-enable no-await-in-loop */
  await stage.read('The long way');
  await stage.shoot('text-book');
  await topBar.showSidebar('Entities');
  await page.getByRole('tab', { name: 'Contents' }).click();
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  await contents.getByRole('button').first().waitFor();
  await stage.shoot('reader-contents');
  await stage.button('Chapter 33', contents).click();
  await reader.root.getByRole('heading', { name: 'Chapter 33', exact: true }).waitFor();
  await stage.shoot('reader-contents-far-down');
  await page.getByRole('tab', { name: 'Annotations' }).click();
  await stage.shoot('text-book-annotations-empty');
  await page.getByRole('tab', { name: 'Contents' }).click();

  await stage.read('The gate');
  await stage.shoot('text-headings-and-lists');
  await stage.read('بندر آرام');
  await stage.shoot('text-right-to-left');
  await page.getByRole('tab', { name: 'Connections' }).click();
  await stage.shoot('reader-network-empty');
  await page.getByRole('tab', { name: 'Places' }).click();
  await stage.shoot('reader-places-empty');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await stage.shoot('reader-timeline-empty');
  await page.getByRole('tab', { name: 'Quotes' }).click();
  await stage.shoot('reader-quotes-empty');
  await topBar.openLibrary();
  await library.open('On waves');
  await reader.root.getByText('is not in the library yet').waitFor();
  await stage.shoot('text-waiting');
  await topBar.showSidebar('Annotations');
  await stage.shoot('text-waiting-annotations');
  await topBar.showSidebar('Entities');
  await stage.shoot('text-waiting-entities');
}
