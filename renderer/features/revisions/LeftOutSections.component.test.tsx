import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { TestWindow } from '../../lib/testing/TestWindow.tsx';
import { LeftOutSections } from './LeftOutSections.tsx';

const sections = [
  { text: 'The ferry has a second owner, who never speaks.', words: 9 },
  { text: 'The timetable\nSeven and nineteen, every day of the year.', words: 10 },
];

test('the passages that were left out of the page are listed, and put back one at a time or all', async () => {
  const restorePassages = vi.fn(() => ({ articleId: 'a', textVersion: 4 }));
  const screen = await render(
    <TestWindow
      commands={{
        'revisions.leftOut': () => ({ textVersion: 3, sections }),
        'revisions.restorePassages': restorePassages,
      }}
    >
      <LeftOutSections articleId="a" />
    </TestWindow>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Passages left out' })).toBeVisible();
  await screen.getByRole('button', { name: /^Restore: The timetable/ }).click();
  await expect.element(screen.getByText('Passage restored')).toBeVisible();
  expect(restorePassages).toHaveBeenLastCalledWith({ articleId: 'a', textVersion: 3, sections: [1] });
  await screen.getByRole('button', { name: 'Restore all' }).click();
  await expect.element(screen.getByText('2 passages restored')).toBeVisible();
  expect(restorePassages).toHaveBeenLastCalledWith({ articleId: 'a', textVersion: 3, sections: [0, 1] });
});

test('nothing is shown when nothing was left out', async () => {
  const screen = await render(
    <TestWindow commands={{ 'revisions.leftOut': () => ({ textVersion: 1, sections: [] }) }}>
      <p>Versions</p>
      <LeftOutSections articleId="a" />
    </TestWindow>,
  );
  await expect.element(screen.getByText('Versions')).toBeVisible();
  expect(screen.getByText('Passages left out').query()).toBeNull();
});
