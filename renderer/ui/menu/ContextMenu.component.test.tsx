import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Dialog } from '../dialog/Dialog.tsx';
import { ContextMenu, type MenuPosition } from './ContextMenu.tsx';

const run = vi.fn<(name: string) => void>();
beforeEach(() => run.mockClear());

function Page() {
  const [at, setAt] = useState<MenuPosition | null>(null);
  const [dialog, setDialog] = useState(false);
  const item = (label: string, more: object = {}) => ({
    label,
    icon: <Pencil />,
    run: () => run(label),
    ...more,
  });
  return (
    <main>
      <button
        type="button"
        onContextMenu={(event) => {
          event.preventDefault();
          event.currentTarget.focus();
          setAt({ x: event.clientX, y: event.clientY });
        }}
      >
        An article
      </button>
      <button type="button" onClick={() => setAt({ x: window.innerWidth - 5, y: window.innerHeight - 5 })}>
        Corner
      </button>
      {at ? (
        <ContextMenu
          label="An article"
          at={at}
          items={[
            item('Open'),
            item('Star', { keys: 'S' }),
            item('Tags…', { run: () => setDialog(true) }),
            item('Delete', { tone: 'danger', separator: true }),
          ]}
          onClose={() => setAt(null)}
        />
      ) : null}
      {dialog ? (
        <Dialog title="Tags" onClose={() => setDialog(false)}>
          Tags
        </Dialog>
      ) : null}
    </main>
  );
}

const open = async () => {
  const screen = await render(<Page />);
  const article = screen.getByRole('button', { name: 'An article' });
  await article.click({ button: 'right' });
  const menu = screen.getByRole('menu', { name: 'An article' });
  await expect.element(menu).toBeVisible();
  return { screen, article, menu, item: (name: string) => screen.getByRole('menuitem', { name }) };
};

test('it opens at the pointer with the first item focused', async () => {
  const { article, menu, item } = await open();
  await expect.element(item('Open')).toHaveFocus();
  const target = article.element().getBoundingClientRect();
  const box = menu.element().getBoundingClientRect();
  expect(Math.abs(box.left - (target.left + target.width / 2))).toBeLessThan(3);
  expect(Math.abs(box.top - (target.top + target.height / 2))).toBeLessThan(3);
});

test('keys move and run, and the focus returns to where it was', async () => {
  const { article, menu, item } = await open();
  await expect.element(item('Open')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Star')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(run.mock.calls).toEqual([['Star']]);
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(article).toHaveFocus();
});

test.each(['Escape', 'Tab'])('%s closes it and gives the focus back', async (key) => {
  const { article, menu } = await open();
  await userEvent.keyboard(`{${key}}`);
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(article).toHaveFocus();
  expect(run).not.toHaveBeenCalled();
});

test('letters move to an item', async () => {
  const { item } = await open();
  await expect.element(item('Open')).toHaveFocus();
  await userEvent.keyboard('d');
  await expect.element(item('Delete')).toHaveFocus();
});

test('a dialog that an item opens takes the focus, and returns it to the target of the menu', async () => {
  const { screen, article, item } = await open();
  await item('Tags…').click();
  await expect.element(screen.getByRole('heading', { name: 'Tags' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(article).toHaveFocus();
});

test('it stays inside the window', async () => {
  const screen = await render(<Page />);
  await screen.getByRole('button', { name: 'Corner' }).click();
  await expect.element(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
  const box = screen.getByRole('menu').element().getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(window.innerHeight - 8);
  expect(box.right).toBeLessThanOrEqual(window.innerWidth - 8);
});

test.each(['blur', 'resize'])('it closes on %s of the window', async (type) => {
  const { menu } = await open();
  window.dispatchEvent(new Event(type));
  await expect.element(menu).not.toBeInTheDocument();
});

test('it closes when the page scrolls', async () => {
  const { article, menu } = await open();
  article.element().dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  await expect.element(menu).not.toBeInTheDocument();
});
