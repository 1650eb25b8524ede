import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button, IconButton } from '../button/Button.tsx';
import { Toolbar } from './Toolbar.tsx';

function Page() {
  const [tag, setTag] = useState('');
  const [more, setMore] = useState(false);
  return (
    <main>
      <Button>Before</Button>
      <Toolbar label="Highlights">
        <IconButton label="Edit note" icon={<Pencil />} onClick={() => setMore(!more)} />
        <Button disabled>Merge</Button>
        {more ? <Button>More</Button> : null}
        <input aria-label="Tag" value={tag} onChange={(event) => setTag(event.target.value)} />
        <Button disabled={tag === ''}>Add tag</Button>
        <Button>Delete</Button>
      </Toolbar>
      <Button>After</Button>
    </main>
  );
}

const renderPage = async () => {
  const screen = await render(<Page />);
  return { button: (name: string) => screen.getByRole('button', { name }), screen };
};

test('a toolbar is one stop of the Tab key', async () => {
  const { button, screen } = await renderPage();
  button('Before').element().focus();
  await userEvent.tab();
  await expect.element(button('Edit note')).toHaveFocus();
  await userEvent.tab();
  await expect.element(screen.getByRole('textbox')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('Delete')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('After')).toHaveFocus();
  await userEvent.tab({ shift: true });
  await userEvent.tab({ shift: true });
  await expect.element(button('Edit note')).toHaveFocus();
});

test('arrow keys, Home and End move between the enabled buttons', async () => {
  const { button } = await renderPage();
  button('Edit note').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(button('Delete')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(button('Edit note')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(button('Delete')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(button('Edit note')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Delete')).toHaveFocus();
  await userEvent.tab();
  await expect.element(button('After')).toHaveFocus();
});

test('buttons that appear or become enabled are reached, and a text field keeps its arrow keys', async () => {
  const { button, screen } = await renderPage();
  await button('Edit note').click();
  await expect.element(button('More')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(button('More')).toHaveFocus();
  const field = screen.getByRole('textbox');
  await field.click();
  await userEvent.keyboard('water{ArrowLeft}{Home}');
  await expect.element(field).toHaveFocus();
  await expect.element(button('Add tag')).toBeEnabled();
  await userEvent.tab();
  await expect.element(button('Add tag')).toHaveFocus();
});
