import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Button, type ButtonLook } from './Button.tsx';

const look = (element: Element) => {
  const { backgroundColor, color } = getComputedStyle(element);
  return { backgroundColor, color };
};

const looks: readonly ButtonLook[] = [
  {},
  { variant: 'primary' },
  { variant: 'danger' },
  { variant: 'quiet', tone: 'accent' },
];

test.each(looks)('a disabled button (%o) does not look like an enabled one', async (props) => {
  const screen = await render(
    <>
      <Button {...props}>Save</Button>
      <Button {...props} disabled>
        Wait
      </Button>
    </>,
  );
  const [enabled, disabled] = ['Save', 'Wait'].map((name) =>
    look(screen.getByRole('button', { name }).element()),
  );
  expect(disabled!.color).not.toBe(enabled!.color);
  if (props.variant === 'primary') expect(disabled!.backgroundColor).not.toBe(enabled!.backgroundColor);
});
