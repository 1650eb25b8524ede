import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { lazyComponent, loadLazyComponents } from './lazy-component.tsx';

function Counter({ name }: { readonly name: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {name}: {count}
    </button>
  );
}

it('loads when it is shown, and keeps the state of the component', async () => {
  const Lazy = lazyComponent(() => Promise.resolve(Counter));
  const { getByRole, rerender } = await render(<Lazy name="clicks" />);
  await getByRole('button', { name: 'clicks: 0' }).click();
  await expect.element(getByRole('button', { name: 'clicks: 1' })).toBeVisible();
  await rerender(<Lazy name="times" />);
  await expect.element(getByRole('button', { name: 'times: 1' })).toBeVisible();
});

it('renders at once when it was loaded before', async () => {
  const Lazy = lazyComponent(() => Promise.resolve(Counter));
  await loadLazyComponents();
  const { container } = await render(<Lazy name="clicks" />);
  expect(container.textContent).toBe('clicks: 0');
});

it('loads again after a failure', async () => {
  let isBroken = true;
  const Lazy = lazyComponent(() =>
    isBroken ? Promise.reject(new Error('no file')) : Promise.resolve(Counter),
  );
  await loadLazyComponents();
  isBroken = false;
  const { getByRole } = await render(<Lazy name="clicks" />);
  await expect.element(getByRole('button', { name: 'clicks: 0' })).toBeVisible();
});
