import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Checkbox, Radio } from './Checkbox.tsx';

test('a click on the label, or Space, switches a checkbox', async () => {
  function Option() {
    const [on, setOn] = useState(false);
    return (
      <Checkbox checked={on} onChange={setOn}>
        With notes
      </Checkbox>
    );
  }
  const screen = await render(<Option />);
  const box = screen.getByRole('checkbox', { name: 'With notes' });
  await screen.getByText('With notes').click();
  await expect.element(box).toBeChecked();
  await box.element().focus();
  await userEvent.keyboard(' ');
  await expect.element(box).not.toBeChecked();
});

test('a checkbox reports whether Shift was held', async () => {
  const onChange = vi.fn<(checked: boolean, isShift: boolean) => void>();
  const screen = await render(<Checkbox aria-label="Select" checked={false} onChange={onChange} />);
  const box = screen.getByRole('checkbox', { name: 'Select' });
  await box.click();
  await box.click({ modifiers: ['Shift'] });
  expect(onChange.mock.calls).toEqual([
    [true, false],
    [true, true],
  ]);
});

test('a mixed checkbox is neither on nor off', async () => {
  const screen = await render(
    <Checkbox checked={false} mixed onChange={() => undefined}>
      Reading list
    </Checkbox>,
  );
  await expect.element(screen.getByRole('checkbox', { name: 'Reading list' })).toBePartiallyChecked();
});

test('arrow keys choose among the radio buttons of a group', async () => {
  function Themes() {
    const [theme, setTheme] = useState('light');
    return ['light', 'sepia', 'dark'].map((each) => (
      <Radio key={each} name="theme" checked={each === theme} onChange={() => setTheme(each)}>
        {each}
      </Radio>
    ));
  }
  const screen = await render(<Themes />);
  await userEvent.tab();
  await expect.element(screen.getByRole('radio', { name: 'light' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(screen.getByRole('radio', { name: 'dark' })).toBeChecked();
  await expect.element(screen.getByRole('radio', { name: 'light' })).not.toBeChecked();
});
