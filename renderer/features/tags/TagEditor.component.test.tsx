import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { TestWindow } from '../../lib/testing/TestWindow.tsx';
import { TagEditor } from './TagEditor.tsx';

async function renderEditor(
  start: readonly string[],
  stored: (tags: readonly string[]) => Promise<void> = () => Promise.resolve(),
) {
  const onDone = vi.fn<() => void>();
  function Editor() {
    const [tags, setTags] = useState(start);
    const change = async (next: readonly string[]) => {
      await stored(next);
      setTags(next);
    };
    return (
      <>
        <TagEditor
          label="Tags"
          tags={tags}
          known={['work', 'Łódź']}
          onChange={change}
          onDone={onDone}
          autoFocus
        />
        <output aria-label="Stored">{tags.join(' | ')}</output>
        <button type="button">Elsewhere</button>
      </>
    );
  }
  const screen = await render(
    <TestWindow commands={{ 'tags.list': () => [] }}>
      <Editor />
    </TestWindow>,
  );
  const field = screen.getByRole('combobox', { name: 'Tags' });
  const tags = screen.getByRole('status', { name: 'Stored' });
  return { screen, field, tags, onDone };
}

test('Enter and a comma add a tag, without # and double spaces and never twice', async () => {
  const { field, tags } = await renderEditor([]);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('#water{Enter}');
  await userEvent.keyboard('high  tide,water,');
  await expect.element(tags).toHaveTextContent('water | high tide');
  await expect.element(field).toHaveValue('');
});

test('Enter in the empty field ends the editing, and Escape ends it in any case', async () => {
  const { onDone } = await renderEditor([]);
  await userEvent.keyboard('{Enter}');
  expect(onDone).toHaveBeenCalledOnce();
  await userEvent.keyboard('draft{Escape}');
  expect(onDone).toHaveBeenCalledTimes(2);
});

test('Backspace removes the last tag only while the field is empty, and a click removes any', async () => {
  const { screen, tags } = await renderEditor(['water', 'work', 'ice']);
  await userEvent.keyboard('x{Backspace}');
  await expect.element(tags).toHaveTextContent('water | work | ice');
  await userEvent.keyboard('{Backspace}');
  await expect.element(tags).toHaveTextContent('water | work');
  await screen.getByRole('button', { name: 'Remove tag water' }).click();
  await expect.element(tags).toHaveTextContent('work');
});

test('a suggestion is found without accents, and chosen by keyboard or by a click', async () => {
  const { screen, field, tags } = await renderEditor([]);
  await userEvent.keyboard('lod');
  await expect.element(screen.getByRole('option', { name: 'Łódź' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(tags).toHaveTextContent('Łódź');
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('WO');
  await screen.getByRole('option', { name: 'work' }).click();
  await expect.element(tags).toHaveTextContent('Łódź | work');
});

test('a typed tag is added when the field is left', async () => {
  const { screen, tags } = await renderEditor([]);
  await userEvent.keyboard('harbor');
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.element(tags).toHaveTextContent('harbor');
});

test('a tag that is added while another is being stored does not replace it', async () => {
  const finish: (() => void)[] = [];
  const { screen, tags } = await renderEditor([], () => new Promise((resolve) => finish.push(resolve)));
  await userEvent.keyboard('water{Enter}ice{Enter}');
  await expect.element(screen.getByText('ice', { exact: true })).toBeVisible();
  finish[0]?.();
  await expect.element(tags).toHaveTextContent('water');
  await expect.element(screen.getByText('ice', { exact: true })).toBeVisible();
  finish[1]?.();
  await expect.element(tags).toHaveTextContent('water | ice');
});
