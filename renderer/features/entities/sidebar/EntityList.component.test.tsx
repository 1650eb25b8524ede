import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEntity, type Entity, type EntityKind } from '../../../../core/model/analysis.ts';
import { EntityList } from './EntityList.tsx';

/** An entity that is mentioned at these offsets. */
const entity = (kind: EntityKind, name: string, ...starts: readonly number[]): Entity =>
  createEntity({
    id: name,
    kind,
    name,
    weight: starts.length,
    mentions: starts.map((start) => ({ start, end: start + name.length, text: name, type: 'name' })),
  });

const few = [entity('place', 'Lübeck', 30), entity('person', 'Ana', 5, 60, 90), entity('person', 'Ben', 12)];
const many = Array.from({ length: 30 }, (_, i) => entity('person', `Person ${i + 1}`, i, 100 + i));

async function renderList(entities: readonly Entity[], length = 200) {
  const onChoose = vi.fn<(id: string, mention: number) => void>();
  const onPeek = vi.fn<(span: { start: number }) => void>();
  const onToggleKind = vi.fn<(kind: EntityKind) => void>();
  const screen = await render(
    <div className="entities">
      <EntityList
        entities={entities}
        length={length}
        markedKinds={['person']}
        onToggleKind={onToggleKind}
        onChoose={onChoose}
        onPeek={onPeek}
        textAround={({ start }) => `words at ${start}`}
      />
    </div>,
  );
  const name = (words: string) => screen.getByRole('button', { name: new RegExp(`^${words} `) });
  const names = () =>
    screen
      .getByRole('listitem')
      .elements()
      .map((item) => item.querySelector('.entity-name')?.textContent);
  const focus = (words: string) => (name(words).element() as HTMLElement).focus();
  return { screen, name, names, focus, onChoose, onPeek, onToggleKind };
}

test('lists people first, the most mentioned before others, and opens the card of a name', async () => {
  const { names, name, onChoose } = await renderList(few);
  expect(names()).toEqual(['Ana', 'Ben', 'Lübeck']);
  await name('Ben').click();
  expect(onChoose.mock.calls).toEqual([['Ben', -1]]);
});

test('arrow keys move from name to name over the groups, and stop at the ends', async () => {
  const { name, focus } = await renderList(few);
  focus('Ana');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(name('Ana')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(name('Lübeck')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Home}');
  await expect.element(name('Ana')).toHaveFocus();
});

test('Right goes to the mentions of a name and shows them, Enter opens the card there, Escape goes back', async () => {
  const { screen, name, focus, onPeek, onChoose } = await renderList(few);
  focus('Ana');
  await userEvent.keyboard('{ArrowRight}');
  const strip = screen.getByRole('slider', { name: /Ana/ });
  await expect.element(strip).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onPeek.mock.calls.map(([{ start }]) => start)).toEqual([5, 60]);
  await expect.element(strip).toHaveAttribute('aria-valuenow', '2');
  await expect.element(strip).toHaveAttribute('aria-valuetext', expect.stringContaining('words at 60'));
  await userEvent.keyboard('{Enter}');
  expect(onChoose.mock.calls).toEqual([['Ana', 1]]);
  await userEvent.keyboard('{Escape}');
  await expect.element(name('Ana')).toHaveFocus();
});

test('a long list has a filter, which accepts other spellings and can find nothing', async () => {
  const { screen, name, names } = await renderList([...few, ...many]);
  const filter = screen.getByRole('searchbox', { name: 'Filter names' });
  await filter.fill('lubeck');
  await expect.element(name('Ana')).not.toBeInTheDocument();
  expect(names()).toEqual(['Lübeck']);
  await filter.fill(' zzz ');
  await expect.element(screen.getByText('No names match “zzz”.')).toBeVisible();
  await filter.fill('');
  await expect.element(name('Ana')).toBeVisible();
});

test('a short list has no filter', async () => {
  const { screen } = await renderList(few);
  expect(screen.getByRole('searchbox').elements()).toEqual([]);
});

test('shows the first names of a kind, and the others on request', async () => {
  const { screen, names } = await renderList(many);
  expect(names()).toHaveLength(20);
  const more = screen.getByRole('button', { name: 'Show all 30' });
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(more).not.toBeInTheDocument();
  expect(names()).toHaveLength(30);
  // The focus stays in the list when its button is gone.
  await expect.element(screen.getByRole('button', { name: /^Person 30 / })).toBeVisible();
  expect(document.activeElement).not.toBe(document.body);
});

test('a button for each kind shows whether it is underlined in the text, and changes that', async () => {
  const { screen, onToggleKind } = await renderList(few);
  const people = screen.getByRole('button', { name: 'Underline in the text: People' });
  const places = screen.getByRole('button', { name: 'Underline in the text: Places' });
  await expect.element(people).toHaveAttribute('aria-pressed', 'true');
  await expect.element(places).toHaveAttribute('aria-pressed', 'false');
  await places.click();
  expect(onToggleKind.mock.calls).toEqual([['place']]);
});

test('an empty list says whether there is a text', async () => {
  const { screen } = await renderList([]);
  await expect.element(screen.getByText('No names found in this article.')).toBeVisible();
  await screen.unmount();
  const { screen: without } = await renderList([], 0);
  await expect.element(without.getByText('This article has no text to analyze.')).toBeVisible();
});
