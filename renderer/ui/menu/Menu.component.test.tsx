import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Dialog } from '../dialog/Dialog.tsx';
import { Menu } from './Menu.tsx';
import type { MenuItem } from './MenuItems.tsx';

const run = vi.fn<(name: string) => void>();
const item = (label: string, more: Partial<MenuItem> = {}): MenuItem => ({
  label,
  icon: <Pencil />,
  run: () => run(label),
  ...more,
});
const items = [
  item('Rename…', { keys: 'F2' }),
  item('Merge', { disabled: true }),
  item('Split…'),
  item('Delete', { icon: <Trash2 />, tone: 'danger', separator: true }),
];

beforeEach(() => run.mockClear());

const renderMenu = async () => {
  const screen = await render(
    <main>
      <button type="button">Other</button>
      <Menu label="Correct" icon={<Pencil />} items={items} />
    </main>,
  );
  const menuItem = (name: string) => screen.getByRole('menuitem', { name });
  return {
    button: screen.getByRole('button', { name: 'Correct' }),
    menu: screen.getByRole('menu', { name: 'Correct' }),
    other: screen.getByRole('button', { name: 'Other' }),
    menuItem,
  };
};

test('a click opens the menu, and a click on an item runs it, closes the menu and focuses the button', async () => {
  const { button, menu, menuItem } = await renderMenu();
  await expect.element(button).toHaveAttribute('aria-haspopup', 'menu');
  await button.click();
  await expect.element(menu).toBeVisible();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await menuItem('Split…').click();
  expect(run.mock.calls).toEqual([['Split…']]);
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('arrow keys, Home and End move around, and Enter runs the item', async () => {
  const { button, menu, menuItem } = await renderMenu();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(menuItem('Rename…')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(menuItem('Delete')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(menuItem('Rename…')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(menuItem('Split…')).toHaveFocus();
  await userEvent.keyboard('{Home}{Enter}');
  expect(run.mock.calls).toEqual([['Rename…']]);
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('the first letters of a label move to it', async () => {
  const { button, menuItem } = await renderMenu();
  button.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(menuItem('Rename…')).toHaveFocus();
  await userEvent.keyboard('de');
  await expect.element(menuItem('Delete')).toHaveFocus();
});

test('a disabled item can be reached but does nothing', async () => {
  const { button, menu, menuItem } = await renderMenu();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(menuItem('Rename…')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(menuItem('Merge')).toHaveFocus();
  await expect.element(menuItem('Merge')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  await menuItem('Merge').click({ force: true });
  expect(run).not.toHaveBeenCalled();
  await expect.element(menu).toBeVisible();
});

test('Escape gives the focus back, and stays in the menu', async () => {
  const outer = vi.fn<(event: KeyboardEvent) => void>();
  window.addEventListener('keydown', outer);
  const { button, menu } = await renderMenu();
  await button.click();
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
  window.removeEventListener('keydown', outer);
  expect(outer).not.toHaveBeenCalled();
});

test('a press outside closes the menu and has its own effect', async () => {
  const { button, menu, other } = await renderMenu();
  await button.click();
  await expect.element(menu).toBeVisible();
  const pressed = vi.fn<() => void>();
  other.element().addEventListener('click', pressed);
  await other.click();
  await expect.element(menu).not.toBeInTheDocument();
  expect(pressed).toHaveBeenCalledOnce();
});

test('Tab closes the menu', async () => {
  const { button, menu } = await renderMenu();
  await button.click();
  await expect.element(menu).toBeVisible();
  await userEvent.tab();
  await expect.element(menu).not.toBeInTheDocument();
});

test('a menu with long labels stays inside the window and wraps them', async () => {
  const screen = await render(
    <main style={{ position: 'fixed', right: 0, bottom: 0 }}>
      <Menu
        label="Templates"
        icon={<Pencil />}
        items={[item('A template with a name '.repeat(8)), item('Unbroken'.repeat(30))]}
      />
    </main>,
  );
  screen.getByRole('button', { name: 'Templates' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('menuitem').first()).toHaveFocus();
  const menu = screen.getByRole('menu').element();
  const box = menu.getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(window.innerHeight - 8);
  expect(box.right).toBeLessThanOrEqual(window.innerWidth - 8);
  expect(box.left).toBeGreaterThan(0);
  expect(menu.scrollWidth).toBeLessThanOrEqual(menu.clientWidth);
});

test('a dialog that an item opens takes the focus, and gives it back to the button', async () => {
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <main>
        <Menu label="More" icon={<Pencil />} items={[item('Rename…', { run: () => setOpen(true) })]} />
        {open ? (
          <Dialog title="Rename" onClose={() => setOpen(false)}>
            A name
          </Dialog>
        ) : null}
      </main>
    );
  }
  const screen = await render(<Page />);
  await screen.getByRole('button', { name: 'More' }).click();
  await screen.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Rename' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'More' })).toHaveFocus();
});
