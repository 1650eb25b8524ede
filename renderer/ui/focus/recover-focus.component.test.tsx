import { useEffect, useId, useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/Button.tsx';
import { Dialog } from '../dialog/Dialog.tsx';
import { focusHome, focusLayer, returnFocusTo } from './focus-target.ts';

/** A list in a page; each item can be removed and asks first where `asks` is set. */
function List({ names, asks = false }: { readonly names: readonly string[]; readonly asks?: boolean }) {
  const [items, setItems] = useState(names);
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const remove = (gone: readonly string[]) => setItems(items.filter((name) => !gone.includes(name)));
  const ask = (gone: readonly string[]) => (asks ? setAsking(gone) : remove(gone));
  return (
    <main>
      <h1 tabIndex={-1} {...focusHome}>
        Trash
      </h1>
      <div>
        {items.length > 0 ? (
          <>
            <Button onClick={() => ask(items)}>Empty</Button>
            <ul>
              {items.map((name) => (
                <li key={name}>
                  <Button>Restore {name}</Button>
                  <Button onClick={() => ask([name])}>Delete {name}</Button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>Empty</p>
        )}
      </div>
      {asking ? (
        <Dialog
          title="Delete?"
          onClose={() => setAsking(null)}
          actions={
            <Button
              variant="primary"
              onClick={() => {
                setAsking(null);
                remove(asking);
              }}
            >
              Yes
            </Button>
          }
        >
          It cannot be undone.
        </Dialog>
      ) : null}
    </main>
  );
}

/** Focuses the button and presses it by key. */
async function press(screen: Awaited<ReturnType<typeof render>>, name: string) {
  const button = screen.getByRole('button', { name, exact: true });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}

test('the focus goes to the same control of the next item, of the last item, and finally to the title', async () => {
  const screen = await render(<List names={['a', 'b', 'c']} />);
  const button = (name: string) => screen.getByRole('button', { name, exact: true });
  await press(screen, 'Delete b');
  await expect.element(button('Delete c')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Delete a')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading')).toHaveFocus();
});

test('a dialog whose opener is gone gives the focus to the element at its place', async () => {
  const screen = await render(<List names={['a', 'b']} asks />);
  await press(screen, 'Delete a');
  await expect.element(screen.getByRole('button', { name: 'Yes' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Delete b' })).toHaveFocus();
  await press(screen, 'Empty');
  await expect.element(screen.getByRole('button', { name: 'Yes' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading')).toHaveFocus();
});

test('an editor gives the focus to the control that it names', async () => {
  function Page() {
    const [editing, setEditing] = useState(false);
    const id = useId();
    return (
      <section>
        {editing ? null : (
          <Button id={id} onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
        {editing ? (
          <div {...returnFocusTo(id)}>
            <input autoFocus aria-label="Note" onKeyDown={() => setEditing(false)} />
          </div>
        ) : null}
        <input aria-label="Tag" />
      </section>
    );
  }
  const screen = await render(<Page />);
  await press(screen, 'Edit');
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Edit' })).toHaveFocus();
});

test('a bar that is removed returns the focus to where it was before', async () => {
  function Page() {
    const [chosen, setChosen] = useState(false);
    return (
      <main>
        <Button>First</Button>
        <Button onClick={() => setChosen(true)}>Choose</Button>
        {chosen ? (
          <div {...focusLayer}>
            <Button onClick={() => setChosen(false)}>Clear</Button>
          </div>
        ) : null}
      </main>
    );
  }
  const screen = await render(<Page />);
  await press(screen, 'Choose');
  await press(screen, 'Clear');
  await expect.element(screen.getByRole('button', { name: 'Choose' })).toHaveFocus();
});

test('a control that is disabled gives the focus to the one before, and has it again once it is enabled', async () => {
  let enable: () => void = () => undefined;
  function Page() {
    const [busy, setBusy] = useState(false);
    useEffect(() => {
      enable = () => setBusy(false);
    }, []);
    return (
      <main>
        <Button>Cancel</Button>
        <Button disabled={busy} onClick={() => setBusy(true)}>
          Save
        </Button>
        <Button>Delete</Button>
      </main>
    );
  }
  const screen = await render(<Page />);
  await press(screen, 'Save');
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  enable();
  await expect.element(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
});

test('an item that moves keeps the focus', async () => {
  function Page() {
    const [names, setNames] = useState(['a', 'b']);
    return (
      <main>
        {names.map((name) => (
          <Button key={name} onClick={() => setNames(names.toReversed())}>
            {name}
          </Button>
        ))}
      </main>
    );
  }
  const screen = await render(<Page />);
  for (const name of ['a', 'b']) {
    await press(screen, name);
    await expect.element(screen.getByRole('button', { name, exact: true })).toHaveFocus();
  }
});

test('a press outside all controls removes the focus for good', async () => {
  function Page() {
    const [shown, setShown] = useState(true);
    return (
      <main>
        <p>Text</p>
        {shown ? <input aria-label="Name" /> : null}
        <Button onMouseEnter={() => setShown(false)}>Hide</Button>
      </main>
    );
  }
  const screen = await render(<Page />);
  const field = screen.getByRole('textbox');
  await field.click();
  await screen.getByText('Text').click();
  await screen.getByRole('button').hover();
  await expect.element(field).not.toBeInTheDocument();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(document.body);
});
