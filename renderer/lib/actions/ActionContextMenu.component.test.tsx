import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ActionId } from '../../../contract/actions.ts';
import type { MenuPosition } from '../../ui/menu/ContextMenu.tsx';
import { ActionContextMenu } from './ActionContextMenu.tsx';
import { useActionKeys, useActions } from './use-actions.tsx';

vi.mock('../api/bridge.ts', () => ({ bridge: () => ({ on: () => () => undefined }) }));

const groups: readonly (readonly ActionId[])[] = [
  ['library.restore'],
  ['library.open', 'library.star'],
  ['library.remove'],
];
const run = vi.fn<(name: string) => void>();

function Page() {
  const [active, setActive] = useState<string | null>(null);
  const [starred, setStarred] = useState<readonly string[]>(['Tides']);
  const [at, setAt] = useState<MenuPosition | null>(null);
  useActionKeys();
  useActions({
    'library.open': { when: () => active !== 'Tides', run: () => run(`open ${active}`) },
    'library.star': {
      run: () => active !== null && setStarred([...starred, active]),
      item: () => (starred.includes(active ?? '') ? { label: 'Take the star away' } : {}),
    },
    'library.remove': () => run(`remove ${active}`),
  });
  return (
    <main>
      {['Tides', 'Waves'].map((name) => (
        <button
          key={name}
          type="button"
          onContextMenu={(event) => {
            event.preventDefault();
            event.currentTarget.focus();
            setActive(name);
            setAt({ x: event.clientX, y: event.clientY });
          }}
        >
          {name}
        </button>
      ))}
      {at ? (
        <ActionContextMenu label={active ?? ''} at={at} groups={groups} onClose={() => setAt(null)} />
      ) : null}
    </main>
  );
}

const open = async (name: string) => {
  const screen = await render(<Page />);
  await screen.getByRole('button', { name }).click({ button: 'right' });
  await expect.element(screen.getByRole('menu', { name })).toBeVisible();
  const labels = () =>
    screen
      .getByRole('menuitem')
      .elements()
      .map(({ textContent }) => textContent);
  return { screen, labels, item: (label: string) => screen.getByRole('menuitem', { name: label }) };
};

test('the items are the available actions on the object of the menu, with their keys', async () => {
  const tides = await open('Tides');
  expect(tides.labels()).toEqual(['Take the star awayS', 'DeleteDelete']);
  await expect.element(tides.screen.getByRole('separator')).toBeVisible();
  await tides.screen.unmount();
  const waves = await open('Waves');
  expect(waves.labels()).toEqual(['OpenEnter', 'StarS', 'DeleteDelete']);
  await waves.item('Open').click();
  expect(run.mock.calls).toEqual([['open Waves']]);
});

test('letters move in the menu and run no action', async () => {
  run.mockClear();
  const { item, screen } = await open('Waves');
  await expect.element(item('Open')).toHaveFocus();
  await userEvent.keyboard('s');
  await expect.element(item('Star')).toHaveFocus();
  await expect.element(screen.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('{Delete}');
  expect(run).not.toHaveBeenCalled();
  expect(item('Star').element().textContent).toBe('StarS');
});
