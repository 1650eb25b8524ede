import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Switch } from './Switch.tsx';

test('a click, Space and Enter turn a switch on and off', async () => {
  function Mark() {
    const [on, setOn] = useState(false);
    return (
      <Switch checked={on} onChange={setOn}>
        Mark in text
      </Switch>
    );
  }
  const screen = await render(<Mark />);
  const mark = screen.getByRole('switch', { name: 'Mark in text' });
  await expect.element(mark).toHaveAttribute('aria-checked', 'false');
  await mark.click();
  await expect.element(mark).toHaveAttribute('aria-checked', 'true');
  await userEvent.keyboard(' ');
  await expect.element(mark).toHaveAttribute('aria-checked', 'false');
  await userEvent.keyboard('{Enter}');
  await expect.element(mark).toHaveAttribute('aria-checked', 'true');
  await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
});
