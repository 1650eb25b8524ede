import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { defaultColorNames, type Highlight } from '../../../../core/model/annotation.ts';
import type { Article } from '../../../../core/model/article.ts';
import { TestWindow } from '../../../lib/testing/TestWindow.tsx';
import type { AnnotationCardActions, CardEditing } from './annotation-card-actions.ts';
import { AnnotationSidebar } from './AnnotationSidebar.tsx';

const article = {
  id: 'article',
  title: 'Tides',
  text: 'The text.',
  note: '',
  tags: [],
} as unknown as Article;

const highlight = (quote: string, start: number, more: Partial<Highlight> = {}): Highlight => ({
  id: quote,
  articleId: 'article',
  anchor: {
    span: { start, end: start + quote.length },
    quote: { exact: quote, prefix: '', suffix: '' },
    textVersion: 1,
  },
  state: 'exact',
  color: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const three = [
  highlight('ships wait', 40, { color: 'blue', tags: ['ports'] }),
  highlight('the gate', 10, { note: 'Which *gate*?' }),
  highlight('gone words', 0, { state: 'orphaned' }),
];

async function renderSidebar(highlights: readonly Highlight[], more: { readonly activeId?: string } = {}) {
  const calls: (readonly [action: string, id: string, ...rest: readonly unknown[]])[] = [];
  function Reader() {
    const [activeId, setActive] = useState(more.activeId ?? null);
    const [editing, setEditing] = useState<CardEditing>(null);
    const record =
      (action: string) =>
      ({ id }: Highlight, ...rest: readonly unknown[]) => {
        calls.push([action, id, ...rest]);
      };
    const actions: AnnotationCardActions = {
      activate: ({ id }) => setActive(id),
      edit(_, wanted) {
        setEditing(wanted);
      },
      endEditing() {
        setEditing(null);
      },
      color: record('color'),
      async setTags({ id }, tags) {
        calls.push(['tags', id, tags]);
      },
      async saveNote({ id }, note) {
        calls.push(['note', id, note]);
        return true;
      },
      chooseBounds: record('bounds'),
      copy: record('copy'),
      copyLink: record('link'),
      remove: record('remove'),
      choosePlace: record('place'),
      showPlace: () => undefined,
      place: record('placed'),
    };
    return (
      <AnnotationSidebar
        article={article}
        highlights={highlights}
        colorNames={defaultColorNames}
        activeId={activeId}
        editing={editing}
        boundsId={null}
        actions={actions}
      />
    );
  }
  const screen = await render(
    <TestWindow
      commands={{
        'tags.list': () => [],
        'links.backlinks': () => [],
        'highlights.suggest': () => [],
        'noteTemplates.list': () => [],
      }}
    >
      <Reader />
    </TestWindow>,
  );
  const list = screen.getByRole('list', { name: 'Highlights in text order' });
  const card = (quote: string) => screen.getByRole('button', { name: new RegExp(quote) });
  const quotes = () =>
    list
      .getByRole('button')
      .elements()
      .flatMap((button) => button.querySelector('.card-words')?.textContent ?? []);
  return { screen, list, card, quotes, calls };
}

test('lists the highlights in text order, and the unanchored ones separately', async () => {
  const { screen, quotes } = await renderSidebar(three);
  expect(quotes()).toEqual(['the gate', 'ships wait']);
  const orphans = screen.getByRole('list', { name: 'Unanchored highlights' });
  await expect.element(orphans.getByRole('button', { name: /gone words/ })).toBeVisible();
});

test('says how to make the first highlight, without filters', async () => {
  const { screen } = await renderSidebar([]);
  await expect.element(screen.getByText(/Select text, then press/)).toBeVisible();
  expect(screen.getByRole('search').elements()).toEqual([]);
});

test('filters by color and words, says how many remain, and shows all again', async () => {
  const { screen, quotes, card } = await renderSidebar(three);
  const filter = screen.getByRole('search');
  await filter.getByRole('button', { name: `Only ${defaultColorNames.blue}` }).click();
  await expect.element(screen.getByText('1 of 3')).toBeVisible();
  expect(quotes()).toEqual(['ships wait']);
  await filter.getByRole('searchbox').fill('gate');
  await expect.element(screen.getByText('0 of 3')).toBeVisible();
  await screen.getByRole('button', { name: 'Show all' }).click();
  await expect.element(card('the gate')).toBeVisible();
  await filter.getByRole('searchbox').fill('WHICH');
  await expect.element(screen.getByText('1 of 3')).toBeVisible();
  expect(quotes()).toEqual(['the gate']);
});

test('a card that is opened by key has the actions of its highlight', async () => {
  const { screen, card, calls } = await renderSidebar(three);
  const tools = screen.getByRole('toolbar', { name: 'Highlight' });
  expect(tools.elements()).toEqual([]);
  (card('ships wait').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(card('ships wait')).toHaveAttribute('aria-current', 'true');
  await tools.getByRole('button', { name: defaultColorNames.green }).click();
  await tools.getByRole('button', { name: 'Delete highlight' }).click();
  expect(calls).toEqual([
    ['color', 'ships wait', 'green'],
    ['remove', 'ships wait'],
  ]);
});

test('the note of the active card is edited and saved', async () => {
  const { screen, calls } = await renderSidebar(three, { activeId: 'the gate' });
  await screen.getByRole('button', { name: 'Edit note' }).click();
  const field = screen.getByRole('textbox', { name: 'Note on the highlight' });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('Which *gate*?');
  await field.fill('The northern one');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  expect(calls.at(-1)).toEqual(['note', 'the gate', 'The northern one']);
});

test('an unanchored highlight has no bounds to change, and can be placed by hand', async () => {
  const { screen, calls } = await renderSidebar(three, { activeId: 'gone words' });
  await expect.element(screen.getByRole('toolbar', { name: 'Highlight' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Adjust highlight' }).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Choose in the text…' }).click();
  expect(calls).toEqual([['place', 'gone words', true]]);
});

test('renders the first of many cards and the active one, and more on request', async () => {
  const many = Array.from({ length: 160 }, (_, i) => highlight(`words ${i}.`, i * 20));
  const { screen, list, quotes } = await renderSidebar(many, { activeId: 'words 120.' });
  expect(quotes()).toHaveLength(50);
  expect(quotes()).toContain('words 120.');
  await expect.element(list).toHaveAttribute('start', '96');
  await screen.getByRole('button', { name: /^Earlier highlights/ }).click();
  await expect.element(list).toHaveAttribute('start', '46');
  expect(quotes()[0]).toBe('words 45.');
});
