import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Highlight } from '../../../../core/model/annotation.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { AnnotationCommands } from '../../annotations/index.ts';
import { initialReaderState } from '../page/reader-state.ts';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useHighlightActions } from './use-highlight-actions.ts';

/** The selection as a span of `text`. */
function selectedSpan(text: string): TextSpan | null {
  const words = window.getSelection()?.toString() ?? '';
  const start = text.indexOf(words);
  return words === '' ? null : { start, end: start + words.length };
}

const text = 'The gate was closed. The ice went out.';

/** A text with a button that highlights the selected words. */
function Page({ create }: { readonly create: () => Promise<string> }) {
  const actions = useHighlightActions({
    page: { selected: () => selectedSpan(text) } as unknown as ArticlePage,
    highlights: [],
    state: initialReaderState,
    dispatch: () => undefined,
    commands: { create } as unknown as AnnotationCommands,
    onSidebar: () => undefined,
  });
  return (
    <>
      <p>The gate was closed.</p>
      <p>The ice went out.</p>
      <button
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void actions.highlightSelection('yellow')}
      >
        Highlight
      </button>
    </>
  );
}

async function renderPage() {
  let store: (id: string) => void = () => undefined;
  const stored = new Promise<string>((resolve) => (store = resolve));
  const screen = await render(<Page create={() => stored} />);
  const select = (words: string) => userEvent.tripleClick(screen.getByText(words));
  const answer = async () => {
    store('1');
    await stored;
    await Promise.resolve();
  };
  return { answer, select, press: () => screen.getByRole('button').click() };
}

const selectedWords = () => window.getSelection()?.toString().trim();

test('clears the selection when the highlight is stored', async () => {
  const { answer, select, press } = await renderPage();
  await select('The gate was closed.');
  await press();
  expect(selectedWords()).toBe('The gate was closed.');
  await answer();
  expect(selectedWords()).toBe('');
});

test('keeps the selection while the highlight is being stored', async () => {
  const { answer, select, press } = await renderPage();
  await select('The gate was closed.');
  await press();
  await select('The ice went out.');
  await answer();
  expect(selectedWords()).toBe('The ice went out.');
});

test('creates one highlight when the button is pressed again before it is stored', async () => {
  let [created, store]: [number, (id: string) => void] = [0, () => undefined];
  const stored = new Promise<string>((resolve) => (store = resolve));
  const screen = await render(
    <Page
      create={() => {
        created += 1;
        return stored;
      }}
    />,
  );
  await userEvent.tripleClick(screen.getByText('The gate was closed.'));
  await screen.getByRole('button').click();
  await screen.getByRole('button').click();
  store('1');
  await stored;
  expect(created).toBe(1);
});

/** A text whose words are annotated with a note, which is then cancelled or written. */
async function renderNote() {
  const undoCreate = vi.fn<(id: string) => Promise<void>>(() => Promise.resolve());
  const edited: (string | null)[] = [];
  function Page() {
    const paragraph = useRef<HTMLParagraphElement>(null);
    const actions = useHighlightActions({
      page: {
        selected: () => selectedSpan(text),
        focus: () => undefined,
        rangeOf: () => {
          const range = document.createRange();
          if (paragraph.current) range.selectNodeContents(paragraph.current);
          return range;
        },
      } as unknown as ArticlePage,
      highlights: [],
      state: initialReaderState,
      dispatch: (action) => {
        if (action.type === 'edit') edited.push(action.editing);
      },
      commands: { create: () => Promise.resolve('1'), undoCreate } as unknown as AnnotationCommands,
      onSidebar: () => undefined,
    });
    const end = (note: string) =>
      void actions.endEditing(
        {
          id: '1',
          note,
          tags: [],
          color: 'yellow',
          anchor: { span: { start: 0, end: 20 } },
        } as unknown as Highlight,
        true,
      );
    const keepSelection = (event: { preventDefault(): void }) => event.preventDefault();
    return (
      <>
        <p ref={paragraph}>The gate was closed.</p>
        <button onMouseDown={keepSelection} onClick={() => void actions.annotateSelection('note')}>
          Note
        </button>
        <button onMouseDown={keepSelection} onClick={() => end('')}>
          Cancel
        </button>
        <button onMouseDown={keepSelection} onClick={() => end('tags came first')}>
          Keep
        </button>
      </>
    );
  }
  const screen = await render(<Page />);
  const press = (name: string) => screen.getByRole('button', { name }).click();
  await userEvent.tripleClick(screen.getByText('The gate was closed.'));
  await press('Note');
  expect(edited).toEqual(['note']);
  return { press, undoCreate, edited };
}

test('removes the highlight of a note that is cancelled, and selects its text again', async () => {
  const { press, undoCreate } = await renderNote();
  expect(selectedWords()).toBe('');
  await press('Cancel');
  expect(undoCreate).toHaveBeenCalledExactlyOnceWith('1');
  expect(selectedWords()).toBe('The gate was closed.');
});

test('keeps the highlight when it has a note', async () => {
  const { press, undoCreate, edited } = await renderNote();
  await press('Keep');
  expect(edited).toEqual(['note', null]);
  expect(undoCreate).not.toHaveBeenCalled();
});
