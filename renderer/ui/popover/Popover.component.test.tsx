import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/Button.tsx';
import { Popover, type AnchorBox } from './Popover.tsx';

/** Resolves when the window was painted; a popover is placed by then. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const renderAt = async (at: AnchorBox, words = 'Highlight') => {
  const page = (box: AnchorBox) => (
    <main>
      <Button>Before</Button>
      <Popover at={box} side="top" top={60}>
        <div role="toolbar" aria-label="Selection">
          <Button>{words}</Button>
        </div>
      </Popover>
      <Button>After</Button>
    </main>
  );
  const screen = await render(page(at));
  const toolbar = screen.getByRole('toolbar', { name: 'Selection' });
  await expect.element(toolbar).toBeVisible();
  await painted();
  return {
    screen,
    toolbar,
    box: () => toolbar.element().getBoundingClientRect(),
    button: (name: string) => screen.getByRole('button', { name }),
    move: async (box: AnchorBox) => {
      await screen.rerender(page(box));
      await painted();
    },
  };
};
const box = (left: number, top: number): AnchorBox => ({ left, right: left + 100, top, bottom: top + 20 });
const center = ({ left, right }: DOMRect) => (left + right) / 2;

test('it appears above the box, centered, and follows it', async () => {
  const popover = await renderAt(box(400, 300));
  expect(Math.abs(center(popover.box()) - 450)).toBeLessThan(2);
  expect(Math.abs(popover.box().bottom - (300 - 8))).toBeLessThan(3);
  await popover.move(box(600, 400));
  expect(Math.abs(center(popover.box()) - 650)).toBeLessThan(2);
  expect(Math.abs(popover.box().bottom - (400 - 8))).toBeLessThan(3);
});

test('it appears below if there is no room above, and always inside the window', async () => {
  const popover = await renderAt(box(2, 70), 'A long label of a button');
  expect(popover.box().top).toBeGreaterThanOrEqual(90 + 8);
  expect(popover.box().left).toBeGreaterThanOrEqual(8);
  await popover.move(box(window.innerWidth - 102, 400));
  expect(popover.box().bottom).toBeLessThanOrEqual(400 - 8);
  expect(popover.box().right).toBeLessThanOrEqual(window.innerWidth - 8);
});

test('it takes no focus, and leaves Escape and presses to the page', async () => {
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  window.addEventListener('keydown', heard);
  const { button, toolbar, screen } = await renderAt(box(400, 300));
  expect(document.activeElement).toBe(document.body);
  button('Before').element().focus();
  await userEvent.keyboard('{Escape}');
  window.removeEventListener('keydown', heard);
  expect(heard.mock.calls.map(([{ key, defaultPrevented }]) => [key, defaultPrevented])).toEqual([
    ['Escape', false],
  ]);
  await button('After').click();
  await expect.element(button('After')).toHaveFocus();
  await expect.element(toolbar).toBeVisible();
  await screen.unmount();
  await expect.element(toolbar).not.toBeInTheDocument();
});

test('Tab passes through it in the order of the page', async () => {
  const { button } = await renderAt(box(400, 300));
  button('Before').element().focus();
  await userEvent.tab();
  await expect.element(button('Highlight')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('After')).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(button('Highlight')).toHaveFocus();
});

test('a tooltip lets the pointer through', async () => {
  const screen = await render(
    <main>
      <Popover at={box(100, 100)} side="bottom" align="start" gap={6} role="tooltip">
        Kazakhstan
      </Popover>
    </main>,
  );
  const tooltip = screen.getByRole('tooltip');
  await expect.element(tooltip).toHaveTextContent('Kazakhstan');
  await painted();
  const { left, top } = tooltip.element().getBoundingClientRect();
  expect([Math.round(left), Math.round(top)]).toEqual([100, 126]);
  expect(document.elementFromPoint(left + 5, top + 5)?.closest('[role=tooltip]')).toBeNull();
});
