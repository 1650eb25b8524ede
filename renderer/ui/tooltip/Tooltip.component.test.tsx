import { Pencil } from 'lucide-react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button, IconButton } from '../button/Button.tsx';
import { Menu } from '../menu/Menu.tsx';
import { TooltipProvider } from './Tooltip.tsx';

const renderButtons = async () => {
  const screen = await render(
    <TooltipProvider delay={0}>
      <main>
        <h1>Elsewhere</h1>
        <IconButton label="Undo" keys="Ctrl+Z" icon={<Pencil />} />
        <Button tooltip="Go to the first sentence with both">3</Button>
        <Menu label="Correct" icon={<Pencil />} items={[{ label: 'Rename', icon: null, run: vi.fn() }]} />
        <IconButton label={'A long name '.repeat(40)} icon={<Pencil />} />
      </main>
    </TooltipProvider>,
  );
  // The pointer is where the test before left it.
  await screen.getByRole('heading').hover();
  return { screen, button: (name: string) => screen.getByRole('button', { name }) };
};

test('the pointer shows the name and the keys of a button, and leaving hides them', async () => {
  const { screen, button } = await renderButtons();
  await button('Undo').hover();
  await expect.element(screen.getByText('Undo (Ctrl+Z)')).toBeVisible();
  await expect.element(button('Undo')).not.toHaveAttribute('title');
  await button('3').hover();
  await expect.element(screen.getByText('Undo (Ctrl+Z)')).not.toBeInTheDocument();
  await expect.element(screen.getByText('Go to the first sentence with both')).toBeVisible();
});

test('the keyboard focus shows it, and Escape hides it and reaches the page', async () => {
  const { screen, button } = await renderButtons();
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  window.addEventListener('keydown', heard);
  await userEvent.tab();
  await expect.element(button('Undo')).toHaveFocus();
  const tip = screen.getByText('Undo (Ctrl+Z)');
  await expect.element(tip).toBeVisible();
  heard.mockClear();
  await userEvent.keyboard('{Escape}');
  await expect.element(tip).not.toBeInTheDocument();
  await expect.element(button('Undo')).toHaveFocus();
  window.removeEventListener('keydown', heard);
  expect(heard.mock.calls.map(([{ key, defaultPrevented }]) => [key, defaultPrevented])).toEqual([
    ['Escape', false],
  ]);
});

test('a screen reader gets the keys and the text as the description', async () => {
  const { button } = await renderButtons();
  await expect.element(button('Undo')).toHaveAccessibleName('Undo');
  await expect.element(button('Undo')).toHaveAttribute('aria-description', 'Ctrl+Z');
  await expect.element(button('3')).toHaveAttribute('aria-description', 'Go to the first sentence with both');
});

test('the button of a menu has one too, and a press hides it', async () => {
  const { screen, button } = await renderButtons();
  await button('Correct').hover();
  const tip = screen.getByText('Correct');
  await expect.element(tip).toBeVisible();
  await button('Correct').click();
  await expect.element(screen.getByRole('menu', { name: 'Correct' })).toBeVisible();
  await expect.element(tip).not.toBeInTheDocument();
});

test('a long text wraps inside the window', async () => {
  const { screen } = await renderButtons();
  await screen.getByRole('button', { name: /^A long name/ }).hover();
  const tip = screen.getByText(/^A long name/);
  await expect.element(tip).toBeVisible();
  const { left, right, width } = tip.element().getBoundingClientRect();
  expect(width).toBeLessThanOrEqual(320);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(window.innerWidth);
});
