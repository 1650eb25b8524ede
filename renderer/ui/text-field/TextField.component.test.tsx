import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Field } from '../field/Field.tsx';
import { DateField } from './DateField.tsx';
import { SearchField } from './SearchField.tsx';
import { TextArea, TextField } from './TextField.tsx';

function NameField({ problem = null }: { readonly problem?: string | null }) {
  const [name, setName] = useState('Kyiv');
  return (
    <Field label="Name" hint="As in the text." problem={problem}>
      <TextField value={name} maxLength={8} onChange={setName} />
    </Field>
  );
}

test('a text field has the name and the hint of its field, and its text can be edited', async () => {
  const screen = await render(<NameField />);
  const field = screen.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toHaveAccessibleDescription('As in the text.');
  await screen.getByText('Name').click();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{End}, too long');
  await expect.element(field).toHaveValue('Kyiv, to');
});

test('a problem replaces the hint and marks the field as invalid', async () => {
  const screen = await render(<NameField problem="That name is taken." />);
  const field = screen.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toHaveAccessibleDescription('That name is taken.');
  await expect.element(field).toBeInvalid();
});

test('several lines of text can be typed', async () => {
  function Note() {
    const [note, setNote] = useState('');
    return <TextArea aria-label="Note" value={note} onChange={setNote} />;
  }
  const screen = await render(<Note />);
  const field = screen.getByRole('textbox', { name: 'Note' });
  await field.click();
  await userEvent.keyboard('one{Enter}two');
  await expect.element(field).toHaveValue('one\ntwo');
});

function Search({ onKey }: { readonly onKey: (key: string) => void }) {
  const [query, setQuery] = useState('');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what is around the field in the app
    <div onKeyDown={({ key }) => onKey(key)}>
      <SearchField label="Find a name" value={query} onChange={setQuery} />
      <output>{query}</output>
    </div>
  );
}

test('Escape clears a search field and does nothing else; in an empty field it is passed on', async () => {
  const onKey = vi.fn<(key: string) => void>();
  const screen = await render(<Search onKey={onKey} />);
  const field = screen.getByRole('searchbox', { name: 'Find a name' });
  await field.fill('Kyiv');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  await expect.element(field).toHaveFocus();
  expect(onKey).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onKey.mock.calls).toEqual([['Escape']]);
});

test('a date is passed on when it is complete, shown as the region writes it, and marked when it is none', async () => {
  const onChange = vi.fn<(date: string | null) => void>();
  function Day() {
    const [date, setDate] = useState<string | null>('2020-02-28');
    return (
      <Field label="From">
        <DateField
          date={date}
          onChange={(next) => {
            onChange(next);
            setDate(next);
          }}
        />
      </Field>
    );
  }
  const screen = await render(<Day />);
  const field = screen.getByLabelText('From');
  await expect.element(field).toHaveValue('02/28/2020');
  await field.fill('3/1/2020');
  await userEvent.tab();
  await expect.element(field).toHaveValue('03/01/2020');
  await field.fill('3/32/2020');
  await userEvent.tab();
  await expect.element(field).toHaveValue('3/32/2020');
  await expect.element(field).toBeInvalid();
  await field.fill('2020-03-04');
  await userEvent.tab();
  await expect.element(field).toBeValid();
  await field.fill('');
  await expect.element(field).toHaveValue('');
  expect(onChange.mock.calls).toEqual([['2020-03-01'], [null], ['2020-03-04'], [null]]);
});
