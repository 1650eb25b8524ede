import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { CommandOutput } from '../../../../contract/commands.ts';
import { useListWindow } from '../../../lib/lists/use-list-window.ts';
import { TestWindow } from '../../../lib/testing/TestWindow.tsx';
import { useSelection } from '../selection/use-selection.ts';
import { ArticleList } from './ArticleList.tsx';
import { handleListKey } from './handle-list-key.ts';
import type { ItemHandlers } from './item-handlers.ts';
import { useRovingList } from './use-roving-list.ts';

const ids = Array.from({ length: 1_000 }, (_, index) => `a${index + 1}`);

const rowOf = (id: string): CommandOutput<'library.rows'>[number] => ({
  id,
  title: `Article ${id.slice(1)}`,
  byline: null,
  siteName: null,
  url: null,
  source: 'paste',
  publishedAt: null,
  lang: null,
  addedAt: '2026-06-01T12:00:00.000Z',
  excerpt: '',
  leadImage: null,
  words: 200,
  tags: [],
  highlights: 0,
  notes: 0,
  progress: 0,
  state: 'unread',
  starred: false,
  archived: false,
  deletedAt: null,
});

const ignore = () => undefined;
const itemHeight = 160;

/** The list in a scrolling element of 640 pixels. */
function Library({ onOpen }: { readonly onOpen: (title: string) => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLUListElement>(null);
  const range = useListWindow({
    count: ids.length,
    itemHeight,
    scrollerRef: scroller,
    listRef: element,
    covered: 0,
  });
  const roving = useRovingList(ids, element, range);
  const selection = useSelection(ids);
  const handlers: ItemHandlers = {
    onOpen: (row) => onOpen(row.title),
    onToggle: selection.toggle,
    onExtend: (id) => selection.extend(id, roving.activeId),
    onFocus: roving.setActive,
    onMenu: ignore,
    onStar: ignore,
    onArchive: ignore,
    onDelete: ignore,
    onRestore: ignore,
    onTag: ignore,
    onDrag: ignore,
  };
  return (
    <>
      <output>{selection.ordered.join(' ')}</output>
      <div ref={scroller} style={{ position: 'relative', height: 640, overflow: 'auto' }}>
        <ArticleList
          ids={ids}
          label="Library"
          query=""
          typing={false}
          stale={false}
          list={element}
          window={range}
          itemHeight={itemHeight}
          activeId={roving.activeId}
          selected={selection.ids}
          handlers={handlers}
          onKeyDown={(event) => handleListKey(event, roving, selection)}
        />
      </div>
    </>
  );
}

async function renderLibrary() {
  const onOpen = vi.fn<(title: string) => void>();
  const screen = await render(
    <TestWindow commands={{ 'library.rows': ({ ids: wanted }) => wanted.map(rowOf) }}>
      <Library onOpen={onOpen} />
    </TestWindow>,
  );
  const title = (position: number) =>
    screen.getByRole('button', { name: `Article ${position}`, exact: true });
  await title(1).click();
  onOpen.mockClear();
  await expect.element(title(1)).toHaveFocus();
  return { screen, title, onOpen };
}

test('arrow keys, End, Page Up and Home move the focus through a list that is rendered in part', async () => {
  const { screen, title } = await renderLibrary();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.element(title(2)).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(title(1_000)).toHaveFocus();
  await expect.element(title(1_000)).toBeInViewport();
  expect(screen.getByRole('listitem').elements().length).toBeLessThan(60);
  await userEvent.keyboard('{PageUp}');
  await expect.element(title(996)).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(title(1)).toHaveFocus();
});

test('Enter opens the article, Space on the checkbox selects it', async () => {
  const { screen, onOpen } = await renderLibrary();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onOpen.mock.calls).toEqual([['Article 2']]);
  await userEvent.tab({ shift: true });
  await expect.element(screen.getByRole('checkbox', { name: 'Select “Article 2”' })).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect.element(screen.getByRole('status').first()).toHaveTextContent('a2');
});

test('Shift with arrow keys extends the selection, and Escape clears it', async () => {
  const { screen } = await renderLibrary();
  const selected = screen.getByRole('status').first();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.element(selected).toHaveTextContent('a1 a2 a3');
  await userEvent.keyboard('{Escape}');
  await expect.element(selected).toBeEmptyDOMElement();
});
