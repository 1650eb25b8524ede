import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { LibraryFacets } from '../../../../core/model/library.ts';
import { LibraryNav } from './LibraryNav.tsx';

const facets: LibraryFacets = {
  counts: { all: 1200, unread: 800, reading: 120, starred: 340, archive: 560, trash: 120 },
  collections: ['Ports and harbors', 'Fisheries', 'Summits', 'Ice', 'Lighthouses', 'Ferries'].map(
    (name, index) => ({
      id: name,
      name,
      articles: index,
    }),
  ),
  sites: [],
  hasSample: false,
};

test('on a narrow window the button for a new collection stays in view while the shelves scroll', async () => {
  await page.viewport(760, 500);
  const ignore = () => undefined;
  const screen = await render(
    <LibraryNav
      facets={facets}
      filter={{} as never}
      onGo={ignore}
      onNew={ignore}
      onCollectionMenu={ignore}
      onDrop={ignore}
    />,
  );
  const line = screen.getByRole('navigation').element();
  const button = screen.getByRole('button', { name: 'New collection' });
  expect(line.scrollWidth).toBeGreaterThan(line.clientWidth);
  await expect.element(button).toBeInViewport({ ratio: 1 });
  line.scrollLeft = line.scrollWidth;
  await expect.element(button).toBeInViewport({ ratio: 1 });
  await page.viewport(1280, 800);
});
