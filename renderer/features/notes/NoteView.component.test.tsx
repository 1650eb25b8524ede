import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { NoteView } from './NoteView.tsx';

const elementsIn = (element: Element): number => element.querySelectorAll('*').length;

test('renders Markdown', async () => {
  const { container } = await render(<NoteView note="A *word* and a [page](https://a.example/)." />);
  expect(container.querySelector('em')?.textContent).toBe('word');
  expect(container.querySelector('a')?.href).toBe('https://a.example/');
});

describe('a note that would keep the window busy is shown as it was written', () => {
  test.each([
    ['nested quotations', '>'.repeat(9_000)],
    ['emphasis', '*a_'.repeat(20_000)],
    ['a table', `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|a\n'.repeat(1_000)}`],
    ['nested emphasis', `${'**a *b '.repeat(2_000)}${'b* a** '.repeat(2_000)}`],
  ])('%s', async (_name, note) => {
    const screen = await render(<NoteView note={note} />);
    await expect.element(screen.getByText('Shown as plain text', { exact: false })).toBeVisible();
    expect(screen.container.querySelector('.note-plain')?.textContent).toBe(note);
    expect(elementsIn(screen.container)).toBeLessThan(10);
  });
});
