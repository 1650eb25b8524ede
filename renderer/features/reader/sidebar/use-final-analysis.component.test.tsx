import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { useFinalAnalysis } from './use-final-analysis.ts';

const analysisOf = (text: string): Analysis => ({
  entities: [],
  quotes: [{ start: 0, end: 1, text, kind: 'direct', speaker: null, speakerText: '', cue: null }],
  dates: [],
});
const draft = analysisOf('draft');
const final = analysisOf('final');
const corrected = analysisOf('corrected');

function Panel({ latest, isDraft }: { readonly latest: Analysis; readonly isDraft: boolean }) {
  const shown = useFinalAnalysis(latest, isDraft);
  return (
    <>
      <aside className="sidebar">{shown?.quotes[0]?.text}</aside>
      <button type="button">Elsewhere</button>
    </>
  );
}

const panel = page.getByRole('complementary');

test('shows the final analysis at once when the pointer is elsewhere', async () => {
  const { rerender } = await render(<Panel latest={draft} isDraft />);
  await userEvent.hover(page.getByRole('button'));
  await rerender(<Panel latest={final} isDraft={false} />);
  await expect.element(panel).toHaveTextContent('final');
});

test('keeps the draft under the pointer until it leaves', async () => {
  const { rerender } = await render(<Panel latest={draft} isDraft />);
  await userEvent.hover(panel);
  await rerender(<Panel latest={final} isDraft={false} />);
  expect(panel.element().textContent).toBe('draft');
  await userEvent.hover(page.getByRole('button'));
  await expect.element(panel).toHaveTextContent('final');
});

test('shows a correction at once', async () => {
  const { rerender } = await render(<Panel latest={draft} isDraft />);
  await userEvent.hover(panel);
  await rerender(<Panel latest={final} isDraft={false} />);
  await rerender(<Panel latest={corrected} isDraft={false} />);
  await expect.element(panel).toHaveTextContent('corrected');
});
