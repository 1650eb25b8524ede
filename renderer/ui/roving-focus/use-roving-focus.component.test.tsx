import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useRovingFocus } from './use-roving-focus.ts';

interface ListProps {
  readonly names: readonly string[];
  readonly current?: string;
}

function List({ names, current }: ListProps) {
  const roving = useRovingFocus<HTMLUListElement>({ items: 'li > [data-name]', orientation: 'vertical' });
  return (
    <ul {...roving}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" data-name="" aria-current={name === current ? 'true' : undefined}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

const renderList = async (props: ListProps) => {
  const page = (shown: ListProps) => (
    <main>
      <button type="button">Before</button>
      <List {...shown} />
      <button type="button">After</button>
    </main>
  );
  const screen = await render(page(props));
  return {
    button: (name: string) => screen.getByRole('button', { name }),
    show: (shown: ListProps) => screen.rerender(page(shown)),
  };
};

test('Tab reaches the current item, or the first one', async () => {
  const { button, show } = await renderList({ names: ['One', 'Two', 'Three'], current: 'Two' });
  button('Before').element().focus();
  await userEvent.tab();
  await expect.element(button('Two')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('After')).toHaveFocus();
  await show({ names: ['One', 'Two', 'Three'] });
  await userEvent.tab({ shift: true });
  await expect.element(button('One')).toHaveFocus();
});

test('arrow keys move and stop at the ends, and Tab leaves from any item', async () => {
  const { button } = await renderList({ names: ['One', 'Two', 'Three'] });
  button('One').element().focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(button('One')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(button('Three')).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(button('Before')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('One')).toHaveFocus();
});

test('keys with a modifier and other keys are left to the page', async () => {
  const { button } = await renderList({ names: ['One', 'Two'] });
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  window.addEventListener('keydown', heard);
  button('One').element().focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{ArrowRight}x');
  window.removeEventListener('keydown', heard);
  await expect.element(button('One')).toHaveFocus();
  expect(heard.mock.calls.map(([{ key }]) => key)).toEqual(['Alt', 'ArrowDown', 'ArrowRight', 'x']);
});
