import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Field } from '../field/Field.tsx';
import { Select } from './Select.tsx';

const cities = ['Almaty', 'Berlin', 'Bern', 'Kyiv'] as const;

function City() {
  const [city, setCity] = useState<(typeof cities)[number]>('Almaty');
  return (
    <Field label="City">
      <Select
        value={city}
        options={[
          { label: 'Asia', options: [{ value: 'Almaty', label: 'Almaty' }] },
          ...cities.slice(1).map((each) => ({ value: each, label: `${each} city` })),
        ]}
        onChange={setCity}
      />
    </Field>
  );
}

test('arrow keys, Home and End choose the next, previous, first and last value', async () => {
  const screen = await render(<City />);
  const select = screen.getByRole('combobox', { name: 'City' });
  await userEvent.tab();
  await expect.element(select).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(select).toHaveValue('Berlin');
  await userEvent.keyboard('{End}');
  await expect.element(select).toHaveValue('Kyiv');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(select).toHaveValue('Bern');
  await userEvent.keyboard('{Home}');
  await expect.element(select).toHaveValue('Almaty');
});

test('typing chooses the value that begins so', async () => {
  const screen = await render(<City />);
  const select = screen.getByRole('combobox', { name: 'City' });
  await userEvent.tab();
  await userEvent.keyboard('bern');
  await expect.element(select).toHaveValue('Bern');
});

test('the pointer chooses a value of a list with groups', async () => {
  const screen = await render(<City />);
  const select = screen.getByRole('combobox', { name: 'City' });
  await userEvent.selectOptions(select, 'Kyiv city');
  await expect.element(select).toHaveValue('Kyiv');
  expect([...select.element().querySelectorAll('optgroup')].map(({ label }) => label)).toEqual(['Asia']);
});

test('a disabled select cannot be changed', async () => {
  const screen = await render(
    <Select
      aria-label="Tag"
      disabled
      value=""
      options={[{ value: '', label: 'No tags yet' }]}
      onChange={() => {}}
    />,
  );
  await expect.element(screen.getByRole('combobox', { name: 'Tag' })).toBeDisabled();
});
