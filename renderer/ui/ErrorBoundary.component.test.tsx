import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { t } from '../../messages/translate.ts';
import { PartBoundary } from './PartBoundary.tsx';

const Part = ({ isBroken }: { readonly isBroken: () => boolean }) => {
  if (isBroken()) throw new Error('broken');
  return <p>The part</p>;
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a part that fails leaves the rest of the window, and can be tried again', async () => {
  let isBroken = true;
  const screen = await render(
    <>
      <PartBoundary>
        <Part isBroken={() => isBroken} />
      </PartBoundary>
      <p>The rest</p>
    </>,
  );
  await expect.element(screen.getByText(t('ui.part.failed'))).toBeVisible();
  await expect.element(screen.getByText('The rest')).toBeVisible();
  isBroken = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('The part')).toBeVisible();
});

test('a part is rendered again when its key changes', async () => {
  let isBroken = true;
  const view = (resetKey: string) => (
    <PartBoundary resetKey={resetKey}>
      <Part isBroken={() => isBroken} />
    </PartBoundary>
  );
  const screen = await render(view('a'));
  await expect.element(screen.getByRole('alert')).toBeVisible();
  isBroken = false;
  await screen.rerender(view('b'));
  await expect.element(screen.getByText('The part')).toBeVisible();
});
